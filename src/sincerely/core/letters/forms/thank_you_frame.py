"""What stands around the moment in a thank-you letter: thanks, the bridge, the wish for the post, an easy next step, questions, promises, the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.english.stems import covers, repeats
from sincerely.core.letters.english.sure import sure_doing, sure_question, sure_somebody, sure_thing
from sincerely.core.letters.forms import thank_you_frame_phrases as frame
from sincerely.core.letters.forms import thank_you_phrases as say
from sincerely.core.letters.forms.thank_you_setting import Setting
from sincerely.core.letters.naming import closed, role_of
from sincerely.core.letters.notes.loose_ends import open_question
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.usable import may_be_asked, private_or_pay, sensitive
from sincerely.core.letters.sharing import asks, keeps, meets
from sincerely.core.letters.strengths.bridge import Bridge, read_need
from sincerely.core.letters.strengths.claims import tell
from sincerely.core.letters.telling.faultless import faultless_question
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.telling.pointing import hangs
from sincerely.core.letters.telling.promised import Kept, promised
from sincerely.core.letters.values import Promise, Sentence
from sincerely.core.reading.patterns import compiled

Made = dict[str, list[Sentence]]


def thanks(at: Setting, moment: Moment | None, *, answered: bool, done: bool) -> list[Sentence]:
    """Return the thanks of a letter whose opening holds none, for what the reader did where the opening tells it; for a question alone only where it is `answered`, else it would stand like a brush-off. `done`: it opens with what the reader did in the talk, and for that there is the time they gave to thank for."""
    if done:
        table = (*say.THANKS[3], *say.THANKS[5])
        return at.say(table[at.pick % len(table)])
    if moment is not None and moment.owner == "reader":
        asked = not moment.retold and any(p.kind == "ask" for p in moment.said)
        if asked and not answered:
            table = (*say.THANKS[2], *say.THANKS[5])
            return at.say(table[at.pick % len(table)])
        given = say.THANKS_ASKED if asked else say.THANKS_TOLD if moment.retold and not answered else say.THANKS_TALKED
        return at.say(given[at.pick % len(given)])
    if at.is_panel:
        return at.say(say.THANKS_PANEL.get(at.k, "Thank you for your time."))
    return at.say(at.of((say.THANKS.get(at.k, ("Thank you for your time.",)),), 0))


def bridge_to(at: Setting, bridge: Bridge | None, made: Made) -> list[Sentence]:
    """Return the bridge: a need or what was said, and one strength that meets it; else one plain thing about the writer."""
    if bridge is None:
        return []
    told = " ".join(s.text for s in made["mine"])
    if told and bridge.again:
        return []  # it stands in a colleague's letter, and this one has the writer's own answer
    lead, rest, text = bridge.told.lead, bridge.told.rest, bridge.told.text
    new_figures = set(re.findall(r"\d+", rest or text)) - set(re.findall(r"\d+", told))
    if told and repeats(told, rest or text) and not new_figures:
        return []
    if rest and told and covers(told, lead) >= 0.6:
        place = re.match(r"at ([^,]+), ", rest)
        if place and told.rstrip(".").endswith(place[1]):  # the claim has just been made, and its place with it
            rest = f"there {rest[place.end() :]}"
        return at.say("{St}.", bridge.facts, St=wording.upper_first(rest))
    values = {"st": text, "St": wording.upper_first(text)}
    if bridge.need:
        return at.say(_need_wording(at, bridge), bridge.facts, N=bridge.need.text, **values)
    return at.say("{St}.", bridge.facts, **values)


def more(at: Setting, bridge: Bridge | None, made: Made) -> list[Sentence]:
    """Return a second strength with figures of its own, where one is on record and nobody else was there to be told it."""
    if at.is_panel or bridge is None:
        return []
    told = " ".join(s.text for part in made.values() for s in part)
    for index, strength in enumerate(at.context.candidate.strengths):
        path = f"candidate.strengths[{index}]"
        if path in bridge.facts or not re.search(r"\d", strength.evidence):
            continue
        found = tell(strength, cast_of(at.context))
        if found and re.search(r"\d", found.text) and not repeats(told, found.text):
            return at.say("{St}.", (path,), St=wording.upper_first(found.text))
    return []


def _need_wording(at: Setting, bridge: Bridge) -> str:
    need = bridge.need
    assert need is not None
    table = {"statement": frame.BRIDGE_STATEMENT, "somebody": frame.BRIDGE_NEED, "matter": frame.BRIDGE_MATTER}[
        need.kind
    ]
    return table[at.k % len(table)]


def wish(at: Setting, made: Made) -> list[Sentence]:
    """Return that the writer wants the post, by what it is for where that is on record; nothing once it was refused or the application withdrawn."""
    c = at.context
    if closed(c):
        return []
    facts = tuple(f for f, there in (("role.title", c.role.title), ("employer.name", c.employer.name)) if there)
    told = " ".join(s.text for part in made.values() for s in part).replace("talking with me", "")
    for index, note in enumerate(c.role.needs):
        aim, kind = _aim(at, note, index)
        if aim and not (sure_doing if kind == "do" else sure_thing)(aim, at.words):
            aim = ""
        if aim and meets(c, index) and covers(told, aim) < 0.6:
            pattern = (frame.WISH_HELP if kind == "help" else frame.WISH_DO)[at.k]
            return at.say(
                at.fill(pattern, N=aim),
                (f"role.needs[{index}]", *(facts if "{R}" in pattern or "{at_E}" in pattern else ())),
            )
    bare = not any(f.startswith("interview.topics") for s in (*made["open"], *made["mine"]) for f in s.facts)
    for index, note in enumerate(c.role.needs):
        sought = _sought(at, note)
        # Who heard nothing else of the talk in this letter hears of this, whoever spoke of it.
        if sought and (meets(c, index) or (bare and len(sought.split()) <= _FEW)) and covers(told, sought) < 0.6:
            pattern, many = frame.WISH_BE[at.k], sought.startswith("people")
            pattern = at.fill(pattern, N=sought, one="one of them" if many else "that person")
            return at.say(pattern, (f"role.needs[{index}]", *(facts[-1:] if "{at_E}" in frame.WISH_BE[at.k] else ())))
    return at.say(at.of(frame.WISH_HIRING if c.recipient.only_hires else frame.WISH), facts)


def _sought(at: Setting, note: str) -> str:
    """Return who is looked for, in the notes' own words; "" where they do not surely say so."""
    if private_or_pay(note) or sensitive(note):
        return ""
    whole = re.split(r"[.;!?]\s|\s[-–(]|[.!?\"]+$", tidy(note).strip())[0].strip(' .!?"')
    said, _, rest = whole.partition(", ")
    if re.search(r"\b(?:and|or|but|not)\b", rest):
        said = whole  # a list is not cut
    said = re.sub(r"(?i)^(?:they |we )?(?:need|want|looking for) ", "", said)
    said = said[:1].lower() + said[1:]
    if not re.match(r"(?:some(?:one|body)|people|an? (?:[\w-]+ ){1,3}who|a person) ", said):
        return ""
    if _SOMEBODY.search(said) or hangs(said, False, at.words) or not sure_somebody(said, at.words):
        return ""
    return said


