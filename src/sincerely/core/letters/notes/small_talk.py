"""What is no matter of the post: small talk (a dog, a match, somebody's family), and the candidate's own life."""

from __future__ import annotations

import re

from sincerely.core.letters.english.stems import stems
from sincerely.core.letters.notes.usable import sensitive
from sincerely.core.letters.values import Context, Topic
from sincerely.core.reading.patterns import compiled

_ASIDE = compiled(
    r"(?i)\b(?:(?:his|her|their|my) (?:\w+ ){0,2}(?:dogs?|cats?|puppy|greyhound|horse|kids?|sons?|daughters?|wife|husband|mum|mom|dad|grand\w+|wedding|holiday|garden|boat|bike|car|house|allotment|band)|"
    r"(?:the )?(?:football|rugby|cricket|golf|tennis|baseball|hockey|marathon|weather|holidays?|ghosts?|traffic|commute|hometown|accents?|small talk|star wars|crosswords?|the match|world cup))\b"
)


def is_small_talk(topic: Topic, context: Context) -> bool:
    """Say whether a topic is small talk: somebody's family, dog or team, which no need or title of the post is about."""
    found = _ASIDE.search(topic.topic)
    work = f"{context.role.title} {' '.join(context.role.needs)} {context.employer.name}"
    return found is not None and not (stems(found[0]) & stems(work)) and len(topic.topic.split()) <= 4


def own_affairs(topic: Topic) -> bool:
    """Say whether a topic is the candidate's own life: asked of it, or answered with it."""
    asked = sensitive(topic.they_said) and len(topic.they_said.split()) < 12
    return asked or bool(
        re.fullmatch(
            r"(?i)(?:the |my )?(?:career |cv |employment |work )?(?:gaps?|visa|age|illness|redundancy|weakness(?:es)?|notice)",
            topic.topic.strip(" .?"),
        )
    )
