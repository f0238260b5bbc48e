"""The sentences that rooms without screens say, as patterns for the catalogues: read from their tables, and from the modules that make them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "sincerely"
#: Modules whose whole sentences are for the candidate's eyes.
MODULES = ("web/desk/debrief.py", "core/letters/checks", "core/letters/compose.py", "core/etiquette/wording.py", "core/etiquette/playbook.py", "core/growth/kindness.py", "core/reading/debrief", "core/negotiation/objections.py", "journal/facts", "journal/actions", "outbox", "inbox", "integrations", "ops", "accounts", "bootstrap.py")  # fmt: skip
#: Modules whose phrases are put together to sentences: the basis of a figure, a row's label, a fault of a file.
PHRASES = ("web/desk/offer_letter.py", "documents/letter_text.py", *(f"core/offers/{name}.py" for name in ("answers", "benefits", "cash", "decision", "decision_words", "equity", "grants", "leaving", "letter/gaps", "living", "missing", "offers_file", "pay", "preferences", "preferences_file", "questions", "report", "said_weights", "statements", "tables", "tax", "adviser_view", "waiting_file", "waiting_words", "weights", "words")))  # fmt: skip
#: What names a figure of the spreadsheet, or looks into a text, is on no screen.
_NO_PHRASE = {"give", "or_usual", "given", "figure", "compile", "compiled", "search", "match", "sub", "split", "strftime", "removeprefix", "partition"}  # fmt: skip
#: Calls that give a row, a block or a part of the pay its name, and which of their values it is.
_LABELS = {"Part": 1, "Line": 0, "Block": 0, "Row": 0, "_line": 0}
_SENTENCE = re.compile(r"[A-Z“\"{].*[ ].*[.?!…]", re.DOTALL)
_LETTERS = re.compile(r"[A-Za-z]{3}")


def said() -> Iterator[tuple[str, str]]:
    """Yield (where, sentence or pattern)."""
    yield from _of_tables()
    for name in MODULES:
        place = SOURCE / name
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            for text in of_module(ast.parse(file.read_text("utf-8"))):
                yield str(file.relative_to(SOURCE)), text
    for name in PHRASES:
        for text in phrases(ast.parse((SOURCE / name).read_text("utf-8"))):
            yield name, text


def phrases(tree: ast.Module) -> Iterator[str]:
    """Yield the phrases of a module: what holds a word and a blank, or names a part of the pay in one word."""
    nodes = list(ast.walk(tree))
    skipped = {id(node.body[0].value) for node in nodes if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    skipped |= {id(inner) for node in nodes if isinstance(node, ast.Call) and _called(node) in _NO_PHRASE for each in node.args for inner in ast.walk(each)}  # fmt: skip
    skipped |= {id(each) for node in nodes if isinstance(node, ast.FormattedValue) and node.format_spec for each in ast.walk(node.format_spec)}  # fmt: skip
    labels = {id(node.args[_LABELS[_called(node)]]) for node in nodes if isinstance(node, ast.Call) and len(node.args) > _LABELS.get(_called(node), 99)}  # fmt: skip
    inner = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if id(node) in skipped or id(node) in inner:
            continue
        text = node.value.strip() if isinstance(node, ast.Constant) and isinstance(node.value, str) else pattern(node).strip() if isinstance(node, ast.JoinedStr) else ""  # fmt: skip
        if (
            re.search(r"[A-Za-z]{2}", re.sub(r"\{\w*\}", "", text))
            and (" " in text or id(node) in labels)
            and "\\" not in text
            and "(?" not in text
        ):
            yield text


def _called(node: ast.Call) -> str:
    return (
        node.func.id
        if isinstance(node.func, ast.Name)
        else node.func.attr
        if isinstance(node.func, ast.Attribute)
        else ""
    )


def of_module(tree: ast.Module) -> Iterator[str]:
    """Yield the sentences of a module, and what it refuses with: an f-string as a pattern with its places named."""
    nodes = list(ast.walk(tree))
    docs = {id(node.body[0].value) for node in nodes if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    inner = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    faults = {id(node.args[0]): name for node in nodes if isinstance(node, ast.Call) and node.args and (name := _fault(node.func))}  # fmt: skip
    checks = {id(node.args[0]) for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Check" and node.args}  # fmt: skip
    for node in nodes:
        if id(node) in docs or id(node) in inner:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value.strip()
        elif isinstance(node, ast.JoinedStr):
            text = pattern(node).strip()
        else:
            continue
        # Only these end what they are given with a full stop.
        if faults.get(id(node)) in {"BadInput", "Problem"} and not text.endswith((".", "?", "!")):
            text += "."
        if id(node) in checks or (
            (_SENTENCE.fullmatch(text) or id(node) in faults)
            and len(_LETTERS.findall(re.sub(r"\{\w*\}", "", text))) > 1
        ):
            yield text


def pattern(node: ast.JoinedStr) -> str:
    """Return an f-string with its places named after what they hold."""
    names: list[str] = []
    said: dict[str, str] = {}
    for part in node.values:
        if isinstance(part, ast.Constant):
            names.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            names.append(f"{{{_name(part.value, said)}}}")
    return "".join(names)


def _name(value: ast.expr, said: dict[str, str]) -> str:
    words = re.findall(r"[a-z]{2,}", ast.unparse(value).split("(")[0])
    name = base = words[-1] if words else "value"
    number = 2
    while said.get(name, ast.dump(value)) != ast.dump(value):
        name, number = f"{base}{number}", number + 1
    said[name] = ast.dump(value)
    return name


def _fault(function: ast.expr) -> str:
    """Return the name of the error that a call makes for a person to read, "" for any other call."""
    name = (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )
    told = name in {"Refused", "BadInput", "Stale", "Problem", "_say"} or name.endswith("Error")
    return (
        {"_say": "Problem"}.get(name, name) if told and name not in {"TypeError", "ValueError", "RuntimeError"} else ""
    )


def _of_tables() -> Iterator[tuple[str, str]]:
    from sincerely.core.etiquette.kinds import KINDS
    from sincerely.core.etiquette.wording import DISMISSED, NEWER, OVER, due_words, rule_title
    from sincerely.core.letters.values import FORMS
    from sincerely.core.offers.letter.values import NAMES
    from sincerely.core.offers.measures import MEASURES
    from sincerely.core.offers.tax import FILING_WORDS
    from sincerely.data.playbook import playbook_sections, shipped_playbook
    from sincerely.journal.actions import erasing
    from sincerely.journal.actions.happenings import ASKED, HAPPENINGS
    from sincerely.journal.facts import lacking, letter_states, resting, stages
    from sincerely.ops import autostart
    from sincerely.web.desk import applications, settings
    from sincerely.web.forms.debrief_rows import FORMATS, PARTS
    from sincerely.web.forms.people import PARTS as PEOPLE

    for rule in shipped_playbook().rules:
        for text in (rule.title, rule.why, rule_title(rule), due_words(rule)):
            yield "data/playbook.toml", text
    for heading, _ in playbook_sections():
        yield "data/playbook.toml", heading
    for kind in KINDS.values():
        yield "core/etiquette/kinds.py", kind.past
    for past in (DISMISSED, *(kind.past for kind in KINDS.values())):
        for newer in ("", NEWER):
            yield "core/etiquette/wording.py", f"{past[:1].upper()}{past[1:]} on {{day}}{newer}."
    yield "core/etiquette/wording.py", f"{OVER[:1].upper()}{OVER[1:]}."
    for question, _ in ASKED.values():
        yield "journal/actions/happenings.py", question
    for one in HAPPENINGS.values():
        yield from (("journal/actions/happenings.py", text) for text in (one.label, one.example, one.due, one.people) if text)  # fmt: skip
    for text in ("Noted", *stages.STAGES.values()):
        yield "journal/facts/stages.py", text
    for text in ("Interview", "Letter goes", "Letter is held", "Their answer is due", "You promised: {what}", "They promised: {what}"):  # fmt: skip
        yield "journal/facts/calendar.py", text
    for text in resting._WORDS.values():
        yield "journal/facts/resting.py", f"{text}: {{fact}}"
    for _, text in (*FORMATS, *PARTS, *PEOPLE):
        yield "web/forms/people.py", str(text)
    yield "ops/autostart.py", autostart.BY_YOURSELF
    yield "errors.py", "Expected {expected}."
    yield "core/offers/report.py", "none"
    for text in NAMES.values():
        yield "core/offers/letter/values.py", text
    for text in FILING_WORDS.values():
        yield "core/offers/tax.py", text
    for measure in MEASURES.values():
        yield "core/offers/measures.py", f"{{number}} {measure.unit}"
    for column, _ in applications.COLUMNS:
        yield "web/desk/applications.py", column
    for text in (*letter_states.GROUPS.values(), *letter_states.OF_ONE.values()):
        yield "journal/facts/letter_states.py", text
    for text in lacking.WORDS.values():
        yield "journal/facts/lacking.py", text
    for one, more in (*erasing.SAID.values(), *((one, more) for _, one, more in settings.SAID)):
        yield from (("journal/actions/erasing.py", f"{{count}} {words}") for words in (one, more))
    for form in FORMS:
        yield "core/letters/values.py", letter_states.form_words(form)