_FEW = 7  # words that two letters may share
_SOMEBODY = compiled(r"(?i)\b(?:i|me|my|we|our|you|your|he|him|his|she|her|they|their)\b")


_COMPARED = compiled(
    r"(?:fewer|better|faster|shorter|lower|higher|calmer|steadier|safer|quicker|cleaner|smoother|clearer|earlier|tighter|stronger|cheaper|simpler|quieter|leaner|fairer|easier|smaller)\b"
)


def _aim(at: Setting, note: str, index: int) -> tuple[str, str]:
    """Return a need as what one helps with ("calmer nights") or does ("train the commis"); two empty texts for what is neither."""
    need = read_need(note, cast_of(at.context), f"role.needs[{index}]")
    if need is None or len(need.text.split()) > 8:
        return "", ""
    aim = re.sub(r"^an? (?=\w+er\b)", "a ", need.text)
    if _COMPARED.match(re.sub(r"^(?:an?|the) ", "", aim)):
        return aim, "help"
    done = re.fullmatch(r"someone who can (.+)", aim)
    low = done[1].split() if done else []
    if len(low) == 2 and not plural(low[1]):
        return "", ""  # "pick accuracy" is no doing
    if (
        done
        and low[0] in w.NOUN_LIKE
        and low[1:2]
        and low[1] not in w.DETERMINERS | w.PREPOSITIONS | {"to", "up", "out"}
    ):
        return "", ""
    return (done[1], "do") if done and not re.search(r"\b(?:I|my|your?|alone|that|who)\b", done[1]) else ("", "")


