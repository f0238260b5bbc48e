"""What an employer asked for, each item beside what answers it: the candidate's words, or the file that is attached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sincerely.core.letters.english.vocabulary import stems

_KINDS = {"cv": "resum", "resume": "resum", "résumé": "resum", "licence": "licens", "license": "licens", "refs": "referenc", "cert": "certificat", "certs": "certificat"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for. `path` is where it stands, `answer` and `file` what there is for it ("" for nothing), `ready` whether it lies ready to be sent."""

    path: str
    text: str
    answer: str = ""
    file: str = ""
    ready: bool = False


def items_of(request: Any) -> list[Item]:
    """Return the items of a request in the order asked, each with its answer and the attachment that its words name.

    Items and attachments that no word brings together go by their order where there is one for each, and no name ("cover.pdf") speaks against it.
    """
    if not isinstance(request, dict):
        return []
    texts, answers, files, ready = (_texts(request.get(key)) for key in ("items", "answers", "attachments", "ready"))
    held = dict(_held(texts, files))
    waiting = [n for n in range(len(texts)) if n not in held and not _at(answers, n)]
    spare = [file for file in files if file not in held.values()]
    if len(waiting) == len(spare):
        held |= {n: file for n, file in zip(waiting, spare, strict=True) if not any(answers) or not _about(file)}
    for file in [f for f in files if f not in held.values()]:  # the back of a card, the second page
        near = [n for n, text in enumerate(texts) if n in held and _about(text) & _about(file) & _about(held[n])]
        if len(near) == 1:
            held[near[0]] += f" and {file}"
    return [
        Item(f"request.items[{n}]", text, _at(answers, n), held.get(n, ""), text in ready)
        for n, text in enumerate(texts)
    ]


def also_attached(request: Any) -> list[str]:
    """Return the attachments that belong to no item."""
    used = {file for item in items_of(request) for file in item.file.split(" and ")}
    files = _texts(request.get("attachments")) if isinstance(request, dict) else []
    return [file for file in files if file not in used]


def _texts(value: Any) -> list[str]:
    return [str(v) for v in value if isinstance(v, str)] if isinstance(value, list | tuple) else []


def _at(texts: Sequence[str], nth: int) -> str:
    return texts[nth].strip() if nth < len(texts) else ""


def _held(texts: Sequence[str], files: Sequence[str]) -> list[tuple[int, str]]:
    """Pair items and files by the words they share, those that share most first."""
    pairs = sorted(
        ((len(_about(t) & _about(f)), -n, -m) for n, t in enumerate(texts) for m, f in enumerate(files)), reverse=True
    )
    found: dict[int, int] = {}
    for common, n, m in pairs:
        if common and -n not in found and -m not in found.values():
            found[-n] = -m
    return [(n, files[m]) for n, m in found.items()]


def _about(text: str) -> set[str]:
    plain = re.sub(r"\.\w{2,5}$", "", text)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])|[_\-\d.]+", " ", plain)
    found = set(stems(" ".join(_KINDS.get(word, word) for word in plain.lower().split())))
    return {s[:6] for s in found if len(s) > 1} - {"scan", "img", "image", "photo", "doc", "docume", "file", "page", "my", "of", "the", "two", "three", "copy", "and", "for", "your", "full", "curren", "pdf", "list"}  # fmt: skip
