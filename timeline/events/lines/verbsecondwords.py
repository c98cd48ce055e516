"""What the words around a clause say of its line, in languages whose verb stands second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import DATE, DETERMINER, NAME, PREPOSITION, PUNCTUATION, QUOTED
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon


def leads_to_colon(sentence: Sentence, parts: Sequence[Clause], clause: Clause) -> bool:
    """Tell "Das Amt stellte klar: Der Hafen bleibt offen", which says nothing without what follows; it may
    share its subject with another verb ("ruderte zurück und stellte klar: …").
    """
    ends = [clause.end, *(part.end for part in parts if _shares(parts, part, clause))]
    return any(sentence.texts[end : end + 1] == [":"] for end in ends)


def _shares(parts: Sequence[Clause], part: Clause, clause: Clause) -> bool:
    return part.kind == "shared" and part.parent >= 0 and parts[part.parent] is clause


def says_more(sentence: Sentence, quoted: Sequence[int], speaker: Span) -> bool:
    """Tell words that are not quoted around the tokens that are, but for who said it: of "Er habe „Tal“
    geheißen, sagte Orm" the quotation says nothing alone.
    """
    colon = max((at + 1 for at in range(quoted[0]) if sentence.texts[at] == ":"), default=0)
    told = set(range(colon, quoted[-1])) - set(quoted) - set(range(*speaker))
    return any(sentence.tags[at] not in (PUNCTUATION, QUOTED) for at in told)


def named_beside(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """Who "Die Ministerin, | Ada Quill, | ging" is about, with the commas around the name."""
    texts, tags = sentence.texts, sentence.tags
    for low, high in clause.asides:
        between = texts[low - 1 : low] == [","] == texts[high : high + 1] and high == clause.verb - 1
        if between and all(tags[at] == NAME for at in range(low, high)):
            yield from range(low - 1, high + 1)


def meant_by(
    sentence: Sentence, parts: Sequence[Clause], clause: Clause, subject: Span, words: Lexicon
) -> Span | None:
    """Return whom "er" means in "Der Kapitän wurde bekannt, nachdem er 2019 in Tarn anlegte": the subject
    that the clause hangs on, where its article fits or it is a name.
    """
    fits = words.clauses.articles_of.get(sentence.lowers[subject[0]], "")
    around = parts[clause.parent].subject if clause.parent >= 0 else None
    if not fits or around is None or around[0] > clause.start:
        return None
    agrees = sentence.lowers[around[0]] == fits or sentence.tags[around[0]] == NAME
    return around if agrees else None


def is_date(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell a clause whose subject is a date: "Dieser Freitag war ein guter Tag", but not "Diesen Freitag"."""
    first = clause.start + clause.opener
    opens = sentence.tags[first : first + 2] == [DETERMINER, DATE]
    bent = sentence.lowers[first] in words.clauses.oblique
    return opens and not bent and sentence.date_end(first + 1) == clause.verb


def opening_phrase(sentence: Sentence, back: Sequence[int]) -> Sequence[int]:
    """The phrase with which "wird | gegen drei Beamte ermittelt", which has no subject, can open."""
    if not back or sentence.tags[back[0]] != PREPOSITION:
        return ()
    texts, tags = sentence.texts, sentence.tags
    count = next((k for k, at in enumerate(back) if texts[at][0].isupper()), len(back) - 1) + 1
    while count < len(back) and tags[back[count]] == NAME:
        count += 1
    return back[:count] if count < len(back) else ()


def split(verb: str, words: Lexicon) -> tuple[str, str]:
    """A verb that stands last, and the prefix that it leaves behind when it moves."""
    verbs = words.verbs
    if verb in verbs.past | verbs.present:
        return verb, ""
    for prefix in sorted(verbs.prefixes, key=len, reverse=True):
        stem = verb.removeprefix(prefix)
        known = stem in verbs.past | verbs.present or (
            stem.endswith(tuple(verbs.past_endings)) and len(stem) > len(prefix) + 2
        )
        if stem != verb and known:
            return stem, prefix
    return verb, ""
