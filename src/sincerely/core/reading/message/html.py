"""HTML mail as text: as it would be read, each link with its address behind it, quoted history marked as plain text marks it."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

# What mail programs wrap around the mail that is answered.
_QUOTES = (
    "//blockquote[@type='cite'] | //blockquote[contains(@class,'gmail_quote')] | //div[contains(@class,'gmail_quote')][not(.//blockquote)]"
    " | //blockquote[contains(@class,'protonmail_quote')] | //div[@class='yahoo_quoted'] | //div[@id='appendonsend']/following-sibling::*"
)
_UNSEEN = "//style | //script | //head | //title | //*[contains(translate(@style,' ',''),'display:none')] | //s | //strike | //del"
_DEEPEST = 200
_TAG = compiled(r"<[^>]*>")
_BLANK_LINES = compiled(r"\n{3,}")
_TRAILING = compiled(r"[ \t]+$", re.M)


def text_of(html: str) -> str:
    """Return HTML as text; of what cannot be parsed, or is nested deeper than any mail program writes, what stands between the tags."""
    from inscriptis import Inscriptis
    from inscriptis.css_profiles import CSS_PROFILES
    from inscriptis.model.config import ParserConfig
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    try:
        tree = lxml_html.fromstring(html.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8"))
        if _depth(tree) > _DEEPEST:
            return _bare(html)
        for gone in tree.xpath(_UNSEEN):
            _drop(gone)
        config = ParserConfig(css=CSS_PROFILES["strict"], display_links=True)
        quoted = []
        for element in tree.xpath(_QUOTES):
            if element.getparent() is None or any(a in quoted for a in element.iterancestors()):
                continue
            quoted.append(element)
        held = []
        for n, element in enumerate(quoted):
            text = Inscriptis(element, config).get_text()
            held.append("\n".join(f"> {line}" for line in text.strip().split("\n")))
            mark = lxml_html.Element("p")
            mark.text = f"\ue000{n}\ue000"
            mark.tail = element.tail
            element.getparent().replace(element, mark)
        text = Inscriptis(tree, config).get_text()
    except (LxmlError, ValueError, RecursionError, AssertionError):
        return _bare(html)
    for n, each in enumerate(held):
        text = re.sub(rf"[ \t]*\ue000{n}\ue000", lambda _, each=each: each, text, count=1)  # type: ignore[misc]
    text = text.replace("\xa0", " ").replace("\r", "")
    text = re.sub(r"\[(https?://[^\]\s]+)\]\(\1\)", r"\1", text)
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n") + "\n"


def _drop(element) -> None:  # type: ignore[no-untyped-def]
    parent = element.getparent()
    if parent is None:
        return
    element.drop_tree()


def _depth(tree) -> int:  # type: ignore[no-untyped-def]
    deepest, level, todo = 0, 0, [tree]
    while todo and level <= _DEEPEST:
        todo = [child for each in todo for child in each]
        level += 1
        deepest = level
    return deepest


def _bare(html: str) -> str:
    from html import unescape

    return unescape(_TAG.sub(" ", html))
