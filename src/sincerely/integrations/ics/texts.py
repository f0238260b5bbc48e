"""What the words of an invitation hold: plain text out of HTML, the link to join, the number to dial."""

from __future__ import annotations

import re

_LOOKS_HTML = re.compile(r"<(?:br|p|div|html|body|a|b|span|ul|li|table)\b[^>]{0,500}>", re.I)
_LINK = re.compile(r"https?://[^\s<>\"'\])]{4,600}", re.I)
# Where video meetings live: the vendor's host, and the path that joins a meeting rather than helps with one.
_MEETING = re.compile(
    r"https?://(?:[\w.-]*zoom\.us/(?:j|my|w|s|wc)/|[\w.-]*zoomgov\.com/j/|meet\.google\.com/[a-z]|teams\.(?:microsoft|live)\.(?:com|us)/(?:l/meetup|meet)"
    r"|[\w.-]*webex\.com/|[\w.-]*whereby\.com/|meet\.jit\.si/|[\w.-]*gotomeeting\.com/|[\w.-]*goto\.com/|[\w.-]*bluejeans\.com/|[\w.-]*ringcentral\.com/|[\w.-]*chime\.aws/|join\.skype\.com/"
    r"|[\w.-]*(?:hirevue|codility|coderpad|starleaf|bigbluebutton|vidyo|lifesize|skype)\.[a-z]{2,3}/)",
    re.I,
)
_DIAL = re.compile(
    r"(?:dial(?:[ -]?in)?|call(?:[ -]?in)?|phone|tel(?:ephone)?|one tap mobile|ring)[^\n+\d]{0,60}(\+?\(?\d[\d ()./\-]{6,20}\d)",
    re.I,
)
_TEL_LINK = re.compile(r"tel:(\+?[\d().\-]{7,20})", re.I)
_MOST_HTML = 150_000


def plain(text: str) -> str:
    """Return text as a person would see it: HTML becomes plain text, other text stays as it is."""
    if not _LOOKS_HTML.search(text):
        return text.replace(" ", " ").strip()
    from inscriptis import get_text

    # Calendar programs mix line breaks of both kinds; in HTML a bare one says nothing, so it is kept as a break.
    html = text[:_MOST_HTML]
    if "<br" not in html.lower() and "<p" not in html.lower() and "<div" not in html.lower():
        html = html.replace("\n", "<br>")
    lines = [line.rstrip() for line in get_text(html).replace(" ", " ").splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line[2:] if line.startswith("  ") else line for line in lines)).strip()


def join_link(*texts: str) -> str:
    """Return the link that joins the meeting: the first that leads to a known meeting service; empty when there is none."""
    for text in texts:
        for found in _LINK.finditer(text):
            if _MEETING.match(found.group()):
                return found.group().rstrip(".,;>")
    return ""


def dial_number(*texts: str) -> str:
    """Return the first number one is told to dial; empty when there is none."""
    for text in texts:
        found = _TEL_LINK.search(text) or _DIAL.search(text)
        if found:
            return found[1].strip()
    return ""
