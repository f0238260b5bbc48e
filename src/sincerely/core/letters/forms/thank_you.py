"""The thank-you letter: one thing only this person gave, the moment that stayed, one bridge, the wish for the post, an easy next step.

Eight skeletons differ in what they open with, the order they keep and the words of every place in it. A letter takes the one of its
reader's place on the panel, so that colleagues who compare letters find different ones though each was written by itself.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of, panel
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.english.sure import sure_somebody, sure_thing
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.forms import thank_you_frame as around
from sincerely.core.letters.forms import thank_you_moment as moment_words
from sincerely.core.letters.forms.thank_you_frame_phrases import ORDER
from sincerely.core.letters.forms.thank_you_setting import Setting, setting_of
from sincerely.core.letters.naming import role_of
from sincerely.core.letters.notes.soundness import broken
from sincerely.core.letters.notes.spelt import notes_spelt_right
from sincerely.core.letters.repetition import repeated, repeated_within
from sincerely.core.letters.strengths.bridge import Bridge, choose
from sincerely.core.letters.telling.assured import assured
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.telling.moments import moments_of
from sincerely.core.letters.unused import left_over
from sincerely.core.letters.values import Context, Draft, Sentence, Topic
from sincerely.core.people.names import salutation

FORM = "thank-you"
ENOUGH = 105  # words after which a second topic would tire the reader
FEW = 65  # words below which a second thing is named, though nothing is told of it
SHORT = 90  # words below which a second strength is told to somebody who met the writer alone
MOST = 165  # words after which something is left out


def write(context: Context, words: WordClasses, variant: int = 0) -> Draft:
    """Return the letter to `context.recipient`; `words`: what each word can be, so that only what is surely English is told. The same context and variant give the same letter, always."""
    context = notes_spelt_right(context, words)
    at = setting_of(context, variant, words)
    moments, need = _moments(at), ""
    if not any(m.topic or m.retold or m.said for m in moments):
        at, moments, need = _with_need(at, moments)
    main = moments[0] if moments else None
    heard = [(m.path, f"{m.text} {m.own.text if m.own else ''}") for m in moments if not m.shared]
    told = main.own.text if main and main.own else ""
    bridge = choose(context, cast_of(context), heard, at.rank, told)
    made = _made(at, moments, bridge)
    for drop in ("second", "since", "question"):
        if _length(made) <= MOST:
            break
        made.pop(drop, None)
    made = {name: wording.placed(name, [_of_need(s, need, context) for s in said]) for name, said in made.items()}
    paragraphs = _joined([[s for name in names for s in made.get(name, ())] for names in ORDER[at.k]])
    texts = (" ".join(s.text for s in p) for p in paragraphs)
    return Draft(
        form=FORM,
        subject=around.subject(at, main),
        body="\n\n".join([_greeting(at), *texts, _close(at)]),
        to=context.recipient.email,
        sentences=tuple(s for p in paragraphs for s in p),
        missing=(
            *_missing(
                context,
                told=any(m.owner != "other" for m in moments),
                # What the writer told of their own work in the talk is such a thing as well, and once is enough.
                able=bridge is not None or _tells_own(made),
            ),
            *(
                path
                for path in _untold(main, at, " ".join(s.text for p in paragraphs for s in p))
                if not path.startswith(_added(context))
            ),
        ),
    )


def _moments(at: Setting) -> list[Moment]:
    """Return what the letter can speak of, best first."""
    found = moments_of(at.context, at.rank, panel=at.is_panel)
    sure = assured(found, at.context.interview.topics, at.words, partial(cast_of, at.context))
    return [m for m in sure if moment_words.tells(at, m)]


def _with_need(at: Setting, moments: list[Moment]) -> tuple[Setting, list[Moment], str]:
    """Return the setting, the moments and the need's path with what the reader said they need as what was told, where nothing else of the talk can be; of several at the table nobody knows who said it."""
    talk = at.context.interview
    for index, need in enumerate(at.context.role.needs if len(panel(at.context)) == 1 else ()):
        if not need.strip() or not (sure_somebody(need, at.words) or (_some(need) and sure_thing(need, at.words))):
            continue
        said = Topic(with_=at.context.recipient.name, topic=need, they_said=f"they want {need}")
        context = replace(at.context, interview=replace(talk, topics=(*talk.topics, said)))
        found = _moments(replace(at, context=context))
        if any(m.retold for m in found):
            return replace(at, context=context), found, f"role.needs[{index}]"
    return at, moments, ""


def _some(need: str) -> bool:
    """Say whether a need is of something with its article, or of several: "they want forklift licence" lacks one."""
    low = need.lower().split()
    return bool(low) and (low[0] in w.DETERMINERS or plural(low[-1]))


def _of_need(sentence: Sentence, need: str, context: Context) -> Sentence:
    """Return a sentence that rests on a need told as a topic with the path that the need has on record."""
    if not need:
        return sentence
    facts = (need if fact.startswith(_added(context)) else fact for fact in sentence.facts)
    return replace(sentence, facts=tuple(dict.fromkeys(facts)))


def _added(context: Context) -> str:
    """Return the path of a topic that stands behind those on record."""
    return f"interview.topics[{len(context.interview.topics)}]"


