"""The moment of a thank-you letter: the opening, the writer's own part in it, a thought since, and a second thing where there is room.

Notes are reported in their own words; the reader's questions, and what they showed or explained, are turned into a sentence of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from sincerely.core.letters.casting import cast_of, whose
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.english.stems import covers
from sincerely.core.letters.english.sure import sure_statement, sure_thing
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.forms import thank_you_phrases as say
from sincerely.core.letters.forms.thank_you_setting import Setting
from sincerely.core.letters.notes.fragments import Piece, read_piece
from sincerely.core.letters.notes.soundness import broken
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive
from sincerely.core.letters.telling.moment import ONLY_COUNTS, Moment
from sincerely.core.letters.telling.own_told import changed
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.letters.values import Sentence
from sincerely.core.letters.wording import upper_first
from sincerely.core.reading.patterns import compiled


def opening(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return the opening: the moment itself; where nothing of the reader can be told, plain thanks and a marked gap for one thing they said."""
    if moment is None or moment.owner == "other":
        return _nothing(at)
    topic = moment.topic.text if moment.topic else ""
    named = (f"{moment.path}.topic",) if topic else ()
    said = (f"{moment.path}.they_said",) if moment.from_notes or moment.retold else (f"{moment.path}.topic",)
    asked = question_of(moment)
    if asked:
        return at.say(at.of(say.ASKED), said, S=_whole_question(asked, moment))
    act = moment.deed or next((p for p in moment.said if p.kind == "act"), None)
    if act and not moment.retold:
        pattern = at.of(say.ACT)
        if "{G}" in pattern and not act.gerund:
            return at.say(say.DONE_ALONE[at.k % len(say.DONE_ALONE)], said, X=act.text)
        return at.say(pattern, said, S=act.text, G=act.gerund)
    told = reported(moment)
    if told and not moment.shared and was_done(moment):
        named_too = topic and covers(told[0], topic) < 1
        table = say.DONE if named_too else say.DONE_ALONE
        return _told(at, table[at.k % len(table)], (*(named if named_too else ()), *said), told, topic)
    if told and topic and covers(told[0], topic) < 1:
        return _told(at, at.of(say.SHARED if moment.shared else say.TOLD), (*named, *said), told, topic)
    if told:
        return _told(at, at.of(say.SHARED_ALONE if moment.shared else say.TOLD_ALONE), said, told)
    if topic:
        pattern = at.of(say.NAMED)
        if "talking through" in pattern and (topic.split()[0].endswith("ing") or " with " in topic):
            pattern = say.NAMED_DOING  # "talking through picking" stumbles
        if " with " in topic:
            pattern = pattern.replace("{T} with me", "{T}")  # "about the guest with no room with me"
        return at.say(pattern, named, T=topic)
    return _nothing(at)


def thanks_for_more(at: Setting, moment: Moment | None, opening: str) -> list[Sentence]:
    """Return thanks for what the reader did for the writer, where the letter opens with what they said or asked."""
    deed = moment.deed if moment else None
    if moment is None or deed is None or deed.text in opening or (deed.gerund and deed.gerund in opening):
        return []
    pattern = "I remember, too, that {X}." if not deed.gerund else "Thank you, too, for {G}." if "Thank you" in opening else "Thank you for {G}."  # fmt: skip
    return at.say(pattern, (f"{moment.path}.they_said",), X=deed.text, G=deed.gerund)


def reported(moment: Moment) -> tuple[str, ...]:
    """Return what was said as it stands behind "you told me that": one statement, and what goes on from it as sentences of their own.

    Two short statements about the reader's own house become one; a second about the reader alone would sound like a verdict and stays out.
    """
    if moment.retold is None:
        return ()
    first, *rest = moment.retold.parts
    if (
        rest
        and len(first.split()) + len(rest[0].split()) <= 26
        and _GOES_ON.match(rest[0]) is None
        and ", and " not in first
    ):
        first, rest = f"{first}, and that {rest[0]}", rest[1:]
    return (first, *(one for one in rest[:1] if not re.match(r"you (?!want|need|would like|are looking)", one)))


# What leans on the sentence before it reads better as one of its own.
_GOES_ON = compiled(r"(?:it|they|this|that|these|those|he|she|one|some|so|but|because|\d)\b", re.IGNORECASE)


