"""The thank-you letter: one thing only this person gave, the moment that stayed, one bridge, the wish for the post, an easy next step.

Eight skeletons differ in what they open with, the order they keep and the words of every place in it. A letter takes the one of its
reader's place on the panel, so that colleagues who compare letters find different ones though each was written by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from sincerely.core.letters import wording
from sincerely.core.letters import words as w
from sincerely.core.letters.casting import cast_of, panel, rank, whose
from sincerely.core.letters.forms import thank_you_phrases as say
from sincerely.core.letters.fragments import Piece, read_notes, read_topic
from sincerely.core.letters.loose_ends import open_question, promised
from sincerely.core.letters.stems import covers, repeats, stems
from sincerely.core.letters.strengths import choose
from sincerely.core.letters.turning import tokens
from sincerely.core.letters.usable import private_or_pay
from sincerely.core.letters.values import Context, Draft, Register, Sentence, Topic
from sincerely.core.people.names import address, salutation

FORM = "thank-you"
ENOUGH = 105  # words after which a second topic would tire the reader
MOST = 165  # words after which something is left out


@dataclass(slots=True)
class Moment:
    """One topic as read: what it is called, what the reader said, what the writer said, and thought since."""

    path: str
    owner: str
    topic: Piece | None = None
    said: list[Piece] = field(default_factory=list)
    mine: list[Piece] = field(default_factory=list)
    since: list[Piece] = field(default_factory=list)
    text: str = ""

    @property
    def shared(self) -> bool:
        return self.owner != "reader"

    @property
    def worth(self) -> int:
        """How much a letter can be made of it."""
        kinds = {"clause": 6, "ask": 6, "act": 6, "how": 5, "noun": 4, "ing": 4}
        best = max((kinds.get(p.kind, 0) for p in self.said), default=0)
        return best + (2 if self.topic else 0) + (3 if self.mine else 0) + (2 if self.since else 0)


def write(context: Context, variant: int = 0) -> Draft:
    """Return the letter to `context.recipient`. The same context and variant give the same letter, always."""
    return _Writer(context, variant).draft()


class _Writer:
    def __init__(self, context: Context, variant: int) -> None:
        self.context = context
        self.rank = rank(context)
        members = len(panel(context)) > 1 or context.interview.format == "panel"
        base = self.rank if members else sum(map(ord, context.recipient.name + context.employer.name))
        self.k = (base + variant) % len(say.ORDER)
        self.turn = (base + variant) // len(say.ORDER)
        self.register: Register = context.candidate.register or context.employer.register or "neutral"
        self.dialect = context.candidate.dialect
        self.is_panel = members
        self.occasion = say.OCCASION["panel" if members else context.interview.format][self.k]
        day = wording.weekday(context.interview.date)
        self.day = f" {day}" if day else ""
        self.post = wording.post(self.dialect)
        self.missing: list[str] = []
        self.moments = self._moments()
        self.thanked = False
        told = " ".join(p.text for m in self.moments[:1] for p in m.mine)
        self.bridge = choose(context, cast_of(context), self._heard(), self.rank, told, self.k)

    def draft(self) -> Draft:
        made = self._made()
        for drop in ("second", "since", "question"):
            if sum(len(s.text.split()) for part in made.values() for s in part) <= MOST:
                break
            made.pop(drop, None)
        paragraphs = []
        for names in say.ORDER[self.k]:
            paragraph = [s for name in names for s in made.get(name, ())]
            if paragraph:
                paragraphs.append(paragraph)
        paragraphs = _joined(paragraphs)
        body = "\n\n".join([self._greeting(), *(" ".join(s.text for s in p) for p in paragraphs), self._close()])
        return Draft(
            form=FORM,
            subject=self._subject(),
            body=body,
            to=self.context.recipient.email,
            sentences=tuple(s for p in paragraphs for s in p),
            missing=self._missing(),
        )

    def _made(self) -> dict[str, list[Sentence]]:
        main = self.moments[0] if self.moments else None
        made: dict[str, list[Sentence]] = {
            "open": self._open(main),
            "mine": self._mine(main),
            "since": self._since(main),
        }
        made["bridge"] = self._bridge(main, made)
        made["wish"] = self._wish()
        made["question"] = self._question()
        made["promise"] = self._promise()
        made["thanks"] = [] if self.thanked else self._thanks(main)
        made["offer"] = self._offer()
        if sum(len(s.text.split()) for part in made.values() for s in part) < ENOUGH:
            made["second"] = self._second()
        return made

    # The notes, read.

    def _moments(self) -> list[Moment]:
        found = []
        for index, topic in enumerate(self.context.interview.topics):
            owner = whose(topic, self.context)
            if owner == "other" and not self.is_panel:
                continue
            if private_or_pay(topic.topic) or self._told_in_private(topic):
                continue
            cast = cast_of(self.context, topic)
            moment = Moment(path=f"interview.topics[{index}]", owner=owner, text=f"{topic.topic} {topic.they_said}")
            named = read_topic(topic.topic, cast)
            moment.topic = named if named.kind != "unsure" else None
            if owner != "other":
                moment.said = [
                    p for p in read_notes(topic.they_said, "reader", cast) if p.kind not in {"do", "place", "adjective"}
                ]
                moment.said = [p for p in moment.said if p.kind != "clause" or p.size > 4]
                told_of = tokens(f"{topic.topic} {topic.they_said}".lower())
                somebody = (
                    bool(set(told_of) & w.PERSON_NOUNS)
                    or "who" in told_of[1:]
                    or any(w.animate_plural(x) for x in told_of)
                )
                moment.mine = [
                    p for p in read_notes(topic.i_said, "writer", replace(cast, rival=somebody)) if _telling(p)
                ]
                moment.since = list(read_notes(topic.since, "writer", cast))
            if moment.topic and moment.topic.kind not in {"noun", "ing"}:
                if not moment.said or any(
                    p.kind == moment.topic.kind and covers(moment.topic.text, p.text) > 0.7 for p in moment.said
                ):
                    moment.said = [moment.topic]
                if moment.topic.kind == "ask" and moment.topic not in moment.said:
                    moment.said = [moment.topic, *(p for p in moment.said if p.kind != "ask")]
                moment.topic = None
            if not moment.topic:
                moment.said = [p for p in moment.said if not p.leans]
            if owner == "other":  # what a colleague was told is not this reader's; the panel's subject is everybody's
                moment.said, moment.mine, moment.since = [], [], []
            if moment.topic or moment.said:
                found.append((owner, moment))
        own = [m for owner, m in found if owner == "reader"]
        common = [m for owner, m in found if owner == "shared"]
        theirs = [m for owner, m in found if owner == "other"]
        own.sort(key=lambda m: -m.worth)
        common.sort(key=lambda m: -m.worth)
        if own:
            return [*own, *common]
        if common:
            cut = self.rank % len(common)
            return [*common[cut:], *common[:cut]]
        return theirs[self.rank % len(theirs) :][:1] if theirs else []

    def _told_in_private(self, topic: Topic) -> bool:
        remarks = self.context.more.get("private") or ()
        whole = f"{topic.topic} {topic.they_said} {topic.i_said} {topic.since}"
        return any(
            isinstance(r, str)
            and r.strip()
            and (r.lower() in whole.lower() or (len(stems(r)) >= 3 and covers(whole, r) > 0.6))
            for r in remarks
        )

    def _heard(self) -> list[tuple[str, str]]:
        return [(m.path, m.text) for m in self.moments if not m.shared]

    # One place of the letter each.

    def _fill(self, pattern: str, **more: str) -> str:
        firm = _placed(self.context.employer.name)
        role = _role(self.context.role.title)
        text = pattern
        values = {
            "M": self.occasion,
            "in_M": f" in {self.occasion}" if self.is_panel else "",
            "day": self.day,
            "post": self.post,
            "E": firm,
            "at_E": f" at {firm}" if firm else "",
            "R": _named_post(role, self.post),
            "in_R": f" in {_named_post(role, self.post)}" if role else f" at {firm}" if firm else "",
            "role": role,
            **more,
        }
        for name, value in values.items():
            text = text.replace("{" + name + "}", value.replace("{", "(").replace("}", ")"))
        return text

    def _say(self, pattern: str, facts: tuple[str, ...], **more: str) -> list[Sentence]:
        text = self._fill(pattern, **more)
        whole = wording.sentence(text, self.register)
        return [Sentence(text=part, facts=facts) for part in _split(whole)]

    def _open(self, moment: Moment | None) -> list[Sentence]:
        if moment is None:
            table = say.NOTHING_BY_WIRE if self.context.interview.format in {"phone", "video"} else say.NOTHING
            self.thanked = True
            facts = tuple(
                f
                for f, there in (("interview.format", self.context.interview.format), ("interview.date", self.day))
                if there
            )
            who = (
                address(
                    self.context.recipient.name,
                    title=self.context.recipient.title,
                    rapport=self.context.recipient.rapport,
                    dialect=self.dialect,
                )
                or "the interviewer"
            )
            gap = f"[in your own words: one thing {who} said that stayed with you]"
            return [*self._say(table[self.k], facts), Sentence(text=gap, gap=True)]
        pattern, values, facts = self._opening(moment)
        if (
            self._names_topic(moment)
            and self.k in say.NAMED_BEFORE
            and pattern in (say.NOUN_ONLY[self.k], say.NOUN_SAID[self.k])
            and moment.topic
            and values["S"] == moment.topic.text
        ):
            return self._say(say.NAMED_BEFORE[self.k], facts)
        if pattern.startswith("Thank you"):
            self.thanked = True
        made = self._say(pattern, facts, **values)
        if moment.owner == "other":
            who = address(
                self.context.recipient.name,
                title=self.context.recipient.title,
                rapport=self.context.recipient.rapport,
                dialect=self.dialect,
            )
            made.append(Sentence(text=f"[in your own words: one thing {who} said or asked]", gap=True))
        return made

    def _opening(self, moment: Moment) -> tuple[str, dict[str, str], tuple[str, ...]]:
        topic, path = moment.topic, moment.path
        facts = (f"{path}.topic",) if topic else ()
        if not moment.said:
            name = topic.text if topic else ""
            table = say.NOUN_PANEL if self.is_panel and moment.shared else say.NOUN_ONLY
            return table[self.k], {"S": name}, facts
        piece = self._best(moment)
        said = (f"{path}.they_said",) if self.context.interview.topics[int(path[17:-1])].they_said else facts
        if (
            piece.kind == "ask"
            and topic
            and piece.size < 6
            and not moment.shared
            and covers(piece.text, topic.text) < 0.5
        ):
            return (
                say.ACT[self.k],
                {"S": f"you asked about {topic.text}", "G": f"asking about {topic.text}"},
                (*facts, *said),
            )
        if piece.kind == "ask":
            return (say.ASK_SHARED if moment.shared else say.ASK)[self.k], {"S": piece.text}, said
        if piece.kind == "act":
            return say.ACT[self.k], {"S": piece.text, "G": piece.gerund}, said
        if piece.kind == "clause":
            named = topic and (piece.leans or covers(piece.text, topic.text) < 0.6)
            if self._names_topic(moment) and self.k in say.NAMED_BEFORE:
                return say.CLAUSE_ALONE[self.k], {"S": piece.text}, said
            if moment.shared:
                return (
                    say.CLAUSE_SHARED[self.k if topic else 1],
                    {"S": piece.text, "T": topic.text if topic else ""},
                    (*facts, *said),
                )
            if named and topic:
                return say.CLAUSE_WITH_TOPIC[self.k], {"S": piece.text, "T": topic.text}, (*facts, *said)
            return say.CLAUSE_ALONE[self.k], {"S": piece.text}, said
        text = piece.text
        if topic and piece.size < 4 and piece.kind == "noun":
            text = topic.text  # "one in four" says little without its subject
        elif (
            topic
            and piece.kind != "how"
            and 4 <= piece.size + 2 * (piece.kind == "ing") <= 9
            and " who " not in text
            and covers(text, topic.text) < 0.5
            and covers(topic.text, text) < 0.6
        ):
            text, said = f"{topic.text}, and {text} in particular", (*facts, *said)
        return (say.NOUN_PANEL if moment.shared else say.NOUN_SAID)[self.k], {"S": text}, said

    def _best(self, moment: Moment) -> Piece:
        order = {"ask": 0, "act": 0, "clause": 0, "how": 1, "noun": 2, "ing": 2}
        usable = [p for p in moment.said if not p.leans or moment.topic] or moment.said
        # the first that says something; very short ones later
        return min(enumerate(usable), key=lambda e: (order.get(e[1].kind, 3), e[1].leans, e[1].size < 4, e[0]))[1]

    def _mine(self, moment: Moment | None) -> list[Sentence]:
        if moment is None or not moment.mine:
            return []
        asked = bool(moment.said) and self._best(moment).kind == "ask"
        pieces = moment.mine
        piece = next((p for p in pieces if p.kind in {"clause", "act", "do"}), pieces[0])
        facts = (f"{moment.path}.i_said",)
        text = piece.text
        if piece.kind == "clause":
            follow = next(
                (p for p in pieces[pieces.index(piece) + 1 :] if p.kind == "clause" and p.subject == "I"), None
            )
            if piece.subject == "I" and follow and piece.size + follow.size <= 32:
                text = (
                    f"{text}, and {follow.text}" if " and " in text else f"{text} and {follow.text.removeprefix('I ')}"
                )
            return self._say((say.MINE_ANSWER if asked else say.MINE_CLAUSE)[self.k], facts, m=text)
        if piece.kind == "act":
            return self._say(say.MINE_ACT[self.k], facts, m=text)
        if piece.kind == "do":
            return self._say(say.MINE_DO[self.k if asked else (0, 2, 4, 5, 6)[self.k % 5]], facts, m=text)
        if piece.kind == "adjective":
            return self._say(say.MINE_CLAUSE[self.k], facts, m=f"I am {text}")
        if piece.kind == "ask":
            return self._say("I asked {m}.", facts, m=text)
        return self._say((say.MINE_NOUN_ANSWER if asked else say.MINE_NOUN)[self.k], facts, m=text)

    def _since(self, moment: Moment | None) -> list[Sentence]:
        if moment is None or not moment.since:
            return []
        piece, pick = moment.since[0], (self.k + self.turn) % 4
        facts = (f"{moment.path}.since",)
        text = piece.text
        if piece.kind in {"clause", "act"}:
            low = [t.lower() for t in tokens(text)]
            verb = next((t for t in low[1:] if t not in w.ADVERBS), "")
            if (low[0] == "i" and verb in {"have", "had"}) or verb.startswith("ve"):
                return self._say(say.SINCE_HAVE[pick], facts, m=text)
            if low[0] == "i" and w.verb(verb, "past") and not w.verb(verb, "base"):
                return self._say(say.SINCE_DID[pick], facts, m=text)
            return self._say(say.SINCE_THINK[pick], facts, m=text)
        if piece.kind == "do":
            return self._say(say.SINCE_THINK[pick], facts, m=f"I would {text}")
        if piece.kind in {"noun", "ing", "how", "ask"}:
            return self._say(say.SINCE_NOUN[0 if piece.kind in {"how", "ask"} else pick], facts, m=text)
        return []

    def _bridge(self, moment: Moment | None, made: dict[str, list[Sentence]]) -> list[Sentence]:
        bridge = self.bridge
        if bridge is None:
            return []
        told = " ".join(s.text for s in made["mine"])
        text = bridge.text
        if told and self.k == 4 and repeats(bridge.text, told):
            made["mine"], told = [], ""  # here the bridge comes first and says it better
        if told and repeats(told, bridge.rest or bridge.text):
            return []
        if bridge.rest and told and covers(told, bridge.lead) > 0.6:
            text = bridge.rest  # the claim has just been made; only its evidence is new
            return self._say("{St}.", bridge.facts, St=wording.upper_first(text))
        values = {"st": text, "St": wording.upper_first(text)}
        if bridge.need:
            table = say.BRIDGE_NEED if bridge.person else say.BRIDGE_MATTER
            pattern = table[self.k]
            if "{st}" in pattern and (bridge.framed or ": " in text):
                pattern = "The {post} also needs {N}. {St}." if bridge.person else "The {post} also involves {N}. {St}."
            return self._say(pattern, bridge.facts, N=bridge.need, **values)
        about_main = bridge.link and moment is not None and bridge.link == moment.path
        pattern = (say.BRIDGE_SAID if about_main else say.BRIDGE_ANY)[self.k]
        if bridge.framed or ": " in text:
            pattern = _LONG_BRIDGE[self.k % len(_LONG_BRIDGE)] if about_main and not bridge.framed else "{St}."
        return self._say(pattern, bridge.facts, **values)

    def _wish(self) -> list[Sentence]:
        facts = tuple(
            f
            for f, there in (("role.title", self.context.role.title), ("employer.name", self.context.employer.name))
            if there
        )
        return self._say(wording.upper_first(self._fill(say.WISH[self.k])), facts)

    def _thanks(self, moment: Moment | None) -> list[Sentence]:
        if moment and self._names_topic(moment) and moment.topic:
            return self._say(say.THANKS_NAMED[self.k], (f"{moment.path}.topic",), T=moment.topic.text)
        if (
            moment
            and not moment.shared
            and moment.said
            and self._best(moment).kind == "ask"
            and self.k in say.THANKS_ASKED
        ):
            return self._say(say.THANKS_ASKED[self.k], (f"{moment.path}.they_said",))
        table = say.THANKS_PANEL if self.is_panel else say.THANKS
        pattern = table[self.k]
        if moment and self._thin(moment) and self.k in {1, 2, 5}:
            pattern = "Thank you for the time you gave me{day}."
        self.thanked = True
        return self._say(pattern, ("interview.date",) if self.day and "{day}" in pattern else ())

    def _names_topic(self, moment: Moment) -> bool:
        """Say whether the thanks name the topic: it is this reader's, and the opening does not thank already."""
        if moment.shared or not moment.topic or moment.topic.size > 8 or self.k not in say.THANKS_NAMED:
            return False
        if not moment.said:
            return self.k in say.NAMED_BEFORE
        kind = self._best(moment).kind
        return kind == "clause" or (kind in {"noun", "ing"} and self.k in say.NAMED_BEFORE)

    def _thin(self, moment: Moment) -> bool:
        return moment.shared or not moment.said

    def _offer(self) -> list[Sentence]:
        bridge = self.bridge
        whole = " ".join(
            [
                self.context.role.title,
                *(s.claim + " " + s.evidence for s in self.context.candidate.strengths),
                *(t.i_said for t in self.context.interview.topics),
            ]
        )
        if _SAMPLES.search(whole):
            return self._say(
                say.OFFER_SAMPLES[self.k], ("candidate.strengths",) if self.context.candidate.strengths else ()
            )
        about = bridge.name if bridge and bridge.name else "any of this"
        facts = bridge.facts[:1] if bridge and bridge.name and "{D}" in say.OFFER[self.k] else ()
        return self._say(say.OFFER[self.k], facts, D=about)

    def _second(self) -> list[Sentence]:
        pick = (self.k + self.turn) % 4
        for moment in self.moments[1:]:
            facts = (f"{moment.path}.topic",)
            if moment.said and not moment.shared:
                piece = self._best(moment)
                if piece.size > 22 or piece.leans or re.search(r"\b(?:it|there|them|this)\b", piece.text):
                    continue
                kind = "noun" if piece.kind in {"noun", "ing", "how"} else piece.kind
                if kind in say.SECOND:
                    return self._say(say.SECOND[kind][pick], (f"{moment.path}.they_said",), S=piece.text)
            if moment.topic and moment.topic.size <= 8:
                return self._say(say.SECOND["noun"][pick], facts, S=moment.topic.text)
        return []

    def _question(self) -> list[Sentence]:
        pick = (self.k + self.turn) % 4
        for index, note in enumerate(self.context.interview.open_questions):
            if private_or_pay(note):
                continue
            facts = (f"interview.open_questions[{index}]",)
            kind, text = open_question(note, self.context)
            if kind == "ask":
                return self._say(say.OPEN_ASK[pick], facts, q=text)
            if kind == "embedded":
                return self._say(say.OPEN_EMBEDDED[pick], facts, q=text)
            if kind in {"about", "answer"}:
                return self._say((say.OPEN_ABOUT if kind == "about" else say.OPEN_ANSWER)[pick], facts, q=text)
        return []

    def _promise(self) -> list[Sentence]:
        out: list[Sentence] = []
        for index, promise in enumerate(self.context.interview.promises):
            if promise.by != "me" or private_or_pay(promise.what) or len(out) == 2:
                continue
            what = promised(promise.what, self.context)
            if not what:
                continue
            due = wording.due_words(promise.due, self.context.interview.date, self.dialect)
            by = f" by {due}" if due else ""
            pick = (self.k + len(out)) % 4
            if not due and pick == 2:
                pick = 0
            facts = (f"interview.promises[{index}]",)
            out.extend(self._say(say.PROMISE[pick], facts, p=what, by=by))
        return out

    # The frame.

    def _greeting(self) -> str:
        who = self.context.recipient
        greeting = salutation(
            who.name, title=who.title, rapport=who.rapport, register=self.register, dialect=self.dialect
        )
        return greeting or "Dear [name of the person you met],"

    def _close(self) -> str:
        me = self.context.candidate
        lines = [wording.close(self.register, self.dialect, self.k), me.name or "[your name]", me.phone]
        return "\n".join(line for line in lines if line)

    def _subject(self) -> str:
        role = _role(self.context.role.title)
        named = ""
        for moment in self.moments[:1]:
            short = [p.text for p in (moment.topic, *moment.said) if p and p.kind in {"noun", "ing"}]
            named = next((t for t in short if len(t.split()) <= 7 and len(t) <= 48 and "," not in t), "")
        if named:
            for pattern in (say.SUBJECT[self.k], "Thank you: {T}"):
                if "{role}" in pattern and not role:
                    continue
                text = wording.upper_first(self._fill(pattern, T=named))
                if len(text) <= 78:
                    return text
        if role:
            text = wording.upper_first(self._fill(say.SUBJECT_BARE[self.k]))
            if len(text) <= 78:
                return text
        return wording.upper_first(
            self._fill(("Thank you for {M}{day}", "With thanks for {M}{day}", "After {M}{day}: thank you")[self.k % 3])
        )

    def _missing(self) -> tuple[str, ...]:
        c = self.context
        own = [t for t in c.interview.topics if whose(t, c) != "other"]
        facts: list[tuple[str, bool]] = [
            ("recipient.name", bool(c.recipient.name)),
            ("recipient.email", bool(c.recipient.email)),
            ("interview.topics", bool(own) and bool(self.moments) and self.moments[0].owner != "other"),
            ("role.title", bool(c.role.title)),
            ("employer.name", bool(c.employer.name)),
            ("candidate.name", bool(c.candidate.name)),
            ("candidate.strengths", self.bridge is not None),
        ]
        return tuple(path for path, there in facts if not there)


