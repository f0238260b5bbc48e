"""Whether a letter keeps what was agreed: each agreed term as present, absent or contradicted, with the letter's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from sincerely.core.negotiation.agreed import Agreed
from sincerely.core.negotiation.phrases import ENOUGH, best_place, figures, same_name, share_in
from sincerely.core.negotiation.units import FIVE, Compared, Known, compared, yearly
from sincerely.core.offers.letter.gaps import Gap, gaps
from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.paper import paper_of
from sincerely.core.offers.letter.reading import MANY, Letter, read_letter
from sincerely.core.offers.letter.values import NAMES, Day, Days, Hours, Leave, Share, Span, Sum, Term, Value, Words
from sincerely.core.offers.letter.wording import in_words

Status = Literal["present", "absent", "contradicted"]
#: More of these is better for the candidate, or less of them.
_MORE = (
    "base",
    "raise",
    "bonus",
    "sign_on",
    "relocation",
    "equity",
    "retirement",
    "leave",
    "holidays",
    "learning",
    "remote_days",
)
_LESS = ("probation", "non_compete", "sign_on_repay", "relocation_repay", "vesting", "cliff", "strike", "hours")
#: What binds, before what gives: the order in which terms nobody spoke of are told.
_BINDING = (
    "non_compete",
    "sign_on_repay",
    "relocation_repay",
    "condition",
    "end",
    "probation",
    "notice",
    "bonus_how",
    "cliff",
    "vesting",
    "expiry",
)
_NAMED = ("title", "place", "reports_to")
#: Of these two readings in different sentences mean that the letter contradicts itself.
_ONCE_ONLY = ("base", "leave", "start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One agreed term: whether the letter keeps it, the term of the letter it was set against, and the words that say so (`start` to `end`)."""

    agreed: Agreed
    status: Status
    term: Term | None = None
    label: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0
    note: str = ""
    favours: Literal["you", "them", ""] = ""

    @property
    def name(self) -> str:
        """What the term is called."""
        return NAMES.get(self.agreed.key, self.agreed.name.replace("_", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A letter set against what was agreed: every agreed term, what nobody spoke of (what binds first), and what the letter leaves open."""

    held: tuple[Held, ...]
    undiscussed: tuple[Term, ...]
    open: tuple[Gap, ...]
    letter: Letter

    @property
    def kept(self) -> bool:
        """Whether every agreed term is present."""
        return all(each.status == "present" for each in self.held)


def verify(text: str, agreed: Sequence[Agreed], today: date) -> Verified:
    """Set a letter's text against the agreed terms; `today` is the day it is read on."""
    letter = read_letter(text, today)
    said = paper_of(text, today).said
    known = _known(letter, agreed)
    used: list[Term] = []
    held = []
    for one in agreed:
        found = _held(one, letter, said, known, used)
        held.append(found)
        if found.term is not None:
            used.append(found.term)
    named = {one.key for one in agreed}
    # What an agreed term was found by is not missing, though no reader had a name for it.
    kept = {each.agreed.key for each in held if each.status == "present" and each.term is None}
    quoted = [(each.start, each.end) for each in held if each.status == "present" and each.agreed.key in ("other", "perk", "health", "condition")]  # fmt: skip
    undiscussed = [
        term
        for term in letter.terms
        if term not in used
        and (term.key not in named or term.key in MANY)
        and not any(start <= term.start < end for start, end in quoted if term.key in MANY)
    ]
    undiscussed.sort(key=lambda term: (_BINDING.index(term.key) if term.key in _BINDING else len(_BINDING), list(NAMES).index(term.key)))  # fmt: skip
    return Verified(
        held=tuple(held),
        undiscussed=tuple(undiscussed),
        open=tuple(gap for gap in gaps(letter) if gap.key not in kept),
        letter=letter,
    )


def _known(letter: Letter, agreed: Sequence[Agreed]) -> Known:
    """Return what comparing needs besides: the letter's own figure first, else the agreed one."""

    def value(key: str) -> list[Value]:
        term = letter.of(key)
        ours = [one.value for one in agreed if one.key == key and not isinstance(one.value, bool)]
        return ([term.value] if term else []) + ours

    hours = next((each.week for each in value("hours") if isinstance(each, Hours)), None)
    known = Known(hours=hours, days=FIVE, dated=letter.dated)
    base = next((each for each in value("base") if isinstance(each, Sum)), None)
    start = next((each.day for each in value("start") if isinstance(each, Day) and each.last is None), None)
    holidays = next((one.value.number for one in agreed if one.key == "holidays" and isinstance(one.value, Days)), None)
    return replace(
        known,
        base=yearly(base, known) if base else None,
        start=start.date() if isinstance(start, datetime) else start,
        holidays=holidays,
    )


def _held(one: Agreed, letter: Letter, said: Sequence[Said], known: Known, used: Sequence[Term]) -> Held:
    terms = [term for term in letter.terms if term.key == one.key and term not in used]
    if isinstance(one.value, bool):
        return _whether(one, terms)
    if one.key in _NAMED:
        return _named(one, terms, said)
    if one.key == "bonus_how":
        return _how_sure(one, terms)
    if isinstance(one.value, Words) or one.key in MANY:
        return _worded(one, terms, said)
    if not terms:
        return _within_leave(one, letter) or _elsewhere(one, said)
    term = terms[0]
    result = compared(one.value, term.value, known)
    others = [other for other in letter.others if other.key == one.key]
    if result is None or not result.same:
        for other in others:
            again = compared(one.value, other.value, known)
            if again is not None and again.same:
                note = f"the letter also says {in_words(term.value)}: ask which holds"
                return _with(one, "present", other, _joined(again.note, note))
    if result is None:
        return _unlike(one, term)
    if result.same:
        return _unless_it_says_two(one, term, others, known, result)
    return _with(one, "contradicted", term, result.note, _favours(one.key, result.more))


def _unless_it_says_two(one: Agreed, term: Term, others: Sequence[Term], known: Known, result: Compared) -> Held:
    """Return a term as kept, unless another sentence of the letter says in words as plain that it is something else."""
    assert not isinstance(one.value, bool)
    for other in others:
        again = compared(one.value, other.value, known)
        if other.rival and one.key in _ONCE_ONLY and other.start != term.start and again is not None and not again.same and _same_unit(term, other):  # fmt: skip
            return _with(one, "contradicted", other, f"the letter says two things: here {in_words(other.value)}, elsewhere {in_words(term.value)}", "")  # fmt: skip
    note = result.note
    if term.vague.lower() == "up to" and isinstance(term.value, (Sum, Share)):
        note = _joined(note, "the letter says “up to”, which promises nothing yet")
    return _with(one, "present", term, note)


def _same_unit(term: Term, other: Term) -> bool:
    one, two = term.value, other.value
    return not (isinstance(one, Sum) and isinstance(two, Sum)) or one.per == two.per


def _favours(key: str, more: int) -> Literal["you", "them", ""]:
    better = more if key in _MORE else -more if key in _LESS else 0
    return "you" if better > 0 else "them" if better < 0 else ""


def _whether(one: Agreed, terms: Sequence[Term]) -> Held:
    """Say whether there is such a term at all, where only that was agreed, or that there is none."""
    none = [term for term in terms if isinstance(term.value, Span) and not term.value.number and not term.value.of]
    real = [term for term in terms if term not in none]
    if one.value:
        return _with(one, "present", real[0]) if real else Held(agreed=one, status="absent")
    if real:
        return _with(one, "contradicted", real[0], "", "them" if one.key in (*_LESS, "condition") else "")  # fmt: skip
    return _with(one, "present", none[0]) if none else Held(agreed=one, status="present", note="the letter names none")


def _named(one: Agreed, terms: Sequence[Term], said: Sequence[Said]) -> Held:
    assert isinstance(one.value, Words)
    text = one.value.text
    for term in terms:
        same, note = same_name(text, in_words(term.value))
        if same or (one.key != "title" and share_in(text, f"{in_words(term.value)} {term.quote}") >= 1):
            return _with(one, "present", term, note if one.key == "title" else "")
    if not terms:
        place, part = best_place(text, said)
        if place is not None and part >= 1:
            return _from(one, "present", place)
        return Held(agreed=one, status="absent")
    return _with(one, "contradicted", terms[0])


def _how_sure(one: Agreed, terms: Sequence[Term]) -> Held:
    """Set "guaranteed" against "at our sole discretion"."""
    assert isinstance(one.value, Words)
    wanted = "guaranteed" if any(word in one.value.text.lower() for word in ("guarantee", "certain", "fixed")) else "discretionary" if "discretion" in one.value.text.lower() else "conditional"  # fmt: skip
    if not terms:
        return Held(agreed=one, status="absent")
    term = terms[0]
    if in_words(term.value) == wanted:
        return _with(one, "present", term)
    return _with(one, "contradicted", term, "", "them" if wanted == "guaranteed" else "")  # fmt: skip


def _worded(one: Agreed, terms: Sequence[Term], said: Sequence[Said]) -> Held:
    """Look for what was agreed in words by its words; with other figures in the same words it is contradicted."""
    assert not isinstance(one.value, bool)
    text = one.value.text if isinstance(one.value, Words) else in_words(one.value)
    place, part = best_place(text, said)
    if place is not None and part >= ENOUGH:
        whole = f"{place.label} {place.text}"
        term = next((each for each in terms if place.start <= each.start < place.start + len(place.text)), None)
        if figures(text) <= figures(whole):
            return replace(_from(one, "present", place), term=term)
        if figures(whole) and part >= 1:
            return replace(_from(one, "contradicted", place), term=term, note="in these words, but with another figure")
    if one.key not in MANY and terms:
        return _with(one, "absent", terms[0], f"the letter says only: {in_words(terms[0].value)}")
    return Held(agreed=one, status="absent")


def _within_leave(one: Agreed, letter: Letter) -> Held | None:
    """Return public holidays as present where the letter counts them within its days of leave."""
    leave = letter.of("leave") if one.key == "holidays" else None
    if leave is None or not isinstance(leave.value, Leave) or not leave.value.holidays_in:
        return None
    return _with(one, "present", leave, "they are part of the days of leave")


def _elsewhere(one: Agreed, said: Sequence[Said]) -> Held:
    """Return a term that was not read from the letter, but whose very words stand in it, as present."""
    text = in_words(one.value) if not isinstance(one.value, bool) else one.words
    for words in (one.words, text):
        place, part = best_place(words, said)
        if place is not None and part >= 1 and figures(words) and figures(words) <= figures(place.text) and len(words.split()) > 2:  # fmt: skip
            return _from(one, "present", place)
    return Held(agreed=one, status="absent")


def _unlike(one: Agreed, term: Term) -> Held:
    """Return a term that the letter tells in a way that cannot be set against the agreed one."""
    note = f"the letter says {in_words(term.value)}, which cannot be set against it"
    if isinstance(one.value, Sum) and isinstance(term.value, Sum):
        note = f"the letter says {in_words(term.value)} and not how many hours a week"
    if isinstance(term.value, Words):
        note = "the letter names it, and not how much" if term.vague or one.key not in ("end",) else note
    return _with(one, "absent", term, note)


def _with(one: Agreed, status: Status, term: Term, note: str = "", favours: Literal["you", "them", ""] = "") -> Held:
    return Held(agreed=one, status=status, term=term, label=term.label, quote=term.quote, start=term.start, end=term.end, note=note, favours=favours)  # fmt: skip


def _from(one: Agreed, status: Status, place: Said) -> Held:
    return Held(agreed=one, status=status, label=place.label, quote=place.text, start=place.start, end=place.start + len(place.text))  # fmt: skip


def _joined(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def questions(found: Verified) -> Iterator[tuple[str, str]]:
    """Yield what to ask before signing, drafted, each with its term: what is not as agreed, then what the letter leaves open."""
    asked: set[str] = set()
    for each in found.held:
        if each.status != "present":
            asked.add(each.agreed.key)
            yield each.agreed.key, question(each)
    for gap in found.open:
        if gap.key not in asked and not any(
            one.agreed.key == gap.key and one.status == "present" for one in found.held
        ):
            yield gap.key, gap.question


def question(each: Held) -> str:
    """Return the question to ask of one term that is not as agreed."""
    words = each.agreed.words
    name = each.name
    if each.agreed.value is False:
        return f"On {name} we had agreed that there is none, and the letter names one. Could it be taken out?"
    if each.agreed.key == "bonus_how":
        return f"On the bonus we had spoken of “{words}”, and the letter reads otherwise. Could it say so?"
    if each.status == "contradicted" and each.term is not None:
        if each.note.startswith("the letter says two things"):
            return f"On {name} the letter says two different things. We had agreed on {words}; could it say that in both places?"
        written_down = in_words(each.term.value)
        if each.favours == "you":
            return f"On {name} I had noted {words}, and the letter says {written_down}. Is that as you mean it?"
        return f"On {name} we had agreed on {words}, and the letter says {written_down}. Could it be changed?"
    if each.status == "contradicted":
        return f"On {name} we had agreed on {words}, and the letter has another figure. Could it be changed?"
    if each.agreed.value is True:
        return f"We had spoken of {name}, and I cannot find it in the letter. Could it be written in?"
    if each.agreed.key in (*MANY, "other", "health"):
        return f"We had spoken of {words}, and I cannot find it in the letter. Could it be written in?"
    if each.term is not None:
        return f"On {name} we had agreed on {words}, and the letter says {in_words(each.term.value)}. Could it say {words}?"
    return f"On {name} we had agreed on {words}, and I cannot find it in the letter. Could it be written in?"
