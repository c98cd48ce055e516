"""The names of one article, told into persons, organisations and places, aliases joined.

A name is a run of capitalised words. What it names is told by the words around and inside it, by all its
mentions together, and by the names that are known beforehand (``gazetteer``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from timeline.events.clauses.tagging.tags import NAME, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.candidates import Finder
from timeline.events.names.mention import Candidate, Mention
from timeline.events.names.opinion import Opinion
from timeline.events.names.parts import Parts
from timeline.events.names.settle import settled
from timeline.events.words.gazetteer import Gender, gender_of
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.namecues import Guide, guide


class Names:
    """The names of one article; ``opinions`` are what others than the rules say of stretches of it."""

    def __init__(
        self, sentences: Sequence[Sentence], words: Lexicon, opinions: Sequence[Opinion] = ()
    ) -> None:
        self._words = words
        self._sentences = sentences
        self._guide = guide(words)
        found = _candidates(sentences, self._guide)
        self._kinds, self._full = settled(found, sentences, self._guide, opinions)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._bodies: dict[str, set[str]] = defaultdict(set)
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        self._genders: dict[str, set[Gender]] = defaultdict(set)
        self._definite: Counter[str] = Counter()
        self._holder: dict[str, str] = {}
        for each in found:
            self._add(each)

    def mentions(self, sentence: int) -> list[Mention]:
        """The names in the sentence with that index, in order."""
        return self._mentions.get(sentence, [])

    def opens(self, sentence: int) -> bool:
        """Whether the sentence with that index opens with a name."""
        return any(each.start == 0 for each in self.mentions(sentence))

    def holder(self, noun: str) -> str:
        """The only one whom the article calls by this noun ("ambassador", "ministry"), "" if there are
        several.
        """
        if noun not in self._holder:
            self._holder[noun] = self._only_holder(noun)
        return self._holder[noun]

    def _only_holder(self, noun: str) -> str:
        holders = self._holders.get(noun, set()) | {
            name
            for name, tokens in self._bodies.items()
            if any(noun in self._guide.short_names(token.lower()) for token in tokens)
        }
        return next(iter(holders)) if len(holders) == 1 else ""

    def gender(self, name: str) -> Gender:
        """Whether a person of the article is a man or a woman: by titles, else by the given name."""
        told = self._genders.get(name, set())
        return next(iter(told)) if len(told) == 1 else gender_of(name)

    def with_article(self, name: str) -> str:
        """Return a name as it stands in a sentence: "the Seafarers' Union", where the article puts it so."""
        return f"{self._words.names.definite} {name}" if self._definite.get(name, 0) > 0 else name

    def _add(self, each: Candidate) -> None:
        name = self._full.get(each.name, each.name)
        kind = self._kinds.get(name)
        if kind is None:
            return  # a nationality
        before, sentence = each.start - 1, self._sentences[each.sentence]
        follows = sentence.tags[each.end : each.end + 1]
        is_its_own = kind != "person" and follows not in ([WORD], [NAME])  # not "the Orm family"
        if is_its_own:
            led = before >= 0 and sentence.lowers[before] == self._words.names.definite
            self._definite[each.name] += 1 if led else -1
        self._mentions[each.sentence].append(Mention(each.start, each.end, name, kind))
        if each.role:
            self._add_role(each.role, name)
        if kind == "organisation":
            self._bodies[name].update(each.tokens)

    def _add_role(self, role: str, name: str) -> None:
        """Remember a "prime minister" as such, and as a minister; a "Sen." as a senator."""
        last = role.rpartition(" ")[2]
        for noun in (role, last, self._guide.written_out.get(last, last)):
            self._holders[noun].add(name)
        for title in role.split():
            if self._guide.gender_of_title(title) != "either":
                self._genders[name].add(self._guide.gender_of_title(title))


def _candidates(sentences: Sequence[Sentence], guide: Guide) -> list[Candidate]:
    """The names of all sentences, in order; in shouted ones and for words that open one only names that stand
    elsewhere.
    """
    finder = Finder(sentences, guide)
    runs = [(index, run) for index in range(len(sentences)) for run in finder.runs(index)]
    parts = Parts(guide, [tuple(sentences[index].texts[slice(*run)]) for index, run in runs])
    found: list[Candidate] = []
    for index, run in runs:
        found += parts.candidates(index, sentences[index], run)
    more = list(_known_elsewhere(found, sentences, finder.capitals))
    return sorted(found + more, key=lambda each: (each.sentence, each.start)) if more else found


def _known_elsewhere(
    found: Sequence[Candidate], sentences: Sequence[Sentence], capitals: Sequence[Sequence[int]]
) -> Iterator[Candidate]:
    """Names of the article, and surnames of its persons, where only their capital tells them."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    taken: dict[int, set[int]] = defaultdict(set)
    for each in found:
        known[each.tokens[0]].add(each.tokens)
        if each.role:
            known[each.tokens[-1]].add(each.tokens[-1:])
        taken[each.sentence].update(range(each.start, each.end))
    for index, sentence in enumerate(sentences):
        end = 0
        for at in capitals[index]:
            text = sentence.texts[at]
            if text not in known or at < end or at in taken[index]:
                continue
            standing = [form for form in known[text] if tuple(sentence.texts[at : at + len(form)]) == form]
            if standing:
                tokens = max(standing, key=len)
                end = at + len(tokens)
                yield Candidate(index, at, end, tokens, " ".join(tokens))
