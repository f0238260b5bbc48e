"""How a letter sounds: too chummy, too pressing, hurt, threatening, grovelling, loud, or like everybody's template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sincerely.core.letters.checks.acts import ENOUGH, Cue, weigh
from sincerely.core.letters.checks.acts_cues import (
    AGREED,
    ASKED_FOR_OTHERS,
    BELITTLING,
    BLAMING,
    PRESSING,
    REFUSED,
    SETTLED,
)
from sincerely.core.letters.checks.kinds import Kind, Setting, cased, everywhere, finding, phrase
from sincerely.core.letters.checks.tone_phrases import FAMILIAR as FAMILIAR_PHRASES
from sincerely.core.letters.checks.tone_phrases import LIGHT, LOOKS, SLANG_IN_PLACES, SLANG_WORDS
from sincerely.core.letters.checks.tone_phrases import STOCK as STOCK_PHRASES
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.values import Finding, Severity
from sincerely.core.reading.patterns import compiled

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
    what="too personal for somebody met once: looks, family, drinks, endearments",
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
_MILD = {"a ton", "tons of", "a bunch of", "info dump", "fyi", "a heck of a", "wow", "guys", "gutted", "stoked"}
_SLANG = phrase("|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(SLANG_WORDS, key=len, reverse=True)))
# "an RN on 4 West", "my bad English", "ya'll": other words.
_NO_SLANG = compiled(r"RN\b|[Mm]y bad (?!for\b|about\b|that\b|i\b|I\b)[a-zA-Z]|[Yy]a['\u2019]")
_EMOJI = compiled(
    r"(?:[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u2604\u2607-\u27BF\u2B50\u2B55\u231A\u231B\u23E9-\u23FA\u25FD\u25FE\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u3030\u303D]"
    r"[\uFE0F\u200D\U0001F3FB-\U0001F3FF]*)+"
)
_NOT_EMOJI = set("\u260e\u2706\u2709\u2713\u2714\u2726\u2740\u2766\u2794\u27a4\u2756\u2022")
_SMILEY = compiled(
    r"(?<![\w:/])(?:[:;=8]['^]?-?[)(DPpO3|/\\*](?![\w/])|<3|\^[_.]?\^|:'\(|xD\b|XD\b|:-?\]|\(:|¯\\_\(ツ\)_/¯|\\o/)"
)
_MARKS = compiled(r"!{2,}|(?:!\?|\?!)[!?]*|\?{2}(?!\?)")
_CAPS = compiled(r"(?<![\w-])[A-Z]{2,}(?:'[A-Z]+)?(?:[ ,]+(?:I|A|[A-Z]{2,}(?:'[A-Z]+)?))*(?![\w-])")
_UPPER_COMMON = {w.upper() for w in COMMON if len(w) > 2} | {"SO", "NOT", "VERY", "NEVER"}
# Common words that are also names of things in capitals.
_ACRONYMS = wordset(
    "US IT HR ET CAN WHO MAY ALL CV AM PM TEAMS MR MRS DR MS ZOOM ETC ONE SET ADD AID FIT GET MET SIT SAW ACT PUT"
)

# The post is the writer's already, or the news is that it is: "my new team" presumes nothing.
_SETTLED = {
    *("offer-acceptance", "milestone-update", "referral-thanks", "reference-thanks", "lead-thanks", "mentor-check-in"),
    *("supporter-message", "public-post", "offer-decline", "withdrawal", "written-terms-request", "adviser-request"),
    *("keep-in-touch", "congratulation"),
}
# What is asked for is due elsewhere, on a day that is not the writer's.
_FOR_OTHERS = {"reference-request", "adviser-request", "introduction-request", "referral-request", "reference-heads-up"}
_AFTER_A_NO = {"rejection-reply", "feedback-request"}
# What a sentence may do to its reader: the gravest first, of which the others are not said again.
_ACTS: dict[str, tuple[Kind, str]] = {
    "ultimatum": (ULTIMATUM, "This is an either-or; it will be answered as one."),
    "confrontational": (CONFRONT, "This blames or argues; whoever reads it will remember that and nothing else."),
    "grovelling": (GROVEL, "No apology or plea is owed here; it makes you smaller than you are to them."),
    "pushy": (PUSHY, "This presses; the reader may feel hurried or taken for granted."),
}


_THEIR_OWN = phrase(r"your (?:\w+ )?(?:wife|husband|girlfriend|boyfriend|kids?|children|daughter|son|family|partner)")
_TOLD = phrase(
    r"you (?:\w+ )?(?:said|mentioned|told|described|spoke|talked|showed)|whose|(?:wife|husband|daughter|son)'s"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look at how the letter sounds; one finding where several rules meet."""
    record = setting.record.casefold()
    close = setting.context is not None and setting.context.recipient.rapport == "first-name"
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        if any(a < end and start < b for a, b in taken):
            return False
        taken.append((start, end))
        return True

    for part, act in _done(letter, setting):
        if part.text.strip(" .!").casefold() not in record:
            kind, message = _ACTS[act]
            yield finding(kind, letter, part.start, part.end, message)
    familiar: tuple[tuple[re.Pattern[str], str, Severity | None], ...] = (
        (LOOKS, "How somebody looks has no place in this letter.", "error"),
        (FAMILIAR_PHRASES, "This is too personal for somebody you have met once.", None),
    )
    for pattern, message, severity in familiar:
        where = everywhere(pattern, letter, frame=True) if pattern is LOOKS else _where_slang(pattern, letter, setting)
        for found in where:
            sentence = letter.sentence_at(found.start())
            if _THEIR_OWN.search(found[0]) and sentence and _TOLD.search(sentence.text):
                continue  # what the reader told of home may be spoken of
            if free(*found.span()):
                mild = pattern is FAMILIAR_PHRASES and close and LIGHT.fullmatch(found[0])
                yield finding(FAMILIAR, letter, *found.span(), message, severity="advice" if mild else severity)
    yield from _slang(letter, setting, free)
    yield from _loud(letter, setting, free)
    for part in setting.doing("slang"):
        if free(part.start, part.end):
            yield finding(
                FAMILIAR,
                letter,
                part.start,
                part.end,
                "This is how friends talk, not how one writes to them.",
                severity="advice" if close else None,
            )
    for found in everywhere(STOCK_PHRASES, letter):
        if free(*found.span()):
            yield finding(STOCK, letter, *found.span(), "Every template says this; your own words would be heard.")


