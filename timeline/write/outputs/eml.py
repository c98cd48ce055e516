"""Mail (RFC 5322): a draft to open, address and send, as text and as HTML with the chart inside it.

The picture needs the extra ``pictures``; without it the mail has none.
"""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from timeline.model import Timeline
from timeline.write import mail, typeset
from timeline.write.options import Options
from timeline.write.outputs import text
from timeline.write.stamp import stamp
from timeline.write.visible import one_line

NAME = "eml"
SUFFIX = ".eml"


def check(options: Options) -> str:
    """What the mail will lack."""
    return typeset.no_picture()


def render(timeline: Timeline, options: Options) -> bytes:
    """The message; its time is that of ``stamp``, its boundaries come from its content."""
    picture = typeset.picture(timeline, options, mail.WIDTH)
    mark = hashlib.sha256(picture or b"").hexdigest()[:16]
    page = mail.page(timeline, options, f"cid:{mark}@newstimeline.invalid" if picture else None)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(timeline.title)
    message["Date"] = format_datetime(stamp(timeline))
    message["X-Unsent"] = "1"  # Outlook opens it as a draft
    message.set_content(text.render(timeline, options).decode(), cte="quoted-printable")
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    if picture:
        _, html = message.iter_parts()
        html.add_related(
            picture,
            maintype="image",
            subtype="png",
            cid=f"<{mark}@newstimeline.invalid>",
            disposition="inline",
            filename="timeline.png",
        )
    for place, part in enumerate(part for part in message.walk() if part.is_multipart()):
        # "=_" stands in no quoted-printable or base64 text (RFC 2045, 6.7).
        part.set_boundary(f"=_{hashlib.sha256(page.encode()).hexdigest()[:24]}_{place}")
    return message.as_bytes()