_LONG_BRIDGE = (
    "That is close to work I've done. {St}.",
    "I know something of this myself. {St}.",
    "It is not new to me. {St}.",
    "{St}.",
    "It brought to mind work of my own. {St}.",
    "I could be of use here. {St}.",
    "I've worked on something close to it. {St}.",
    "My own experience fits here. {St}.",
)
_SAMPLES = re.compile(
    r"\b(?:portfolio|design(?:er|s|ed)?|writ(?:er|ing)|journalis\w+|photograph\w*|illustrat\w+|architect|editor|copywrit\w+|lesson plans?|animat\w+|graphic\w*|samples?|prototypes?)\b",
    re.IGNORECASE,
)


def _telling(piece: Piece) -> bool:
    """Say whether the writer's own part is worth a sentence."""
    if piece.kind == "place":
        return False
    if piece.kind == "noun":
        return piece.size > 2 or not piece.text.startswith(("the ", "my "))
    return piece.kind != "clause" or piece.size > 3


def _placed(name: str) -> str:
    """Return an employer's name as it stands behind "at": the Department for Transport, Lakeside Hospital."""
    name = name.strip().rstrip(".,")
    the = re.match(
        r"(?:Department|Ministry|Office|Institute|Bank|Museum|University|College|City|County|State|House|School|Faculty|Bureau|Board|Port|Embassy|Library|Society|Royal|National) "
        r"(?:of|for)\b|(?:Royal|National) (?:Society|Trust|Theatre|Opera|Ballet|Museum|Gallery|Library|College|Institute|Park)",
        name,
    )
    return f"the {name}" if the else f"t{name[1:]}" if name.startswith("The ") else name


