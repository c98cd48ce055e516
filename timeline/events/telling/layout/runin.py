"""Headlines, decks and captions that run into the first sentence below them, as pages copied as text have it.

"Port row goes on The mayor of Skerrin said on Monday …" are two: a line without a stop, and a sentence that
begins with a capital in the middle. Nothing else in English begins so; German writes its nouns in capitals.
"""

from __future__ import annotations

from itertools import pairwise

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence, tokenize
from timeline.events.telling.layout.headlines import ends_headline
from timeline.events.telling.layout.spelled import is_common
from timeline.events.words.lexicon import Lexicon
from timeline.model import PartKind

_FEWEST = 3  # words of a headline
_SHORTEST = 5  # words of the sentence below it
_YEAR = 4  # digits
_ACRONYM = 4  # letters
_FULL_NAME = 2  # words
_LONGEST = 60  # tokens of a headline and the captions behind it
_SUBJECT = 7  # words of what a second clause is about
_BYLINE = 8  # words from the article behind a byline to its verb
_NOMINAL = frozenset({WORD, NAME, NUMBER, DETERMINER, POSSESSIVE})
_VERB_GROUP = frozenset({PARTICIPLE, ADVERB, GERUND})
_JOINTS = frozenset({PUNCTUATION, RELATIVE, ADVERBIAL, THAT, COORDINATOR})


def parted(text: str, sentence: Sentence, words: Lexicon) -> list[Sentence]:
    """Return a sentence without the headline in front of it; a caption that tells something stays, as one."""
    if words.names.nouns_have_capitals or sentence.kind != "body":
        return [sentence]
    for at in range(_FEWEST, len(sentence.texts) - _SHORTEST):
        if sentence.texts[at][0].isupper() and _begins(text, sentence, at, words):
            rest = _part(text, sentence, at, len(sentence.texts), "body", words)
            if FINITE.isdisjoint(sentence.tags[:at]):
                return parted(text, rest, words)
            return [_part(text, sentence, 0, at, "caption", words), *parted(text, rest, words)]
    return [sentence]


def _part(text: str, sentence: Sentence, low: int, high: int, kind: PartKind, words: Lexicon) -> Sentence:
    start, end = sentence.spans[low][0], sentence.spans[high - 1][1]
    return tokenize(text, start, end, kind, sentence.paragraph, words)