def question_of(moment: Moment) -> Piece | None:
    """Return the reader's own question; None where the notes hold a statement to tell."""
    return None if moment.retold else next((p for p in moment.said if p.kind == "ask"), None)


# "what I carry in the van, you asked": that they asked is said before.
_WHO_ASKED = compiled(r",? (?:you|he|she|they) asked$", re.IGNORECASE)


def _whole_question(asked: Piece, moment: Moment) -> str:
    """Return a question that is clear by itself: "what I would do" about what?"""
    topic = moment.topic
    asked = replace(asked, text=_WHO_ASKED.sub("", asked.text))
    open_end = re.fullmatch(r"what I would do|how I would (?:react|respond)", asked.text)
    if topic and open_end and topic.kind == "noun":
        return f"{asked.text} {'about' if asked.text.endswith('do') else 'to'} {topic.text}"
    if topic and asked.size < 6 and covers(asked.text, topic.text) < 0.5 and topic.size < 6:
        return f"about {topic.text}"
    if topic and topic.kind == "noun" and topic.size <= 5 and re.search(r"\bit$", asked.text):
        return f"{asked.text[:-2]}{topic.text}"  # "how often I would check it": check what?
    return asked.text


def tells(at: Setting, moment: Moment) -> bool:
    """Say whether a letter can open with a moment: its sentences are sound, and "it" is named before."""
    said = opening(at, moment)
    if moment.owner != "other" and not (moment.topic or moment.retold or moment.said or moment.deed):
        return moment.own is not None
    leans = (
        moment.retold
        and not moment.topic
        and re.match(
            r"(?:it|they|them|its)\b|you (?:think|thought|say|said|reckon|believe|hope) (?:that )?(?:it|that|this)\b",
            moment.retold.text,
        )
    )
    return not leans and not any(broken(s.text) for s in said if not s.gap)


def _leans(text: str) -> bool:
    """Say whether words begin with one that stands for something named before."""
    return re.match(r"(?:it|they|them|its)\b", text) is not None


def _nothing(at: Setting) -> list[Sentence]:
    talk = at.context.interview
    table = say.NOTHING_BY_WIRE if talk.format in {"phone", "video"} else say.NOTHING
    facts = tuple(f for f, there in (("interview.format", talk.format), ("interview.date", at.day)) if there)
    return [*at.say(table[at.k], facts), _gap(at)]


def _gap(at: Setting) -> Sentence:
    """Return the place for what only the writer can tell: a letter that would fit anybody is no thanks."""
    return Sentence(
        text=f"[in your own words: one thing {at.reader or 'the interviewer'} said that stayed with you]", gap=True
    )


