"""Infinitives that lie ahead of what announces them: "hat angekündigt, am Montag zu streiken"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.resolve.cue import Cue


def aimed(cues: Mapping[str, frozenset[str]], before: Sequence[str], after: Sequence[str]) -> Cue:
    """The cue of "…, am Montag | zu streiken" and "…, das Amt im Mai | aufzugeben", by the words behind the
    phrase in its clause and all words ``before`` it.

    None where it was done at once ("gelang es, …") or only says what for ("um … zu"); past where it is over
    ("…, am Montag | gestohlen zu haben").
    """
    for place, word in enumerate(after):
        following = "".join(after[place + 1 : place + 2])
        parted = word in cues["aim"] and following.islower()
        verb = following if parted else word
        joined = any(word.startswith(f"{each}{aim}") for each in cues["aim_prefix"] for aim in cues["aim"])
        if not (parted or joined) or not verb.endswith(tuple(cues["aim_ending"])):
            continue
        shown = f"{word} {verb}" if parted else verb
        if verb in cues["over"]:
            return Cue("past", shown)
        return Cue("") if not cues["aim_done"].isdisjoint(map(str.lower, before)) else Cue("future", shown)
    return Cue("")
