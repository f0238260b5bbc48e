"""What of a moment a letter can say without a doubt. What is not sure English, or would give trouble back to who told of it, is left out and named.

A plain short letter does no harm; one broken sentence does. So each part goes one step down where it fails: from what was said to what it was about, and from there to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sincerely.core.letters.casting import told_by_one
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.stems import MOSTLY, covers
from sincerely.core.letters.english.sure import sure_doing, sure_question, sure_statement, sure_thing
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.notes.pieces import Piece
from sincerely.core.letters.notes.quotations import quotable, without_quote
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.troubles import confesses, grave, grave_to_ask, troubles
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.letters.notes.usable import unwelcome
from sincerely.core.letters.telling.asked_me import asked_me
from sincerely.core.letters.telling.assured_names import (
    fit_subject,
    name_of,
    names_surely,
    people_in,
    subject_of,
    with_others,
    without_their_deed,
)
from sincerely.core.letters.telling.done_for_me import done_for_me
from sincerely.core.letters.telling.faultless import faultless_question, faultless_statement
from sincerely.core.letters.telling.given_answer import given_answer
from sincerely.core.letters.telling.moment import ONLY_COUNTS, Moment
from sincerely.core.letters.telling.moments import name_shortly
from sincerely.core.letters.telling.own_answer import answer, apart_from_story
from sincerely.core.letters.telling.pointing import SOMEBODY, hangs, names_one
from sincerely.core.letters.telling.prompts import prompted
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.letters.telling.second_language import told_to_me
from sincerely.core.letters.telling.their_words import kept_back, their_reply, their_words
from sincerely.core.letters.telling.told_apart import asked_after, told_apart
from sincerely.core.letters.telling.told_together import answered_next, answers_next
from sincerely.core.letters.telling.topic_names import names_a_thing
from sincerely.core.letters.values import Topic

_MINE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
# "What I would do": about what? Behind what was told, it is clear.
_OPEN = re.compile(r"(?:what|how) I (?:would |will |could |should )?(?:do|start|react|respond|answer)(?: first)?$")
# "How I would handle": whom, or what?
_HANDLES = re.compile(
    r"\b(?:handle|manage|approach|prioriti[sz]e|deal with)$|\bhow I (?:would |will |could |should )?(?!(?:start|begin|work|cope|react|respond|learn|teach|cook|drive|write)$)[a-z]+$"
)
# "About the caseload, and how I manage when two things blow up on one day".
_ABOUT_AND = re.compile(r"about (?P<thing>[^,]+), and (?P<asked>(?:how|what|why|when|where|which|who) .+)")
# Terms are no matter for thanks; "the books, 20 who turn up" is a scrap.
_NO_ACT = re.compile(r"^you asked about (?:my )?(?:notice|leave|start)|, \d|^\w+ \w+ about \w+$")
_ANSWERED = 3  # words of trouble in a statement that the writer's own answer follows
# A doubt of theirs is no thing to bring up where the letter has no answer to it.
_DOUBT = re.compile(r"whether I (?:am|was|would be) (?:too|really|not|over|under)\b")
_TELLING = 5  # words that say something though nothing is named before
_SHORT = 14  # words of a question that is told though its English is not sure
# "she stayed", but not "she said": who says something is the reader.
_THEY_DO = re.compile(
    r"(?i)(?:and )?(?:he|she)\b(?! (?:also )?(?:said|says|say|told|mentioned|explained|reckons?|thinks?|wants?|asked|asks)\b)"
)
_OF_SOMEBODY = re.compile(r"(?i)\b(?:told|mentioned|talked|spoke)\b.*\b(?:about|abt|of)\b")


def assured(
    moments: Sequence[Moment], topics: Sequence[Topic], words: WordClasses, casts: Callable[[Topic], Cast]
) -> list[Moment]:
    """Return the moments with what can be told of each, the best first; those of which nothing is left are not among them.

    Where nothing sure is left of any, one is named by its own words or question all the same: a letter that would fit anybody is no better than one to look at again.
    """
    people = {name.lower() for topic in topics for name in tokens(topic.with_) if name.lower() not in w.DETERMINERS}
    telling = []
    for moment in moments:
        note = topics[int(moment.path[:-1].rsplit("[", 1)[1])]
        moment.topic = subject_of(moment, note, words, people)
        cast = casts(note)
        if moment.topic and {x for x in tokens(moment.topic.text) if x[:1].isupper()} & cast.firm:
            moment.topic = None  # the house itself is no subject of its own
        telling.append(_Telling(moment, note, cast, words, people, answers_next(moment, topics)))
    before: Moment | None = None
    for one in sorted(telling, key=lambda one: one.index):
        # Whom a "them" means may stand in what the same person had told right before.
        if before and before.retold and _next_to(before, one.moment, topics):
            one.before = before.retold.text
        one.tell()
        before = one.moment
    telling.sort(key=lambda one: -one.moment.worth if one.moment.owner == "reader" else 0)
    kept = []
    named: list[Moment] = []
    troubled = False
    for one in telling:
        moment = one.moment
        named += _named(moment, words)
        troubled = one.leave_sure(troubled) or troubled
        if moment.given and not (moment.topic or moment.retold or moment.said) and not grave(moment.given.text):
            moment.topic = moment.given  # asked what it was about, the writer said so
            moment.untold = tuple(path for path in moment.untold if not path.endswith(".topic"))
        # What the writer told of their own work can be told where nothing else can.
        mine = moment.own is not None and moment.own.kind in {"statement", "act"} and _MINE.search(moment.own.text)
        if moment.topic or moment.retold or mine or moment.quote or moment.deed or any(p.kind in {"ask", "act", "clause", "how"} for p in moment.said):  # fmt: skip
            kept.append(moment)
    kept = [m for m in answered_next(kept) if _without_open(m, words)]
    kept = [
        m for m in kept if not m.half
    ] or kept  # a question without the answer that the notes have is half of a thing
    # What is left of one decides what it is worth, and what only the writer said opens no letter where the reader said something.
    kept.sort(
        key=lambda m: (
            (m.aside or not (m.topic or m.retold or m.said or m.quote or m.deed), -m.worth)
            if m.owner == "reader"
            else (False, 0)
        )
    )
    return kept or named[:1]


def _next_to(before: Moment, moment: Moment, topics: Sequence[Topic]) -> bool:
    """Say whether a moment's note follows that of another of the same person."""
    first, second = (int(m.path[:-1].rsplit("[", 1)[1]) for m in (before, moment))
    return second == first + 1 and topics[first].with_ == topics[second].with_


