"""Feeds with entities, encodings, addresses and dates that are not what they seem."""

from __future__ import annotations

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case


def rss(item: str = "", head: str = '<?xml version="1.0"?>', channel: str = "") -> str:
    """A feed of one item."""
    return (
        f'{head}<rss version="2.0"><channel><title>Post</title>{channel}<item><title>Mill</title>'
        f"<description>{TEXT}</description>{item}</item></channel></rss>"
    )


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]>"
)
BAD_LINKS = "".join(
    f"<link>{address}</link>"
    for address in (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x.example/a",
        "vbscript:x",
    )
)

CASES = [
    Case(
        "a feed that says UTF-16 and is ASCII",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="UTF-16"?>').encode(),
        told=("encoding-declared",),
        days=(DAY,),
    ),
    Case(
        "a feed that says UTF-32 and is UTF-8",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="utf-32"?>', item="<author>Bå</author>").encode(),
        told=("encoding-declared",),
        days=(DAY,),
    ),
    Case(
        "a feed that says ASCII and is UTF-8",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="us-ascii"?>').replace("Ostrand", "Østrand").encode(),
        days=(DAY,),
        shown=("Østrand",),
    ),
    Case(
        "a feed that says UTF-8 and is Latin-1",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="utf-8"?>').replace("Ostrand", "Östrand").encode("latin-1"),
        days=(DAY,),
        shown=("Östrand",),
    ),
    Case(
        "a feed in an encoding that there is not",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="x-none"?>').encode(),
        days=(DAY,),
    ),
    Case(
        "a feed in UTF-16 with its mark",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"),
        days=(DAY,),
    ),
    Case(
        "a feed in UTF-16 without its mark",
        "a.rss",
        rss(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16-le"),
        days=(DAY,),
    ),
    Case(
        "entities of a feed that multiply",
        "a.rss",
        rss(item="<category>&l;</category>", head='<?xml version="1.0"?>' + LAUGHS).encode(),
        told=("entities",),
        days=(DAY,),
    ),
    Case(
        "parameter entities of a feed",
        "a.rss",
        rss(
            head='<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; ]>'
        ).encode(),
        told=("entities",),
        days=(DAY,),
        lost=("root:",),
    ),
    Case(
        "a feed that includes a file",
        "a.rss",
        rss(
            item='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
        ).encode(),
        days=(DAY,),
        lost=("root:",),
    ),
    Case("addresses of a feed that are none to go to", "a.rss", rss(item=BAD_LINKS).encode(), days=(DAY,)),
    Case(
        "an address with a name and a password",
        "a.rss",
        rss(item="<link>https://x.example@evil.example/\u202egpj</link>").encode(),
        days=(DAY,),
    ),
    Case(
        "an item of no date",
        "a.rss",
        rss(item="<pubDate>0000-00-00 00:00:00</pubDate>").encode(),
        days=(DAY,),
    ),
    Case(
        "an item of a day that there is not",
        "a.rss",
        rss(item="<pubDate>Thu, 32 Foo 2021 10:00:00 GMT</pubDate>").encode(),
        told=("pub-suspect",),
        days=(DAY,),
    ),
    Case(
        "an item of the year 9999",
        "a.rss",
        rss(item="<pubDate>9999-12-31T23:59:59Z</pubDate>").encode(),
        told=("pub-suspect",),
        days=(DAY,),
    ),
    Case(
        "an item in a zone that there is not",
        "a.rss",
        rss(item="<pubDate>2021-03-15T10:00:00+99:99</pubDate>").encode(),
        days=(DAY,),
    ),
    Case(
        "a feed with an entity of HTML",
        "a.rss",
        rss().replace("Ostrand", "Ost&nbsp;rand &eacute;").encode(),
        days=(DAY,),
    ),
    Case(
        "a feed with controls", "a.rss", rss().replace("Ostrand", "Ost\x0b\x1b[2Jrand").encode(), days=(DAY,)
    ),
    Case(
        "a feed of a text in a text",
        "a.rss",
        rss(
            item=f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>{TEXT}</p>"
            f"<script>{HIDDEN}</script><style>{HIDDEN}</style>]]]]><![CDATA[></content:encoded>"
        ).encode(),
        days=(DAY,),
        lost=("vault",),
    ),
    Case(
        "a feed that is cut in a tag",
        "a.rss",
        rss(item="<author>x").encode()[:-20],
        told=("bad-feed",),
        days=(DAY,),
    ),
    Case("a feed of a thousand titles", "a.rss", rss(item="<title>x</title>" * 1000).encode(), days=(DAY,)),
    Case(
        "a picture that says it is a feed",
        "a.svg.rss",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        told=("bad-feed",),
        articles=0,
    ),
    Case("elements of a feed in one another", "a.rss", rss(item="<a>" * 20_000).encode(), told=("bad-feed",)),
    Case(
        "an item that has nothing",
        "a.rss",
        b'<rss version="2.0"><channel><item></item></channel></rss>',
        articles=0,
        told=("empty",),
    ),
]
