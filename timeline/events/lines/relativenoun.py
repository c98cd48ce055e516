"""The noun of a relative clause in the case that its pronoun shows: "gegen das Urteil, | das am 3. Mai fiel",
"dem Plan, | den der Rat beschlossen hatte". Only its article changes; where an adjective or the noun itself
would need another ending, it cannot be told.
"""

from __future__ import annotations

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.nounphrase import is_subject_at, subject_after
from timeline.events.clauses.tagging.tags import COORDINATOR, DETERMINER, NOMINAL, PREPOSITION, PRONOUN
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon


def subject_of_object(sentence: Sentence, clause: Clause, words: Lexicon) -> Span | None:
    """The subject of a relative clause whose pronoun is its object: "den | der Rat …", "das | er …"."""
    opens, verb = clause.start + clause.opener - 1, clause.verb
    pronoun, lowers = sentence.lowers[opens], sentence.lowers
    subject = subject_after(sentence, opens, verb, words) if clause.opener == 1 else None
    if subject is None or pronoun in words.clauses.oblique:
        return subject if pronoun in words.clauses.relative_objects else None
    if pronoun not in words.clauses.relative_objects:
        return None
    if sentence.tags[subject[0]] == PRONOUN:
        return subject if lowers[subject[0]] in words.clauses.nominative else None
    has = lowers[verb] in words.verbs.perfect and lowers[verb] not in words.verbs.be
    return subject if has and lowers[subject[0]] in words.clauses.nominative else None


def article_of(sentence: Sentence, clause: Clause, noun: Span, words: Lexicon) -> str:
    """The article of the noun in the case of the pronoun, "" where other words would have to change, too."""
    tags, lowers, first = sentence.tags, sentence.lowers, noun[0]
    if clause.opener != 1 or tags[first] != DETERMINER or COORDINATOR in tags[slice(*noun)]:
        return ""
    if first > 0 and tags[first - 1] in NOMINAL and lowers[first] in words.clauses.genitive:
        return ""  # "die Ausgabe der Zeitung, die …"
    pronoun = lowers[clause.start + clause.opener - 1]
    article = words.clauses.relative_nouns.get(f"{pronoun} {lowers[first]}", "")
    if article == lowers[first]:
        return article
    bends = any(sentence.texts[at].islower() for at in range(first + 1, noun[1]))
    weak = any(lowers[noun[1] - 1].endswith(end) for end in _endings_of(pronoun, words))
    return "" if bends or weak else article


def is_other_subject(sentence: Sentence, clause: Clause, noun: Span, words: Lexicon) -> bool:
    """Tell "gegen das Urteil, das | die Werft …", where the pronoun may be subject or object."""
    governed = noun[0] > 0 and sentence.tags[noun[0] - 1] == PREPOSITION
    return governed and is_subject_at(sentence, clause.start + clause.opener, words)


def _endings_of(pronoun: str, words: Lexicon) -> list[str]:
    """The endings of nouns that differ in their cases: "der Präsident", "den Präsidenten"."""
    return [each.split()[1] for each in words.clauses.weak_nouns if each.split()[0] == pronoun]
