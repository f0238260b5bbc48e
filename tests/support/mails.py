"""Mails as employers write them."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime
from zlib import crc32

AMARA = "Amara Okafor <amara@lakeside.example>"
SENT = dt.datetime(2026, 11, 23, 15, 40, tzinfo=dt.timezone(dt.timedelta(hours=-6)))

NO = (
    "Your application for Ward Manager",
    "Dear Maya,\n\nThank you for coming in to talk with us about the Ward Manager post. We enjoyed the conversation.\n\nAfter careful thought we have decided to "
    "go with another candidate whose theatre experience was a closer match. We are sorry to disappoint you and wish you every success.\n\nKind regards,\nAmara Okafor\n",
)  # fmt: skip
DOCUMENTS = (
    "Documents for your file",
    "Dear Maya,\n\nCould you please send us the following by Friday, 27 November at 5 pm:\n\n- a copy of your nursing licence\n- two references\n\nThank you,\nAmara Okafor\n",
)  # fmt: skip
INVITATION = (
    "Second interview",
    "Dear Maya,\n\nWe would like to invite you to a second interview on Thursday, 3 December 2026 from 10:00 to 11:00 CST at Lakeside Hospital, 400 Lake Road, "
    "Chicago. Please confirm that this suits you.\n\nBest wishes,\nAmara Okafor\n",
)  # fmt: skip
TIMES = (
    "Times for a second talk",
    "Dear Maya,\n\nWe would love to speak with you again. Would Tuesday 1 December at 10:00 or Wednesday 2 December at 14:00 work for you? Please let me know "
    "which you prefer.\n\nAmara Okafor\n",
)  # fmt: skip
DELAY = (
    "Update on the Ward Manager post",
    "Dear Maya,\n\nWe have not yet made our decision; two colleagues are away. You will hear from us by 4 December.\n\nAmara Okafor\n",
)  # fmt: skip
OFFER = (
    "Offer: Ward Manager",
    "Dear Maya,\n\nI am delighted to offer you the position of Ward Manager. The base salary is $61,400 per year, and you would start on 4 January 2027. Please let "
    "us have your answer by Friday, 4 December 2026.\n\nAmara Okafor\n",
)  # fmt: skip
THANKS = ("Thanks!", "Dear Maya,\n\nThank you for your kind note, it was lovely to meet you too.\n\nAmara\n")
UNCLEAR = ("Hello", "Thanks, see you then.\n")


def eml(
    words: tuple[str, str], sender: str = AMARA, sent: dt.datetime | None = SENT, kind: str = "plain", **headers: str
) -> bytes:
    """Return a mail to Maya as bytes; a header's name with `_` for `-`."""
    subject, text = words
    lines = {"From": sender, "To": "Maya Ruiz <maya@ruiz.example>", "Subject": subject, "Message-ID": f"<{crc32(repr(words).encode())}@lakeside.example>"}  # fmt: skip
    if sent:
        lines["Date"] = format_datetime(sent)
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines |= {"MIME-Version": "1.0", "Content-Type": f"text/{kind}; charset=utf-8"}
    head = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return f"{head}\n{text}".replace("\n", "\r\n").encode()
