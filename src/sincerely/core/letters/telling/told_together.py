"""What belongs together though notes have it apart: what somebody told, the question that came of it, and its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.values import Topic


def answers_next(moment: Moment, topics: Sequence[Topic]) -> bool:
    """Say whether the note behind a moment's is a question of the same person's that the writer answered."""
    at = int(moment.path[:-1].rsplit("[", 1)[1])
    if at + 1 >= len(topics):
        return False
    here, following = topics[at], topics[at + 1]
    asked = not following.they_said or _ASKED_THEN.match(following.they_said)
    return bool(following.i_said and following.with_ == here.with_ and not here.i_said and asked)


_ASKED_THEN = re.compile(r"(?i)^(?:and |so |then )?(?:[\w.'-]+ ){0,3}?(?:asked|asks|wanted to know)\b")


def answered_next(moments: list[Moment]) -> list[Moment]:
    """Return the moments with a question and its answer joined to what was said right before, where that is the same person's."""
    by_path = {m.path: m for m in moments}
    out = []
    taken: set[str] = set()
    for moment in moments:
        head, at = moment.path[:-1].rsplit("[", 1)
        behind = by_path.get(f"{head}[{int(at) + 1}]")
        asked = next((p for p in behind.said if p.kind == "ask"), None) if behind else None
        if (
            behind is not None
            and (asked is not None or not behind.from_notes)
            and behind.own is not None
            and behind.retold is None
            and moment.retold is not None
            and moment.own is None
            and moment.owner == behind.owner == "reader"
            and moment.path not in taken
        ):
            moment.asked_then, moment.own, moment.answer_path = asked, behind.own, behind.path
            moment.reply = behind.reply
            if behind.quote and not moment.quote:
                moment.quote, moment.quote_path = behind.quote, behind.path
            moment.untold = tuple(dict.fromkeys((*moment.untold, *behind.untold)))
            taken.add(behind.path)
        out.append(moment)
    return quoted_next([m for m in out if m.path not in taken])


def quoted_next(moments: list[Moment]) -> list[Moment]:
    """Return the moments with the reader's own words joined to the answer that they were said of, right before."""
    answered = {m.mine_path: m for m in moments if m.own is not None and not m.quote and m.owner == "reader"}
    out = []
    for moment in moments:
        head, at = moment.path[:-1].rsplit("[", 1)
        before = answered.get(f"{head}[{int(at) - 1}]")
        alone = moment.quote and moment.own is None and moment.retold is None and not moment.topic and not moment.said
        if before is not None and alone and moment.owner == "reader":
            before.quote, before.quote_path = moment.quote, moment.path
        else:
            out.append(moment)
    return out