def _named_post(role: str, post: str) -> str:
    if not role:
        return f"this {post}"
    return f"the {post} of {role}" if "," in role or len(role.split()) > 4 else f"the {role} {post}"


def _role(title: str) -> str:
    """Return a post's title as it stands before "position": no reference numbers, no "the"."""
    title = re.sub(
        r"\s*[(\[].*?[)\]]|\s*#?\b(?:ref|req|job id)\b.*$|\s+[-–—|/]\s+.*$", "", title, flags=re.IGNORECASE
    ).strip(" ,.;:")
    title = re.sub(r"(?i)^(?:the|a|an)\s+|\s+(?:position|post|role|job|vacancy)$", "", title)
    return title if len(title.split()) <= 7 and not re.search(r"[{}<>\n]", title) else ""


def _split(text: str) -> list[str]:
    """Return the sentences of a made text, which has at most two."""
    parts = re.split(r"(?<=[a-z\d)%][.?]) (?=[A-Z])", text)
    return parts if len(parts) <= 3 and all(len(p.split()) > 2 for p in parts) else [text]


def _joined(paragraphs: list[list[Sentence]]) -> list[list[Sentence]]:
    """Join a lone short sentence to its neighbour, so that no letter looks like a list."""
    out: list[list[Sentence]] = []
    for paragraph in paragraphs:
        words = sum(len(s.text.split()) for s in paragraph)
        if out and (words < 9 or sum(len(s.text.split()) for s in out[-1]) < 9):
            out[-1] = out[-1] + paragraph
        else:
            out.append(paragraph)
    return out
