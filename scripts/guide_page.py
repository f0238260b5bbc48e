"""The user guide as a part of the desk's own help: docs/guide.md as HTML, without its pictures, for whoever sits before the very screens."""

from __future__ import annotations

import re
from pathlib import Path

from markdown_it import MarkdownIt

GUIDE = Path(__file__).parent.parent / "docs/guide.md"
#: Pages of the documentation that the desk shows itself.
ON_THE_DESK = {"playbook.md": "/settings/rules"}


def guide_part() -> str:
    """Return the template part with the guide's text; nothing in it is read as a template."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)\s*", "", GUIDE.read_text("utf-8"))
    text = re.sub(r"^#+ .*\n+(?=#)", "", text, flags=re.M)  # what had nothing but pictures
    text = re.sub(r"(?<!!)\[([^\]]+)\]\(([^)]+)\)", _link, text)
    html = re.sub(r"<h([23])>(.*?)</h\1>", _heading, reader.render(text))
    return (
        "{% verbatim %}"
        + html.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")
        + "{% endverbatim %}\n"
    )


def _link(found: re.Match[str]) -> str:
    address = ON_THE_DESK.get(found[2])
    return f"[{found[1]}]({address})" if address else found[1]


def _heading(found: re.Match[str]) -> str:
    return f'<h{found[1]} id="{_name(found[2])}">{found[2]}</h{found[1]}>'


def _name(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"<[^>]+>", "", heading).lower()).strip("-")