def _where_slang(pattern: re.Pattern[str], letter: Letter, setting: Setting) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in a sentence that may be slang, in the greeting or the close."""
    for part in (*setting.may_be("slang", letter), letter.salutation, letter.close):
        if part:
            yield from pattern.finditer(letter.plain, part.start, part.end)


def _slang(letter: Letter, setting: Setting, free: Callable[[int, int], bool]) -> Iterator[Finding]:
    record = setting.record.casefold()
    close = setting.context is not None and setting.context.recipient.rapport == "first-name"
    for where in (
        everywhere(_SLANG, letter, frame=True),
        _where_slang(SLANG_IN_PLACES, letter, setting),
    ):
        for found in where:
            word = " ".join(found[0].lower().split())
            if (
                re.search(rf"\b{re.escape(word)}\b", record)
                or _NO_SLANG.match(letter.plain, found.start())
                or not free(*found.span())
            ):
                continue
            instead = SLANG_WORDS.get(word, "")
            yield finding(
                SLANG,
                letter,
                *found.span(),
                f'"{" ".join(found[0].split())}" is a word for friends, not for this letter.',
                [cased(found[0], instead)] if instead else [],
                severity="advice" if word in _MILD or (close and LIGHT.fullmatch(word)) else None,
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


def _done(letter: Letter, setting: Setting) -> Iterator[tuple[Part, str]]:
    """Yield what sentences do: by their weight alone, or where their weight allows it and cues of the act say so too."""
    tables = _tables(setting.form)
    for part in letter.own_sentences:
        said = " ".join(letter.plain[part.start : part.end].split())
        by_cues = [
            (weight, act)
            for act, table in tables.items()
            if setting.may_do(act, part.start) and (weight := weigh(said, table)) >= ENOUGH
        ]
        most = max(by_cues, default=(0.0, ""))[1]
        for act in _ACTS:
            if not (act == most or setting.does(act, part.start)):
                continue
            if act != "pushy" or not (
                _PLAN_RETOLD.fullmatch(said) or _PROMISE.fullmatch(said) or _UNHURRIED.search(said)
            ):
                yield part, act


# What the reader had in mind, retold without a word on what became of it: "You had hoped to decide within a fortnight."
_PLAN_RETOLD = compiled(
    r"(?i)(?:when we (?:spoke|met|talked),? |on \w+,? |at the interview,? )?you (?:had |were |kindly )?(?:hoped|hoping|expected|expecting|planned|planning|said (?:that )?you (?:hoped|expected|planned|would)|told me (?:that )?you (?:hoped|expected|planned|would)|thought) (?:to|of|that you would|you would|be able to)? ?"
    r"(?:(?!\b(?:but|yet|still|now|already|since|though|although|however|nothing|not|instead|ago|passed|past|long|only|surely|again)\b)[\w' -])+\."
)


# What the writer will do, and when: a day named for oneself hurries nobody.
_PROMISE = compiled(
    r"(?i)(?:as (?:promised|agreed),? )?I(?:'ll| will| shall| am going to) (?:also |then |gladly )?(?:send|bring|forward|e-?mail|post|share|drop off|hand in|get|be (?:there|at|in|with))\b"
    r"(?:(?!\b(?:unless|until|if|expect\w*|need\w*|must|answer|reply|decision|decide|hear|offer|assume|chase|keep|again)\b)[^;!?])*\."
)


_UNHURRIED = compiled(r"(?i)\bI(?:'m| am) (?:in no|not in (?:a|any)) (?:hurry|rush)\b(?!.*\bbut\b)")


def _tables(form: str) -> dict[str, tuple[Cue, ...]]:
    """Return the cues of each act in a form."""
    pressing = PRESSING + (SETTLED if form in _SETTLED else ()) + (ASKED_FOR_OTHERS if form in _FOR_OTHERS else ())
    pressing += AGREED if form == "call-summary" else ()
    return {
        "confrontational": BLAMING + (REFUSED if form in _AFTER_A_NO else ()),
        "grovelling": BELITTLING,
        "pushy": pressing,
    }
