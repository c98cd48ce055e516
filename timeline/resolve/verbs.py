"""What the words around a verb show of it, with the word lists of a language file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from timeline.resolve.breaks import BREAKS, back_to_break

_HEAD = 4  # words of the noun phrase that opens a clause
_AFTER_HEAD = 8  # and of what says more of it: "at the county's two largest hospitals"
_PLANNED = 8  # words between a plan and its day
_BEFORE_INFINITIVE = 6  # words in which what governs an infinitive stands
_NONE: frozenset[str] = frozenset()


class Verbs(dict[str, frozenset[str]]):
    """The cues of a language file, by name; no words where it has no such list.

    It is a dict since a hundred words are looked for around each phrase.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__({name: frozenset(words) for name, words in data.items()})
        self._past_suffixes = tuple(data.get("past_suffix", ()))
        self._gerund_suffixes = tuple(data.get("gerund_suffix", ()))
        self._future_suffixes = tuple(data.get("future_suffix", ()))
        self._possessive_endings = tuple(
            mark + ending for ending in data.get("possessive", ()) for mark in "'’"
        )

    def __missing__(self, name: str) -> frozenset[str]:
        """The words of a list that the language does not have."""
        return _NONE

    def is_caption(self, words: Sequence[str], position: int) -> bool:
        """Whether a verb of the present says what a picture shows: "A plane flies over Tarn on Monday"."""
        opener, *subject = words[:position] or [""]
        if opener not in self["caption_opener"] or words[position] not in self["caption_verb"]:
            return False
        following = "".join(words[position + 1 : position + 2])
        return following in self["passing"] or not self["somebody"].isdisjoint(subject)

    def is_to_come(self, before: Sequence[str]) -> bool:
        """Whether "to be" behind a noun tells what is to come ("talks to be held on Sunday")."""
        near = [*map(str.lower, before[-_BEFORE_INFINITIVE:])]
        if not near or not self["one_of"].isdisjoint(near):
            return False
        return near[-1] not in self["past"] | self["present"] and not self.has_past_suffix(near[-1])

    def is_wanted(self, before: Sequence[str]) -> bool:
        """Whether a word shortly before "to be" asks for what is to be done ("wants the vote to be held")."""
        return not self["wants_done"].isdisjoint(map(str.lower, before[-_BEFORE_INFINITIVE:]))

    def present_beside(self, before: Sequence[str], after: Sequence[str]) -> str:
        """The verb of the present right before "am Montag", or behind it where it opens the clause ("Am
        Montag | besucht sie Tarn"); "" without one."""
        if not self["present_ending"]:
            return ""
        led = list(before)
        while led and led[-1].lower() in self["between_verb"]:
            led.pop()
        verb = led[-1] if led else "".join(after[:1]) if before else ""
        formed = verb.islower() and verb.endswith(tuple(self["present_ending"])) and len(verb) > 3
        other = verb in self["no_present"] or verb.startswith(tuple(self["no_present_opening"]))
        return verb if formed and not other else ""

    def past_helper(self, before: Sequence[str]) -> str:
        """The word shortly before a verb that tells of the past with it ("did not meet"); none if not one."""
        for word in map(str.lower, reversed(before)):
            if word in self["past_helper"]:
                return word
            if word in self["infinitive"] or word in self["future"] or word in BREAKS:
                return ""
        return ""

    def is_fixture(self, words: Sequence[str], position: int) -> bool:
        """Whether a verb stands between two names, as those of a match to come do ("Tarn host Veld"), or
        between a noun of many and a name ("the winners travel to Velm")."""
        if self["fixture"].isdisjoint((words[position], " ".join(words[position : position + 2]))):
            return False
        *_, subject = [word for word in words[:position] if not word[:1].isdigit()] or [""]
        behind = (word for word in words[position + 1 : position + 4] if word not in self["before_rival"])
        named = next(behind, "")[:1].isupper()
        sides = subject[:1].isupper() or subject in self["same_subject"]
        return named and (sides or subject[-1:] in self["plural_suffix"] or self.heads(words[:position]))

    def heads(self, before: Sequence[str]) -> bool:
        """Whether a noun of many or a name opens the clause, and what stands between it and the verb only
        says more of it: "Pilots at the carrier | walk out", "Tarn, who are unbeaten, | host Veld"."""
        clause = before[back_to_break([*before]).stop + 1 :]
        joints = (place for place, word in enumerate(clause) if word in self["after_head"])
        joint = next(joints, 0)
        if not 0 < joint <= _HEAD or len(clause) - joint > _AFTER_HEAD:
            return False
        head, inner = clause[joint - 1], clause[joint + 1 :]
        if not clause[0][:1].isupper() or self.has_verb(clause[:joint]):
            return False
        if clause[joint] in self["relative"]:
            return head[:1].isupper() or head[-1:] in self["plural_suffix"]
        return head[-1:] in self["plural_suffix"] and not self.has_verb(inner)

    def has_verb(self, words: Sequence[str]) -> bool:
        """Whether one of these words is a verb, or leads one."""
        verbs = self["past"] | self["future"] | self["present"] | self["infinitive"] | self["modal"]
        return any(word.lower() in verbs or self.has_past_suffix(word) for word in words)

    def is_report(self, words: Sequence[str], position: int) -> bool:
        """Whether a verb of the present tells of figures to come: "Kell reports results Thursday"."""
        shown = words[position] in self["reporting"]
        return shown and not self["reported"].isdisjoint(words[position + 1 : position + 5])

    def is_birthday(self, words: Sequence[str], position: int) -> bool:
        """Whether somebody is about to reach an age: "the king turns 70 Saturday"."""
        return words[position] in self["aging"] and "".join(words[position + 1 : position + 2]).isdigit()

    def is_told_of(self, before: Sequence[str], after: Sequence[str]) -> str:
        """The verb that tells what came of a happening: "the slide in August | that killed 40"."""
        if len(before) < 2 or len(after) < 2 or after[0] not in self["told_of"]:
            return ""
        verb, happening = after[1], before[-2]
        done = self.has_past_suffix(verb) or verb in self["past"] - self["passive_helper"]
        named = before[-1] in self["about_joiner"] and happening.islower()
        said = self.has_past_suffix(happening) or happening in self["past"] | self["no_happening"]
        return verb if done and named and not said else ""

    def begins_from(self, before: Sequence[str]) -> bool:
        """Whether an infinitive and "from" stand before a phrase: "voted to strike from Friday"."""
        if not before or before[-1] not in self["from_opener"]:
            return False
        infinitives = [verb for to, verb in pairwise(before) if to in self["infinitive"]]
        return bool(infinitives) and infinitives[-1] in self["begun_from"]

    def bidden_until(self, before: Sequence[str]) -> str:
        """The verb by which somebody is told to do something up to a phrase ("told to boil water through
        Friday"), and the word for that limit; "" without both."""
        limit = "".join(before[-1:])
        if limit not in self["bidden_limit"]:
            return ""
        led = (verb for verb, to in pairwise(before) if to in self["infinitive"])
        told = next((verb for verb in led if verb.lower() in self["bidding"]), "")
        return f"{told} … {limit}" if told else ""

    def before_days(self, words: Sequence[str]) -> tuple[str, str]:
        """The last two words, in lower case, before names of days: "has agreed" of "has agreed on Monday"."""
        said = ["", "", *map(str.lower, words)]
        while said[-1] in self["day_name"]:
            said.pop()
        return said[-2], said[-1]

    def planned(self, before: Sequence[str]) -> str:
        """The word shortly before a phrase that makes it the day of a plan ("planned at the school for")."""
        near = before[back_to_break([*before]).stop + 1 :][-_PLANNED:]
        return next((word for word in near if word.lower() in self["plan"]), "")

    def pair_ahead(self, words: Sequence[str], position: int) -> str:
        """The word at a place with the one before it, where the two tell what is to come ("rules take effect
        on Friday", not "did not take effect", nor "met to choose a")."""
        led = " ".join(words[max(position - 1, 0) : position + 1]).lower()
        if led not in self["future_pair"] or self.past_helper(words[:position]):
            return ""
        parted = (
            led in self["finite_pair"] and "".join(words[position - 2 : position - 1]) in self["infinitive"]
        )
        return "" if parted else led

    def runs_through(self, before: Sequence[str], after: Sequence[str]) -> bool:
        """Whether a phrase begins the days on which something goes on: "the fair runs | through Sunday"."""
        return not self["runs"].isdisjoint(before[-1:]) and not self["range"].isdisjoint(after[:1])

    def had_been(self, before: Sequence[str]) -> bool:
        """Whether "had" or "had been" stands right before a verb."""
        return not self["past_perfect"].isdisjoint(before[-2:])

    def is_of_many(self, words: Sequence[str], position: int) -> bool:
        """Whether a verb without an ending tells what a noun of many is to do ("polls open on Sunday"), or
        what those who speak are ("we leave on Sunday")."""
        if words[position] not in self["plural_verb"] and words[position] not in self["speaker_verb"]:
            return False
        *_, subject = words[:position] or [""]
        following = "".join(words[position + 1 : position + 2])
        if following and following not in self["plural_object"]:
            return False
        if subject in self["speaker"]:
            return words[position] in self["speaker_verb"]
        if words[position] not in self["plural_verb"]:
            return False
        if subject in self["possessive"]:
            return False  # "until Sunday's vote"
        if not self["traded_subject"].isdisjoint(map(str.lower, words[:position])):
            return False
        kept = not self["keeping"].isdisjoint(words[:position])
        many = subject[:1].isupper() or subject[-1:] in self["plural_suffix"]
        return not kept and (many or self.heads(words[:position]))

    def leads_to(self, before: Sequence[str]) -> bool:
        """Whether a word shortly before an infinitive leads on to it ("agreed late on Monday to resume")."""
        return not self["governs_infinitive"].isdisjoint(map(str.lower, before[-_BEFORE_INFINITIVE:]))

    def is_arranged(self, words: Sequence[str], place: int) -> bool:
        """Whether a verb of the present says what is arranged: "is leaving town"."""
        if words[place].lower() not in self["present"]:
            return False
        behind = [*map(str.lower, words[place + 1 :])]
        if behind and behind[0] in self["between_present"]:
            behind = behind[1:]
        told = self["past_noun"].union(
            self["aside"], self["passing"]
        )  # "is holding talks after a crash on Friday"
        return bool(behind) and behind[0] in self["arranging"] and told.isdisjoint(behind[1:])

    def is_object(self, before: str) -> bool:
        """Whether what stands behind a word is a noun: "unveiled plans", "its plans"."""
        owned = before in self["definite"] or before.endswith(self._possessive_endings)
        return owned or before in self["past"] or self.has_past_suffix(before)

    def is_noun(self, before: Sequence[str], opener: str) -> bool:
        """Whether what may be a verb of many is a noun behind its article ("a sharp fall on Friday")."""
        subject = "".join(before[-1:])
        led = not self["noun_article"].isdisjoint(map(str.lower, before[-2:]))
        return led and opener in self["noun_on"] and subject[-1:] not in self["plural_suffix"]

    def has_future_suffix(self, word: str) -> bool:
        """Whether a word ends as verbs of the future do."""
        return bool(self._future_suffixes) and word.islower() and word.endswith(self._future_suffixes)

    def has_past_suffix(self, word: str) -> bool:
        """Whether a word ends as verbs of the past do."""
        return (
            bool(self._past_suffixes)
            and len(word) > 4
            and word.islower()
            and word.endswith(self._past_suffixes)
            and word not in self["not_past"]
        )