_AMISS = compiled(
    r"(?i)\b(?:missing|falling|failing|failures?|failed|broken|breaking|lost|losing|losses|late|lateness|complaints?|complain\w*|quit\w*|leaving|shrinkage|delays?|errors?|mistakes?|over-\w+|angry|shout\w*|shortages?|short|stuck|nobody|apart|trouble|problems?|crisis|lameness|absence|debts?|damage\w*|accidents?|deaths?|cuts?|danger|skipp\w+|empty|sore|bad|worst)\b"
)


def plain_subject(text: str) -> bool:
    """Say whether a topic may stand in a subject line: a thing, not what goes wrong with it."""
    words = text.lower().split()
    return (
        not re.search(r"\b(?:my|me|I|every)\b|[/\"]", text)
        and not _AMISS.search(text)
        and words[-1] not in w.PREPOSITIONS
        and not any(w.verb(x, "ing", "pp") and x not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES for x in words[1:])
    )


def _subject_line(text: str) -> bool:
    """Say whether a topic says enough for a subject line: "the class" and "Saturdays" do not, "handovers" and "safeguarding" do."""
    plain = [x for x in text.split() if x.lower() not in w.DETERMINERS]
    if len(plain) != 1:
        return len(plain) > 1
    word = plain[0].lower()
    known = (plural(word) and not w.animate_plural(word)) or word.endswith("ing") or w.mass(word) or plain[0].isupper()
    return bool(known) and len(text.split()) == 1 and word.removesuffix("s").capitalize() not in wording.WEEKDAYS


_SAMPLES = compiled(
    r"\b(?:portfolio|designer|writer|journalis\w+|photograph\w*|illustrat\w+|architect|editor|copywrit\w+|animat\w+|graphic\w*)\b",
    re.IGNORECASE,
)


def offer(at: Setting, moment: Moment | None, made: Made) -> list[Sentence]:
    """Return an easy next step that fits: what was offered in the talk, samples where the trade has them, or only that a line is enough. Nothing is offered that the notes do not."""
    if made["promise"]:
        return []  # what is promised is the next step
    own = moment if moment and not moment.shared and moment.own else None
    if own and own.own and made["mine"] and re.search(r"\bI(?:'d| would)? offer(?:ed)? to\b", made["mine"][0].text):
        return at.say(frame.OFFER_STANDS[at.k % 2], (f"{own.path}.i_said",))
    if _SAMPLES.search(at.context.role.title):
        return at.say(frame.OFFER_SAMPLES[at.k], ("role.title",))
    if decided := _decided(at):
        return at.say(frame.OFFER_DECISION[at.k], ("status.promised",), by=decided)
    return at.say(at.of(frame.OFFER))


def _decided(at: Setting) -> str:
    """Return the day they named for their answer, as it stands behind "before"; nothing where it is not known, or not to come."""
    status = at.context.more.get("status")
    due = status.get("promised") if isinstance(status, Mapping) else None
    talk = at.context.interview.date
    if not isinstance(due, date) or talk is None or closed(at.context):
        return ""
    day = due.date() if isinstance(due, datetime) else due
    return wording.due_words(day.isoformat(), talk, at.dialect) if day > talk else ""


