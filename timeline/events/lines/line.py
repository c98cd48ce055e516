"""The line of an event: the clause that its date belongs to, so that a briefing can print it alone.

The words are the text's own. What a line does without is cut at clause and phrase boundaries only; what it
cannot do without (the subject of "and launched the store", the name for "he") is put in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import DATE, DETERMINER, NAME, POSSESSIVE, QUOTED
from timeline.events.judging.lifted import is_of_whole, is_sure, leads_on, stands_alone
from timeline.events.judging.torn import dates_more, holds, is_torn
from timeline.events.lines.cuts import count, shorten
from timeline.events.lines.dateless import possessive_dates, without_dates
from timeline.events.lines.extras import bound, filled, hangs_on_date
from timeline.events.lines.helper import listener_end, quoted_after
from timeline.events.lines.leads import Leads, opener
from timeline.events.lines.render import capital, inner, quotation, render, tidy
from timeline.events.lines.told import Told
from timeline.events.lines.trim import (
    without_asides,
    without_loose_ends,
    without_openers,
)
from timeline.events.lines.whole import whole_line

_BROKEN_QUOTE = re.compile(r"(?<=[,;])[”\"],? [“\"]")  # “It took two years,” he said, “but …”
_MOST_TOKENS = (
    300  # of a sentence that lines are cut from whole; more are a list, and each entry is its clause
)


class _Made(NamedTuple):
    """A line, and the tokens of the sentence in it."""

    text: str
    kept: Sequence[int]


class LineMaker:
    """Makes lines from the clauses of one sentence."""

    def __init__(self, told: Told, aside: Span | None = None) -> None:
        """``aside`` is the stretch beside the clause that the date stands in, if it stands in one."""
        self._text = told.text
        self._sentence = told.sentence
        self._parts = told.parts
        self._words = told.words
        self._rename = told.rename
        self._owners = {**told.owners, **possessive_dates(told.sentence, told.words)}
        self._aside = aside
        self._leads = Leads(replace(told, owners=self._owners))

    def line(self, index: int) -> str:
        """Return the line of clause ``index``; with the clauses around it where it says too little alone, and
        the whole sentence where that would be torn as well: without its dates, with them, at last cut. Of a
        sentence of hundreds of tokens, only its clause.
        """
        clause, alone = self._parts[index], self._alone(index)
        if alone.text and len(self._sentence.tags) > _MOST_TOKENS:
            return whole_line(alone.text, self._words.line.longest - 1)
        if self._aside and not holds(self._sentence, self._aside, alone.kept):
            whole = self._whole(with_dates=dates_more(self._sentence, self._aside))
            if count(self._sentence, whole.kept) <= self._words.line.longest:
                return whole.text
        sure = is_sure(self._sentence, self._parts, clause, self._words)
        stands = sure and stands_alone(
            self._sentence, clause, alone.text, self._words, self._rename, self._owners
        )
        if stands and not self._is_torn(index, alone):
            return alone.text
        if self._dates_aside(clause):
            dated = self._whole(with_dates=True)
            if count(self._sentence, dated.kept) <= self._words.line.longest:
                return dated.text
        around = self._in_context(index)
        named = sure or clause.subject is None or clause.subject[0] in around.kept
        if named and around.text and not self._is_torn(index, around):
            return around.text
        whole = self._whole()
        fits = count(self._sentence, whole.kept) <= self._words.line.longest
        if fits and whole.text and not self._is_torn(index, whole):
            return whole.text  # there is none of "At 9 a.m. on 5 May."
        if stands and (bare := self._alone(index, bare=True)).text and not self._is_torn(index, bare):
            return bare.text
        dated = self._whole(with_dates=True)
        cut = _Made("", shorten(self._sentence, whole.kept, self._words))
        long = len(dated.text.split()) > self._words.line.longest
        if long and clause.verb in (-1, *cut.kept) and not self._is_torn(index, cut):
            return capital(tidy(self._render(cut.kept)))
        said = dated.text or self._text[self._sentence.start : self._sentence.end]  # all of it in brackets
        return whole_line(said, self._words.line.longest - 1)

    def _dates_aside(self, clause: Clause) -> bool:
        """Tell a clause whose date is none of the sentence's around it: ", which grew since it was founded in
        May" and "Of the nine built in May, four sank", but not "when the ferry sank in May".
        """
        after = self._words.dates.since | self._words.dates.after_words
        opens = clause.kind == "adverbial" and self._sentence.lowers[clause.start] in after
        dated = any(self._sentence.tags[at] == DATE for span in clause.spans for at in range(*span))
        of_whole = is_of_whole(self._sentence, clause, self._words)
        return dated and (clause.kind == "relative" or opens or of_whole)

    def _is_torn(self, index: int, made: _Made) -> bool:
        return is_torn(self._sentence, self._parts, index, made.text, made.kept, self._words)

    def _whole(self, *, with_dates: bool = False) -> _Made:
        """The sentence without dates, brackets and openers, and names for the subjects that are pronouns."""
        sentence, words = self._sentence, self._words
        subjects = (part.subject for part in self._parts if part.kind == "main" and part.subject)
        told = self._text[sentence.start : sentence.end]
        names = {span: name for span in subjects if (name := self._rename(span)) and name not in told}
        gone = {at for low, high in names for at in range(low + 1, high)}
        every = range(len(sentence.tags) - (sentence.texts[-1] == "."))
        kept = without_asides(sentence, every if with_dates else self._dateless(every), words)
        kept = without_openers(sentence, [at for at in kept if at not in gone], words)
        put = {**self._owners, **{low: name for (low, _), name in names.items()}}
        if with_dates:
            put = {at: name for at, name in put.items() if sentence.tags[at] != POSSESSIVE}
        return _Made(capital(tidy(render(self._text, sentence, kept, put))), kept)

    def _in_context(self, index: int) -> _Made:
        """The line of a clause together with those that it hangs on; the sentence where it hangs on none."""
        chain = [self._parts[index]]
        while chain[-1].parent >= 0:
            chain.append(self._parts[chain[-1].parent])
        lead, body = self._leads.of(chain[-1])
        spans = body + [span for clause in chain[:-1] for span in clause.spans]
        if len(chain) == 1:
            spans = body + chain[0].asides
            spans += [span for part in self._parts if part.parent == index for span in part.spans]
            if leads_on(self._sentence, chain[0], self._words):
                spans += next((part.spans for part in self._parts[index + 1 :] if part.kind == "main"), [])
        else:
            spans += bound(self._sentence, self._parts, index, self._words, chain[0].spans)
        tokens = set(_tokens(spans))
        # "opened in 2000, expanding in 2006" keeps the day of the opening
        dated = tokens - set(_tokens(chain[0].spans)) if chain[0].kind == "gerund" else set()
        if lead and dated:
            lead = f"{self._opening(chain[-1])} {lead}".strip()
        kept = self._cut(sorted(tokens), dated)
        if not lead:
            kept = without_openers(self._sentence, kept, self._words)
        return _Made(capital(tidy(f"{lead} {self._render(kept, lead)}")), kept)

    def _opening(self, clause: Clause) -> str:
        """The "In 2000," before the subject that a name is put for, "" where no date stands there."""
        before = range(clause.start, clause.subject[0] if clause.subject else clause.start)
        return self._render(before) if any(self._sentence.tags[at] == DATE for at in before) else ""

    def _alone(self, index: int, *, bare: bool = False) -> _Made:
        """The line of a clause; ``bare``, without what it can do without: ", which he praised by saying"."""
        clause, parts, words = self._parts[index], self._parts, self._words
        lead, body = self._leads.of(clause)
        if bare:
            kept = sorted(set(_tokens(body + bound(self._sentence, parts, index, words, body))))
        else:
            kept = filled(self._sentence, parts, index, body, len(lead.split()), words)
        kept = self._cut(kept)
        if not lead:
            kept = without_openers(self._sentence, kept, self._words)
        rest = tidy(self._render(kept, lead))
        rest = inner(self._sentence, kept[0], rest, self._words) if lead and kept else rest
        lead += "," * self._goes_on_aside(clause, kept)
        place = self._place(clause)
        where = opener(self._sentence, clause) in self._words.clauses.relative_place
        known = place and self._sentence.lowers[place[0]] not in self._words.dates.indefinite
        if place and where and known:  # not "[an area]"
            rest = f"{rest} [{inner(self._sentence, place[0], self._leads.noun(place), self._words)}]"
        return _Made(capital(tidy(f"{lead} {rest}" if lead else rest)), kept)

    def _place(self, clause: Clause) -> Span | None:
        """The place that a clause with "where" is about: of "the owner of the mine where", the mine."""
        if clause.subject is None or self._sentence.tags[clause.subject[0]] in (DETERMINER, NAME):
            return clause.subject
        low, high = clause.subject
        start = max((at for at in range(low, high) if self._sentence.tags[at] == DETERMINER), default=low)
        return start, high

    def _goes_on_aside(self, clause: Clause, kept: Sequence[int]) -> bool:
        """Tell "Obama, in a sudden move, cancelled …" from "Obama cancelled …"."""
        after = clause.subject[1] if clause.kind == "main" and clause.subject else -1
        return bool(kept) and kept[0] == after + 1 and self._sentence.texts[after] == ","

    def saying(self, index: int, speaker: Span, verb: int) -> str:
        """Return the line of a clause that only says who said it: "…, the ministry said on Sunday".

        It is that speaker's saying, followed by what is said.
        """
        clause = self._parts[index]
        others = [
            part
            for part in self._parts
            if part is not clause and part.start < verb and (part.parent != index or part.kind == "content")
        ]
        said = [
            span
            for part in others
            if part.parent < 0 or not hangs_on_date(self._sentence, self._parts[part.parent], part)
            for span in part.spans
        ]
        said += [(low, min(high, verb, speaker[0])) for low, high in clause.spans]
        said += [(at, at + 1) for at in quoted_after(self._sentence, verb)]
        kept = without_asides(self._sentence, self._dateless(sorted(set(_tokens(said)))), self._words)
        kept = without_openers(self._sentence, kept, self._words)
        kept = shorten(self._sentence, kept, self._words)
        what = tidy(_BROKEN_QUOTE.sub(" ", self._render(kept)))
        if not what:
            return capital(tidy(self._render(self._cut(_tokens(clause.spans)))))
        who = self._rename(speaker) or self._render(range(*speaker))
        if self._sentence.tags[kept[0]] == QUOTED:
            return quotation(who, what)
        if clause.subject and self._sentence.lowers[verb - 1] in self._words.attribution.quoted_as:
            quoted = self._render(self._dateless(range(clause.subject[0], verb + 1)))
            return capital(f"{quoted} {inner(self._sentence, kept[0], what, self._words)}")
        says = self._render(range(verb, listener_end(self._sentence, verb, speaker, self._words)))
        return capital(f"{who} {says} {inner(self._sentence, kept[0], what, self._words)}")

    def quoting(self, speaker: Span, first: int) -> str:
        """Return the line of "Orr wrote on Friday: “We have it.”": who, and what ``first`` begins."""
        quoted = [at for at in range(first, len(self._sentence.tags)) if self._sentence.tags[at] == QUOTED]
        who = self._rename(speaker) or self._render(range(*speaker))
        return quotation(who, self._render(shorten(self._sentence, quoted, self._words)))

    def _cut(self, kept: Sequence[int], dated: Set[int] = frozenset()) -> list[int]:
        """Leave out dates but those among the ``dated`` tokens, asides, and what is too much."""
        rest = self._dateless([at for at in kept if at not in dated]) if dated else self._dateless(kept)
        plain = without_asides(self._sentence, sorted({*rest, *dated}), self._words)
        short = shorten(self._sentence, plain, self._words)
        return without_loose_ends(self._sentence, short, self._words)

    def _dateless(self, kept: Sequence[int]) -> list[int]:
        return without_dates(self._sentence, kept, self._words)

    def _render(self, tokens: Sequence[int], before: str = "") -> str:
        return render(self._text, self._sentence, tokens, self._owners, before)


def _tokens(spans: Sequence[Span]) -> list[int]:
    return [at for low, high in spans for at in range(low, high)]
