"""How a letter sounds: too chummy, too pressing, hurt, threatening, grovelling, loud, or like everybody's template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, cased, everywhere, finding, phrase
from sincerely.core.letters.checks.tone_phrases import CONFRONT as CONFRONT_PHRASES
from sincerely.core.letters.checks.tone_phrases import FAMILIAR as FAMILIAR_PHRASES
from sincerely.core.letters.checks.tone_phrases import GROVEL as GROVEL_PHRASES
from sincerely.core.letters.checks.tone_phrases import LOOKS, SLANG_IN_PLACES, SLANG_WORDS
from sincerely.core.letters.checks.tone_phrases import PUSHY as PUSHY_PHRASES
from sincerely.core.letters.checks.tone_phrases import STOCK as STOCK_PHRASES
from sincerely.core.letters.checks.tone_phrases import ULTIMATUM as ULTIMATUM_PHRASES
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding, Severity
from sincerely.core.letters.vocabulary import COMMON, wordset

SLANG = Kind(
    code="TO101",
    type="slang-or-overfamiliar",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="slang, chat shorthand or swearing",
    why="A word from the chat makes the reader wonder how you would write to their customers.",
)
FAMILIAR = Kind(
    code="TO102",
    type="slang-or-overfamiliar",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="closer than one talk has earned: looks, family, drinks, endearments",
    why="Closeness that the reader did not offer makes them step back.",
)
PUSHY = Kind(
    code="TO111",
    type="pushy-or-impatient",
    severity="warning",
    guidance="delays.language",
    what="presses for an answer, takes the post for granted, or reproaches a delay",
    why="Pressure reads as worry or as arrogance, and seldom makes an answer come sooner.",
)
CONFRONT = Kind(
    code="TO121",
    type="confrontational",
    severity="error",
    guidance="rejection.professional",
    what="blames, argues with the decision, or is sarcastic",
    why="People change posts and remember; a hurt sentence costs the next door too.",
)
ULTIMATUM = Kind(
    code="TO131",
    type="ultimatum",
    severity="error",
    guidance="negotiation.positive-tone",
    what="a threat or an either-or",
    why="An ultimatum makes the answer about who gives in, and an offer can be withdrawn.",
)
GROVEL = Kind(
    code="TO141",
    type="apology-grovelling",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="apologises for nerves, for bothering, for oneself; begs",
    why="An apology nobody asked for points at a weakness nobody saw.",
)
EMOJI = Kind(
    code="TO151",
    type="emoji-or-shouting",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="an emoji or a smiley made of signs",
    why="On some screens it is an empty box; in a letter about work it is a wink too many.",
)
SHOUTING = Kind(
    code="TO152",
    type="emoji-or-shouting",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="words in capitals, or several exclamation marks in a row",
    why="Capitals and rows of exclamation marks are read aloud as shouting.",
)
STOCK = Kind(
    code="TO161",
    type="stock-phrase",
    severity="advice",
    guidance="thank-you.sincere-gratitude",
    what="a phrase out of every template",
    why="Readers know these lines by heart and stop reading when they meet one.",
)
KINDS = (SLANG, FAMILIAR, PUSHY, CONFRONT, ULTIMATUM, GROVEL, EMOJI, SHOUTING, STOCK)


# word -> what to write instead ("" where the sentence must change)
# Words that are slang only in some places; there a plain pattern says where.
_MILD = {"a ton", "tons of", "a bunch of", "info dump", "fyi", "a heck of a", "wow", "guys"}
_SLANG = phrase("|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(SLANG_WORDS, key=len, reverse=True)))
_EMOJI = re.compile(
    r"(?:[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u2604\u2607-\u27BF\u2B50\u2B55\u231A\u231B\u23E9-\u23FA\u25FD\u25FE\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u3030\u303D]"
    r"[\uFE0F\u200D\U0001F3FB-\U0001F3FF]*)+"
)
_NOT_EMOJI = set("\u260e\u2706\u2709\u2713\u2714\u2726\u2740\u2766\u2794\u27a4\u2756\u2022")
_SMILEY = re.compile(
    r"(?<![\w:/])(?:[:;=8]['^]?-?[)(DPpO3|/\\*](?![\w/])|<3|\^[_.]?\^|:'\(|xD\b|XD\b|:-?\]|\(:|¯\\_\(ツ\)_/¯|\\o/)"
)
_MARKS = re.compile(r"!{2,}|(?:!\?|\?!)[!?]*|\?{2}(?!\?)")
_CAPS = re.compile(r"(?<![\w-])[A-Z]{2,}(?:'[A-Z]+)?(?:[ ,]+(?:I|A|[A-Z]{2,}(?:'[A-Z]+)?))*(?![\w-])")
_UPPER_COMMON = {w.upper() for w in COMMON if len(w) > 2} | {"SO", "NOT", "VERY", "NEVER"}
# Common words that are also names of things in capitals.
_ACRONYMS = wordset(
    "US IT HR ET CAN WHO MAY ALL CV AM PM TEAMS MR MRS DR MS ZOOM ETC ONE SET ADD AID FIT GET MET SIT SAW ACT PUT"
)

# In these forms pressing words mean something else: a deadline asked about, a date promised.
_DEADLINE_FORMS = {
    "time-request",
    "call-summary",
    "request-acknowledgement",
    "clarifying-question",
    "assessment-question",
    "scheduling-reply",
    "reference-heads-up",
    "request-reply",
    "receipt-confirmation",
}
_OWN_ACT = phrase(
    r"i(?:'ll| will| can| could| am able to| would)|immediately (?:after|before|recogni\w+|felt|saw|thought|clear|put|noticed|useful|at ease)|(?:felt|thought|knew|saw|put me|understood|made me|start|available|answered|replied|acted|responded)(?: \w+)? (?:immediately|right away|promptly)|reply promptly|prompt reply|responding|urgent (?:care|cases?|calls?|referral\w*|repairs?|orders?|jobs?)"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look at how the letter sounds; one finding where several rules meet."""
    record = setting.record.casefold()
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        if any(a < end and start < b for a, b in taken):
            return False
        taken.append((start, end))
        return True

    rules: tuple[tuple[Kind, re.Pattern[str], str, Severity | None], ...] = (
        (ULTIMATUM, ULTIMATUM_PHRASES, "This is an either-or; it will be answered as one.", None),
        (
            CONFRONT,
            CONFRONT_PHRASES,
            "This blames or argues; whoever reads it will remember that and nothing else.",
            None,
        ),
        (GROVEL, GROVEL_PHRASES, "No apology or plea is owed here; it makes you smaller than the talk did.", None),
        (PUSHY, PUSHY_PHRASES, "This presses; the reader may feel hurried or taken for granted.", None),
        (FAMILIAR, LOOKS, "How somebody looks has no place in this letter.", "error"),
        (FAMILIAR, FAMILIAR_PHRASES, "This is closer than one talk has earned.", None),
    )
    for kind, phrases, message, severity in rules:
        for found in everywhere(phrases, letter, frame=kind is FAMILIAR):
            if kind is PUSHY and _harmless(letter, found, setting):
                continue
            if kind is CONFRONT and (found[0].casefold() in record or _about_the_work(letter, found, setting)):
                continue
            if kind is ULTIMATUM and setting.form in ("offer-decline", "withdrawal"):
                continue
            if free(*found.span()):
                yield finding(kind, letter, *found.span(), message, severity=severity)
    yield from _slang(letter, record, free)
    yield from _loud(letter, setting, free)
    for found in everywhere(STOCK_PHRASES, letter):
        if free(*found.span()):
            yield finding(STOCK, letter, *found.span(), "Every template says this; your own words would be heard.")


