"""Tokens back into text: as the article spells them, with the joints mended where words were left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    DATE,
    DETERMINER,
    FINITE,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    POSSESSIVE,
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
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.namecues import guide

NOTHING: Mapping[int, str] = MappingProxyType({})
_BEFORE_STOP = re.compile(r"\s+([,;:.!?])")
_AFTER_SPACE = re.compile(r" [,;:.!?]")  # there is no other space in a line
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+")
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_TWO_MARKS = re.compile(r"[,;:(\[]\s*+[,;:)\]”\"»']")  # without them none of the three around is found
_COMMA_IN_QUOTE = re.compile(r"[,;:](?=(?:[”\"»]|'')$)")
_ABBREVIATION = re.compile(r"\b(?:\w\.){2,}$|\b[A-Z]\w{0,3}\.$")
_FIRST = re.compile(r"[\s,-]")
_OPENED = re.compile(r"` ?` ?")
_CLOSED = re.compile(r"''")
_BRACKETS: Mapping[str, str] = MappingProxyType({"(": ")", "[": "]"})
_STOPS = ",.!?"
_TRIM = " \t,;:–—-"


def render(
    text: str, sentence: Sentence, tokens: Sequence[int], put: Mapping[int, str] = NOTHING, before: str = ""
) -> str:
    """Return the tokens as ``text`` spells them; the punctuation between two that are kept stays.

    ``put`` holds what stands for a token instead of its own text; a name is put but once, nor where it stands
    ``before`` the tokens: "Tam Ruis said that a friend told him".
    """
    if not tokens:
        return ""
    pieces: list[str] = []
    spans, last = sentence.spans, tokens[0]
    done = spans[last][0]  # up to where the text is among the pieces
    for at in tokens:
        if at > last + 1 and any(tag != PUNCTUATION for tag in sentence.tags[last + 1 : at]):
            pieces.append(text[done : spans[last][1]])
            named = sentence.tags[tokens[0]] in NOMINAL
            apposition = named and "".join(pieces).count(",") % 2 == 1  # ", Harun Veld, […], did not …"
            pieces.append(_joint(sentence, last, at, apposition=apposition))
            done = spans[at][0]
        if at in put:
            pieces.append(text[done : spans[at][0]])
            pieces.append(_put(sentence, at, last, put[at], before + "".join(pieces)) or sentence.texts[at])
            done = spans[at][1]
        last = at
    pieces.append(text[done : spans[last][1]])
    return " ".join("".join(pieces).split())


def _put(sentence: Sentence, at: int, last: int, name: str, before: str) -> str:
    """The name to put for token ``at``, which comes behind token ``last`` and what stands ``before``; ""
    where it keeps its own text.
    """
    if sentence.tags[at] == POSSESSIVE and at == last + 1 and sentence.tags[last] == DATE:
        return ""  # "last year’s vote" keeps what the date owns by
    return "" if name[:1].isupper() and name.partition("’")[0] in before else name


def tidy(line: str) -> str:
    """Mend what cutting left behind: doubled commas, a stop at the end, brackets and quotation marks without
    their other half.
    """
    return _with_both_marks(_tidied(line))


def _tidied(line: str) -> str:
    if "`" in line:
        line = _with_marks(line)
    if _AFTER_SPACE.search(line):
        line = _BEFORE_STOP.sub(r"\1", line)
    if _TWO_MARKS.search(line):
        line = _DOUBLED.sub(r"\1", line)
        line = _COMMA_IN_QUOTE.sub("", line)
        line = _EMPTY_BRACKETS.sub("", line)
    line = line.strip(_TRIM)
    if line.endswith(".") and not _ABBREVIATION.search(line.rpartition(" ")[2]):
        line = line[:-1]
    for opening, closing in ("()", "[]"):
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return line.strip(_TRIM)


def _with_both_marks(line: str) -> str:
    """Close a quotation that goes on in another sentence, and open one that began before."""
    if "„" in line:
        return line  # what opens in English closes in German
    opening, closing = line.count("“"), line.count("”")
    if opening == closing + 1:
        return f"{line}”"
    if closing == opening + 1:
        at = line.find("”")
        return f"“{line}" if at == len(line) - 1 or line[at - 1] in _STOPS else line
    if line.count('"') != 1:
        return line
    at = line.find('"')
    opens = at == 0 or line[at - 1] in " ("
    if opens:
        return f'{line}"'
    return f'"{line}' if at == len(line) - 1 or line[at - 1] in _STOPS else line


def _with_marks(line: str) -> str:
    """Write the quotation marks of old wires, "``It is gone,''", as others write them."""
    line = _CLOSED.sub("”", _OPENED.sub("“", line))
    return line.replace('"', "”") if "“" in line else line


def quotation(who: str, said: str) -> str:
    """Return the line of what somebody is quoted with: the speaker, a colon, the words."""
    return capital(f"{who}: {_with_both_marks(_opened(_tidied(said)))}")


def _opened(said: str) -> str:
    """Return a quotation with the mark that an earlier sentence of the text opened it with."""
    for opening, closing in (("“", "”"), ('"', '"')):
        if said[:1].isalnum() and said.count(closing) == 1 and said.endswith(closing):
            return opening + said
    return said


def capital(line: str) -> str:
    """Return the line with a capital at its beginning, unless its first word has one inside (iPhone)."""
    first = line.split(" ", 1)[0]
    if first[:1].islower() and any(char.isupper() for char in first[1:]):
        return line
    return line[:1].upper() + line[1:]


def inner(sentence: Sentence, first: int, phrase: str, words: Lexicon) -> str:
    """Return a phrase that began its sentence as it stands inside one: "The yard" becomes "the yard",
    "Cubans" stay.
    """
    is_name = " " in phrase and all(word[0].isupper() for word in phrase.split())  # "Tam Ruis"
    opens = first == 0 and sentence.tags[first] not in (NAME, QUOTED) and not is_name
    opens = opens and not phrase[1:2].isupper() and sentence.tags[1:2] != [NAME]  # "BP", "Mr Orm"
    opens = opens and phrase.partition(" ")[0] not in sentence.texts[1:]  # "Veldian … the Veldian coast"
    opens = opens and _FIRST.split(phrase, 1)[0].lower() not in guide(words).peoples
    opens = opens or (sentence.tags[first] == DETERMINER and not phrase[1:3].isupper())  # "THE COURT"
    return phrase[:1].lower() + phrase[1:] if opens else phrase


def _joint(sentence: Sentence, last: int, at: int, *, apposition: bool) -> str:
    """What stands where something was left out: a comma that stood on one side, or on both but for a verb.

    One that closes an ``apposition`` stays before a verb too.
    """
    begin = last + 1
    if sentence.texts[at - 1] == ":" and sentence.tags[at] == QUOTED:
        return ": "
    dated = all(tag in (DATE, PREPOSITION, PUNCTUATION) for tag in sentence.tags[begin:at])
    if dated and sentence.texts[begin] == "," == sentence.texts[at - 1] and sentence.tags[at] == PREPOSITION:
        return " "  # "An effort, in May, to raise it"
    if sentence.texts[begin] in _BRACKETS and _BRACKETS[sentence.texts[begin]] in sentence.texts[begin:at]:
        begin = sentence.texts.index(_BRACKETS[sentence.texts[begin]], begin) + 1  # "Orm (D.), the mayor, |"
    leads = sentence.tags[0] in (PREPOSITION, ADVERBIAL)
    if dated and leads and _begins_subject(sentence, begin, at):
        return ", "  # "In the harbour on Monday | police found"
    goes_on = not leads and not FINITE.isdisjoint(sentence.tags[: last + 1])
    aims = sentence.tags[at : at + 3] == [PREPOSITION, WORD, DETERMINER]
    if dated and goes_on and sentence.texts[begin] != "," and aims:
        return " "  # "met on Monday, to elect a mayor"
    left = next((k for k in range(begin, at) if sentence.tags[k] not in (DATE, PREPOSITION)), at - 1)
    dates = (DATE,) if sentence.tags[at] in FINITE else ()  # ", yesterday | suspended"
    close = next((k for k in range(at - 1, last, -1) if sentence.tags[k] not in dates), at - 1)
    right = sentence.texts[close] == ","
    opens = sentence.texts[left] == "," and (left == begin or (right and left != close))
    commas = opens + (right and not (opens and left == close))
    verb = next((tag for tag in sentence.tags[at:] if tag != ADVERB), "")
    relative = sentence.tags[left + 1 : left + 2] == [RELATIVE]  # "The house, where he lived was sold"
    after_subject = commas == 1 and relative and sentence.texts[close] != "," and verb in FINITE
    if dated and commas == 1 and sentence.tags[last] in FINITE and sentence.tags[at] == ADVERBIAL:
        return " "  # "came | two days later, | when it sank"
    plain = relative and sentence.tags[at] == PREPOSITION  # "sentenced him, who …, | to three years"
    both = commas == 2 and (apposition or verb not in FINITE) and not plain
    keep = (both or (commas == 1 and not after_subject)) and sentence.tags[last] not in (THAT, WAS, IS, MODAL)
    return ", " if keep else " "


def _begins_subject(sentence: Sentence, begin: int, at: int) -> bool:
    """Tell a noun behind the date at ``begin`` with which the clause begins that a phrase stands before."""
    tags = sentence.tags
    if not FINITE.isdisjoint(tags[:at]) or FINITE.isdisjoint(tags[at:]) or tags[begin - 1] not in NOMINAL:
        return False
    return tags[at] in (DETERMINER, PRONOUN) or (tags[begin] == PREPOSITION and tags[at] in NOMINAL)