def _without_open(moment: Moment, words: WordClasses) -> bool:
    """Leave out a question that nothing of the moment says the matter of; say whether anything is left of it."""
    if moment.topic or moment.retold:
        return True
    moment.said = [
        p for p in moment.said if not (p.kind == "ask" and (_OPEN.fullmatch(p.text) or hangs(p.text, False, words)))
    ]
    return bool(moment.said or moment.own or moment.quote or moment.deed)


def _named(moment: Moment, words: WordClasses) -> list[Moment]:
    """Return a moment with no more than its name and what was asked, where these are no trouble and nobody else's, sure English or not; none where neither is."""
    topic = moment.topic
    if topic and (grave(topic.text) or not (fit_subject(topic.text, words) and names_a_thing(topic.text))):
        topic = None
    asked = [
        piece
        for piece in (_asked_of(piece, topic.text if topic else "") for piece in moment.said)
        if piece.kind == "ask"
        and not hangs(piece.text, topic is not None and topic.text in piece.text, words)
        and len(piece.text.split()) <= _SHORT
        and not SOMEBODY.search(piece.text)
        and not grave_to_ask(piece.text)
        and not _DOUBT.match(piece.text)
    ]
    if not (topic or asked):
        return []
    return [
        replace(
            moment, topic=topic, said=asked, retold=None, own=None, thought=None, since=[],
            untold=(*moment.untold, f"{moment.path}.they_said"),
        )
    ]  # fmt: skip


