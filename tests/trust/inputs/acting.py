"""Pages, Markdown, feeds and heads of texts that would act, load, restyle or lead astray where shown."""

from __future__ import annotations

import json

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case
from tests.trust.inputs.feeds import rss
from tests.trust.inputs.pages import hidden, page

MARKUP = [
    "<svg/onload=alert(1)>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='java&#10;script&colon;alert(1)' ping='//x.example' target=_top>x</a>",
    "<input autofocus onfocus=alert(1)><keygen autofocus onfocus=alert(1)>",
    "<video poster=//x.example/p><source src=//x.example/v onerror=alert(1)></video>",
    "<form action=//x.example><button formaction='javascript:alert(1)'>Print</button></form>",
    "<map name=m><area href='javascript:alert(1)' shape=default></map>",
    "<style>@import '//x.example/a.css';body{display:none}.day{position:fixed;inset:0}</style>",
    "<link rel=stylesheet href=//x.example/a.css><link rel=prefetch href=//x.example/b>",
    "<meta http-equiv=Content-Security-Policy content='script-src *'>",
    "<template shadowrootmode=open><script>alert(1)</script></template>",
    "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "<svg><animate onbegin=alert(1) attributeName=x><set attributeName=href to=javascript:alert(1)></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/></svg>",
    "<object data='data:text/html,<script>alert(1)</script>'></object><embed src=//x.example/e>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<img src=x:x onerror=alert(1) srcset='//x.example/1 1x, //x.example/2 2x'>",
    "<div style='background:url(//x.example/b);position:fixed;inset:0;z-index:9999'>x</div>",
    "<button id=filter name=filter class=controls hidden>Reset</button><p id=__proto__>x</p>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<?xml-stylesheet href='javascript:alert(1)'?><?php echo 1 ?>",
    "<base href='javascript:/a/-alert(1)///'><base target=_blank>",
]
UNSEEN = [
    "style='transform:scale(0)'",
    "style='content-visibility:hidden'",
    "style='filter:opacity(0)'",
    "style='clip-path:inset(100%)'",
    "style='max-height:0;overflow:hidden'",
    "style='margin-left:-9999px'",
    "style='color:transparent'",
    "style='opacity:0.0'",
    "style='font-size:0px'",
    "style='left:-99999em;position:fixed'",
]
FORGED = f"{TEXT} [1] Source: Bost Post </li></ol><footer>End</footer> - **3 May 2020** [^1] · | x |"

CASES = [
    *(Case(f"in a page: {each}"[:60], "a.html", page(each).encode(), days=(DAY,)) for each in MARKUP),
    *(
        Case(f"in a text: {each}"[:60], "a.txt", f"{TEXT} He wrote {each} on it.".encode(), days=(DAY,))
        for each in MARKUP
    ),
    Case(
        "all of it in Markdown",
        "a.md",
        "\n\n".join(["# Mill", TEXT, *MARKUP]).encode(),
        days=(DAY,),
    ),
    *(hidden(how) for how in UNSEEN),
    hidden("", "video"),
    hidden("", "audio"),
    hidden("", "progress"),
    hidden("", "meter"),
    hidden("", "rp"),
    hidden("srcdoc=x", "iframe"),
    hidden("", "object"),
    hidden("", "math"),
    hidden("", "option"),
    Case(
        "addresses in Markdown of every kind",
        "a.md",
        (
            f'{TEXT} [a](http://x.example "t\\" onclick=\\"alert(1)") <javascript:alert(1)> [b][c] ![d][c] '
            '[e](<java&#10;script:x>) [f](data:text/html,x "t")\n\n[c]: javascript:alert(1) "title"\n'
        ).encode(),
        days=(DAY,),
    ),
    Case(
        "a head of a text that acts",
        "a.txt",
        (
            '---\ntitle: "</script><script>alert(1)</script>"\nurl: javascript:alert(1)\n'
            f"author: '=1+1'\ndate: 2021-02-30\n---\n\n{TEXT}\n"
        ).encode(),
        days=(DAY,),
        never=("2021-02", "2021-03-02"),
    ),
    Case("what imitates an output", "a.txt", FORGED.encode(), days=(DAY,)),
    Case(
        "a name of a file that turns around and acts",
        "<img src=x onerror=alert(1)>\u202egpj.=1+1;@x.txt".replace("/", ""),
        TEXT.encode(),
        days=(DAY,),
    ),
    Case(
        "letters of four bytes",
        "a.txt",
        f"The mill of {'𝒪' * 70} fell on 14 March 2021.".encode(),
        days=(DAY,),
    ),
    Case(
        "letters with many marks",
        "a.txt",
        f"The mill {'e' + chr(0x301) * 90} fell on 14 March 2021.".encode(),
        days=(DAY,),
    ),
    Case(
        "right to left in a title",
        "a.md",
        f"# \u2067Mill\u202e llim\u2066\n\n{TEXT} \u202b{TEXT}".encode(),
        days=(DAY,),
    ),
    Case(
        "a feed that acts",
        "a.atom",
        (
            '<?xml version="1.0"?><?xml-stylesheet href="//x.example/a.xsl" type="text/xsl"?>'
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:/">'
            '<title type="html">&lt;script></title>'
            '<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script>Mill'
            '</div></title><link href="javascript:alert(1)"/><link rel="enclosure" href="//x.example/e"/>'
            f'<content type="html">&lt;img src=x onerror=alert(1)>&lt;p>{TEXT}</content></entry></feed>'
        ).encode(),
        days=(DAY,),
    ),
    Case(
        "a feed in JSON that acts",
        "a.json",
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "</script>",
                "items": [
                    {
                        "id": "javascript:1",
                        "url": "javascript:alert(1)",
                        "content_html": f"<p onclick=alert(1)>{TEXT}</p><script>{HIDDEN}</script>",
                        "date_published": "2021-13-45T99:99:99Z",
                    }
                ],
            }
        ).encode(),
        days=(DAY,),
        never=("1999-05-04", "2022", "2021-13"),
    ),
    Case(
        "a comment in a feed that ends early", "a.rss", rss(item="<!-- -- > <script>x</script> -->").encode()
    ),
]
