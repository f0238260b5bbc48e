"""Which house the mail addresses of an invitation are of, in the words of the notes: straitspath.example is Straits Pathology."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Invitation

_PUBLIC_DOMAINS = compiled(
    r"^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|proton\w*|gmx|web|mail|calendly|greenhouse|lever|ashbyhq|workable|smartrecruiters|zoom|google|microsoft|myworkday\w*|group|resource|calendar)\.",
    re.IGNORECASE,
)
# A name ends with its sentence; "St. Anne" and "Dr. Rao" go on.
SENTENCE = compiled(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[A-ZÀ-Þ])")


def by_domain(texts: Sequence[str], invitations: Sequence[Invitation]) -> str:
    """Return the words of a text that the organiser's or an attendee's domain spells: straitspath.example -> Straits Pathology."""
    people = [
        attendee
        for invitation in invitations
        for attendee in ([invitation.organiser] if invitation.organiser else []) + list(invitation.attendees)
    ]
    labels = []
    for attendee in people:
        domain = attendee.email.partition("@")[2].lower()
        if domain and not _PUBLIC_DOMAINS.match(domain):
            label = re.sub(r"[^a-z0-9]", "", domain.split(".")[0])
            labels += [label] if len(label) >= 4 and label not in labels else []
    best = ""
    for label in labels:
        for text in texts:
            for found in re.finditer(
                r"[A-ZÀ-Þ][\w'’&.-]*(?:[^\S\n]+(?:(?:of|and|the|de|das|do|da|del|la|le|für|y|e|for)[^\S\n]+|&[^\S\n]+)*[A-ZÀ-Þ&][\w'’&.-]*){0,4}",
                text,
            ):
                words = SENTENCE.split(found.group())[0].rstrip(".").split()
                for size in range(len(words), 0, -1):
                    for at in range(len(words) - size + 1):
                        phrase = " ".join(words[at : at + size])
                        squashed = re.sub(r"[^a-z0-9]", "", fold(phrase))
                        if (
                            len(squashed) >= 4
                            and (
                                squashed == label
                                or _spelt_by(label, fold(phrase).split())
                                or (len(label) >= 6 and squashed.startswith(label))
                                or (len(squashed) >= 6 and label.startswith(squashed))
                            )
                            and len(phrase) > len(best)
                        ):
                            best = phrase
        if best:
            return best
    return best


def by_own_address(head: str, notes: str) -> str:
    """Return the words of a head typed small throughout that the domain of an address in the notes spells, with their capitals: gulfbendfab.example is Gulf Bend Fabrication; "" where none are."""
    for domain in _ADDRESS.findall(notes):
        label = re.sub(r"[^a-z0-9]", "", domain.split(".")[0].lower())
        if len(label) < 6 or _PUBLIC_DOMAINS.match(domain):
            continue
        words = re.findall(r"[a-z&'’-]+", head)
        for at in range(len(words)):
            for size in range(5, 1, -1):
                phrase = words[at : at + size]
                squashed = re.sub(r"[^a-z0-9]", "", "".join(phrase))
                short = re.sub(r"[^a-z0-9]", "", "".join(phrase[:-1]))
                if len(phrase) == size and (
                    squashed == label or (squashed.startswith(label) and len(short) < len(label))
                ):
                    return " ".join(
                        word if word in {"of", "and", "the", "for"} else word[:1].upper() + word[1:] for word in phrase
                    )
    return ""


_ADDRESS = compiled(r"(?<![\w.])[\w.+-]+@([\w-]+\.[\w.-]+)")


def _spelt_by(label: str, words: Sequence[str]) -> bool:
    """Say whether a domain spells a name with words of the middle left out: carrickboats is "Carrick Wooden Boats"; its first and last word are there."""
    if not 3 <= len(words) <= 5 or not label.startswith(words[0]) or not label.endswith(words[-1]):
        return False
    rest = label
    for word in words:
        rest = rest.removeprefix(re.sub(r"\W", "", word))
    return not rest


__all__ = ["SENTENCE", "by_domain", "by_own_address"]