def _slang(letter: Letter, record: str, free: Callable[[int, int], bool]) -> Iterator[Finding]:
    for pattern in (_SLANG, SLANG_IN_PLACES):
        for found in everywhere(pattern, letter, frame=True):
            word = " ".join(found[0].lower().split())
            if re.search(rf"\b{re.escape(word)}\b", record) or not free(*found.span()):
                continue
            instead = SLANG_WORDS.get(word, "")
            yield finding(
                SLANG,
                letter,
                *found.span(),
                f'"{" ".join(found[0].split())}" is a word for friends, not for this letter.',
                [cased(found[0], instead)] if instead else [],
                severity="advice" if word in _MILD else None,
            )


def _loud(letter: Letter, setting: Setting, free: Callable[[int, int], bool]) -> Iterator[Finding]:
    spans = [*letter.own(), *((p.start, p.end) for p in (letter.salutation, letter.close, letter.signature) if p)]
    for start, end in spans:
        for found in _EMOJI.finditer(letter.text, start, end):
            if not set(found[0]) <= _NOT_EMOJI | {"\ufe0f"} and free(*found.span()):
                yield finding(
                    EMOJI, letter, *found.span(), "The reader may see a box, or a wink, where you meant warmth.", [""]
                )
        for found in _SMILEY.finditer(letter.plain, start, end):
            if free(*found.span()):
                yield finding(EMOJI, letter, *found.span(), "A smiley says what the sentence should say.", [""])
        for found in _MARKS.finditer(letter.plain, start, end):
            if free(*found.span()):
                one = "?" if "?" in found[0] else "!"
                yield finding(SHOUTING, letter, *found.span(), "One mark is heard; a row of them shouts.", [one])
    for found in everywhere(_CAPS, letter):
        run = re.findall(r"[A-Z']+", found[0])
        loud = [w for w in run if w in _UPPER_COMMON and w not in _ACRONYMS]
        if letter.subject and found.start() < letter.subject.end:
            continue  # the subject has a finding of its own
        shouted = (loud and (len(loud) == len(run) or len(loud) > 1)) or (len(loud) >= 1 and len(run) >= 3)
        if shouted and found[0].casefold() not in setting.record.casefold().split() and free(*found.span()):
            quiet = found[0].lower()
            yield finding(SHOUTING, letter, *found.span(), "Capitals are read as shouting.", [cased(quiet, quiet)])
    singles = [i for i in range(letter.body.start, letter.body.end) if letter.plain[i] == "!"]
    if len(singles) > 4:
        at = singles[4]
        yield finding(
            SHOUTING,
            letter,
            at,
            at + 1,
            f"{len(singles)} exclamation marks in one letter tire the reader.",
            ["."],
            severity="advice",
        )