def own_part(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return what the writer said or did in the talk, and the reader's own words about it."""
    if moment is None:
        return []
    then = _asked_then(at, moment)
    own = _own(at, moment, moment.own) if moment.own else []
    said = (f"{moment.mine_path}.they_said",)
    reply = at.say("{m}.", said, m=moment.reply) if own and moment.reply else []
    return [*then, *own, *reply, *_quoted(at, moment)]


def _asked_then(at: Setting, moment: Moment) -> list[Sentence]:
    """Return what the reader asked once they had told what the letter opens with."""
    if moment.asked_then is None or moment.own is None:
        return []
    return at.say(
        say.ASKED_THEN[at.k % len(say.ASKED_THEN)], (f"{moment.answer_path}.they_said",), S=moment.asked_then.text
    )


def _quoted(at: Setting, moment: Moment) -> list[Sentence]:
    """Return the reader's own words, where the notes quote them."""
    if not moment.quote or moment.owner != "reader" or not (moment.own or moment.topic or moment.retold or moment.said):
        return []  # "music to my ears": what was, nobody could tell
    return at.say(
        say.QUOTED[at.pick % len(say.QUOTED)], (f"{moment.quote_path or moment.path}.they_said",), m=moment.quote
    )


def _own(at: Setting, moment: Moment, own: Retold) -> list[Sentence]:
    facts = (f"{moment.mine_path}.i_said",)
    named = moment.topic is not None and not _SOMEBODY_BACK.search(own.text)
    story = own.text.startswith("I told you about")  # whom its "he" means stands in it
    if (
        moment.retold is None
        and not (moment.said or moment.deed)
        and not (named or story)
        and _POINTS_BACK.search(own.text)
    ):
        clear = tuple(takewhile(lambda one: not _POINTS_BACK.search(one), own.parts)) or _first_steps(own)
        if not clear:
            return []  # an answer to what the letter does not tell hangs in the air
        own = replace(own, parts=clear)
    asked = question_of(moment)
    if asked and asked.size < 6 and not moment.topic and re.search(r"\b(?:it|them|they)\b", own.text):
        return []  # "what I would do first": with what, the letter does not say
    if own.kind == "step" and (own.size < 3 or own.text in {"tell you", "ask you", "say so"}):
        return []
    if own.text.startswith("I asked") and moment.retold is None:
        return []
    if own.text.startswith("I asked") and covers(own.text, f"{moment.text} {moment.retold.text if moment.retold else ''}") < _SAME_MATTER:  # fmt: skip
        return []  # a question of the writer's about something else
    if own.kind == "answer":
        return at.say(say.MINE_NOTED[at.k % len(say.MINE_NOTED)], facts, m=own.text)
    if own.kind == "act" or _WE_BOTH.match(own.text):
        return at.say("{m}.", facts, m=_agreed(own.text))
    if own.kind == "step" and re.match(r"(?:love|like|enjoy)\b", own.text):
        return at.say("I would {m}.", facts, m=own.text)
    if own.kind == "step":
        return _reported(at, say.MINE_STEP[at.k], own, facts)
    if not re.match(r"(?:you|it|they)\b", own.text):
        return _reported(at, say.MINE_TOLD[at.k], own, facts)
    return at.say("{m}.", facts, m=own.text) if own.text.startswith("it ") and moment.retold else []


# Said there and then: "I said that I agreed" would be a report of a report.
_WE_BOTH = compiled(r"(?:I|[Ww]e)(?: both)?(?: all)? agreed\b")


def _agreed(text: str) -> str:
    """Return "I agreed, and rain is missing in it" with its reason as one: "I agreed: rain is missing in it"."""
    return upper_first(re.sub(r"^(I agreed), and (?!I\b|we\b)", r"\1: ", text))


def _first_steps(own: Retold) -> tuple[str, ...]:
    """Return of steps in one sentence those before the first that points back: "take 2 drivers out of the team, let them break it"."""
    if own.kind != "step":
        return ()
    cuts = [found.start() for found in re.finditer(r",? and (?:then )?|, (?:then )?", own.text)]
    clear = [own.text[:at] for at in cuts if not _POINTS_BACK.search(own.text[:at])]
    return (clear[-1],) if clear and len(clear[-1].split()) > 3 else ()


_SAME_MATTER = 0.2  # of the words of a question


def _reported(at: Setting, pattern: str, own: Retold, facts: tuple[str, ...]) -> list[Sentence]:
    """Return what the writer told: its first sentence in the wording, the others as they are."""
    first, *rest = own.parts
    return [*at.say(pattern, facts, m=first), *(s for one in rest for s in at.say("{m}.", facts, m=one))]


def was_done(moment: Moment | None) -> bool:
    """Say whether what the letter opens with happened in the talk, and nobody is said to have said it: "he played me a recorded call"."""
    if moment is None or question_of(moment):
        return False
    return moment.retold.kind == "seen" if moment.retold else moment.deed is not None


def _told(at: Setting, pattern: str, facts: tuple[str, ...], told: tuple[str, ...], topic: str = "") -> list[Sentence]:
    """Return what was said, reported, and what goes on from it."""
    first, *rest = told
    return [*at.say(pattern, facts, T=topic, X=first), *(s for one in rest for s in at.say("{m}.", facts, m=one))]


_SOMEBODY_BACK = compiled(r"(?i)\b(?:her|his|she|he|him|they|them|their|ones?)\b|\b(?:too|as well|the same|so)$")
_POINTS_BACK = compiled(r"\b(?:her|his|she|he|they|them|their|it|ones?)\b|\b(?:too|as well|the same|so)$")


def put_right(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return what the writer left out of an answer and wants to add, where the notes say both; what merely went wrong stays out."""
    if moment is None or moment.owner != "reader":
        return []
    note = at.context.interview.topics[int(moment.path[:-1].rsplit("[", 1)[1])]
    for name in ("since", "i_said"):
        text = getattr(note, name)
        left = _LEFT_OUT.search(text)
        if not left or not _PUT_RIGHT.search(text[left.end() :]):
            continue
        piece = read_piece(left[1].strip(), "writer", cast_of(at.context, note))
        if piece.kind in {"noun", "ing"} and piece.size <= 10:
            what = piece.text if re.match(r"(?i)the\b", left[1].strip()) else piece.text.removeprefix("the ")
            on = f" on {moment.topic.text}" if moment.topic and moment.topic.size <= 6 else ""
            return at.say(say.PUT_RIGHT[at.pick % len(say.PUT_RIGHT)], (f"{moment.path}.{name}",), m=what, on=on)
    return []


_LOOKED_UP = compiled(r"I (?:looked|read|checked) (?:it|this|that)\b")
_LEFT_OUT = compiled(
    r"(?i)\b(?:forgot|failed|(?:didn'?t|did not)(?: get)?|never got|left out|missed out|should(?:'ve| have))(?: to)? ?"
    r"(?:say|said|mention(?:ed)?|add(?:ed)?|bring up|name[d]?)? (?:about )?((?:[\w'-]+ ?){1,8}?)(?=\s*(?:[,.;:]|$| - |\band\b|\bbut\b|\bso\b|\bi(?:'d)?\b|\bwould\b|\bwant\b))"
)
_PUT_RIGHT = compiled(
    r"(?i)\b(?:put|set) (?:that|it|this) (?:right|straight)|\b(?:like|want|wish|love) to (?:add|say|tell|mention|correct|fix) (?:that|it|this|her|him|them)\b"
)


def thought_since(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return what the writer wants to put right, else the writer's thought since, where the notes have one."""
    amends = put_right(at, moment)
    if amends or moment is None or moment.thought is None:
        return amends
    told = moment.thought
    if _LOOKED_UP.match(told.text):
        return amends  # what was looked up hangs on what it was
    text = f"I would {told.text}" if told.kind == "step" else told.text
    if re.match(r"(?:what if|why not|how about)\b", text):
        text += "?"
    if told.kind in {"statement", "act"} and re.match(r"I (?!would\b|could\b|think\b|wonder\b)", text):
        return at.say(
            "Since then, {m}." if re.match(r"I (?:have|had)\b", text) else "Afterwards, {m}.",
            (f"{moment.path}.since",),
            m=text,
        )
    return at.say(say.SINCE[at.pick % 4], (f"{moment.path}.since",), m=text)


def addition(at: Setting) -> list[Sentence]:
    """Return what the writer forgot to say, in one of a panel's letters only: one thing behind a colon, as a thing or as a statement about the writer."""
    for path, text in _unsaid(at):
        text = _with_change(text, at.words)
        bare = re.sub(r"\s*\([^()]*\)", "", text)
        if not (sure_thing(bare, at.words) or sure_statement(bare, at.words)):
            continue
        return at.say(say.UNSAID[at.pick % 4], (path,), m=text)
    return []


def _mine_to_hear(at: Setting, text: str) -> bool:
    """Say whether what was not said belongs in this letter: with who spoke of its matter, else with the first of the panel."""
    matter = set(tokens(text.lower())) - w.DETERMINERS - w.PREPOSITIONS - w.SUBJECTS - w.AUX
    topics = (t for t in at.context.interview.topics if t.with_)
    near = [t for t in topics if len(matter & {x for x in tokens(t.topic.lower()) if len(x) > 3})]
    owners = [whose(t, at.context) for t in near]
    return "reader" in owners if owners else not at.rank


def _with_change(text: str, words: WordClasses) -> str:
    """Return what was not said with its change of figures told as one: "we did rounds, falls 9 to 3" is "we did rounds, and falls went from 9 to 3"."""
    said = tidy(text).rstrip(".")
    head, _, tail = said.rpartition(", ")
    change = changed(tail) if head else ""
    whole = f"{head}, and {change}" if change else said
    return whole if change and sure_statement(whole, words) else text


def left_unsaid(at: Setting, body: str) -> list[str]:
    """Return the paths of what the writer forgot to say and this letter does not say either."""
    return [path for path, text in _unsaid(at) if _with_change(text, at.words) not in body]


def _unsaid(at: Setting) -> list[tuple[str, str]]:
    found = []
    for index, topic in enumerate(at.context.interview.topics):
        text = " ".join(topic.since.split()).rstrip(".!")
        if topic.unsaid and text and not (private_or_pay(text) or sensitive(text)) and _mine_to_hear(at, text):
            found.append((f"interview.topics[{index}].since", text))
    return found


def second(at: Setting, moments: list[Moment], promised: str, opened: str, *, few: bool, room: int) -> list[Sentence]:
    """Return a second thing of the talk, for a letter that `opened` so, with `room` for so many words; one that is only named, where the letter has `few` words else and what is `promised` does not say it."""
    pick = at.pick % 4
    for moment in moments[1:]:
        plain = moment.topic if moment.topic and _plain(at, moment.topic) else None
        if plain and covers(promised, plain.text) == 1:
            plain = None
        if few and plain and moment.owner == "shared" and not moment.aside:
            return at.say(say.SECOND_NAMED[pick], (f"{moment.path}.topic",), T=plain.text)  # all of them heard it
        if moment.aside or moment.shared or (moment.retold and ONLY_COUNTS.match(moment.retold.text)):
            continue
        topic = moment.topic.text if moment.topic else ""
        facts = (f"{moment.path}.topic", f"{moment.path}.they_said")
        asked = question_of(moment)
        told: list[Sentence] = []
        if asked and asked.size <= 22:
            told = at.say(say.SECOND_ASKED[pick], (f"{moment.path}.they_said",), S=_whole_question(asked, moment))
        elif (said := reported(moment)) and sum(len(x.split()) for x in said) <= 28 and (topic or not _leans(said[0])):
            named = topic and covers(said[0], topic) < 1
            pattern = (say.SECOND_TOLD if named else say.SECOND_TOLD_ALONE)[pick]
            if was_done(moment):
                pattern = say.SECOND_DONE[pick % len(say.SECOND_DONE)]
            told = _told(at, pattern, facts, said, topic)
        if not told and moment.deed:
            told = thanks_for_more(at, moment, opened)
        if asked and moment.own is None and not topic and asked.size < _OPEN_QUESTION:
            told = []  # "what I would do": about what, and what was answered?
        if told and not any(broken(s.text) for s in told) and sum(len(s.text.split()) for s in told) <= room:
            return [*told, *_answer(at, moment)]
        if plain and (mine := _answer(at, moment)):
            return [*at.say(say.SECOND_NAMED[pick], (f"{moment.path}.topic",), T=topic), *mine]
        if few and plain:
            return at.say(say.SECOND_NAMED[pick], (f"{moment.path}.topic",), T=topic)
        if not told and not plain and (mine := _answer(at, moment)) and _stands_alone(mine):
            return mine
    return []


_OPEN_QUESTION = 6  # words
_SCRAP = 5  # words that say too little of a second thing


def _stands_alone(told: list[Sentence]) -> bool:
    """Say whether an answer is clear without what was asked: it tells of the writer's own work and points at nothing."""
    text = " ".join(s.text for s in told)
    if told[0].text.startswith("I told you about"):
        return True
    return (
        len(text.split()) > 8
        and re.search(r"\bI\b.*\b(?:I|my|we|our)\b", text) is not None
        and not _POINTS_BACK.search(told[0].text)
    )


def _plain(at: Setting, topic: Piece) -> bool:
    """Say whether a topic is worth naming though nothing is told of it: a short phrase, with no doing and no figure in it unless it is surely English."""
    low = [x.lower() for x in tokens(topic.text)]
    if sure_thing(topic.text, at.words):
        alone = plural(low[0]) or low[0].endswith("ing") or topic.text.isupper()
        return topic.size <= 9 and (topic.size > 1 or alone) and not set(low) & {"my", "me", "i"}
    doing = any(w.verb(x, "ing", "pp") and x not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES for x in low[2:])
    odd = set(low) & (w.SUBJECTS | {"about", "my", "me", "till", "needs"}) or any(x[:1].isdigit() for x in low)
    return 1 < topic.size <= 7 and not doing and not odd


def _answer(at: Setting, moment: Moment) -> list[Sentence]:
    """Return what the writer said to the second thing, where it is short."""
    own = moment.own
    if own is None or (own.kind == "statement" and own.size < _SCRAP):
        return []
    facts = (f"{moment.mine_path}.i_said",)
    if own.kind == "answer":
        return at.say("My answer was: {m}.", facts, m=own.text)
    if own.kind == "act" or _WE_BOTH.match(own.text):
        return at.say("{m}.", facts, m=_agreed(own.text))
    if own.kind == "step":
        return _reported(at, "I said I would {m}.", own, facts)
    return _reported(at, "I said that {m}.", own, facts) if not re.match(r"(?:you|it|they)\b", own.text) else []
