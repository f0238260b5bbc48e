"""Who or what sent a message, by its headers alone: a person, or a machine whose mail is no answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from sincerely.core.reading.message.values import Origin
from sincerely.core.reading.patterns import compiled

Header = Callable[[str], str]

_BOUNCER = compiled(r"(?:mailer-daemon|postmaster|mail-daemon|bounces?)(?:[+@-]|$)", re.I)
_UNDELIVERED = compiled(
    r"undeliver|delivery\s+(?:status|failed|failure|has\s+failed|incomplete)|returned\s+mail|mail\s+delivery|failure\s+notice|unzustellbar|non\s+remis",
    re.I,
)
_AWAY = compiled(
    r"^(?:auto(?:matic)?[\s:-]*(?:reply|response|antwort)|out\s+of\s+(?:the\s+)?office|automatische\s+antwort|abwesen|réponse\s+automatique|absence\s+du"
    r"|respuesta\s+automática|fuera\s+de\s+la\s+oficina|autorespuesta|odpowiedź\s+automatyczna|autoreply|risposta\s+automatica)",
    re.I,
)
_MACHINE = compiled(
    r"(?:.*[._+-])?(?:no-?_?\.?reply|do-?not-?reply|noreply|notifications?|notify|automated|mailer|alerts?|calendar-notification)(?:[._+-].*)?@",
    re.I,
)


def origin(header: Header, content_type: str, address: str, own: Collection[str] = ()) -> Origin:
    """Return who or what sent it. `header` gives a header's text by its name, empty where there is none; `own` are the candidate's addresses, lower case.

    Automatic replies as RFC 3834 marks them and as older servers do; bounces by RFC 3464; lists by RFC 2369 and 2919.
    """
    submitted = header("Auto-Submitted").split(";")[0].strip().lower()
    precedence = header("Precedence").strip().lower()
    if address.lower() in own and own:
        return "own-copy"
    if (
        "report-type=delivery-status" in content_type.replace('"', "").replace(" ", "").lower()
        or header("X-Failed-Recipients")
        or (header("Return-Path").strip() == "<>" and _UNDELIVERED.search(header("Subject")))
        or (_BOUNCER.match(address) and not submitted.startswith("auto-replied"))
    ):
        return "bounce"
    if (
        submitted.startswith("auto-replied")
        or precedence == "auto_reply"
        or header("X-Autoreply")
        or header("X-Autorespond")
        or header("X-Auto-Reply-From")
        or header("X-MS-Exchange-Inbox-Rules-Loop")
        or _AWAY.match(header("Subject").strip())
    ):
        return "auto-reply"
    if header("List-Id") or precedence in ("bulk", "list", "junk"):
        return "list"
    if (submitted and submitted != "no") or (not submitted and _MACHINE.match(address)):
        return "generated"
    return "person"
