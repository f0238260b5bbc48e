"""Does a message that came in come from the person a letter is to? By its headers alone, and rather once too often: whoever is asked can say no."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled

#: What is no answer of anybody's. A machine's notice and list mail may be one: many employers say no by them.
NO_ANSWER = frozenset({"auto-reply", "bounce", "own-copy"})

#: Domains under which many strangers have addresses: providers of mailboxes and of application forms.
_SHARED = compiled(
    r"(?:^|\.)(?:"
    r"gmail|googlemail|google|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|aim|proton|protonmail|pm|tutanota|tuta|fastmail|hey|zoho\w*"
    r"|gmx|web|mail|email|posteo|mailbox|t-online|freenet|arcor|vodafone\w*|bluewin|hispeed|sunrise|orange|free|laposte|wanadoo|sfr|neuf|bbox|libero|virgilio"
    r"|tiscali|alice|telefonica|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|btinternet|btopenworld|sky|virginmedia|talktalk|ntlworld|blueyonder"
    r"|bigpond|optusnet|iinet|xtra|shaw|rogers|telus|sympatico|videotron|telenet|skynet|proximus|ziggo|kpnmail|planet|hetnet|xs4all|home|telia|tele2|spray|online"
    r"|wp|o2|onet|interia|seznam|centrum|abv|ukr|yandex|rambler|bk|inbox|list|qq|163|126|sina|sohu|foxmail|naver|daum|hanmail|rediffmail|uol|bol|terra|ig"
    r"|greenhouse[\w-]*|lever|ashbyhq|workable\w*|smartrecruiters|myworkday\w*|workday|icims|taleo|jobvite|bamboohr|teamtailor[\w-]*|recruitee|personio|successfactors"
    r"|linkedin|indeed\w*|xing|stepstone|glassdoor|calendly|zoom"
    r")\.[a-z]{2,4}(?:\.[a-z]{2})?$",
    re.I,
)
_ANSWERS = compiled(
    r"^\s*(?:(?:re|aw|wg|fwd?|sv|vs|antw|odp|res|rif|ref|tr|rv|ynt|vá)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)+", re.I
)


def is_mail_provider(domain: str) -> bool:
    """Say whether many strangers have addresses under a domain."""
    return _SHARED.search(domain.casefold()) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """The person a letter is to, as their mail may show them. `addresses` and `domains` in lower case; `message_ids` and `subjects` of letters that went to them."""

    name: str = ""
    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    message_ids: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()


def is_from(message: Message, who: Correspondent) -> bool:
    """Say whether `message` may be that person's, or their house's, or an answer to a letter of ours to them."""
    if message.origin in NO_ANSWER:
        return False
    if who.message_ids & {*message.references}:
        return True
    addresses = {_plain(one) for one in (message.address, *message.reply_to) if one}
    if addresses & {_plain(one) for one in who.addresses}:
        return True
    if any(_within(_domain(one), domain) for one in addresses for domain in who.domains):
        return True
    if any(_full(shown) and _full(who.name) and same_person(shown, who.name) for shown in _names(message)):
        return True
    bare = _ANSWERS.sub("", message.subject)
    return bare != message.subject and fold(bare) in {fold(one) for one in who.subjects}


def known_by(message: Message) -> frozenset[str]:
    """Return the addresses and the words of names a sender goes under: whoever on record shares none of them need not be compared."""
    addresses = {_plain(one) for one in (message.address, *message.reply_to) if one}
    return frozenset(addresses | {word for name in _names(message) for word in fold(name).split()})


def keys_of(who: Correspondent) -> frozenset[str]:
    """Return under what a person on record can be met in `known_by`."""
    return frozenset({_plain(one) for one in who.addresses} | {*fold(who.name).split()})


def house_domains(addresses: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """Return the domains of these addresses under which only one house has its mail; never one of the candidate's own."""
    domains = {_domain(one.lower()) for one in addresses} - {_domain(one.lower()) for one in own}
    return frozenset(one for one in domains if one and not _SHARED.search(one))


def _names(message: Message) -> list[str]:
    """Return the names a sender goes under: the one shown, and the one the address may be made of."""
    local = message.address.partition("@")[0].partition("+")[0]
    return [message.sender, " ".join(re.split(r"[._-]+", re.sub(r"\d+", "", local)))]


def _full(name: str) -> bool:
    """Say whether a name is more than one word: over a whole mailbox a bare first name is too little."""
    return len([word for word in fold(name).split() if len(word) > 1]) > 1


def _plain(address: str) -> str:
    """Return an address for comparing: lower case, without what some put after a plus."""
    local, _, domain = address.lower().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _within(domain: str, other: str) -> bool:
    return domain == other or domain.endswith(f".{other}") or (domain.count(".") > 0 and other.endswith(f".{domain}"))