def question(at: Setting) -> list[Sentence]:
    """Return the first open question that can be asked and falls to this reader."""
    pick = at.pick % 4
    for index, note in enumerate(at.context.interview.open_questions):
        if not may_be_asked(note, offered=False) or not asks(at.context, index):
            continue
        if names_somebody_else(note, cast_of(at.context)):
            continue
        if _TO_DO.search(note) or _A_DAY.match(note):
            continue  # a thing to be done first is no question to them
        facts = (f"interview.open_questions[{index}]",)
        kind, text = open_question(note, at.context)
        asked = text if kind == "embedded" else f"about {text}"
        if kind in {"embedded", "about"} and not (
            sure_question(asked, at.words) or (kind == "embedded" and faultless_question(asked, at.words))
        ):
            continue
        table = {
            "ask": frame.OPEN_ASK,
            "embedded": frame.OPEN_EMBEDDED,
            "about": frame.OPEN_ABOUT,
            "answer": frame.OPEN_ANSWER,
        }.get(kind)
        if table:
            return at.say(table[pick], facts, q=text)
    return []


def promises(at: Setting) -> list[Sentence]:
    """Return what the writer promised this reader, two at most, with when."""
    out: list[Sentence] = []
    for path, kept, promise in _promised(at):
        if kept is None or len(out) == 2:
            continue
        due = wording.due_words(promise.due, at.context.interview.date, at.dialect) if kept.dated else ""
        pick = (at.k + len(out)) % 4
        if not due and pick == 2:
            pick = 0
        out.extend(at.say(frame.PROMISE[pick], (path,), p=kept.text, by=f" by {due}" if due else ""))
    return out


def unkept(at: Setting) -> list[str]:
    """Return the paths of the writer's own promises to this reader that no sure sentence can be made of."""
    return [f"{path}.what" for path, kept, _ in _promised(at) if kept is None]


def _promised(at: Setting) -> Iterator[tuple[str, Kept | None, Promise]]:
    """Yield the writer's own promises that fall to this reader: where each stands, as it can be told, and as it is on record."""
    for index, promise in enumerate(at.context.interview.promises):
        if promise.by == "me" and not private_or_pay(promise.what) and keeps(at.context, index):
            yield f"interview.promises[{index}]", promised(promise, at.context, at.words), promise


# A day is no question: "Thursday I know".
_A_DAY = compiled(r"(?i)^(?:on |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!.*\?)")
_TO_DO = compiled(r"(?i)^(?!(?:what|who|which|how|where|when|whether|if|do|does|is|are|will)\b).*\bfirst\W*$")


def subject(at: Setting, moment: Moment | None) -> str:
    """Return the subject line: the topic where it is short, else the post or the day."""
    role = role_of(at.context.role.title)
    named = ""
    if moment and moment.owner != "other":
        short = [
            p.text for p in (moment.topic, *(s for s in moment.said if s.size > 1)) if p and p.kind in {"noun", "ing"}
        ]
        named = next(
            (
                t
                for t in short
                if _subject_line(t)
                and len(t.split()) <= 6
                and len(t) <= 44
                and not re.search(r"[,?]|^\\d", t)
                and plain_subject(t)
            ),
            "",
        )
    if named:
        for pattern in (frame.SUBJECT[at.k], "Thank you: {T}"):
            text = wording.upper_first(at.fill(pattern, T=named))
            if len(text) <= 78:
                return text
    if role:
        text = wording.upper_first(at.fill(frame.SUBJECT_BARE[at.k]))
        if len(text) <= 78:
            return text
    plain = ("Thank you for {M}{day}", "With thanks for {M}{day}", "After {M}{day}: thank you")
    return wording.upper_first(at.fill(plain[at.k % 3]))
