"""A mail that forwards, quotes or brings other mails: each has its own day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.samples import read_bytes

HEAD = "From: Ada <a@x.example>\r\nSubject: Fwd: Brief\r\nDate: Thu, 01 Apr 2021 09:00:00 +0200\r\n"
CRANE = "Two workers were hurt on Tuesday when a crane fell at the port of Orm."
FORWARDED = (
    "---------- Forwarded message ---------\r\nFrom: Orm Post <n@o.example>\r\n"
    f"Date: Wed, Mar 17, 2021 at 8:00 AM\r\nSubject: Brief\r\nTo: Ada <a@x.example>\r\n\r\n{CRANE}\r\n"
)
SENT = (
    "________________________________\r\nFrom: Orm Post <n@o.example>\r\n"
    "Sent: Wednesday, March 17, 2021 8:00 AM\r\n"
    f"To: Ada\r\nSubject: Brief\r\n\r\n{CRANE}\r\n"
)
GESENDET = (
    "-----Ursprüngliche Nachricht-----\r\nVon: Orm Post <n@o.example>\r\n"
    "Gesendet: Mittwoch, 17. März 2021 08:00\r\n"
    f"An: Ada\r\nBetreff: Brief\r\n\r\n{CRANE}\r\n"
)
QUOTED = (
    f"On Wed, 17 Mar 2021 at 08:00, Orm Post <n@o.example>\r\nwrote:\r\n> {CRANE[:40]}\r\n> {CRANE[40:]}\r\n"
)


@pytest.mark.parametrize(
    "inner", [FORWARDED, SENT, GESENDET, QUOTED], ids=["forwarded", "sent", "German", "quoted"]
)
@pytest.mark.parametrize("above", ["", "For you.\r\n\r\n"])
def test_what_a_mail_forwards_or_quotes_has_its_own_day(inner: str, above: str, tmp_path: Path) -> None:
    plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    *mails, last = read_bytes(tmp_path, "a.eml", f"{HEAD}{plain}{above}{inner}".encode()).articles
    assert last.published is not None and last.published.earliest == "2021-03-17"
    assert " ".join(last.text.split()) == CRANE
    assert [(each.text.strip(), each.published and each.published.earliest) for each in mails] == (
        [("For you.", "2021-04-01")] if above else []
    )


def test_attached_mails_and_digests(tmp_path: Path) -> None:
    inner = f"From: o@x.example\r\nSubject: Crane\r\nDate: Wed, 17 Mar 2021 08:00:00 +0000\r\n\r\n{CRANE}\r\n"
    other = inner.replace("17 Mar", "24 Mar").replace("Crane", "Again")
    for kind, head in (("mixed", "Content-Type: message/rfc822\r\n\r\n"), ("digest", "\r\n")):
        parts = f"--z\r\n{head}{inner}--z\r\n{head}{other}--z--\r\n"
        text = f'{HEAD}Content-Type: multipart/{kind}; boundary="z"\r\n\r\n{parts}'
        articles = read_bytes(tmp_path, "a.eml", text.encode()).articles
        assert [(each.title, each.published and each.published.earliest) for each in articles] == [
            ("Crane", "2021-03-17"),
            ("Again", "2021-03-24"),
        ]


@pytest.mark.parametrize(
    "mail",
    [
        f"From a@x Wed Mar 17 08:00:00 2021\nFrom: a@x\nSubject: Crane\n\n{CRANE}\n",
        f"Received: from x by y; Wed, 17 Mar 2021 08:00:00 +0000\nFrom: a@x\nSubject: Crane\n\n{CRANE}\n",
    ],
    ids=["the line of its box", "the last that handed it on"],
)
def test_a_mail_without_a_date(mail: str, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.mbox", mail.encode()).articles
    assert article.published is not None and article.published.earliest == "2021-03-17"


@pytest.mark.parametrize(
    "text",
    [
        "From: the bridge\nTo: the quay\n\nThe road was shut on 17 March 2021.",
        "The mayor said on 17 March 2021:\n\nWe shall build it.",
    ],
)
def test_what_is_no_head_of_a_mail(text: str, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.eml", f"{HEAD}\r\n{text}".encode()).articles
    assert article.text.strip() == text


GMAIL = (
    '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>'
    "From: <b>Orm Post</b> &lt;n@o.example&gt;<br>Date: Wed, Mar 17, 2021 at 8:00 AM<br>Subject: Brief<br>"
    f"To: Ada &lt;a@x.example&gt;<br></div><br><p>{CRANE}</p></div>"
)
OUTLOOK = (
    "<div><p class=MsoNormal><b>Von:</b> Orm Post &lt;n@o.example&gt;<br><b>Gesendet:</b> Mittwoch, "
    "17. M&auml;rz 2021 08:00<br><b>An:</b> Ada<br><b>Betreff:</b> Brief<o:p></o:p></p></div>"
    f"<p class=MsoNormal>{CRANE}</p>"
)
APPLE = (
    "<blockquote type=cite><div>Begin forwarded message:</div><br><div><b>From: </b>Orm Post</div>"
    "<div><b>Subject: </b>Brief</div><div><b>Date: </b>17 March 2021 at 08:00:00 CET</div>"
    f"<div><b>To: </b>Ada</div><br><div>{CRANE}</div></blockquote>"
)
ANSWERED = (
    "<div class=gmail_attr>On Wed, 17 Mar 2021 at 08:00, Orm Post &lt;n@o.example&gt; wrote:<br></div>"
    f"<blockquote><div>{CRANE}</div></blockquote>"
)


@pytest.mark.parametrize(
    "inner", [GMAIL, OUTLOOK, APPLE, ANSWERED], ids=["Gmail", "Outlook", "Apple", "said"]
)
@pytest.mark.parametrize("whole", [True, False], ids=["page", "piece"])
def test_a_page_in_a_mail_tells_mails_apart_as_its_text_does(inner: str, whole: bool, tmp_path: Path) -> None:
    body = f"<div>For you.</div>{inner}"
    html = f"<html><body>{body}</body></html>" if whole else body
    mail = f"{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    *mails, last = read_bytes(tmp_path, "a.eml", mail.encode()).articles
    assert last.published is not None and last.published.earliest == "2021-03-17"
    assert last.text.strip() == CRANE
    assert "For you." in mails[0].text
    assert mails[0].published and mails[0].published.earliest == "2021-04-01"


def test_a_quotation_in_a_page_of_a_mail_is_no_mail(tmp_path: Path) -> None:
    html = (
        f"<p>The office wrote:</p><blockquote><p>{CRANE}</p></blockquote><p>Date: Tuesday</p><p>From: me</p>"
    )
    mail = f"{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    (article,) = read_bytes(tmp_path, "a.eml", mail.encode()).articles
    assert article.published and article.published.earliest == "2021-04-01"
    assert "> " not in article.text