def _harmless(letter: Letter, found: re.Match[str], setting: Setting) -> bool:
    """Say whether pressing words are no pressure here: an act of the writer's own, a promise, a deadline spoken of."""
    sentence = letter.sentence_at(found.start())
    said = letter.plain[sentence.start : sentence.end] if sentence else found[0]
    word = found[0].lower()
    if word.startswith(("answer", "decision", "reply", "decide")) and re.search(
        r"\b(?:my|i will|i'll|shall) $", letter.plain[max(0, found.start() - 12) : found.start()], re.IGNORECASE
    ):
        return True  # the writer's own answer, promised for a day
    if re.match(
        r"asap|a\.s|as soon|at your|immediat|right away|without|by (?:the )?(?:end|eod|cob|close)|urgent|prompt", word
    ):
        before = said[: max(found.start() - (sentence.start if sentence else found.start()), 0)]
        asks = re.search(
            r"\b(?:please|let me know|reply|respond|answer|hear(?:ing)? (?:back|from)|need|expect|want you|call me|get back|decision|decide|confirm)\b",
            said,
            re.IGNORECASE,
        )
        if "your earliest" in word:
            return True  # stiff, and a stock phrase, but not pressing
        return (
            not asks
            or bool(_OWN_ACT.search(said))
            or bool(re.search(r"\bi(?:'ll| will| can)\b[^.]*$", before, re.IGNORECASE))
        )
    if setting.form in _DEADLINE_FORMS and re.search(r"know|by|before|today|tomorrow|within|need|start", word):
        return True
    if re.match(r"i(?:'ll| will| shall| am| plan| intend|'m).*(?:call|phon|ring|stop|drop|come)", word):
        return (
            bool(
                re.search(
                    r"\b(?:as (?:we )?(?:agreed|arranged|promised|you (?:asked|suggested))|you (?:asked|suggested|said)|agreed|promised|at the time)\b",
                    said,
                    re.IGNORECASE,
                )
            )
            or setting.form in _DEADLINE_FORMS
        )
    if re.match(r"frustrat|overdue|unaccept|other|have|several|hurry|speed|immediat", word):
        return bool(
            re.search(
                r"\byou (?:said|described|mentioned|told|spoke|explained|asked)|\b(?:patients?|pupils?|customers?|users?|families|residents?|passengers?|your team|the team|repairs?|invoices?|orders?)\b",
                said,
                re.IGNORECASE,
            )
        ) and not re.search(r"\b(?:offers?|companies|i am|i'm|my)\b", said, re.IGNORECASE)
    return False


def _about_the_work(letter: Letter, found: re.Match[str], setting: Setting) -> bool:
    """Say whether a hard word is about the work and not about the reader: "an angry customer", "a biased sensor"."""
    sentence = letter.sentence_at(found.start())
    said = letter.plain[sentence.start : sentence.end] if sentence else ""
    if re.search(
        r"\b(?:decision|decided|interview|process|panel|reject\w*|hir\w+|chose|chosen|candidate|feedback|treat\w*|recruit\w*|position|the role)\b",
        said,
        re.IGNORECASE,
    ):
        return False
    if setting.form in ("rejection-reply", "feedback-request", "status-inquiry"):
        return False
    return bool(
        re.fullmatch(
            r"unfair\w*|bias\w*.*|discrim\w+|prejud\w+|rude\w*|insult\w*|offend\w*|offensive|absurd|ridiculous|disrespect\w*|furious|dishonest\w*|stupid\w*|complain\w*|complaint|lawyer|attorney|sue|social media|consequences|glassdoor|played|cheated|unjust\w*|infuriat\w+|scam|legal action|betray\w*|hours|your (?:own )?loss|liars?|a joke|so much for|whatever|report (?:you|this)|waste of (?:\w+ )?time|wast\w+ .*",
            found[0],
            re.IGNORECASE,
        )
    )