@dataclass(slots=True)
class _Telling:
    """One moment with its note: who is who in it, what each word can be, who was there, and whether the next note answers it."""

    moment: Moment
    note: Topic
    cast: Cast
    words: WordClasses
    people: set[str]
    answered: bool
    before: str = ""  # what the same person had told right before
    theirs: str = ""
    mine: str = ""
    question: str = ""

    @property
    def index(self) -> int:
        """The place of its note among those of the talk."""
        return int(self.moment.path[:-1].rsplit("[", 1)[1])

    def tell(self) -> None:
        """Put what both said into the moment, in the notes' own words."""
        moment, words = self.moment, self.words
        if moment.owner == "other":
            return
        apart = told_apart(self.note)
        apart = replace(apart, they_said=told_to_me(apart.they_said))
        self.theirs, self.mine = apart_from_story(apart)
        plain = without_quote(self.theirs) if moment.quote else self.theirs
        moment.deed = done_for_me(apart.they_said, self.cast, words) if moment.owner == "reader" else None
        if moment.deed and moment.topic and covers(moment.deed.text, moment.topic.text) == 1:
            moment.topic = None  # it is named with what was done
        named = moment.topic is not None and names_surely(moment.topic.text, words)
        if moment.owner == "reader" or not (SOMEBODY.search(plain) or told_by_one(apart, self.cast)):
            asked = asked_after(self.mine)
            moment.retold = their_words(plain, apart.topic, self.cast, words, named=named, asked=asked)
        moment.said = [_before_colon(p, apart.they_said) for p in moment.said]
        if moment.deed:
            moment.said = [p for p in moment.said if p.kind != "act"]
            if moment.retold and moment.retold.kind == "seen":
                moment.retold = None  # what they did for the writer is the better part of what they did
        self._ask(apart.they_said or (apart.topic if not named else ""))
        question = next((p.text for p in moment.said if p.kind == "ask"), "")
        self.question = question
        heard = " ".join(x for x in (self.before, moment.topic.text if moment.topic else "", question, moment.retold.text if moment.retold else "") if x)  # fmt: skip
        moment.own = answer(self.mine, question or apart.they_said, heard, self.cast, words)
        doing = moment.topic.text if moment.topic and moment.topic.kind == "ing" else ""
        # "The ones nobody has seen fail": an answer without the writer in it is as likely a thing as a statement.
        bare = moment.own is not None and moment.own.kind == "statement" and not _MINE.search(moment.own.text)
        if (question or doing) and (moment.own is None or bare or not moment.own.whole):
            given = given_answer(self.mine, question or doing, self.cast, words)
            moment.own = given if given and (moment.own is None or given.whole) else moment.own
        if moment.own and moment.owner == "reader":
            reply = their_reply(self.theirs, self.cast, words)
            moment.reply = "" if moment.retold and covers(moment.retold.text, reply) >= MOSTLY else reply
        if moment.shared and told_by_one(apart, self.cast):
            moment.own = None  # an answer to one of them, and to whom is not known, hangs in the air
        moment.thought = self._thought(f"{heard} {apart.i_said}")
        name_shortly(moment)
        lost = [(apart.they_said, moment.retold, "they_said"), (apart.i_said, moment.own, "i_said"), (apart.since, moment.thought, "since")]  # fmt: skip
        moment.untold = tuple(f"{moment.path}.{name}" for text, told, name in lost if text.strip() and not (told and told.whole))  # fmt: skip

    def _ask(self, note: str) -> None:
        """Put what the reader asked into the moment, in the note's own words."""
        nobodys = self.moment.owner == "shared" and told_by_one(self.note, self.cast)
        asked = None if nobodys else asked_me(note, self.cast, self.words)
        if asked is not None:
            self.moment.said = [asked, *(p for p in self.moment.said if p.kind != "ask")]
            if self.moment.retold and covers(asked.text, self.moment.retold.text) >= MOSTLY:
                self.moment.retold = None

    def _thought(self, heard: str) -> Retold | None:
        """Return what the writer thought since, unless the notes have it said already."""
        since = self.note.since
        if any(covers(note, since) >= MOSTLY for note in (self.note.they_said, self.note.i_said)):
            return None
        return answer(since, "", heard, self.cast, self.words)

    def leave_sure(self, troubled: bool) -> bool:
        """Leave in the moment what is sure. `troubled`: a trouble is told in this letter already. Return whether one is told here."""
        moment, words, note = self.moment, self.words, self.note
        named = moment.topic
        sure_name = named is not None and names_surely(named.text, words)
        moment.quote = moment.quote if quotable(moment.quote, words) else ""
        retold = self._fit(moment.retold)
        hits = troubles(retold.text) if retold else 0
        if retold:
            # A trouble that the writer had an answer to is what the talk was about; one without is only thrown back.
            most = _ANSWERED if moment.own or self.answered else 0 if troubled else 1
            sought = re.match(r"you (?:want|need|would like) ", retold.text)
            counted = hits and ONLY_COUNTS.match(retold.text)  # "there are 2 near-misses since July"
            if (grave_to_ask if sought else grave)(retold.text) or hits > most or counted:
                retold = None
        lost = [f"{moment.path}.they_said"] if moment.retold and not retold else []
        if retold is None and kept_back(note.they_said):
            moment.topic = None  # what was let slip, or is a grievance, is not named either
        moment.retold = retold
        said = [
            piece
            for piece in (_asked_of(piece, named.text if named and sure_name else "") for piece in moment.said)
            if _piece(piece, words)
            and not (grave_to_ask if piece.kind == "ask" else grave)(piece.text)
            and not (
                piece.kind == "ask"
                and hangs(f"{self.before}. {piece.text}" if self.before else piece.text, False, words)
            )
            and not (piece.kind == "ask" and moment.own is None and _DOUBT.match(piece.text))
            and (piece.kind in {"ask", "act"} or not moment.from_notes)  # what notes say is told by `retold`, or not
        ]
        if len(said) < len(moment.said) and retold is None:
            lost.append(f"{moment.path}.they_said" if note.they_said else f"{moment.path}.topic")
        told = moment.deed is not None or any(p.kind in {"ask", "act"} for p in said)
        if retold is None and not told and (asked := prompted(note, words)):
            said, told = [asked, *said], True
        told = told or retold is not None
        if named is not None and not sure_name:
            moment.topic = None
            said = [piece for piece in said if piece.kind not in {"noun", "ing"}]
        if moment.topic is None and not told and not kept_back(note.they_said):
            found = name_of(note, words, self.people)
            if found and found.kind == "ing":
                found = without_their_deed(found, note, words)
            moment.topic = found if found and not people_in(found.text, self.people) else None
        if moment.topic is not None and (
            grave(moment.topic.text) or unwelcome(moment.topic.text, of_person=True, mine=False)
        ):
            moment.topic = None
        if moment.topic and not told:
            moment.topic = with_others(moment.topic, note, words)
        moment.said = said
        moment.since = [piece for piece in moment.since if _piece(piece, words)]
        told_here = " ".join(
            [moment.quote, *(x.text for x in (moment.topic, moment.retold, moment.deed, *moment.said) if x)]
        )
        if note.they_said and covers(told_here, tidy(note.they_said)) < MOSTLY:
            lost.append(f"{moment.path}.they_said")
        if moment.own and moment.own.kind == "answer" and self.question and not any(p.kind == "ask" for p in said):
            moment.own = None  # an answer in shorthand stands behind its question, or nowhere
            lost.append(f"{moment.path}.i_said")
        if moment.own and moment.own.kind == "answer" and retold and any(p.kind == "ask" for p in said):
            moment.retold = None  # it stands behind its question, not behind what else was told
            lost.append(f"{moment.path}.they_said")
        if (
            moment.own
            and confesses(f"{note.topic}. {note.they_said}. {note.i_said}")
            and not any(p.kind == "ask" for p in said)
        ):
            moment.own = None  # what went wrong once is told to who asked, with what they asked
            lost.append(f"{moment.path}.i_said")
        moment.untold = tuple(dict.fromkeys((*moment.untold, *lost)))
        return bool(hits) and retold is not None

    def _fit(self, retold: Retold | None) -> Retold | None:
        """Return what was said, unless it is a scrap, or of somebody else that the writer told of."""
        if retold is None:
            return None
        named = self.moment.topic
        if _THEY_DO.match(self.note.they_said) and _OF_SOMEBODY.search(self.note.i_said):
            return None  # "told her about the son, he stayed 4 nights": he is not the reader
        if named is None and retold.size < _TELLING:
            return None
        if named and named.kind == "noun" and re.match(rf"(?:they|you) {re.escape(named.text)}\b", retold.text):
            return None  # "double bookings, ...": a name, and nobody doubles them
        return retold


