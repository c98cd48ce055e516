"""The word that says which way a clause points, among the words before and after a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from timeline.resolve.breaks import BREAKS, back_to_break, on_to_break
from timeline.resolve.verbs import Verbs

Direction = Literal["past", "future", ""]
_BESIDE = 3  # words right beside the phrase: in an opener before it, and the noun that it belongs to
_CLAUSE_BEHIND = 8  # words of a clause right behind the phrase
_OWNER = 4  # words of the owner of what a phrase belongs to: "the central bank's Tuesday meeting"
_BEFORE_BARE_VERB = 5  # words in which what governs a verb without "to" stands


@dataclass(frozen=True, slots=True)
class Cue:
    """The direction of a clause and the word that shows it; ``nearest``: that day on either side is meant."""

    direction: Direction
    word: str = ""
    nearest: bool = False


class Cues(Verbs):
    """The cues that govern a phrase, by the words before and after it."""

    def governing(self, before: list[str], after: list[str], *, headline: bool) -> Cue:
        """The cue of the clause that stands before and after a phrase: the nearest before it, else after it;
        the other way round in a language whose verbs stand last.

        Before it, a verb of the present ("said it is closing …") hides what governs another clause.
        """
        if called_off := self._of_calling_off(before, after):
            return called_off
        if beside := self._beside(before, after):
            return beside
        sides = [(before, back_to_break(before)), (after, on_to_break(after))]
        if self["verb_last"] or (after and after[0] in self["possessive"]):
            sides.reverse()  # "said Friday's exam would go ahead"
        for words, places in sides:
            for place in places:
                cue = self._at(words, place, headline=headline, behind=words is before)
                if cue.direction or cue.nearest:
                    return self._in_hindsight(cue, after)
                if self.is_arranged(words, place):
                    return Cue("future", " ".join(words[place : place + 2]))
                if words is before and words[place].lower() in self["present"]:
                    break
        possible = self._of_possibility(before)
        verb = "" if possible.direction else self.present_beside(before, after)
        return Cue("future", verb) if verb else possible

    def _in_hindsight(self, cue: Cue, after: Sequence[str]) -> Cue:
        """The cue; past where it passes on what is over: "soll am Freitag gesunken | sein"."""
        if cue.word.lower() not in self["passes_on"]:
            return cue
        formed = tuple(self["participle_ending"])
        over = any(
            end in self["over"]
            and verb.islower()
            and verb.endswith(formed)
            and not verb.endswith(tuple(self["no_participle"]))
            and before not in self["aim"]
            for before, verb, end in zip(("", *after), after, after[1:], strict=False)
        )
        return Cue("past", cue.word) if over else cue

    def _of_calling_off(self, before: list[str], after: list[str]) -> Cue | None:
        """The cue in a plan and its end, often on the day: "flights planned for Monday were cut"; what "never
        took place" was over."""
        helper, *behind = [word.lower() for word in after[: _BESIDE + 1]] or [""]
        undone = " ".join([helper, *behind[:1]]) in self["never_done"]
        if not undone and (helper not in self["passive_helper"] or self["called_off"].isdisjoint(behind)):
            return None
        plan = self.planned(before)
        return Cue("past" if undone else "", f"{plan} … {helper}", nearest=not undone) if plan else None

    def _of_possibility(self, before: list[str]) -> Cue:
        """The cue in what may be, where nothing else points: "could reach the coast Friday"."""
        if before[-1:] == [":"] and "".join(before[-2:-1]).lower() in self["notice"]:
            return Cue("future", before[-2])
        for place in back_to_break(before):
            verb = "".join(before[place + 1 : place + 2])
            if before[place] in self["weak_future"] and verb not in self["weak_unless"]:
                return Cue("future", before[place])
        return Cue("")

    def _beside(self, before: list[str], after: list[str]) -> Cue | None:
        """The cue in the words right beside a phrase: "as early as Tuesday", "Wednesday's ruling"."""
        for count in range(1, _BESIDE + 1):
            opener = " ".join(before[-count:]).lower()
            around = map(str.lower, before[-count - 2 :])
            if opener in self["future_opener"] and self["past_perfect"].isdisjoint(around):
                return Cue("") if self.is_noun(before[:-count], opener) else Cue("future", opener)
            if " ".join(before[-count:][:2]).lower() in self["compared_from"]:
                return Cue("past", opener)
        if led := self._of_opening(before) or self._of_owner(before):
            return led
        if before and before[-1].lower() in self["past_limit"]:
            return Cue("past", before[-1].lower())
        is_owner = bool(after) and after[0] in self["possessive"]
        return self._of_owned(before, after) if is_owner else self._of_plain(before, after)

    def _of_plain(self, before: list[str], after: list[str]) -> Cue | None:
        """The cue right beside a phrase that owns nothing: "called a meeting for Friday", "a May ruling"."""
        if ahead := self["ahead_behind"].intersection((" ".join(after[:1]), " ".join(after[:2]))):
            return Cue("future", min(ahead))
        if after and after[0] in self["day_is"] and (not before or before[-1] in BREAKS):
            return Cue("future", after[0])
        if self.runs_through(before, after):
            return Cue("", before[-1], nearest=True)
        if told := self.is_told_of(before, after):
            return Cue("past", told)
        named = before and before[-1].lower() in self["definite"] | self["indefinite"]
        if named and not self["behind_now"].isdisjoint(after[:1]):
            return Cue("past", after[0])
        return self._of_arranging(before) or self._of_limit(before) or self._of_what_comes(after)

    def _of_owned(self, before: list[str], after: list[str]) -> Cue | None:
        """The cue right beside a phrase that owns what stands behind it: "missed Monday's deadline"."""
        said, on = before[-2:] if len(before) > 1 else ("", "")
        if on.lower() in self["day_opener"] and said.lower() in self["saying"]:
            return Cue("past", said)  # "said on Monday's programme that talks would go on"
        if on.lower() in self["definite"]:
            on = said
        if on.lower() in self["settled"] and not self["settled_noun"].isdisjoint(after[1:_BESIDE]):
            return Cue("past", on)  # "missed Monday's deadline"
        asked = " ".join(before[-2:]).lower() in self["asked_about"]
        if asked and (contest := self["contest"].intersection(after[1:_BESIDE])):
            return Cue("future", min(contest))
        nouns = self["past_noun"]
        return next((Cue("past", word) for word in after[1:_BESIDE] if word.lower() in nouns), None)

    def _of_opening(self, before: list[str]) -> Cue | None:
        """The cue in a participle that opens the sentence: "Asked on Monday whether she would go, …"."""
        words = before[:-1] if before and before[-1] in self["day_opener"] else before
        shown = words[0] if len(words) == 1 else ""
        return Cue("past", shown) if shown.istitle() and self.has_past_suffix(shown.lower()) else None

    def _of_owner(self, before: list[str]) -> Cue | None:
        """The cue before the owner of what the phrase belongs to: "ahead of the bank's Tuesday meeting"."""
        owner = before[-1].lower() if before else ""
        owns = owner in self["definite"] or owner in self["indefinite"]
        if not owns and not owner.endswith(self._possessive_endings):
            return None
        openers = self["owned_opener"]
        words = [word.lower() for word in before[-_OWNER - 2 : -1]]
        return next((Cue("future", pair) for pair in map(" ".join, pairwise(words)) if pair in openers), None)

    def _of_arranging(self, before: list[str]) -> Cue | None:
        """The cue in a verb of arranging and the word beside a phrase: "called a meeting for Friday"."""
        if not before or before[-1].lower() not in self["arranged_opener"]:
            return None
        places = back_to_break(before)
        verb = next((before[place] for place in places if before[place].lower() in self["arranged"]), "")
        return Cue("future", f"{verb} … {before[-1]}") if verb else None

    def _of_limit(self, before: list[str]) -> Cue | None:
        """The cue in an infinitive and the word for a limit: "told them to leave by Friday", "had agreed to
        leave as of Friday"."""
        if bidden := self.bidden_until(before):
            return Cue("future", bidden)
        begins = " ".join(before[-2:]).lower() in self["from_then"] or self.begins_from(before)
        if not begins and (not before or before[-1].lower() not in self["limit"]):
            return None
        places = back_to_break(before)
        if not begins and any(before[place].lower() in self["past_perfect"] for place in places):
            return None
        for place in places:
            if before[place] in self["limit_modal"]:
                return Cue("future", f"{before[place]} … {before[-1]}")
            word, verb = before[place], "".join(before[place + 1 : place + 2])
            if word in self["infinitive"] and verb.islower() and verb not in self["definite"]:
                if (refused := before[place - 1]).lower() in self["not_done"]:
                    return Cue("past", refused)  # "refused to leave by Sunday"
                return Cue("future", f"{word} {verb} … {before[-1]}")
        return None

    def _of_what_comes(self, after: list[str]) -> Cue | None:
        """The cue in the clause that says what is to be then: "ahead of Friday, when figures are due"."""
        if not after or after[0].lower() not in self["when"]:
            return None
        clause = after[: _CLAUSE_BEHIND + 1]
        cues = (self._at(clause, place, headline=False, behind=False) for place in range(1, len(clause)))
        first = next((cue for cue in cues if cue.direction), None)
        return first if first and first.direction == "future" else None

    def _at(self, words: Sequence[str], position: int, *, headline: bool, behind: bool) -> Cue:
        """The cue in a word of the clause; ``behind``: the phrase stands behind it."""
        shown = words[position]
        word = shown.lower()
        before = words[position - 1].lower() if position > 0 else ""
        governed = before in self["infinitive"]
        if governed and (then := self._of_plan_then(words, position)):
            return then
        named = word in self["plan_noun"] and self.is_object(before)  # "unveiled plans on Friday to sell"
        ahead = word in self["future"] and not named and (not governed or self.leads_to(words[:position]))
        if shown in self["modal"] or ahead or self.has_future_suffix(shown):
            following = words[position + 1].lower() if position + 1 < len(words) else ""
            if f"{before} {word}" in self["reminder"] or f"{word} {following}" in self["no_limit"]:
                return Cue("")
            if self.is_caption(words, position):
                return Cue("past", shown)
            if before in self["sure_ahead"]:
                return Cue("future", words[position - 1])  # "will meet"
            bare = word in self["bare_verb"]
            if bare and (helper := self.past_helper(words[max(position - _BEFORE_BARE_VERB, 0) : position])):
                return Cue("past", f"{helper} … {shown}")
            return self._ahead(shown, words[: position - 2 if governed else position])
        if governed:
            return self._of_infinitive(words, position, headline=headline)
        if led := self.pair_ahead(words, position):
            return Cue("future", led)
        if (
            self.is_fixture(words, position)
            or self.is_of_many(words, position)
            or self.is_report(words, position)
            or self.is_birthday(words, position)
        ):
            return Cue("future", shown)
        ended = before in self["after_gerund"] and word.endswith(self._gerund_suffixes)
        if ended and (position == 1 or word in self["suffered"]):
            return Cue("past", f"{before} {word}")
        if behind and (told := self._of_telling(words[position:])):
            return told
        return self._of_past(words, position)

    def _of_infinitive(self, words: Sequence[str], position: int, *, headline: bool) -> Cue:
        """The cue in an infinitive: ahead, where what governs it leads there ("agreed to sell")."""
        shown, to = words[position], words[position - 1].lower()
        if shown.lower() in self["base_after_infinitive"] and self.is_wanted(words[: position - 1]):
            return Cue("future", f"{to} {shown.lower()}")  # "wants the vote to be held in May"
        helper, governor = self.before_days(words[: position - 1])
        if shown in self["done_at_once"] and governor in self["bidding"] and helper in self["passive_helper"]:
            return Cue("past", governor)  # "were ordered to evacuate on Wednesday"
        if shown in self["passive_infinitive"] and self.is_to_come(words[: position - 1]):
            return Cue("future", f"{to} {shown}")
        if not (shown.islower() and (headline or governor in self["governs_infinitive"])):
            return Cue("")
        return self._ahead(f"{governor} {to} {shown}", words[: position - 2])

    def _of_plan_then(self, words: Sequence[str], position: int) -> Cue | None:
        """The cue in an infinitive that tells what was to be: "was to leave", "was expected to leave"."""
        *_, helper, governor = "", "", *map(str.lower, words[: position - 1])
        planned = governor in self["was_planned"] and helper in self["was_to"]
        if not words[position].islower() or not (planned or governor in self["was_to"]):
            return None
        return Cue("", f"{governor} {words[position - 1]} {words[position]}", nearest=True)

    def _of_past(self, words: Sequence[str], position: int) -> Cue:
        """The cue in a verb of the past, unless a helper makes it a passive of another time."""
        shown = words[position]
        word, before = shown.lower(), words[position - 1].lower() if position > 0 else ""
        if word not in self["past"] and not self.has_past_suffix(shown):
            return Cue("")
        pair = " ".join([word, *words[position + 1 : position + 2]]).lower()
        if pair in self["future_opener"]:  # "a summit set for Halm in April"
            return Cue("past" if self.had_been(words[:position]) else "future", pair)
        if pair in self["either_way"] and before not in self["passive_helper"] | self["past"]:
            return Cue("")  # "a vote on Friday, followed by talks on Monday"
        noun = word in self["noun_as_well"] and before in self["noun_opener"]
        if noun or before in self["before_base"]:  # "a rate cut", "would cut"
            return Cue("")
        if before in self["between_present"] and position > 1:
            before = words[position - 2].lower()
        if before in self["condition"]:
            return Cue("future", f"{before} {word}")
        helpers = {before, words[position - 1].lower()} if position > 0 else {before}
        helped = not helpers.isdisjoint(self["base_after_infinitive"]) or before in self["present"]
        return Cue("") if helped else Cue("past", shown)

    def _of_telling(self, words: Sequence[str]) -> Cue | None:
        """The cue in a word that says who told it, that it was over already, or that it was foreseen."""
        shown, following = words[0], "".join(words[1:2])
        word = shown.lower()
        over = word in self["already"] and following.endswith(self._gerund_suffixes)
        return Cue("past", shown) if word in self["sourced"] or over else self._of_foreseeing(words)

    def _of_foreseeing(self, words: Sequence[str]) -> Cue | None:
        """The cue in a saying and what it foresees: "warned of snow Friday", "said it could fall Friday"."""
        pair = " ".join(words[:2]).lower()
        if pair in self["warning"] and not self["foreseen"].isdisjoint(words[2:]):
            return Cue("future", pair)
        if words[0].lower() not in self["saying"]:
            return None
        behind = words[1:]
        could = next((place for place, word in enumerate(behind) if word in self["weak_future"]), 0)
        if not could or "".join(behind[could + 1 : could + 2]) in self["weak_unless"] | self["sensing"]:
            return None
        return Cue("future", behind[could])

    def _ahead(self, shown: str, before: Sequence[str]) -> Cue:
        """What a word points to: ahead, or to what lay ahead once ("had been due to expire Friday")."""
        had = self["past_perfect"].intersection(map(str.lower, before[-2:]))
        return Cue("past", f"{min(had)} … {shown}") if had else Cue("future", shown)
