"""Print the letters of a folder of contexts to be read, or with --measure only their figures.

    python -m tests.quality.read_letters FOLDER [--variant N] [--measure]

A fault is anything that shows the seams: doubled marks or words, a brace, a gap in a letter that has topics, a sentence out of bounds.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from sincerely.core.letters.compose import compose
from sincerely.core.letters.context import parse_context
from sincerely.core.letters.values import Context, Draft
from sincerely.data.names import word_classes

SEAMS = re.compile(
    r"  |\.\.|[ ]+[,.;:?]|[{}<>|\\^]|,,|:\s*[.:]|\b(?P<word>\w+) (?P=word)\b(?<!that that)(?<!had had)|(?<!\w)(?:i|i'd|i'm)(?!\w)|\b(?:abt|hrs|mins|w/|->|=)\b"
)


# A join that no sentence has, an end that hangs, a sentence that begins small or holds an odd quotation mark, a person talked about as a topic.
JOINS = (
    re.compile(r"(?i)\b(?:the|an?|my|your) (?:the|an?|my|your|you|me|i|of|and)\b"),
    re.compile(r"\b(?:about|(?<!\d )of|on|through) (?:you|me|us|them)[.,!]"),
    re.compile(r"(?i)\b(?:the|a|an|my|your|of|and|or|but|than|because|if|at|from|with|into|for)[.!]$"),
    re.compile(r"(?i)\b(?:how|whether|when|why)\b[^,]* (?:with|at|to|for|from)[.?]$"),
    re.compile(r'^[a-z]|^[^"]*"[^"]*$|\w - \d|[=~#]| / '),
    re.compile(r"\b(?:told me(?: straight)?|said|know, too,|mentioned(?: as well)?) that (?:the )?\w+ed \w+"),
    re.compile(r"\b(?:and|that) (?:had|did|do|can|would) (?:I|you)\b"),
    re.compile(r"(?:\b(?:and|that|the|so)|,) (?!maths|news|this)[a-z]+[^isu]s (?:is|was|has)\b"),
    re.compile(
        r"(?i)\babout (?:the )?(?:head|manager|director|owner|boss|foreman|matron|partner|chair)(?: of [\w ]+)?[.,]"
    ),
    re.compile(r"\b(?:about|through|on) (?:the )?(?P<name>[a-z]+)[.,]"),
)


def seams(draft: Draft, names: frozenset[str] = frozenset()) -> list[str]:
    """Return the visible faults of a letter's body; `names` are those of people, folded, that no sentence is "about"."""
    told = [s.text for s in draft.sentences if not s.gap]
    text = "\n".join(told)
    found = [text[max(0, m.start() - 20) : m.end() + 20] for m in SEAMS.finditer(text)]
    for sentence in told:
        for rule in JOINS:
            if (m := rule.search(sentence)) and ("name" not in m.groupdict() or m["name"] in names):
                found.append(sentence[max(0, m.start() - 30) : m.end() + 20])
    return found


def words(draft: Draft) -> int:
    return sum(len(s.text.split()) for s in draft.sentences)


def likeness(one: str, other: str, size: int = 4) -> float:
    """Return the share of word runs of `size` that the shorter text has in common with the other."""
    a, b = (re.findall(r"\w+", t.lower()) for t in (one, other))
    runs = [{tuple(t[i : i + size]) for i in range(len(t) - size + 1)} for t in (a, b)]
    least = min(len(r) for r in runs)
    return len(runs[0] & runs[1]) / least if least else 0.0


def text_of(draft: Draft) -> str:
    return " ".join(s.text for s in draft.sentences if not s.gap)


def load(folder: Path) -> dict[str, Context]:
    found = {}
    for path in sorted(folder.glob("*.toml")):
        context, _ = parse_context(path.read_text(encoding="utf-8"))
        if context:
            found[path.stem] = context
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--variant", type=int, default=0)
    arguments.add_argument("--measure", action="store_true")
    chosen = arguments.parse_args()
    drafts = {
        name: (c, compose("thank-you", c, chosen.variant, words=word_classes()))
        for name, c in load(chosen.folder).items()
    }
    panels: dict[str, list[str]] = defaultdict(list)
    for name, (_, draft) in drafts.items():
        if not chosen.measure:
            print(
                f"===== {name} ({words(draft)} words), missing: {', '.join(draft.missing) or 'nothing'}\nSubject: {draft.subject}\n\n{draft.body}\n"
            )
        panels[name.split("--")[0]].append(name)
    faults = {name: seams(d) for name, (_, d) in drafts.items() if seams(d)}
    full = [d for _, d in drafts.values() if "interview.topics" not in d.missing]
    print(
        f"letters {len(drafts)}; with a topic {len(full)}; of these 70 to 150 words {sum(70 <= words(d) <= 150 for d in full)}"
    )
    print(
        f"gaps in letters with topics {sum(any(s.gap for s in d.sentences) for d in full)}; seams {sum(map(len, faults.values()))}: {faults}"
    )
    pairs = [
        (likeness(text_of(drafts[a][1]), text_of(drafts[b][1])), a, b)
        for members in panels.values()
        for i, a in enumerate(members)
        for b in members[i + 1 :]
    ]
    if pairs:
        print(
            f"panel pairs {len(pairs)}: shared runs of four words, mean {sum(p[0] for p in pairs) / len(pairs):.2f}, most {max(pairs)}"
        )


if __name__ == "__main__":
    main()
