"""The shape of notes: lines with their labels, headings, cells and clauses, each a span of the text as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.remark_words import FOLK, PERSONAL, PLAIN
from sincerely.core.reading.debrief.text.turns import answer_cuts, asks_me, quoted
from sincerely.core.reading.patterns import compiled

LONGEST_CLAUSE = 1200
_BULLET = compiled(
    r"^(\s*)((?:(?:[-*–—>→]|[-=]+>)(?=\s)|[•·‣▪◦✅☑️📌👉🔹●○]|\[[ xX]?\]|\d{1,2}(?:[.)](?=\s)|(?<![-*–—>•·●○]\s\d)(?<![-*–—>•·●○]\s\d\d)\s(?!of\b)(?=[a-z]{2,}\s(?!weeks?|wks?|days?|mins?|hours?|hrs?|x\b))))\s*)*"
)
_BOLD = compiled(r"^(\*\*|__)(.+?)\1\s*")
# "**Ana Ruiz**, head of sales: ...": the post behind the bold name belongs to the label.
_BEHIND_BOLD = compiled(r"(?P<post>\s*(?:[,(–—-]\s*)?[^\n:.?!|]{0,70}?\)?)\s*:\s+(?=\S)")
_HEADING = compiled(r"^#{1,6}\s*")
# "Amara (ward mgr): ...", "JVB - ...", "M: -- ...": what stands before the sign is the label, if it is short.
_LABEL = compiled(
    r"^(?P<label>(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[-–—]\s*)?(?=[^\W\d]))?[^\n:?!|]{1,70}?)\s*(?P<sign>:(?!(?<=\d:)\d\d\b)|\s--+|\s[-–—](?=\s)|\s=(?=\s)|\s?(?:->|→|=>))\s*(?:--+\s*)?"
)
_POST_LABEL = compiled(r"(?P<post>[^\n:.,;?!]{2,36}):\s+(?=\S)")
_TWO_SENTENCES = compiled(r"\w{3,}(?<!\bprof)(?<!\binsp)(?<!\bcapt)(?<!\bcllr)(?<!\bsupt)[.]\s", re.I)
_IN_BRACKETS = compiled(r"\([^()]*\)?")
_ABBREVIATION = compiled(
    r"(?:\([^\W\d_]{1,5}|\b(?:dr|mr|mrs|ms|prof|insp|sgt|st|approx|e\.g|i\.e|etc|vs|v|no|nr|mins?|hrs?|wks?|yrs?|yr|mgr|asst|dept|fr|sr|jr|ext|tel|abt|incl|resp|st|lt|col|capt|rev|cllr|hon|ca|z\.b|bzw)|\b\w|\b\d{1,2})\.$",
    re.I,
)
# "disagreed with a dr. told him": with an article a title is a word like any other.
_A_DOCTOR = compiled(
    r"\b(?:an?|another|this|that|some|no|every)\s+(?:jr|sr|junior|senior|locum)?\s*(?:dr|prof|sgt|insp|capt|cllr)$",
    re.I,
)
# "married? no. Otto asked": without a figure behind it a "no." is an answer.
_IS_NO = compiled(r"\bno\.\s+(?!\d)\S", re.I)
# "9 to 3. she liked it", "till 28. Grace": a figure behind a word ends a sentence; "the 24. November" is a day.
_COUNT = compiled(r"[^\W\d_]\s+\d{1,2}$")
_MONTH = compiled(r"(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w*\b", re.I)
_UNIT = compiled(r"\b(?:mins?|hrs?|wks?|yrs?|etc|mgr|dept)$", re.I)
_GOES_ON = compiled(
    r"(?:i|he|she|they|we|it|told|said|asked|did\w*|do\s?n[o'’]?t|never|no|not|nobody|then|but|the|my)\b", re.I
)
_SENTENCE_END = compiled(
    r"[.!?…]+[\"”'’)]*\s+(?:(?:-+>|=+>|→|⇒|➡️?)\s*)?|;\s+|\s+(?:-+>|=+>|→|⇒|➡️?)\s*|\s+(?:--+|[–—]|-)\s+|\s*[|]\s*|\s+//\s+"
)
# "asked what I'd do with rust: sand it": a question and its answer, and no label.
_ASKED_THERE = compiled(r"\b(?:ask\w*|want(?:s|ed)\s+to\s+know|wondered)\b.*\b(?:i|i['’]\w+|id)\b", re.I)
_ARROW_BEHIND = compiled(r"\s(?:-+>|=+>|→|⇒|➡️?)\s*$")
SPEECH = (
    r"asked|ask|asks|askd|asking|said|says|say|sez|told|tells|tell|goes|went|reckons|reckoned|mentioned|mentions|explained|explains|answered|answer|replied|wanted|wants|want|wanna|"
    r"showed|shows|talked|talks|spoke|speaks|thinks|thought|likes|liked|loved|loves|cares|cared|worries|worried|hopes|hoped|needs|needed|described|describes|admitted|admits|joked|noted|stressed|"
    r"raised|brought|emphasised|emphasized|pushed|pressed|kept|quizzed|grilled|probed|challenged|wondered|knew|knows|gave|laughed|nodded|smiled|agreed|seemed|looked|looks|seems|came|promised|offered|walked|chatted|described|took|used|"
    r"remembered|complained|complains|warned|suggested|confirmed|confirms|added|adds|listened|wrote|runs|ran|sends|writes|calls|reads|read|asked:|focused|focuses|focussed|interested|pointed|started|opened|closed|finished|introduced|went|presented|shared|shares|invited|insisted|repeated|felt|feels|found|finds|hates|hated|prefers|preferred|expects|expected|plans|planned"
)
_AUX = r"is|was|are|were|am|will|would|can|could|has|have|had|did|does|do|'ll|’ll|'ve|’ve|'d|’d|'s|’s|'re|'m|’m|’re|may|might|must|should|need|just|really|also|then|only|basically|honestly|actually|never|always|def|kinda|basically|still|both"
_CONNECTOR = r"(?:and|but|so|then|also|oh|plus|&|while|whereas|yeah|ok|okay|well|anyway|after that|later|next|finally|first|however|though|n|und|y|e)"
_SUBJECT_START = compiled(
    r"(?<=[,)]\s)(?:and\s+)?(?P<bare>wants|needs|need(?!\s+(?:to|my|it)\b)|looking\s+for|must\s+have|asked|told|showed|said|explained)\s|"
    rf"(?:(?<=[\s,(])|^)(?P<lead>(?:{_CONNECTOR}\s*,?\s+)*)(?P<subject>i|he|she|they|we|it|what they|what she|what he|the \w+(?: \w+)?|[^\W\d_]+(?: (?!(?:i|he|she|they|we)\b)[^\W\d_]+){{0,2}}?)(?:\s+|(?=['’](?:ll|d|s|m|re|ve)\b))(?:{SPEECH}|{_AUX})\b|(?<=,\s)(?P<lead2>(?:{_CONNECTOR}\s*,?\s+)*)(?P<subject2>i|he|she|they|we)\s+\w+|"
    rf"(?<=\s)(?P<lead3>(?:and|but)\s+)(?P<subject3>he|she|they)\s+\w+",
    re.I,
)
# After these a judgement of somebody may hang on to what was said before it: "send it tomorrow, nice bloke".
_ASIDE = compiled(r",\s+|\s+[-–—]\s+|\s+but\s+(?:a\s+)?")
# "... said i'd drop it in": what I undertook begins anew.
_PLEDGE = compiled(
    r"(?<=\w\s)(?<!\bi\s)(?:i\s+)?(?:said|told\s+\w+|promised)\s+(?:that\s+)?i(?:['’]?(?:d|ll)|\s+(?:would|will|can|could))\s+\w",
    re.I,
)
# "he'll email a case study, back to him by Thurs": what came to me goes back, and that is mine.
_GOES_BACK = compiled(r",\s+(?=(?:(?:and|it|that|due|wants?|needs?|is|has|it['’]?s|to|be|go(?:es)?)\s+){0,4}back\s+(?:to|with)\s+\w+\s+(?:by|on|before|for|mon|tue|wed|thu|fri|sat|sun|tom|tmrw))", re.I)  # fmt: skip
_WORD = compiled(r"[^\W\d_][\w'’-]*")
_ENDS_SOON = compiled(r"(?:[\w'’-]+\s*){1,4}(?:[,.;!?]|$)")
_SOFTLY = frozenset(["a", "an", "bit", "so", "very", "rather", "quite", "pretty", "really", "kinda", "seemed", "too"])
_STOP = compiled(r"[.,;:!?]")
_SPEECH_LAST = compiled(rf"(?:{SPEECH})$", re.I)
_THE_HOLDER = compiled(
    r"the (?:\w+ )?(?:manager|mgr|boss|head|lead|chair|owner|principal|director|foreman|supervisor|hr|recruiter|other|guy|lady|woman|man)"
)
_OPENS_INSIDE = compiled(
    r"\b(?:that|what|which|who|whom|how|why|when|where|if|as|like|than|because|bc|since|whether|cause|until|before|after|said|says|told|asked|think|thinks|thought|guess|hope|know|sure|of|about|for|to|mean|meant|felt|things|way|thing|everything|all|one|the|him|her|me|can|could|would|should|do|does|did|will|am|are|were|have|had)\s+$",
    re.I,
)
_JUDGING = PERSONAL - PLAIN


@dataclass(frozen=True, slots=True)
class Clause:
    """A span of the notes that says one thing."""

    start: int
    end: int
    text: str
    line: int
    arrow: bool = False  # comes after "->": usually the candidate's answer


@dataclass(slots=True)
class Line:
    """One line. `start`..`end` is its content without bullet and marks; `body` is where the content after the label begins."""

    number: int
    start: int
    end: int
    text: str
    indent: int
    bullet: bool
    heading: bool
    label: str = ""
    label_sign: str = ""
    body: int = 0
    cells: list[tuple[int, int]] = field(default_factory=list)
    after_blank: bool = False


def split_lines(notes: str) -> list[Line]:
    """Return the lines of the notes that say something."""
    lines: list[Line] = []
    offset, blank = 0, False
    shouted = sum(map(str.isupper, notes)) > sum(map(str.islower, notes))
    for number, raw in enumerate(notes.splitlines(keepends=True)):
        content = raw.rstrip()
        if not content.strip():
            blank = True
        elif not re.fullmatch(r"[\s|:=\-_*#~.]+", content):
            line = _line(number, offset, content, shouted=shouted)
            line.after_blank = blank
            lines.append(line)
            blank = False
        offset += len(raw)
    return lines


def _line(number: int, offset: int, content: str, *, shouted: bool) -> Line:
    marker = _BULLET.match(content)
    at = marker.end() if marker else 0
    indent = len(content) - len(content.lstrip())
    bullet = marker is not None and bool(content[indent:at].strip())
    hashes = _HEADING.match(content[at:])
    heading = hashes is not None
    at += hashes.end() if hashes else 0
    line = Line(number, offset + at, offset + len(content), content[at:], indent, bullet and not heading, heading)
    if content.lstrip().startswith("|"):
        line.cells = _cells(content, offset)
        return line
    bold = _BOLD.match(line.text)
    if bold and len(bold[2]) <= 80:
        rest = line.text[bold.end() :].strip()
        line.label, line.label_sign = bold[2].strip(" :*_"), "**"
        line.body = line.start + bold.end()
        line.heading = line.heading or not rest or rest == ":" or (rest.startswith("(") and rest.endswith(")"))
        if line.heading:
            line.label += " " + rest.strip(":") if rest not in ("", ":") else ""
        elif post := _BEHIND_BOLD.match(line.text, bold.end()):
            line.label, line.body = f"{line.label}{post['post']}", line.start + post.end()
        return line
    label = _LABEL.match(line.text)
    long = (
        4 if label and label["sign"].strip()[-1:] in {">", "→"} else 9
    )  # "Q1 Explain a budget -> did the short one": a question and its answer
    if (
        label
        and len(label["label"].split()) <= long
        and not _TWO_SENTENCES.search(_IN_BRACKETS.sub("", label["label"]))
        and not (_ASKED_THERE.search(label["label"]) and asks_me(label["label"]))
    ):
        line.label, line.label_sign, line.body = (
            label["label"].strip(" *_"),
            label["sign"].strip(),
            line.start + label.end(),
        )
        post = _POST_LABEL.match(line.text, label.end()) if line.label_sign in {"-", "–", "—"} else None
        if post and POSITION.search(post["post"]):
            # "Mrs Lomax - deputy: phonics": the name and the post are one label.
            line.label, line.label_sign, line.body = (
                line.text[: post.end("post")].strip(" *_"),
                ":",
                line.start + post.end(),
            )
        if not line.text[label.end() :].strip() and line.label_sign == ":":
            line.heading = True
    else:
        line.body = line.start
        words = line.text.split()
        if not shouted and not line.bullet and len(words) <= 5 and line.text.isupper() and len(line.text) > 3:
            line.heading, line.label = True, line.text.strip()
    if line.heading and not line.label:
        line.label, line.body = line.text.strip(" :*_#"), line.end
    return line


def _cells(content: str, offset: int) -> list[tuple[int, int]]:
    spans, at = [], content.index("|") + 1
    for piece in content[at:].split("|"):
        if piece.strip():
            begin = at + len(piece) - len(piece.lstrip())
            spans.append((offset + begin, offset + at + len(piece.rstrip())))
        elif at + len(piece) < len(content):
            spans.append((offset + at, offset + at))
        at += len(piece) + 1
    return spans


def split_clauses(notes: str, start: int, end: int, line: int, names: re.Pattern[str] | None = None) -> list[Clause]:
    """Split a span of the notes into clauses: at sentence ends and arrows, and where a new subject begins to speak or act."""
    pieces: list[tuple[int, int, bool]] = []
    at, arrow = start, False
    kept = [(start + one, start + two) for one, two in quoted(notes[start:end])]
    for found in _SENTENCE_END.finditer(notes, start, end):
        sign = found.group()
        if any(one < found.start() and found.end() < two for one, two in kept):
            continue  # what is quoted stays whole
        if (
            sign[0] == "."
            and not (
                _UNIT.search(notes[max(at, found.start() - 6) : found.start()]) and _GOES_ON.match(notes, found.end())
            )
            and _ABBREVIATION.search(notes[max(at, found.start() - 8) : found.start() + 1])
            and not _A_DOCTOR.search(notes[max(at, found.start() - 16) : found.start()])
            and not _IS_NO.search(notes[max(at, found.start() - 4) : found.end() + 1])
            and not (
                _COUNT.search(notes[max(at, found.start() - 12) : found.start()])
                and not _MONTH.match(notes, found.end())
            )
            and not sign.startswith("..")
        ):
            continue
        if (
            notes[found.start() - 1 : found.start()].isdigit()
            and sign.strip() in {"-", "–"}
            and notes[found.end() : found.end() + 1].isdigit()
        ):
            continue
        stop = found.start() + len(_ARROW_BEHIND.sub("", sign).rstrip()) if sign[0] in ".!?…" else found.start()
        pieces.append((at, stop, arrow))
        at, arrow = found.end(), ">" in sign or "→" in sign or "⇒" in sign or "➡" in sign
    pieces.append((at, end, arrow))
    clauses: list[Clause] = []
    pieces = [part for piece in pieces for part in _bounded(notes, *piece)]
    for begin, stop, after_arrow in pieces:
        for index, (one, two) in enumerate(_subjects(notes, begin, stop, names)):
            text = notes[one:two]
            left, right = len(text) - len(text.lstrip(" ,\t")), len(text.rstrip(" ,\t"))
            if right > left:
                clauses.append(Clause(one + left, one + right, text[left:right], line, after_arrow and index == 0))
    return clauses


def _bounded(notes: str, start: int, end: int, arrow: bool) -> Iterator[tuple[int, int, bool]]:
    """Cut what is longer than anything a person says in one breath, so that no pattern meets endless text."""
    while end - start > LONGEST_CLAUSE:
        space = notes.rfind(" ", start + LONGEST_CLAUSE // 2, start + LONGEST_CLAUSE)
        cut = space if space > 0 else start + LONGEST_CLAUSE
        yield start, cut, arrow
        start, arrow = cut, False
    yield start, end, arrow


def _subjects(notes: str, start: int, end: int, names: re.Pattern[str] | None) -> list[tuple[int, int]]:
    cuts = [start]
    inside = _depths(notes[start:end])
    for found in _SUBJECT_START.finditer(notes, start, end):
        at = found.start()
        if at <= cuts[-1] + 2 or inside[at - start]:
            continue
        if found["bare"]:
            if not inside[at - start] and not _OPENS_INSIDE.search(notes[max(start, at - 24) : at]):
                cuts.append(at)
            continue
        subject = (found["subject"] or found["subject2"] or found["subject3"]).lower()
        lead = found["lead"] or found["lead2"] or found["lead3"] or ""
        named = _named_last(names).search(found["subject"]) if names and found["subject"] else None
        known = named is not None and subject not in _PRONOUNS
        if named is not None and known and found.start("subject") + named.start() > cuts[-1] + 2:
            at = found.start("subject") + named.start() if not lead.strip() else at
        if subject not in _PRONOUNS and not known and not (subject.startswith("the ") and _THE_HOLDER.match(subject)):  # fmt: skip
            continue
        before = notes[max(start, at - 24) : at]
        comma = before.rstrip().endswith((",", ")", '"', "”"))
        if subject == "i" and not lead.strip() and _OPENS_THING.search(before) and _I_DID.match(notes, at):
            continue
        breathless = (
            (subject in _PRONOUNS or known)
            and at - cuts[-1] > 14
            and _STOP.search(notes, max(start, at - 120), min(end, at + 60)) is None
        )
        if (
            lead.strip()
            or comma
            or breathless
            or (subject in {"i", "he", "she", "they"} and _SPEECH_LAST.search(found.group()))
        ):
            if not lead.strip() and _OPENS_INSIDE.search(before):
                continue
            cuts.append(at)
    answers = [start + at for at in answer_cuts(notes[start:end]) if not inside[at]]
    pledges = [found.start() for found in _PLEDGE.finditer(notes, start, end) if not inside[found.start() - start]]
    judged = [found.end() for found in _ASIDE.finditer(notes, start, end) if _judges(notes[found.end() : end])]
    returns = [found.end() for found in _GOES_BACK.finditer(notes, start, end) if not inside[found.start() - start]]
    cuts = sorted({*cuts, *answers, *pledges, *judged, *returns})
    return list(zip(cuts, [*cuts[1:], end], strict=True))


# "The grant narrative I wrote": of a thing just named it is told which one.
_OPENS_THING = compiled(r"\b(?:the|an?|that|those|all)\s+(?:[\w'’-]+\s+){1,3}$", re.I)
_I_DID = compiled(
    r"i\s+(?!(?:can|could|will|would|shall|should|am|was|do|did|have|had|think|thought|felt|hope|guess|got|went|said|told|asked|answered|explained|mentioned|replied|talked|suggested|described|showed|offered|promised)\b)[a-z]+",
    re.I,
)


def _judges(text: str) -> bool:
    """Say whether a text begins with a judgement of somebody: "nice bloke", "a bit gruff", "grumpy sod"."""
    words = [word for word in _WORD.findall(text[:60].lower()) if word not in _SOFTLY][:2]
    return (
        len(words) > 0
        and words[0] in _JUDGING
        and (len(words) == 1 or words[1] in FOLK or _ENDS_SOON.match(text) is not None)
    )


def _depths(text: str) -> list[int]:
    """Return in how many brackets and quotations each character stands, the opening one itself included; one more for the end."""
    depths = [0] * (len(text) + 1)
    for one, two in quoted(text):
        depths[one + 1 : two] = [1] * (two - one - 1)
    depth, begin = 0, text.find("(")
    for index in range(begin, len(text)) if begin >= 0 else ():
        char = text[index]
        depth += char == "("
        depth -= char == ")" and depth > 0
        depths[index] += depth
    return depths


@lru_cache(maxsize=8)
def _named_last(names: re.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern of a name, title in front, at the end of a text."""
    return re.compile(
        r"(?<!\w)(?:(?:mr|mrs|ms|miss|dr|prof|frau|herr|sister|madam)\.?\s)?(?:" + names.pattern + r")$", re.I
    )


_PRONOUNS = {"i", "he", "she", "they", "we", "what they", "what she", "what he"}
