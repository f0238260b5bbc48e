"""The moment of a thank-you letter: the opening, the writer's own part in it, a thought since, and a second thing where there is room."""

from __future__ import annotations

import re

from sincerely.core.letters import wording
from sincerely.core.letters import words as w
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.evidence import article
from sincerely.core.letters.forms import thank_you_own_phrases as own
from sincerely.core.letters.forms import thank_you_phrases as say
from sincerely.core.letters.forms.thank_you_setting import Setting
from sincerely.core.letters.fragments import Piece, read_piece
from sincerely.core.letters.grammar import plural
from sincerely.core.letters.moments import Moment
from sincerely.core.letters.soundness import broken
from sincerely.core.letters.stems import covers
from sincerely.core.letters.turning import tokens
from sincerely.core.letters.values import Sentence


def opening(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return the opening: the moment itself; a marked gap where the notes hold none of this reader's."""
    if moment is None:
        return _nothing(at)
    if moment.owner == "other":
        return _colleagues(at, moment)
    pattern, values, facts = _chosen(at, moment)
    named = moment.topic.text if moment.topic else ""
    bare = pattern in (at.of(say.NOUN_ONLY), at.of(say.NOUN_SAID)) and values["S"] == named
    if bare and thanks_name_topic(at, moment) and at.k in say.NAMED_BEFORE:
        return at.say(say.NAMED_BEFORE[at.k], facts)  # the thanks before it have named the topic
    return at.say(pattern, facts, **values)


def tells(at: Setting, moment: Moment) -> bool:
    """Say whether a letter can open with a moment: its sentences are sound."""
    return not any(broken(s.text) for s in opening(at, moment) if not s.gap)


def _nothing(at: Setting) -> list[Sentence]:
    talk = at.context.interview
    table = say.NOTHING_BY_WIRE if talk.format in {"phone", "video"} else say.NOTHING
    facts = tuple(f for f, there in (("interview.format", talk.format), ("interview.date", at.day)) if there)
    gap = f"[in your own words: one thing {at.reader or 'the interviewer'} said that stayed with you]"
    return [*at.say(table[at.k], facts), Sentence(text=gap, gap=True)]


def _colleagues(at: Setting, moment: Moment) -> list[Sentence]:
    """Thank for the time, leave room for what this reader said, and name a colleague's subject as the colleague's."""
    topic = moment.topic.text if moment.topic else ""
    pick = at.rank % len(say.COLLEAGUE)
    thanks = at.say(say.COLLEAGUE_THANKS[pick], ("interview.date",) if at.day else ())
    gap = Sentence(text=f"[in your own words: one thing {at.reader} said or asked]", gap=True)
    facts = (f"{moment.path}.topic", f"{moment.path}.with")
    return [*thanks, gap, *at.say(say.COLLEAGUE[pick], facts, T=topic, C=wording.dotted(moment.colleague, at.dialect))]


def _chosen(at: Setting, moment: Moment) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """Return the wording of the opening for the kind of thing that was said, what fills it, and its facts."""
    topic, k = moment.topic, at.k
    facts = (f"{moment.path}.topic",) if topic else ()
    if not moment.said:
        table = say.NOUN_PANEL if at.is_panel and moment.shared else say.NOUN_ONLY
        return at.of(table), {"S": topic.text if topic else ""}, facts
    piece = moment.best
    said = (f"{moment.path}.they_said",) if moment.from_notes else (f"{moment.path}.topic",)
    if piece.kind == "ask":
        vague = topic and piece.size < 6 and not moment.shared and covers(piece.text, topic.text) < 0.5
        open_end = re.fullmatch(r"what I would do|how I would (?:react|respond)", piece.text)
        if vague and topic and open_end and topic.kind == "noun":
            link = "about" if piece.text.endswith("do") else "to"
            return at.of(say.ASK), {"S": f"{piece.text} {link} {topic.text}"}, (*facts, *said)
        if vague and topic:
            about = topic.text
            return at.of(say.ACT), {"S": f"you asked about {about}", "G": f"asking about {about}"}, (*facts, *said)
        return at.of(say.ASK_SHARED if moment.shared else say.ASK), {"S": piece.text}, said
    if piece.kind == "act":
        return at.of(say.ACT), {"S": piece.text, "G": piece.gerund}, said
    values = {"S": piece.text, "X": piece.reported, "T": topic.text if topic else ""}
    if piece.kind == "clause":
        if moment.shared:
            return at.of(say.CLAUSE_SHARED, k if topic else 1), values, (*facts, *said)
        named = topic and (piece.leans or covers(piece.text, topic.text) < 0.6)
        before = thanks_name_topic(at, moment)
        if named and not before:
            return at.of(say.CLAUSE_WITH_TOPIC), values, (*facts, *said)
        return at.of(say.CLAUSE_ALONE), values, said
    if moment.shared:
        return at.of(say.NOUN_PANEL), values, said
    if topic and piece.kind in {"noun", "ing"} and covers(piece.text, topic.text) < 0.6:
        if k in say.PHRASE_ALONE and thanks_name_topic(at, moment):
            return say.PHRASE_ALONE[k], values, said
        return at.of(say.PHRASE_WITH_TOPIC), values, (*facts, *said)
    return at.of(say.NOUN_SAID), values, said


def thanks_name_topic(at: Setting, moment: Moment) -> bool:
    """Say whether the thanks name the topic: it is this reader's, and the opening does not thank already."""
    if moment.shared or not moment.topic or moment.topic.size > 10 or at.k not in say.THANKS_NAMED:
        return False
    if moment.topic.text.startswith("the question of"):
        return False
    if not moment.said:
        return at.k in say.NAMED_BEFORE
    if at.k not in say.NAMED_BEFORE:  # named after the moment: it must have been told without its topic
        best = moment.best
        phrase = best.kind == "noun" and best.size > 3 and covers(best.text, moment.topic.text) < 0.6
        return phrase or (best.kind == "clause" and not best.leans)
    return moment.best.kind in {"clause", "noun", "ing"}


def own_part(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return what the writer said or did in the talk."""
    if moment is None or not moment.mine:
        return []
    asked = bool(moment.said) and moment.best.kind == "ask"
    pieces = moment.mine
    piece = next((p for p in pieces if p.kind in {"clause", "act", "do"} and not p.leans), pieces[0])
    facts = (f"{moment.path}.i_said",)
    text, k = piece.text, at.k
    if piece.kind == "clause":
        text = _with_next(piece, pieces)
        return at.say(at.of(own.MINE_ANSWER if asked else own.MINE_CLAUSE), facts, m=text)
    if piece.kind == "act":
        return at.say("{m}." if asked else own.MINE_ACT[k], facts, m=text)
    if piece.kind == "do":
        return at.say(own.MINE_DO[k if asked else (0, 2, 4, 5, 6)[k % 5]], facts, m=text)
    if piece.kind == "adjective":
        return at.say(at.of(own.MINE_CLAUSE), facts, m=f"I am {text}")
    if piece.kind == "ask":
        return at.say("I asked {m}.", facts, m=text)
    if piece.kind == "noun" and text.startswith("the ") and not asked:
        note = at.context.interview.topics[int(moment.path[:-1].rsplit("[", 1)[1])].i_said
        head = re.split(r" (?:of|in|at|on|for|with|after|by|from|instead|to)\b|[:,]", text[4:])[0].split()[-1].lower()
        if not re.search(r"(?i)\bthe " + re.escape(text[4:].split()[0]), note):
            text = text[4:] if plural(head) else article(text[4:]) if head in w.COUNT_NOUNS else text
    return at.say(at.of(own.MINE_NOUN_ANSWER if asked else own.MINE_NOUN), facts, m=text)


def _with_next(piece: Piece, pieces: list[Piece]) -> str:
    """Return what the writer said with the next thing they said, where both go in one breath."""
    after = pieces[pieces.index(piece) + 1 :]
    follow = next((p for p in after if p.kind == "clause" and p.subject == "I"), None)
    if piece.subject != "I" or not follow or piece.size + follow.size > 32:
        return piece.text
    if " and " in piece.text:
        return f"{piece.text}, and {follow.text}"
    return f"{piece.text} and {follow.text.removeprefix('I ')}"


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
            return at.say(own.PUT_RIGHT[at.pick % len(own.PUT_RIGHT)], (f"{moment.path}.{name}",), m=what, on=on)
    return []


_LEFT_OUT = re.compile(
    r"(?i)\b(?:forgot|failed|(?:didn'?t|did not)(?: get)?|never got|left out|missed out|should(?:'ve| have))(?: to)? ?"
    r"(?:say|said|mention(?:ed)?|add(?:ed)?|bring up|name[d]?)? (?:about )?((?:[\w'-]+ ?){1,8}?)(?=\s*(?:[,.;:]|$| - |\band\b|\bbut\b|\bso\b|\bi(?:'d)?\b|\bwould\b|\bwant\b))"
)
_PUT_RIGHT = re.compile(
    r"(?i)\b(?:put|set) (?:that|it|this) (?:right|straight)|\b(?:like|want|wish|love) to (?:add|say|tell|mention|correct|fix) (?:that|it|this|her|him|them)\b"
)


def thought_since(at: Setting, moment: Moment | None) -> list[Sentence]:
    """Return what the writer wants to put right, else the writer's thought since, where the notes have one."""
    amends = put_right(at, moment)
    if amends or moment is None or not moment.since:
        return amends
    piece, pick = moment.since[0], at.pick % 4
    facts = (f"{moment.path}.since",)
    text = piece.text
    if piece.kind in {"clause", "act"}:
        low = [t.lower() for t in tokens(text)]
        verb = next((t for t in low[1:] if t not in w.ADVERBS), "")
        if (low[0] == "i" and verb in {"have", "had"}) or verb.startswith("ve"):
            return at.say(own.SINCE_HAVE[pick], facts, m=text)
        if low[0] == "i" and w.verb(verb, "past") and (not w.verb(verb, "base") or verb.startswith("re")):
            return at.say(own.SINCE_DID[pick], facts, m=text)
        return at.say(own.SINCE_THINK[pick], facts, m=text)
    if piece.kind == "do":
        return at.say(own.SINCE_THINK[pick], facts, m=f"I would {text}")
    if piece.kind in {"noun", "ing", "how", "ask"}:
        return at.say(own.SINCE_NOUN[0 if piece.kind in {"how", "ask"} else pick], facts, m=text)
    return []


def second(at: Setting, moments: list[Moment], *, few: bool) -> list[Sentence]:
    """Return a second thing of the talk, for a letter with room for it; one that is only named, where the letter has `few` words else."""
    pick = at.pick % 4
    for moment in moments[1:]:
        if moment.said and not moment.shared:
            piece = moment.best
            leans = piece.leans or re.search(r"\b(?:it|there|them|this)\b", piece.text)
            kind = "noun" if piece.kind in {"noun", "ing", "how"} else piece.kind
            if piece.size <= 22 and not leans and kind in own.SECOND and (kind != "noun" or piece.size > 3):
                said = f"{moment.path}.they_said" if moment.from_notes else f"{moment.path}.topic"
                told = at.say(own.SECOND[kind][pick], (said,), S=piece.text)
                return [*told, *_answer(at, moment)] if piece.kind == "ask" else told
        if moment.topic and few and _plain(moment.topic):
            return at.say(own.SECOND["noun"][pick], (f"{moment.path}.topic",), S=moment.topic.text)
    return []


def _plain(topic: Piece) -> bool:
    """Say whether a topic is worth naming though nothing is told of it: a short phrase, with no doing and no figure in it."""
    low = [x.lower() for x in tokens(topic.text)]
    doing = any(w.verb(x, "ing", "pp") and x not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES for x in low[2:])
    odd = set(low) & (w.SUBJECTS | {"about", "my", "me", "till", "needs"}) or any(x[:1].isdigit() for x in low)
    return 1 < topic.size <= 7 and not doing and not odd


def _answer(at: Setting, moment: Moment) -> list[Sentence]:
    """Return what the writer answered to a second question, where it is short."""
    piece = next((p for p in moment.mine if p.kind in {"do", "clause"} and p.size <= 22), None)
    if piece is None:
        return []
    pattern = "I said I would {m}." if piece.kind == "do" else "I said that {m}."
    return at.say(pattern, (f"{moment.path}.i_said",), m=piece.text)
