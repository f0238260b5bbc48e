"""Write the template of the screens' texts, bring every language's catalogue up to date and compile it. `make messages` runs it; a test fails while one is old."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import django
import polib

from scripts.said_messages import said
from sincerely.languages import FOLDER

SOURCE = Path(__file__).parent.parent / "src" / "sincerely"
TEMPLATE = FOLDER / "django.pot"
_TEXT = r"""u?'(?:\\.|[^'\\])*'|u?"(?:\\.|[^"\\])*\""""
_CALL = re.compile(rf"\b(_|n?p?gettext)\(((?:\s*(?:{_TEXT})\s*,?)+)")
_FUNCTIONS = ("gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy")


class Message(NamedTuple):
    """One text to translate: its context, itself, its plural; both empty where there is none."""

    context: str
    text: str
    plural: str = ""


def main() -> None:
    """Write the template and, from it, every catalogue."""
    FOLDER.mkdir(exist_ok=True)
    TEMPLATE.write_text(template(), "utf-8")
    for catalogue in sorted(FOLDER.glob("*/LC_MESSAGES/django.po")):
        brought_up(catalogue).save(str(catalogue))
        compiled(catalogue)


@cache
def template() -> str:
    """Return the text of django.pot: every text of the screens, with the files that say it."""
    found: dict[Message, list[str]] = {}
    for file, message in [*of_templates(), *of_modules(), *((where, Message("said", text)) for where, text in said())]:
        places = found.setdefault(message, [])
        if file not in places:
            places.append(file)
    pot = polib.POFile(wrapwidth=120)
    pot.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit", "Plural-Forms": "nplurals=2; plural=(n != 1);"}  # fmt: skip
    for message, places in sorted(found.items(), key=lambda one: (one[1][0], one[0])):
        pot.append(entry(message, places))
    return f"{pot}\n"


def entry(message: Message, places: list[str]) -> polib.POEntry:
    """Return a text as the catalogue has it, not translated yet."""
    flags = ["python-brace-format"] if re.search(r"\{\w+[^}]*\}", message.text) else ["python-format"] if "%(" in message.text else []  # fmt: skip
    return polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.text,
        msgid_plural=message.plural or None,
        msgstr_plural={0: "", 1: ""} if message.plural else {},
        occurrences=[(place, "") for place in places],
        flags=flags,
    )


def of_templates() -> Iterator[tuple[str, Message]]:
    """Yield what the templates mark."""
    from django.utils.translation.template import templatize

    for file in sorted(SOURCE.glob("web/templates/**/*.html")):
        name = str(file.relative_to(SOURCE))
        for call in _CALL.finditer(templatize(file.read_text("utf-8"))):
            texts = [ast.literal_eval(text.removeprefix("u")) for text in re.findall(_TEXT, call[2])]
            yield name, _message(call[1], texts)


def of_modules() -> Iterator[tuple[str, Message]]:
    """Yield what the modules mark. Raises ValueError where what is marked is no plain text: nobody could translate it."""
    for file in sorted(SOURCE.rglob("*.py")):
        text = file.read_text("utf-8")
        if "gettext" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
                name = node.func.id
                wanted = node.args[: 2 if name.startswith(("n", "p")) else 1]
                if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in wanted):
                    if file.name == "screen.py":
                        continue  # it looks up what is known only when it is shown
                    raise ValueError(f"{file}:{node.lineno} marks something that is no plain text.")
                yield str(file.relative_to(SOURCE)), _message(name, [one.value for one in wanted])  # type: ignore[attr-defined]


def _message(function: str, texts: list[str]) -> Message:
    if function.startswith("np"):
        return Message(texts[0], texts[1], texts[2])
    if function.startswith("p"):
        return Message(texts[0], texts[1])
    return Message("", texts[0], texts[1]) if function.startswith("n") else Message("", texts[0])


def brought_up(catalogue: Path) -> polib.POFile:
    """Return a language's catalogue with the texts of the template: new ones empty, those no longer said out of the way."""
    found = polib.pofile(str(catalogue), wrapwidth=120)
    found.merge(polib.pofile(template(), wrapwidth=120))
    return found


def compiled(catalogue: Path) -> None:
    """Write what Python reads beside what a person wrote."""
    polib.pofile(str(catalogue)).save_as_mofile(str(catalogue.with_suffix(".mo")))


if __name__ == "__main__":
    # The tables that say sentences for screens are read by way of the settings, which want a data folder.
    with TemporaryDirectory() as data:
        os.environ |= {"SINCERELY_DATA": data, "DJANGO_SETTINGS_MODULE": "sincerely.settings"}
        django.setup()
        main()