def _before_colon(piece: Piece, note: str) -> Piece:
    """Return a deed as far as the note has it before a colon: "told me the truth about the budget: November hurts"."""
    word = re.search(r"([\w'’-]+)\s*:", note)
    if piece.kind != "act" or word is None:
        return piece
    ends = rf"(\b{re.escape(word[1])}) .*"
    return replace(piece, text=re.sub(ends, r"\1", piece.text), gerund=re.sub(ends, r"\1", piece.gerund))


def _asked_of(piece: Piece, subject: str) -> Piece:
    """Return a question with its one "it" called by the name of what it is about, since the letter names that nowhere else."""
    if piece.kind != "ask" or not subject or covers(piece.text, subject) >= MOSTLY:
        return piece
    text, count = re.subn(r"\bit\b(?!')", lambda _: subject, piece.text)
    return replace(piece, text=text) if count == 1 else piece


def _piece(piece: Piece, words: WordClasses) -> bool:
    """Say whether a piece is sure English for its kind."""
    match piece.kind:
        case "clause":
            return sure_statement(piece.text, words) and not hangs(piece.text, False, words)
        case "act":
            sure = sure_statement(piece.text, words) or faultless_statement(piece.text, words)
            return sure and not _NO_ACT.search(piece.text) and not hangs(piece.text, False, words)
        case "do":
            return sure_doing(piece.text, words)
        case "ask":
            if both := _ABOUT_AND.fullmatch(piece.text):
                return sure_thing(both["thing"], words) and _piece(replace(piece, text=both["asked"]), words)
            sure = sure_question(piece.text, words) or faultless_question(piece.text, words)
            somebody = SOMEBODY.search(piece.text)
            known = somebody is None or names_one(piece.text[: somebody.start()])
            return sure and known and not _HANDLES.search(piece.text)
        case "how":
            return sure_question(piece.text, words)
        case "noun" | "ing":
            return sure_thing(piece.text, words)
    return False