def _begins(text: str, sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a sentence begins at token ``at``: a word with a capital that no name needs, before a small
    letter and behind a word. It is asked of every capital, so that what most fail is asked first.
    """
    tags, word, following = sentence.tags, sentence.texts[at], sentence.texts[at + 1]
    if _ends_in_date(sentence, at, words):
        return True
    if _opens_behind_word(sentence, at, words) or _ends_byline(sentence, at, words):
        return True
    if ends_headline(text, sentence, at, words):
        return True
    if not following[0].islower() or tags[at] == QUOTED or not sentence.texts[at - 1][-1].isalnum():
        return False
    is_article = sentence.lowers[at] in words.clauses.determiners and not FINITE.isdisjoint(tags[:at])
    if (
        (len(word) < 2 and not is_article)
        or word[1:] != word[1:].lower()
        or sentence.lowers[at] in words.names.no_names
    ):
        return False
    if tags[at - 1] in (DETERMINER, PREPOSITION, COORDINATOR, ADVERBIAL):
        return False
    verb = next((k for k in range(at + 1, len(tags)) if tags[k] in FINITE), -1)
    if verb < 0:
        return False
    if sentence.lowers[at] in words.clauses.determiners or sentence.lowers[at] in words.clauses.adverbials:
        return len(word) > 1 or (tags[at + 1] == WORD and verb > at + 1 and sentence.texts[at - 1].islower())
    if tags[at - 1] not in (WORD, DATE, NUMBER) or not sentence.texts[at - 1][0].islower():
        return False
    if sentence.lowers[at] in words.clauses.pronouns:
        return True
    return _JOINTS.isdisjoint(tags[at:verb]) and is_common(text, word)


def _ends_in_date(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "The trial is due to begin in September | Lawyers of both sides argue …": a main clause up to a
    month or a year, and another one behind it, without a joint.
    """
    tags, before = sentence.tags, sentence.lowers[at - 1]
    is_year = tags[at - 1] == NUMBER and len(before) == _YEAR and before.isdigit()
    if not (is_year or (before in words.names.no_names and sentence.texts[at - 1][0].isupper())):
        return False
    verbs = [k for k in range(at) if tags[k] in FINITE]
    if not verbs or sentence.lowers[at - 2] not in words.dates.before | words.names.no_names:
        return False
    if not _JOINTS.isdisjoint(tags[:at]) or not words.attribution.verbs.isdisjoint(sentence.lowers[:at]):
        return False  # "After the war ended in 1945 Skerrin was divided", "He said in 2009 Skerrin was …"
    later = next((k for k in range(at + 1, len(tags)) if tags[k] in FINITE | _JOINTS), -1)
    return tags[at] in (NAME, WORD) and later > 0 and tags[later] in FINITE


def _opens_behind_word(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Whether one of those that follow a word with a small letter begins at token ``at``."""
    if sentence.tags[at - 1] not in (WORD, PARTICIPLE) or not sentence.texts[at - 1].islower():
        return False
    return (
        _opens_acronym(sentence, at, words)
        or _names_again(sentence, at)
        or _opens_date(sentence, at, words)
        or _opens_second(sentence, at, words)
    )


def _opens_acronym(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "four years in prison if convicted | A US judge has …": an article with a capital before what is
    written in capitals, behind a small letter.
    """
    following = sentence.texts[at + 1]
    short = 1 < len(following) <= _ACRONYM and following.isupper()
    led = short and sentence.lowers[at] in words.clauses.determiners
    return led and not FINITE.isdisjoint(sentence.tags[at:])


def _opens_date(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "The spill: an interactive timeline | On 20 April 2010 an explosion …"."""
    if sentence.lowers[at] not in words.dates.before:
        return False
    following = sentence.texts[at + 1]
    dated = following[0].isdigit() or (
        sentence.lowers[at + 1] in words.names.no_names and following.istitle()
    )
    return dated and not FINITE.isdisjoint(sentence.tags[at:])


def _names_again(sentence: Sentence, at: int) -> bool:
    """Tell "Ida Orm ran the fund for the flooded towns | Administrator Ida Orm promised …": who the caption
    opens with is named in full again, before the next verb.
    """
    texts, tags = sentence.texts, sentence.tags
    if tags[at - 1] != WORD:
        return False
    run = next(k for k, text in enumerate([*texts, ""]) if not text[:1].isupper())
    if run < _FULL_NAME or at <= run or FINITE.isdisjoint(tags[:at]):
        return False
    verb = next((k for k in range(at, len(tags)) if tags[k] in FINITE), -1)
    name = texts[run - _FULL_NAME : run]
    again = any(texts[k : k + _FULL_NAME] == name for k in range(at + 1, verb - 1))
    return again and _JOINTS.isdisjoint(tags[at:verb])


def _opens_second(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "Toria threatens a veto over the port | Envoy Ida Orm addressed the council" and "Tal Veld to be
    tried for fraud | Tal Veld faces …": a clause, and another one behind a small letter, without a joint.

    The verb of the second has an object, which that of "the drugs | Ida Orm took" has not.
    """
    tags, lowers = sentence.tags, sentence.lowers
    if at > _LONGEST or tags[at] not in _NOMINAL:
        return False
    if lowers[at] in words.names.no_names:
        return False  # "was found | May 8 under a bridge"
    if tags[0] not in _NOMINAL or not _JOINTS.isdisjoint(tags[:at]) or _describes(sentence, at - 1, words):
        return False
    verb = next((k for k in range(at, len(tags)) if tags[k] not in _NOMINAL), at)
    if verb == at or tags[verb] not in FINITE or verb - at > _SUBJECT or not _has_object(sentence, verb):
        return False
    to_be = any(one in words.verbs.base_after and be in words.verbs.be for one, be in pairwise(lowers[:at]))
    said = words.attribution.verbs | words.clauses.takes_clause
    return (to_be or not FINITE.isdisjoint(tags[:at])) and said.isdisjoint(lowers[:at])


def _describes(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the word before the name of "envoy Ida Orm" and of "its leaking Tarn well"."""
    lower = sentence.lowers[at]
    formed = lower.endswith((*words.verbs.gerund_endings, *words.verbs.past_endings))
    led = sentence.tags[at - 1] in (DETERMINER, POSSESSIVE, PREPOSITION)
    formed = formed and lower not in words.verbs.not_verbs  # "the hearing"
    return lower in words.names.titles | words.names.former or (formed and led)


def _has_object(sentence: Sentence, verb: int) -> bool:
    tags = sentence.tags
    at = next((k for k in range(verb + 1, len(tags)) if tags[k] not in _VERB_GROUP), len(tags))
    return tags[at : at + 1] in ([WORD], [NAME], [NUMBER], [DETERMINER])


def _ends_byline(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "By Ida Orm Skerrin News | The harbour is closed": capitals up to an article with one."""
    texts, tags = sentence.texts, sentence.tags
    if sentence.lowers[0] not in words.clauses.agent or at <= _FULL_NAME:
        return False
    capitals = all(text[0].isupper() or not text[0].isalnum() for text in texts[:at])
    led = sentence.lowers[at] in words.clauses.determiners
    return capitals and led and not FINITE.isdisjoint(tags[at : at + _BYLINE])