def _made(at: Setting, moments: list[Moment], bridge: Bridge | None) -> dict[str, list[Sentence]]:
    """Return the sentences of each place, in the order in which one depends on another."""
    main = moments[0] if moments else None
    made = {
        "open": moment_words.opening(at, main),
        "mine": moment_words.own_part(at, main),
        "since": moment_words.thought_since(at, main) or moment_words.addition(at),
    }
    made["bridge"] = around.bridge_to(at, bridge, made)
    made["question"] = around.question(at)
    made["promise"] = around.promises(at)
    thanked = any("Thank you" in s.text for s in made["open"])
    opened = " ".join(s.text for s in made["open"])
    made["thanks"] = moment_words.thanks_for_more(at, main, opened)
    if not thanked and not any("Thank you" in s.text for s in made["thanks"]):
        made["thanks"] += around.thanks(at, main, answered=bool(made["mine"]), done=moment_words.was_done(main))
    if made["mine"] and main and main.retold and main.owner == "reader":
        made["mine"], made["thanks"] = [*made["mine"], *made["thanks"]], []  # right behind what both said of it
    made["wish"] = around.wish(at, made)
    of_the_talk = any(fact.startswith("role.needs") for s in made["wish"] for fact in s.facts)
    if (
        of_the_talk or made["mine"] or made["promise"]
    ):  # what they look for, what was answered or promised is of the talk
        made["open"] = [s for s in made["open"] if not s.gap]
    made["offer"] = around.offer(at, main, made)
    if _length(made) < ENOUGH:
        kept = " ".join(s.text for s in made["promise"])
        opened = " ".join(s.text for name in ("open", "thanks", "mine") for s in made[name])
        made["second"] = moment_words.second(
            at, moments, kept, opened, few=_length(made) < FEW, room=MOST - _length(made)
        )
    made["more"] = around.more(at, bridge, made) if main and not main.shared and _length(made) < SHORT else []
    for place, told in made.items():
        if place != "open" and any(broken(s.text) for s in told):
            made[place] = []
    _say_once(made)
    return made


# What gives way where two places say the same, the first first. The opening stays.
GIVES_WAY = ("more", "second", "question", "since", "bridge", "offer", "thanks", "mine", "promise", "wish")


def _say_once(made: dict[str, list[Sentence]]) -> None:
    """Leave out a place that says over again what another has said."""
    for place in GIVES_WAY:
        own = made.get(place, [])
        rest = [s.text for name, part in made.items() if name != place for s in part]
        if any(repeated_within(s.text) or any(repeated(r, s.text) for r in rest) for s in own):
            made[place] = []


def _tells_own(made: dict[str, list[Sentence]]) -> bool:
    """Say whether a letter tells what the writer said of their own work."""
    return any(fact.endswith(".i_said") for name in ("mine", "second") for s in made.get(name, ()) for fact in s.facts)


def _length(made: dict[str, list[Sentence]]) -> int:
    return sum(len(s.text.split()) for part in made.values() for s in part)


def _joined(paragraphs: list[list[Sentence]]) -> list[list[Sentence]]:
    """Join a lone short sentence to its neighbor, so that no letter looks like a list."""
    out: list[list[Sentence]] = []
    for paragraph in paragraphs:
        words = sum(len(s.text.split()) for s in paragraph)
        if not paragraph:
            continue
        if out and (words < 12 or sum(len(s.text.split()) for s in out[-1]) < 12):
            out[-1] = out[-1] + paragraph
        else:
            out.append(paragraph)
    return out


def _greeting(at: Setting) -> str:
    who = at.context.recipient
    greeting = salutation(who.name, title=who.title, rapport=who.rapport, dialect=at.dialect)
    return greeting or "Dear [name of the person you met],"


def _close(at: Setting) -> str:
    me = at.context.candidate
    lines = [wording.close(at.register, at.dialect, at.k), me.name or "[your name]", me.phone]
    return "\n".join(line for line in lines if line)


def _missing(context: Context, *, told: bool, able: bool) -> tuple[str, ...]:
    facts: list[tuple[str, bool]] = [
        ("recipient.name", bool(context.recipient.name)),
        ("recipient.email", bool(context.recipient.email)),
        ("interview.topics", told),
        ("role.title", bool(role_of(context.role.title))),
        ("employer.name", bool(context.employer.name)),
        ("candidate.name", bool(context.candidate.name)),
        ("candidate.strengths", able),
    ]
    return tuple(path for path, there in facts if not there)


def _untold(main: Moment | None, at: Setting, body: str) -> tuple[str, ...]:
    """Return the notes of the letter's own topic that it could not tell, or not whole, and those of the reader's other topics that it does not speak of: the writer may want to put them in."""
    untold = main.untold if main and not main.shared else ()
    unsaid = moment_words.left_unsaid(at, body)
    rest = [m for m in moments_of(at.context, at.rank, panel=at.is_panel) if m.owner == "reader"]
    promised = around.unkept(at)
    return tuple(dict.fromkeys((*untold, *left_over(rest, body, at.context.interview.topics), *unsaid, *promised)))
