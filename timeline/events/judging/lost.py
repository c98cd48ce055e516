"""What a line has lost: its verb, its subject or its object, its end, what was said."""

from __future__ import annotations

from collections.abc import Set

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.nouns.nounphrase import end_of_phrase
from timeline.events.clauses.stretches.openings import openings
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.judging.wanting import clausal
from timeline.events.words.lexicon import Lexicon, is_event_noun, phrase_at

_BARE = 4  # words of "when the yard", and one more that may be its verb
_BEFORE = 10  # tokens before the verb of a saying that opens a line
_NOUNS = NOMINAL - {QUOTED} | {PREPOSITION, PRONOUN}
_DOING = _NOUNS | {PARTICIPLE, GERUND, PUNCTUATION, ADVERB}
_SUBJECT = NOMINAL | {PREPOSITION}
_OPEN = frozenset({COORDINATOR, THAT, RELATIVE, MODAL})
_VERBAL = FINITE | {PARTICIPLE}
_SAID = frozenset({THAT, GERUND, *FINITE})


def is_no_sentence(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "Mergers so far", "came the worst shock" and "them have ruled": no verb or no subject."""
    return _has_no_verb(sentence, main, words) or (
        main is not None and _has_no_subject(sentence, main, words)
    )


def has_lost(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "The paper said in an editorial", "Asked why he left", "a second man gave"."""
    return (
        _only_leads(sentence, words)
        or _only_tells_which(sentence, words)
        or _ends_open(sentence, words)
        or _waits(sentence, words)
        or (
            main is not None
            and (
                _says_nothing(sentence, main, words)
                or _is_set_off(sentence, main)
                or _helps_nothing(sentence, main, words)
            )
        )
    )


def _has_no_verb(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "Boats so far" and "Orm leaving a meeting" from "The death of Tam Orm", "Orm: “Never”" and "Six
    killed in Corvel".
    """
    tags = sentence.tags
    if main is None:
        if QUOTED in tags and ":" in sentence.texts:
            return False
        named = any(text[0].isupper() for text in sentence.texts[1:])
        if named and words.clauses.verb_second:
            return False  # its verb may be in no list; the place that told it went with the date
        if not (FINITE.isdisjoint(tags) and any(is_event_noun(lower, words) for lower in sentence.lowers)):
            return True  # "After the fire an offer grew", whose verb was taken for that of another clause
    if QUOTED in tags or not _VERBAL.isdisjoint(tags):
        return False
    small = words.line.loose | words.line.openers
    following = zip(tags, tags[1:], sentence.lowers[1:], strict=False)
    if any(one == NAME and two == WORD and lower not in small for one, two, lower in following):
        return False  # "Orm backs Veld", in a headline
    named = NAME in tags and any(is_event_noun(lower, words) for lower in sentence.lowers)
    return GERUND in tags or not named


def _only_leads(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Having pumped the yard dry and lent it to Tarn", "Asked why the yard had closed" and "To find
    whether it should close", which lead to a clause that is not there.
    """
    tags = sentence.tags
    if tags[0] == GERUND and "," not in sentence.texts:
        return True
    aims = sentence.lowers[0] in words.dates.rises_to and tags[1:2] == [WORD]
    if not (aims or tags[0] in (GERUND, PARTICIPLE)) or QUOTED in tags:
        return False
    verbs = sum(tag in FINITE and tags[at - 1] not in FINITE for at, tag in enumerate(tags))
    opened = len(openings(sentence, words)) + tags.count(RELATIVE) + tags.count(THAT)
    return verbs <= opened


def _has_no_subject(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "came the worst shock", "Said he had left" and "them have ruled"."""
    if sentence.lowers[0] in words.attribution.claims and sentence.tags[0] == PARTICIPLE:
        return True
    if main.subject is None:
        return main.start == main.verb
    first, end = main.subject
    return end - first == 1 and sentence.lowers[first] in words.line.never_subjects


def _only_tells_which(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "The blast that sank the rig" and "A week after the fair killed nine", which lost their subject or
    its verb.
    """
    tags, lowers = sentence.tags, sentence.lowers
    verb = next((at for at, tag in enumerate(tags) if tag in FINITE), -1)
    if verb < 1 or QUOTED in tags:
        return False
    if tags[verb - 1] in (RELATIVE, THAT) and FINITE.isdisjoint(tags[verb + 1 :]):
        return COORDINATOR not in tags
    measure = len(lowers) > 2 and lowers[1] in words.stop.units and "," not in sentence.texts[:verb]
    return measure and phrase_at(lowers, 2, words.dates.after_words) > 0


def _ends_open(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "was likely to be", "said that Orm", "found their", "a second man gave" and "won with a 5"."""
    tags, lowers, last = sentence.tags, sentence.lowers, len(sentence.tags) - 1
    line = words.line
    asked = ADVERBIAL in tags[:last] and tags[last - 1] == PARTICIPLE
    if asked and lowers[last] in words.dates.rises_to:
        return False  # "met after it was asked to"
    if last < 1 or tags[last] in _OPEN or lowers[last] in line.unfinished or lowers[last] in line.loose:
        return True
    if tags[last] == NUMBER and lowers[last - 1] in words.dates.indefinite:
        return True
    if lowers[last] in line.wants_object and tags[last] != PARTICIPLE:
        return True
    listens = lowers[last - 1] in words.attribution.listeners and tags[last - 1] in FINITE
    bare = lowers[last] in words.verbs.be and lowers[last - 1] in words.verbs.base_after
    told = tags[last] == PRONOUN and listens  # "said that he told her"
    if told or bare or last < 2 or tags[last] not in NOMINAL or tags[last - 1] != THAT:
        return told or bare
    return lowers[last - 2] in words.attribution.verbs or lowers[last - 2] in words.clauses.takes_clause


def _waits(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "fell when the yard", "issued a statement saying the coast", whose last clause has no verb."""
    tags, lowers = sentence.tags, sentence.lowers
    says = _last_not(sentence, _NOUNS)
    opens = _last_not(sentence, _DOING)
    noun = ([DETERMINER], [NAME], [PRONOUN])
    if says > 0 and tags[says] == GERUND and lowers[says] in words.attribution.claims:
        return tags[says + 1 : says + 2] in noun
    if opens < 0 or lowers[opens] not in clausal(words) or tags[opens + 1 : opens + 2] not in noun:
        return False
    done = (
        tags[at] == PARTICIPLE and lowers[at + 1] in words.clauses.agent for at in range(opens, len(tags) - 1)
    )
    return len(tags) - opens <= _BARE or any(done)


def _last_not(sentence: Sentence, tags: Set[str]) -> int:
    """The last token that has none of ``tags``, -1 if all have."""
    return next((at for at in range(len(sentence.tags) - 1, -1, -1) if sentence.tags[at] not in tags), -1)


def _says_nothing(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "The paper said in an editorial" and "Orm told reporters", which leave out what was said."""
    said = sentence.lowers[main.verb]
    if main.verb > _BEFORE:
        return False  # "The yard faces delays, an officer told the Post"
    if (
        said not in words.line.says_what
        or ":" in sentence.texts[:-1]
        or QUOTED in sentence.tags
        or main.verb == 0
    ):
        return False
    at = main.verb + 1
    while at < len(sentence.tags) and (
        sentence.tags[at] in (DATE, ADVERB)
        or sentence.lowers[at] in words.line.openers
        or (said in words.attribution.listeners and sentence.tags[at] in NOMINAL | {PRONOUN})
    ):
        at += 1
    if at == len(sentence.tags):
        return True
    of_what = words.line.says_of.isdisjoint(sentence.lowers[at:])
    return sentence.tags[at] == PREPOSITION and of_what and _SAID.isdisjoint(sentence.tags[at:])


def _is_set_off(sentence: Sentence, main: Clause) -> bool:
    """Tell "Orm, says the yard is his", a comma between a subject and its verb with none before it."""
    comma = main.verb - 1
    if "," not in sentence.texts or sentence.texts.index(",") != comma:
        return False
    return _SUBJECT.issuperset(sentence.tags[:comma]) and sentence.tags[0] != NUMBER


def _helps_nothing(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "Die Flut hat für volle Straßen" and "In Tarn wurde gestern", whose verb is lost: behind the
    helper stand the subject, phrases with a preposition and adverbs only.
    """
    lowers, tags = sentence.lowers, sentence.tags
    helps = lowers[main.verb] in words.verbs.perfect or tags[main.verb] == WAS
    if not words.clauses.verb_second or not helps or lowers[main.verb] in words.verbs.be:
        return False
    at = main.verb + 1
    if main.subject and main.subject[0] == at:
        at = main.subject[1]
    led = at
    while at < len(tags):
        if tags[at] == PREPOSITION:
            at = end_of_phrase(sentence, at + 1, len(tags), words)
        elif tags[at] in (ADVERB, DATE, PUNCTUATION):
            at += 1
        else:
            return False
        if at == led:
            return False
        led = at
    return True
