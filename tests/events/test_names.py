"""Who and where: names, what they name, and what stands for them; the floors only go up."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest

from tests.events.marked import article
from tests.quality.names import CORPUS, HALVES, KINDS, corpus, measure_names, measure_pronouns
from timeline.errors import LanguageError
from timeline.events.telling.layout.page import lay_out
from timeline.events.words.gazetteer import gender_of, given_names, territories
from timeline.events.words.lexicon import lexicon, table
from timeline.events.words.namecues import Cues

NAMES = {"precision": 0.97, "recall": 0.945, "kind": 0.9, "link_precision": 0.96, "link_recall": 0.9}
PRONOUNS = {"precision": 0.95, "recall": 0.86}

CASES = [
    ("Orth met Russian and German envoys.", {}),
    ("US Ambassador to Toria Grace Orth left.", {"US": "place", "Toria": "place", "Grace Orth": "person"}),
    ("Former mayor Dieter Orth spoke.", {"Dieter Orth": "person"}),
    ("The trawler Lady Anda sank off Veld.", {"Lady Anda": "name", "Veld": "place"}),
    ("Rebels took the town of Veld.", {"Veld": "place"}),
    ("Soran fell. He met Sorani civilians.", {"Soran": "place"}),
    ("Shares in Lomax fell.", {"Lomax": "organisation"}),
    ("He saw Piet van der Loo.", {"Piet van der Loo": "person"}),
    ("He saw Tariq al-Orth.", {"Tariq al-Orth": "person"}),
    ("The American-owned Lomax plc closed.", {"Lomax plc": "organisation"}),
    ("They met at the Trade and Fisheries Board.", {"Trade and Fisheries Board": "organisation"}),
    ("The law is Toria's Clean Rivers Act.", {"Toria": "name", "Clean Rivers Act": "name"}),
    ("A court in The Hague freed him.", {"The Hague": "place"}),
    ("Recalling Orth, she wept. Neither Japan nor Orth came.", {"Orth": "name", "Japan": "place"}),
    ("ORTH: I never said that we agreed.", {}),
    ("Secretary of State Grace Orth left.", {"Grace Orth": "person"}),
    ("Wexen was later jailed.", {"Wexen": "person"}),
    ("Wexen was later accused of fraud.", {"Wexen": "name"}),
]  # fmt: skip


def names_of(text: str, language: str = "en") -> dict[str, str]:
    """What a text names, and the kind of each name."""
    page = lay_out(article(text)[0], [], lexicon(language))
    return {each.name: each.kind for at in range(len(page.sentences)) for each in page.names.mentions(at)}


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_what_a_text_names(text: str, wanted: dict[str, str]) -> None:
    assert {
        name: kind for name, kind in names_of(text).items() if name != "Orth" or "Orth" in wanted
    } == wanted


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ilse Varga spoke. Ms. Varga left.", "Ilse Varga"),
        ("The Northern Rail Union (NRU) met. The NRU left.", "Northern Rail Union"),
        ("Lomax Freight Inc. closed. Lomax owed millions.", "Lomax Freight Inc."),
        ("Viktor Hale was jailed. Hale wept. His wife, Marion Hale, left.", "Viktor Hale"),
        ("The United States agreed. The US left.", "United States"),
    ],
)
def test_names_of_one_are_joined(text: str, full: str) -> None:
    page = lay_out(article(text)[0], [], lexicon("en"))
    assert page.names.mentions(1)[0].name == full


def test_names_of_two_stay_apart() -> None:
    page = lay_out(article("Evan Pryce and Gareth Pryce died. Pryce was 22.")[0], [], lexicon("en"))
    assert [each.name for each in page.names.mentions(1)] == ["Pryce"]


@pytest.mark.parametrize("half", HALVES)
def test_names_are_found_told_apart_and_joined(half: str) -> None:
    figures, _ = measure_names(half)
    assert not {name: figures[name] for name, floor in NAMES.items() if figures[name] < floor}


@pytest.mark.parametrize("half", HALVES)
def test_a_name_is_put_for_a_pronoun_only_where_it_is_certain(half: str) -> None:
    figures, _ = measure_pronouns(half)
    assert not {name: figures[name] for name, floor in PRONOUNS.items() if figures[name] < floor}


def test_the_corpus_names_what_stands_in_it() -> None:
    for row in corpus("names.toml")["article"]:
        whole = f"{row['title']}\n{row['text']}"
        forms = [form for kind in KINDS for name in row.get(kind, ()) for form in name]
        assert not [form for form in forms if not re.search(rf"(?<!\w){re.escape(form)}(?!\w)", whole)]
        assert not [form for form, count in Counter(forms).items() if count > 1]


def test_given_names_are_sorted_and_of_one_gender() -> None:
    text = (CORPUS.parents[1] / "timeline" / "languages" / "given.toml").read_text(encoding="utf-8")
    names = [name for each in tomllib.loads(text).values() for name in each.split()]
    assert len(names) == len(set(names)) == len(given_names())
    assert (gender_of("Ruth Orth"), gender_of("Karl-Heinz Orth"), gender_of("Orth")) == (
        "woman",
        "man",
        "either",
    )


def test_the_worlds_places_are_known_in_every_language() -> None:
    assert {"Norway", "Lisbon", "Europe"} <= territories("en")
    assert {"Norwegen", "Lissabon", "Europa"} <= territories("de")
    assert "European Union" not in territories("en")
    assert territories("none") == frozenset()


def test_a_misspelt_key_and_a_word_twice_are_errors() -> None:
    with pytest.raises(LanguageError, match=r"names/xx.toml: unknown key 'demonym'"):
        table(Cues, {"demonym": ["veldish"]}, "names/xx.toml")
    with pytest.raises(LanguageError, match=r"names/xx.toml demonyms: 'veldish' stands there twice"):
        table(Cues, {"demonyms": ["veldish", "tarnish", "veldish"]}, "names/xx.toml")
