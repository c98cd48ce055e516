"""The names to put for possessive pronouns, and for "it" and "them", in the line of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DETERMINER,
    GERUND,
    NAME,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.layout.page import Page
from timeline.events.telling.reference.antecedents import Antecedents
from timeline.events.words.lexicon import Lexicon, is_plural

_COUNTED = 2  # tokens of "nine of"


def owners(
    page: Page,
    index: int,
    sentence: Sentence,
    parts: Sequence[Clause],
    antecedents: Antecedents,
    words: Lexicon,
) -> dict[int, str]:
    """The names to put for pronouns that mean somebody named before the sentence, by their tokens.

    ``index`` is that of the ``sentence`` on its ``page``, ``parts`` are its clauses.
    """
    names, lowers = words.names, sentence.lowers
    known = _pronouns(words)
    if known.isdisjoint(lowers):
        return {}
    found = {}
    typeset = words.clauses.possessive_ending
    ending = typeset if typeset in page.article.text else typeset.replace("’", "'")
    for at in (at for at, lower in enumerate(lowers) if lower in known):
        possessive = lowers[at] in names.possessive_pronouns
        if (lowers[at] in names.objects and _is_object(sentence, at, words)) or _is_counted_out(
            sentence, at, words
        ):
            name = antecedents.owner(index, sentence, at)
            if name:
                found[at] = page.names.with_article(name)
        if (
            sentence.tags[at] == DETERMINER
            and possessive
            and not _owned(page, index, sentence, parts, at, words)
        ):
            name = antecedents.owner(index, sentence, at)
            if name:
                found[at] = f"{page.names.with_article(name)}{ending}"
    for at in (part.subject[0] for part in parts if part.kind == "adverbial" and part.subject):
        if lowers[at] in names.possessive_pronouns and at not in found:
            name = antecedents.owner_within(index, sentence, at)
            found |= {at: f"{page.names.with_article(name)}{ending}"} if name else {}
    return found


@lru_cache(maxsize=16)
def _pronouns(words: Lexicon) -> frozenset[str]:
    """The words that a name may be put for."""
    return words.names.possessive_pronouns | words.names.objects | words.names.them


def _is_counted_out(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the "them" of "Nine of them left" at the head of a sentence."""
    lowers, tags = sentence.lowers, sentence.tags
    counts = at == _COUNTED and lowers[1] in words.dates.of and tags[0] in (NUMBER, DETERMINER)
    return counts and lowers[at] in words.names.them


def _is_object(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the "it" of "fined it", and "him", from a subject."""
    names, lowers = words.names, sentence.lowers
    done = lowers[max(0, at - 1)] in names.done_to or lowers[at] not in names.it
    return sentence.tags[at] == PRONOUN and done


def _owned(
    page: Page, index: int, sentence: Sentence, parts: Sequence[Clause], at: int, words: Lexicon
) -> bool:
    """Tell a possessive pronoun that a subject before it may own: "The ministry published its report".

    "Workers replaced her pipes" and "The Harbour Union backed his plan" own nothing of one person's.
    """
    lowers = sentence.lowers
    if _comes_first(sentence, parts, at):
        return True
    after = sentence.tags[at + 1 : at + 3]
    following = after[-1] if after[:1] == [ADVERB] else "".join(after[:1])  # "her first sailing"
    if following not in (WORD, NAME, NUMBER):
        return True  # "put her on the route" owns nothing
    for subject in (part.subject for part in parts if part.subject):
        if subject[0] <= at < subject[1] or subject[0] > at:
            continue
        last = lowers[subject[1] - 1]
        many = last in words.clauses.plurals or is_plural(last, words)
        mentions = page.names.mentions(index)
        kinds = {each.kind for each in mentions if subject[0] <= each.start < subject[1]}
        if lowers[at] in words.names.its or not (many or kinds == {"organisation"}):
            return True
    return False


def _comes_first(sentence: Sentence, parts: Sequence[Clause], at: int) -> bool:
    """Tell the "its" of "In a leap for its yards, Veld built …", which is of the name behind it, from that of
    "On Monday its head, Ida Tal, resigned".
    """
    hangs = sentence.tags[max(0, at - 1)] in (PREPOSITION, GERUND)
    if sentence.tags[0] != PREPOSITION or not hangs or "," not in sentence.texts[at:]:
        return False
    comma = sentence.texts.index(",", at)
    main = next((part.subject for part in parts if part.kind == "main" and part.subject), None)
    return main is not None and main[0] > comma and NAME in sentence.tags[slice(*main)]
