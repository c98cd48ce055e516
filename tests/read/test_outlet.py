"""Who published an article, where no field says it and the text does."""

from __future__ import annotations

import pytest

from timeline.read.outlet import outlet_in
from timeline.read.parts import parts_of

LEDE = (
    "The bridge over the river Olm reopened to traffic after two years of work, the council of Ahrbeck said."
)
MORE = "Residents watched from the bank while engineers checked the bearings one by one on the cold morning."


def article(byline: str = "", dateline: str = "", below: str = "") -> str:
    top = ["Olm Bridge Reopens After Two Years", "", byline, ""] if byline else ["Olm Bridge Reopens", ""]
    return "\n".join([*top, dateline + LEDE, "", MORE, "", below])


@pytest.mark.parametrize(
    ("given", "outlet"),
    [
        ({"byline": "By Mara Olmsted\nAhrbeck Gazette\nMay 3, 2024"}, "Ahrbeck Gazette"),
        ({"byline": "By Mara Olmsted, The Post of Ahrbeck\nMay 3, 2024"}, "The Post of Ahrbeck"),
        ({"byline": "Von Mara Olmsted | Ahrbecker Tageblatt | 3. Mai 2024"}, "Ahrbecker Tageblatt"),
        ({"byline": "By Mara Olmsted\nMay 3, 2024"}, ""),
        ({"byline": "By Mara Post\nMay 3, 2024"}, ""),
        ({"dateline": "AHRBECK, May 3 (Olm Wire) – "}, "Olm Wire"),
        ({"dateline": "AHRBECK (Reuters) - "}, "Reuters"),
        ({"dateline": "Ahrbeck (dpa/lno) - "}, "dpa/lno"),
        ({"dateline": "AHRBECK, May 3 – "}, ""),
        ({"below": "Source: Olm Post and agencies"}, "Olm Post and agencies"),
        ({"below": "Quelle: Ahrbecker Bote"}, "Ahrbecker Bote"),
        ({"below": "Source: https://example.org/olm"}, ""),
        ({"below": "© 2024 Olm Post. All rights reserved."}, "Olm Post"),
        ({"below": "All rights reserved."}, ""),
        ({"dateline": "AHRBECK (Reuters) - ", "below": "© 2024 Olm Post"}, "Olm Post"),
        (
            {"byline": "By Mara Olmsted\nAhrbeck Gazette\nMay 3, 2024", "below": "Source: Olm Wire"},
            "Ahrbeck Gazette",
        ),
        ({}, ""),
    ],
)
def test_outlet(given: dict[str, str], outlet: str) -> None:
    text = article(**given)
    assert outlet_in(text, parts_of(text, "en")) == outlet


def test_what_a_table_is_from_is_no_outlet() -> None:
    text = "\n".join(["Olm Bridge Reopens", "", LEDE, "", "Source: Council of Ahrbeck", "", MORE])
    assert outlet_in(text, parts_of(text, "en")) == ""
