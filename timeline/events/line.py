"""The line of an event: the clause that its date belongs to, so that a briefing can print it alone.

The words are the text's own. What a line does without is cut at clause and phrase boundaries only; what it
cannot do without (the subject of "and launched the store", the name for "he") is put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.events.clauses import Clause, Span
from timeline.events.lexicon import Lexicon, phrase_at
from timeline.events.tokens import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    Sentence,
)

Rename = Callable[[Span], str]
"""Gives the name to put for the noun phrase in a span of tokens, "" to leave it as it stands."""

_SHORTEST = 4
_SPACES = re.compile(r"\s+")
_TRIM = " \t,;:–—-"


class LineMaker:
    """Makes lines from the clauses of one sentence."""

    def __init__(
        self, text: str, sentence: Sentence, parts: Sequence[Clause], words: Lexicon, rename: Rename
    ) -> None:
        self._text = text
        self._sentence = sentence
        self._parts = parts
        self._words = words
        self._rename = rename

    def line(self, index: int, speaker: Span | None = None, verb: int = -1) -> str:
        """Return the line of clause ``index``.

        For a clause that only says who said it ("…, the ministry said on Sunday") give the tokens of its
        ``speaker`` and of its ``verb``: the line is then that speaker's saying, followed by what is said.
        """
        if speaker is not None:
            return self._saying(index, speaker, verb)
        clause = self._parts[index]
        lead, body = self._lead(clause)
        kept = self._fill(index, body, len(lead.split()))
        return self._finish(lead, self._cut(kept))

    def _saying(self, index: int, speaker: Span, verb: int) -> str:
        clause = self._parts[index]
        said = [
            span
            for part in self._parts
            if part is not clause and part.kind not in ("gerund",)
            for span in part.spans
        ]
        said += [
            span for low, high in clause.spans if (span := (low, min(high, verb, speaker[0])))[0] < span[1]
        ]
        kept = self._shorten(self._without_dates(sorted(_tokens(said))))
        who = self._rename(speaker) or self._render(range(*speaker))
        what = self._tidy(self._render(kept))
        if not what:
            return self._finish("", self._cut(_tokens(clause.spans)))
        quoted = self._sentence.tags[kept[0]] == QUOTED
        return _capital(
            f"{who}: {what}"
            if quoted
            else f"{who} {self._sentence.texts[verb]} {self._lowered(kept[0], what)}"
        )

    def _lead(self, clause: Clause) -> tuple[str, list[Span]]:
        """The words to put before a clause that does not bring its own subject, and the clause without its opener."""
        subject = clause.subject
        spans = sorted(clause.spans)
        first = spans[0]
        body = [(first[0] + clause.opener, first[1]), *spans[1:]]
        if clause.kind == "relative" and subject is not None:
            return self._relative(clause, subject, body)
        if clause.kind in ("participle", "shared") and subject is not None:
            who = self._rename(subject) or self._render(self._plain(subject))
            helper = self._helper(clause, subject, body[0][0])
            return f"{who} {helper}".strip(), body
        if subject is not None and (name := self._rename(subject)):
            rest = [(low, high) for low, high in _without(body, subject) if low < high]
            return name, [span for span in rest if span[0] >= subject[1]] or rest
        return "", body

    def _relative(self, clause: Clause, head: Span, body: list[Span]) -> tuple[str, list[Span]]:
        """ "which Russia annexed" becomes "Russia annexed Crimea", "who took office" "X took office"."""
        at, tags = body[0][0], self._sentence.tags
        opener = self._sentence.lowers[body[0][0] - 1] if clause.opener else ""
        who = self._rename(head) or self._render(self._plain(head))
        if opener in self._words.clauses.relative_possessive:
            return f"{who}{self._words.clauses.possessive_ending}", body
        while at < body[0][1] and tags[at] in (ADVERB, DATE):
            at += 1
        if at < body[0][1] and tags[at] in FINITE:
            return who, body
        if opener in self._words.clauses.relatives and clause.verb >= 0 and tags[clause.verb] in FINITE:
            end = self._verb_end(clause.verb, body[-1][1])
            return f"{self._render(range(body[0][0], end))} {who}", [(end, body[-1][1])]
        return who, body

    def _verb_end(self, verb: int, limit: int) -> int:
        end = verb + 1
        while end < limit and self._sentence.tags[end] in (PARTICIPLE, ADVERB):
            end += 1
        return end

    def _helper(self, clause: Clause, subject: Span, first: int) -> str:
        """ "filed in 2003" after "the suit" needs "was"; "and charged" takes the helper of its sentence."""
        tags = self._sentence.tags
        at = first
        while at < len(tags) and tags[at] in (ADVERB, DATE):
            at += 1
        if at >= len(tags) or tags[at] != PARTICIPLE:
            return ""
        parent = self._parts[clause.parent] if clause.parent >= 0 else None
        if clause.kind == "shared" and parent is not None and parent.verb >= 0:
            return self._sentence.texts[parent.verb] if tags[parent.verb] in FINITE else ""
        head = self._sentence.lowers[subject[1] - 1]
        rules = self._words.clauses
        plural = head.endswith(tuple(rules.plural_endings)) and not head.endswith(tuple(rules.plural_not))
        common = self._sentence.tags[subject[1] - 1] != NAME
        return rules.copula.get("many" if plural and common else "one", "")

    def _plain(self, span: Span) -> list[int]:
        """A noun phrase without the date and the opening words that stand in it."""
        return self._without_dates(list(range(*span)))

    def _fill(self, index: int, body: list[Span], used: int) -> list[int]:
        """The clause's own tokens, and of what hangs on it as much as the line has room for."""
        clause = self._parts[index]
        kept = set(_tokens(body))
        room = self._words.line.words - used - self._count(kept)
        says = clause.verb >= 0 and self._says(clause.verb)
        for span, is_content in self._extras(index):
            tokens = [at for at in _tokens([span]) if at not in kept]
            size = self._count(tokens)
            if size > room and not (is_content and says):
                return self._before_last_phrase(sorted(kept), clause) if is_content else sorted(kept)
            kept.update(tokens)
            room -= size
        return sorted(kept)

    def _says(self, verb: int) -> bool:
        saying = self._words.attribution.claims | self._words.attribution.deeds
        return any(lower in saying for lower in self._sentence.lowers[verb : verb + 3])

    def _before_last_phrase(self, kept: list[int], clause: Clause) -> list[int]:
        """ "… to convey its belief" says nothing without what is believed: the line ends before it."""
        for position in range(len(kept) - 1, _SHORTEST, -1):
            if self._sentence.tags[kept[position]] == PREPOSITION and kept[position] > clause.verb + 1:
                return kept[:position]
        return kept

    def _extras(self, index: int) -> list[tuple[Span, bool]]:
        """What may be added, in the order of the text: first what is said, then asides and dependent clauses."""
        clause = self._parts[index]
        children = [part for part in self._parts if part.parent == index]
        content = [span for part in children if part.kind == "content" for span in part.spans]
        dependent = [part for part in children if part.kind in ("participle", "gerund", "relative")]
        rest = [span for part in dependent for span in part.spans]
        asides = self._words.line.asides
        own = [span for span in clause.asides if not phrase_at(self._sentence.lowers, span[0], asides)]
        return [*((span, True) for span in content), *((span, False) for span in sorted(rest + own))]

    def _cut(self, kept: list[int]) -> list[int]:
        kept = self._shorten(self._without_dates(kept))
        while kept and self._dangles(kept[-1]):
            kept = kept[:-1]
        return kept

    def _dangles(self, last: int) -> bool:
        """Tell the "even" of "even though …", and a conjunction, that were left at the end of a line."""
        tags = self._sentence.tags
        if tags[last] in (PUNCTUATION, COORDINATOR, ADVERBIAL, THAT):
            return True
        following = tags[last + 1] if last + 1 < len(tags) else ""
        return tags[last] in (ADVERB, PREPOSITION) and following in (ADVERBIAL, THAT, RELATIVE)

    def _without_dates(self, kept: list[int]) -> list[int]:
        """Take date phrases out, each with the words that lead to it; one that says "since" or "until" stays."""
        sentence, words = self._sentence, self._words.dates
        gone: set[int] = set()
        for at in kept:
            if sentence.tags[at] != DATE or (at and sentence.tags[at - 1] == DATE):
                continue
            end = at
            while end < len(sentence.tags) and sentence.tags[end] == DATE:
                end += 1
            if self._belongs_to_noun(at, end):
                continue
            start = at
            while (
                start > 0 and sentence.lowers[start - 1] in words.before and sentence.tags[start - 1] != DATE
            ):
                start -= 1
            if not any(word in words.keep for word in sentence.lowers[start:at]):
                gone.update(range(start, end))
        return [at for at in kept if at not in gone]

    def _belongs_to_noun(self, start: int, end: int) -> bool:
        """Tell "a June 24 statement", which loses its shape without the date."""
        sentence = self._sentence
        if end >= len(sentence.tags) or start == 0:
            return False
        led = sentence.tags[start - 1] == DETERMINER or sentence.tags[start - 1] == "possessive"
        return led and sentence.tags[end] in ("word", NAME)

    def _shorten(self, kept: list[int]) -> list[int]:
        """End a line that is too long before its last phrase that still fits, never inside a quotation."""
        limit = self._words.line.words
        if self._count(kept) <= limit:
            return kept
        verb_seen, count, best = False, 0, 0
        for position, at in enumerate(kept):
            tag = self._sentence.tags[at]
            verb_seen = verb_seen or tag in FINITE
            boundary = tag in (PREPOSITION, PUNCTUATION, "relative", "adverbial", "coordinator", "that")
            if boundary and verb_seen and count >= _SHORTEST and self._may_end(kept, position):
                best = position
            count += tag != PUNCTUATION
            if count > limit and best:
                return kept[:best]
        return kept

    def _may_end(self, kept: list[int], position: int) -> bool:
        """A line does not end on a verb, a determiner or a preposition, and "of" stays with its noun."""
        before = self._sentence.tags[kept[position - 1]]
        here = self._sentence.lowers[kept[position]]
        if here in self._words.names.weak_connectors or before in FINITE | {
            PREPOSITION,
            DETERMINER,
            PARTICIPLE,
            "that",
        }:
            return False
        return not (before == QUOTED and self._sentence.tags[kept[position]] == QUOTED)

    def _count(self, tokens: Sequence[int] | set[int]) -> int:
        skipped = (PUNCTUATION, DATE, "possessive")
        return sum(
            self._sentence.tags[at] not in skipped and self._sentence.texts[at][0].isalnum() for at in tokens
        )

    def _finish(self, lead: str, kept: list[int]) -> str:
        if not lead:
            kept = self._without_openers(kept)
        body = self._tidy(self._render(kept))
        return _capital(self._tidy(f"{lead} {body}" if lead else body))

    def _without_openers(self, kept: list[int]) -> list[int]:
        """Drop "Meanwhile," and "But" in front, and a phrase that lost its date."""
        lowers, tags = self._sentence.lowers, self._sentence.tags
        at = 0
        while at < len(kept):
            length = phrase_at(lowers, kept[at], self._words.line.openers)
            last = at + length
            set_off = length and last < len(kept) and tags[kept[last] - 1] == PUNCTUATION
            if tags[kept[at]] == PUNCTUATION:
                at += 1
            elif length and (set_off or tags[kept[at]] in ("coordinator", ADVERB, DATE) or length > 1):
                at += length
            else:
                break
        return kept[at:]

    def _render(self, tokens: Sequence[int]) -> str:
        """The tokens as the text spells them; the punctuation between two of them that are kept stays."""
        spans, pieces, last = self._sentence.spans, [], -1
        for at in tokens:
            if last >= 0:
                low, high = spans[last][1], spans[at][0]
                between = self._text[low:high]
                only_punctuation = all(self._sentence.tags[k] == PUNCTUATION for k in range(last + 1, at))
                pieces.append(between if only_punctuation else _joint(self._sentence, last, at))
            pieces.append(self._text[slice(*spans[at])])
            last = at
        return _SPACES.sub(" ", "".join(pieces)).strip()

    def _tidy(self, text: str) -> str:
        text = re.sub(r"\s+([,;:.!?])", r"\1", text)
        text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
        text = re.sub(r"[,;:](?=[”\"»]$)", "", text)
        text = re.sub(r"[(\[]\s*[)\]]", "", text).strip(_TRIM)
        if text.endswith(".") and not re.search(r"\b(?:\w\.){2,}$|\b[A-Z]\w{0,3}\.$", text):
            text = text[:-1]
        return _balanced(text.strip(_TRIM))

    def _lowered(self, first: int, text: str) -> str:
        """A clause that moves into the sentence loses its capital, a name does not."""
        return text if self._sentence.tags[first] in (NAME, NUMBER) else text[:1].lower() + text[1:]


def _tokens(spans: Sequence[Span]) -> list[int]:
    return [at for low, high in spans for at in range(low, high)]


def _without(spans: Sequence[Span], hole: Span) -> list[Span]:
    kept: list[Span] = []
    for low, high in spans:
        kept += [(low, min(high, hole[0])), (max(low, hole[1]), high)]
    return kept


def _joint(sentence: Sentence, last: int, at: int) -> str:
    """What stands where something was left out: a comma that stood on one side, or on both but for a verb."""
    commas = (sentence.texts[last + 1] == ",") + (sentence.texts[at - 1] == ",") if at > last + 1 else 0
    keep = commas == 1 or (commas == 2 and sentence.tags[at] not in FINITE)
    return ", " if keep else " "


def _balanced(text: str) -> str:
    """Take out brackets that lost their other half."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text


def _capital(text: str) -> str:
    first = text.split(" ", 1)[0]
    if first[:1].islower() and any(char.isupper() for char in first[1:]):
        return text  # iPhone
    return text[:1].upper() + text[1:]
