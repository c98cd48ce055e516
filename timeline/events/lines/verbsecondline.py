"""Lines of clauses whose verb stands second or last: without its date a clause may need another order.

"Am Montag legte die Behörde einen Bericht vor" becomes "Die Behörde legte einen Bericht vor". Where the
words for that cannot be told, the sentence is its own line, date and all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.nounphrase import is_subject_at
from timeline.events.clauses.said.sources import names_source, sources_in
from timeline.events.clauses.stretches.stretch import opens_with_form
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DATE,
    IS,
    NOMINAL,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    WAS,
    WORD,
)
from timeline.events.lines.dateless import without_dates
from timeline.events.lines.relativenoun import article_of, is_other_subject, subject_of_object
from timeline.events.lines.render import capital, inner, quotation, render, tidy
from timeline.events.lines.told import Told
from timeline.events.lines.trim import without_asides, without_fillers
from timeline.events.lines.verbsecondwords import (
    is_date,
    leads_to_colon,
    meant_by,
    named_beside,
    opening_phrase,
    says_more,
    split,
)
from timeline.events.lines.whole import whole_line
from timeline.events.words.lexicon import phrase_at

_LONGEST, _SHORTEST = 24, 3  # words of a line, and of one that can do without what hangs on it


class VerbSecondLines:
    """Makes lines from the clauses of one sentence."""

    def __init__(self, told: Told) -> None:
        self._text = told.text
        self._sentence = told.sentence
        self._parts = told.parts
        self._words = told.words
        self._rename = told.rename

    def line(self, index: int) -> str:
        """Return the line of clause ``index``."""
        clause = self._parts[index]
        told = self._told(clause, direct=True)
        if not told:
            return self._whole()
        if leads_to_colon(self._sentence, self._parts, clause):
            return self._with_what_follows(clause, told)
        said = self._said_in(index)
        if said:
            return self._finished(f"{told}, {said}")
        return self._finished(" ".join([told, *self._hanging(index, len(told.split()))]))

    def _with_what_follows(self, clause: Clause, told: str) -> str:
        """ "Das Amt stellte klar: Der Hafen bleibt offen"; where that is too long, what says enough alone."""
        colon = next(
            at for at in range(clause.verb, len(self._sentence.tags)) if self._sentence.texts[at] == ":"
        )
        follows = self._render(range(colon + 1, len(self._sentence.tags)))
        if len(f"{told} {follows}".split()) <= self._words.line.words:
            return self._finished(f"{told}: {follows}".rstrip("."))
        lowers, says = self._sentence.lowers[clause.verb], self._words.attribution
        enough = len(told.split()) > _SHORTEST + 2 and lowers not in says.verbs
        closed = self._sentence.lowers[colon - 1] in self._words.verbs.prefixes
        return self._finished(told) if enough and not closed else self._whole()

    def _said_in(self, index: int) -> str:
        """What "Wie die Polizei mitteilte" hangs on, "" for any other clause."""
        clause = self._parts[index]
        if clause.parent < 0 or not names_source(self._sentence, clause, self._words):
            return ""
        main = self._parts[clause.parent]
        return self._inner(main.start, self._told(main, direct=False))

    def saying(self, index: int, speaker: Span, verb: int) -> str:
        """Return the line of a clause that only says who said what stands before it."""
        clause = self._parts[index]
        before = [part for part in self._parts if part is not clause and part.start < clause.start]
        quoted = [at for at in range(verb) if self._sentence.tags[at] == QUOTED]
        if quoted and says_more(self._sentence, quoted, speaker):
            quoted = []  # of "er habe „Tal“ geheißen, sagte Orm" the quotation says nothing alone
        what = tidy(self._render(quoted)) if quoted else self._told(before[0], direct=False) if before else ""
        who = self._rename(speaker) or self._render(range(*speaker))
        nobody = self._sentence.tags[speaker[0]] == PRONOUN and not self._rename(speaker)
        if not what or (quoted and nobody):
            return self._whole()  # "„…“, hieß es"
        if quoted:
            return self._finished(f"{who}: {what}")
        last = self._tokens(clause)[-1]
        prefix = (
            self._sentence.texts[last] if self._sentence.lowers[last] in self._words.verbs.prefixes else ""
        )
        says = self._joined(who, self._sentence.texts[verb], prefix if last > verb else "")
        return self._finished(f"{says}, {self._inner(before[0].start, what)}")

    def quoting(self, speaker: Span, first: int) -> str:
        """Return the line of „Die Ministerin schrieb: „Wir …““: who, and what is quoted from ``first`` on."""
        quoted = [at for at in range(first, len(self._sentence.tags)) if self._sentence.tags[at] == QUOTED]
        who = self._rename(speaker) or self._render(range(*speaker))
        return quotation(who, self._render(quoted))

    def _told(self, clause: Clause, *, direct: bool) -> str:
        """The words of one clause as a main clause, "" where they cannot be put in order.

        ``direct`` puts what was said into the mood of a fact: "seien" becomes "sind".
        """
        if clause.verb < 0 or self._breaks_off(clause):
            return ""
        if clause.kind in ("relative", "adverbial") or (clause.kind == "content" and clause.opener):
            return self._verb_last(clause, direct=direct)
        kept = self._kept(clause)
        verb = self._verb(clause.verb) if direct else self._sentence.texts[clause.verb]
        front = self._front([at for at in kept if at < clause.verb])
        if is_date(self._sentence, clause, self._words):
            return ""  # "Das [Wochenende] steht bevor"
        back = [at for at in kept if at > clause.verb]
        if turned := self._turned(clause, verb, front, back):
            return turned
        if clause.kind == "shared" and clause.subject and not front:
            return self._joined(self._noun(clause.subject), verb, self._render(back))
        if front:
            return self._joined(self._render(front), verb, self._render(back))
        subject = clause.subject
        if subject is None or subject[0] < clause.verb:
            opening = opening_phrase(self._sentence, back)
            return (
                self._joined(self._render(opening), verb, self._render(back[len(opening) :]))
                if opening
                else ""
            )
        rest = [at for at in back if not subject[0] <= at < subject[1]]
        return self._joined(self._noun(subject), verb, self._render(rest))

    def _turned(self, clause: Clause, verb: str, front: Sequence[int], back: Sequence[int]) -> str:
        """ "Enden soll der Streik" as "Der Streik soll enden", "" for any other clause: a participle or an
        infinitive may open a sentence that goes on with a date, but not a line."""
        subject = clause.subject
        if (
            len(front) != 1
            or subject is None
            or subject[0] != clause.verb + 1
            or not opens_with_form(self._sentence, front[0], self._words)
        ):
            return ""
        rest = [at for at in back if not subject[0] <= at < subject[1]]
        return self._joined(self._noun(subject), verb, self._render(rest), self._sentence.lowers[front[0]])

    def _breaks_off(self, clause: Clause) -> bool:
        """Tell a helper whose verb stands beyond an aside: "wurde die Firma, eine Werft, 1928 verkauft"."""
        helps = self._sentence.tags[clause.verb] in (WAS, IS)
        last = max(high for _, high in clause.spans) - 1
        return helps and bool(clause.asides) and self._sentence.texts[last][0].isupper()

    def _verb_last(self, clause: Clause, *, direct: bool) -> str:
        """ "als die Brücke einstürzte" becomes "die Brücke stürzte ein"."""
        subject = clause.subject
        if self._sentence.lowers[clause.start] in self._words.status.conditions:
            return ""  # "wenn die Werft schließt" does not stand without what follows from it
        if subject is None:
            return ""
        if clause.kind == "relative" and not self._is_about_subject(clause, subject):
            return self._of_bent_noun(clause, subject)
        opened = range(clause.start, clause.start + clause.opener)
        kept = [at for at in self._kept(clause) if at not in opened]
        rest = [at for at in kept if at != clause.verb and not subject[0] <= at < subject[1]]
        stem, prefix = split(self._verb(clause.verb), self._words)
        meant = meant_by(self._sentence, self._parts, clause, subject, self._words) if direct else None
        who = self._noun(meant or subject)
        return self._joined(who, stem, self._render(rest), prefix)

    def _of_bent_noun(self, clause: Clause, noun: Span) -> str:
        """A relative clause whose noun stands in another case there: "gegen das Urteil, das am 3. Mai fiel",
        "das Gesetz, das der Rat beschloss"."""
        article = article_of(self._sentence, clause, noun, self._words)
        subject = subject_of_object(self._sentence, clause, self._words)
        if not article or (subject is None and is_other_subject(self._sentence, clause, noun, self._words)):
            return ""
        named = self._joined(article, self._render(range(noun[0] + 1, noun[1])))
        kept = [at for at in self._kept(clause) if at not in (clause.start, clause.verb)]
        stem, prefix = split(self._verb(clause.verb), self._words)
        if subject is None:
            return self._joined(named, stem, self._render(kept), prefix)
        if self._sentence.tags[subject[0]] == PRONOUN and not self._rename(subject):
            return ""
        rest = [at for at in kept if not subject[0] <= at < subject[1]]
        return self._joined(self._noun(subject), stem, named, self._render(rest), prefix)

    def _is_about_subject(self, clause: Clause, noun: Span) -> bool:
        """Tell a relative clause of which the noun can be the subject, by its case and the pronoun's."""
        opens = clause.spans[0][0] + clause.opener - 1
        lowers, tags = self._sentence.lowers, self._sentence.tags
        governed = noun[0] > 0 and tags[noun[0] - 1] == PREPOSITION
        if noun[0] > 0 and lowers[noun[0]] in self._words.clauses.genitive and tags[noun[0] - 1] in NOMINAL:
            return False  # "die Ausgabe der Zeitung, die …"
        if subject_of_object(self._sentence, clause, self._words) is not None:
            return False
        plain = clause.opener == 1 and lowers[opens] not in self._words.clauses.oblique
        articles = self._words.clauses.relative_articles
        if articles.issuperset((lowers[noun[0]], lowers[opens])) and lowers[noun[0]] != lowers[opens]:
            return False  # "der Wache, das …": another gender
        return plain and not governed and is_subject_at(self._sentence, noun[0], self._words)

    def _verb(self, verb: int) -> str:
        text = self._sentence.texts[verb] if verb else self._sentence.lowers[verb]  # "Hat Tal gelogen?"
        return self._words.verbs.indicative.get(text, text)

    def _front(self, front: list[int]) -> list[int]:
        """What stands before the verb; nothing where that only opens the sentence ("Unterdessen")."""
        lowers, tags = self._sentence.lowers, self._sentence.tags
        while front and (tags[front[0]] in (COORDINATOR, PUNCTUATION)):
            front = front[1:]
        if front and phrase_at(lowers, front[0], self._words.line.openers) == len(front):
            return []
        return [] if all(tags[at] in (ADVERB, PREPOSITION, PUNCTUATION) for at in front) else front

    def _hanging(self, index: int, used: int) -> Iterable[str]:
        """What hangs on the clause and has room: what is said first, then what has no date of its own."""
        clause = self._parts[index]
        says = clause.verb >= 0 and self._sentence.lowers[clause.verb] in self._words.attribution.verbs
        for part in self._parts:
            if part.parent < 0 or self._parts[part.parent] is not clause or part.start < clause.start:
                continue
            is_said = part.kind == "content"
            simultaneous = self._sentence.lowers[part.start] in self._words.dates.simultaneous
            dated = used >= _SHORTEST and self._has_date(part) and not is_said and not simultaneous
            if part.kind == "relative" or dated or names_source(self._sentence, part, self._words):
                continue
            told = (
                self._render(self._kept(part))
                if part.opener or part.verb < 0
                else self._told(part, direct=False)
            )
            most = _LONGEST if is_said else self._words.line.words  # "ist unklar, wann die Strecke öffnet"
            if not told or (used + len(told.split()) > most and not (is_said and says)):
                return
            used += len(told.split())
            yield f", {told}" if part.kind != "shared" else told

    def _kept(self, clause: Clause) -> list[int]:
        """The tokens of a clause without its dates, what stands in brackets and the source."""
        gone = {
            at
            for low, high in clause.spans
            for first, last, _ in sources_in(self._sentence, low, high, self._words)
            for at in range(first, last)
        }
        kept = [at for at in [*self._tokens(clause), *named_beside(self._sentence, clause)] if at not in gone]
        kept.sort()
        kept = without_fillers(self._sentence, kept, clause.verb, self._words)
        return without_asides(self._sentence, without_dates(self._sentence, kept, self._words), self._words)

    def _has_date(self, clause: Clause) -> bool:
        return any(self._sentence.tags[at] == DATE for at in self._tokens(clause))

    def _noun(self, span: Span) -> str:
        kept = without_dates(self._sentence, range(*span), self._words)
        return self._rename(span) or self._render(kept)

    def _joined(self, *pieces: str) -> str:
        return " ".join(piece for piece in pieces if piece)

    def _whole(self) -> str:
        return whole_line(self._text[self._sentence.start : self._sentence.end], self._words.line.words)

    def _finished(self, line: str) -> str:
        while line.rpartition(" ")[2] in self._words.line.loose:
            line = line.rpartition(" ")[0]
        line = capital(tidy(line))
        return line if len(line.split()) <= _LONGEST else whole_line(line, self._words.line.words)

    def _inner(self, first: int, phrase: str) -> str:
        """A phrase as it stands inside a sentence, where nouns keep their capital."""
        is_noun = self._sentence.tags[first] == WORD and self._words.names.nouns_have_capitals
        moved = phrase.partition(" ")[0] != self._sentence.texts[first]  # "Dann werde | Orm kommen"
        return phrase if is_noun or moved else inner(self._sentence, first, phrase, self._words)

    def _tokens(self, clause: Clause) -> list[int]:
        return sorted(at for low, high in clause.spans for at in range(low, high))

    def _render(self, tokens: Sequence[int]) -> str:
        return render(self._text, self._sentence, tokens)
