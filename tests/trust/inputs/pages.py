"""Web pages that hide, act, or are in another encoding than they say."""

from __future__ import annotations

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case

MORE = "The council of Ostrand met in the hall and spoke of the mill for a long time. "
BODY = f"<article><h1>Mill burns</h1><p>{TEXT} {MORE}</p><p>{MORE * 4}</p>{{}}</article>"


def page(inside: str = "", head: str = "", body: str = "") -> str:
    """A page with an article that has something in it, in its head, and beside it."""
    return f"<!doctype html><html><head>{head}</head><body>{BODY.format(inside)}{body}</body></html>"


def hidden(how: str, tag: str = "p") -> Case:
    """Something dated that no reader of the page sees."""
    data = page(f"<{tag} {how}>{HIDDEN} {HIDDEN}</{tag}>").encode()
    return Case(f"<{tag} {how}>"[:60], "a.html", data, days=(DAY,), lost=("vault",))


CASES = [
    *map(
        hidden,
        [
            "hidden",
            "hidden=until-found",
            "style='display:none!important'",
            "style='DISPLAY : NONE'",
            "style='visibility:hidden'",
            "style='opacity:0'",
            "style='font-size:0'",
            "style='position:absolute;left:-9999px'",
            "style='visibility:collapse'",
            "style='display:/**/none'",
        ],
    ),
    hidden("", "template"),
    hidden("", "noscript"),
    hidden("", "dialog"),
    hidden("", "textarea"),
    hidden("", "script"),
    hidden("type=text/plain", "script"),
    hidden("", "svg"),
    hidden("", "noframes"),
    hidden("", "noembed"),
    hidden("", "datalist"),
    Case(
        "a comment",
        "a.html",
        page(f"<!-- {HIDDEN} --><!--> <p>x</p> -->").encode(),
        days=(DAY,),
        lost=("vault",),
    ),
    Case(
        "a page of other parts",
        "a.html",
        page(
            head='<base href="//x.example/"><meta http-equiv=refresh content="0;url=javascript:alert(1)">'
            '<link rel=canonical href="javascript:x">'
            '<meta property="og:url" content="data:text/html,x"><title><b>Mill</title>',
            inside='<svg><script>alert(1)</script><a xlink:href="javascript:x"><text>x</text></a></svg>'
            "<math><mtext></form><form><mglyph>"
            "<style></math><img src onerror=alert(1)></style>",
        ).encode(),
        days=(DAY,),
    ),
    Case(
        "a page that is only a program",
        "a.html",
        b"<!doctype html><html><body><div id=root></div><script>"
        + b"x();" * 999
        + b"</script></body></html>",
        told=("empty",),
        articles=0,
    ),
    Case(
        "a page of frames",
        "a.html",
        b'<html><frameset><frame src="http://x.example/"></frameset></html>',
        told=("empty",),
        articles=0,
    ),
    Case("plaintext in a page", "a.html", page(body="<plaintext></p></body></html>").encode(), days=(DAY,)),
    Case(
        "letters by number that there are not",
        "a.html",
        page("<p>&#0; &#xD800; &#x110000; &#99999999999999; &#x80; &bogus; &#12</p>").encode(),
        days=(DAY,),
    ),
    Case(
        "a page that says UTF-16 and is ASCII",
        "a.html",
        page(head='<meta charset="utf-16">').encode(),
        days=(DAY,),
    ),
    Case(
        "a page that says UTF-8 and is Latin-1",
        "a.html",
        page(head='<meta charset="utf-8">').replace("Ostrand", "Östrand").encode("latin-1"),
        told=("encoding-guess",),
        days=(DAY,),
        shown=("Östrand",),
    ),
    Case(
        "a page that says Latin-1 and is UTF-8",
        "a.html",
        page(head='<meta charset="iso-8859-1">').replace("Ostrand", "Östrand").encode(),
        days=(DAY,),
        shown=("Östrand",),
    ),
    Case(
        "a page that says two encodings",
        "a.html",
        page(head='<meta charset="windows-1252"><meta charset="koi8-r">')
        .replace("Ostrand", "Östrand")
        .encode("cp1252"),
        days=(DAY,),
        shown=("Östrand",),
    ),
    Case(
        "a page that says its encoding in a comment",
        "a.html",
        page(head='<!-- <meta charset="koi8-r"> --><meta charset="windows-1252">')
        .replace("Ostrand", "Östrand")
        .encode("cp1252"),
        days=(DAY,),
        shown=("Östrand",),
    ),
    Case(
        "a page that says its encoding late",
        "a.html",
        page(head=f'<meta name=x content="{"x" * 3000}"><meta charset="windows-1251">')
        .replace("Ostrand", "Остранд")
        .encode("cp1251"),
        days=(DAY,),
        shown=("Остранд",),
    ),
    Case(
        "a page that says an encoding of users",
        "a.html",
        page(head='<meta charset="x-user-defined">').encode(),
        days=(DAY,),
    ),
    Case(
        "data of a page that are broken",
        "a.html",
        page(
            head='<script type="application/ld+json">{"@graph": [[[[' + "[" * 50_000 + "</script>"
            '<script type="application/ld+json">{"datePublished": {"a": [1e999]}, "x": "\\ud800"}</script>'
        ).encode(),
        days=(DAY,),
    ),
    Case(
        "dates of a page that are none",
        "a.html",
        page(
            head='<meta property="article:published_time" content="2021-02-31T25:61:61+99:99">'
            '<script type="application/ld+json">'
            '{"@type": "NewsArticle", "datePublished": "0000-00-00T00:00:00Z"}</script>'
        ).encode(),
        days=(DAY,),
        never=("0000", "0001", "2021-03-03", "2021-02"),
    ),
    Case(
        "titles of a page that act",
        "a.html",
        page(
            head="<title>--></title><style>*{color:red}</style>{{x}}<script>alert(1)//</script></title>"
        ).encode(),
        days=(DAY,),
    ),
    Case(
        "XHTML with CDATA and a stylesheet",
        "a.xhtml",
        '<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet href="//x.example/a.xsl" type="text/xsl"?>'
        '<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<body><p><![CDATA[<script>alert(1)</script>]]> {TEXT}</p></body></html>".encode(),
        days=(DAY,),
    ),
]
