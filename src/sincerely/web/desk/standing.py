"""Where a sending stands, in words for its candidate: what happened to the letter, what is safe, and the buttons for what can be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from sincerely.journal.facts.letter_states import addressed_as_approved, as_approved, may_be_out, why_unwanted
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import MailAccount, MailGrant, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.outbox.guard import stays_against
from sincerely.outbox.tick import WAITS
from sincerely.web.screen import on_screen


@dataclass(frozen=True, slots=True)
class Door:
    """One way on: a link, or (`post`) a button that does it."""

    words: str
    address: str
    post: bool = True
    main: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of a sending, with its doors; `tone` is that of a note, `when` whether another time can be chosen."""

    tone: str = ""
    says: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()
    when: bool = False


def standing_of(sending: Sending, account: MailAccount | None, now: datetime) -> Standing:
    """Return where a sending stands; asks for its approval, letter and follow-up."""
    match sending.state:
        case "queued" if sending.way == "hand":
            lies = (_both(_why(sending), gettext("Send it from there, then tick it off.")),) if sending.reason == Reason.IN_DRAFTS else ()  # fmt: skip
            return Standing("", lies, (_by_hand(sending, main=True), _back(sending)))
        case "queued" if sending.attempts:
            left = len(WAITS) - sending.attempts + 1
            says = (
                _both(
                    gettext("It is not out yet."), _server(sending, gettext("The mail server asks to wait: “{reply}”."))
                ),
                ngettext(
                    "Nobody has it, and there is nothing to do: it is tried again by itself, once more at most. Then you are told.",
                    "Nobody has it, and there is nothing to do: it is tried again by itself, {times} more at most. Then you are told.",
                    left,
                ).format(times=_times(left)),
            )
            return Standing(
                "look", says, (_do(sending, "departure", gettext("Try now")), _hold(sending), _back(sending)), when=True
            )
        case "queued":
            return Standing(
                says=_queued_anew(sending),
                doors=(_do(sending, "departure", gettext("Send now")), _hold(sending), _back(sending)), when=True
            )  # fmt: skip
        case "claimed" | "transmitting":
            going = gettext(
                "It is being handed to the mail server at this moment and can no longer be stopped. In a minute it is known what became of it."
            )
            return Standing("", (going,), (Door(gettext("Look again"), "", post=False),))
        case "uncertain":
            return _uncertain(sending)
        case "failed":
            return _failed(sending)
        case "held":
            return _held(sending, account, now)
        case "sent":
            return _sent(sending)
        case "cancelled":
            return Standing(doors=(_letter(sending, gettext("Open the letter")),))
        case _:
            return Standing()


def _queued_anew(sending: Sending) -> tuple[str, ...]:
    if sending.reason in (Reason.THROTTLED, Reason.INTERRUPTED):
        return (_why(sending), gettext("Nobody has it yet. It goes by itself, and there is nothing to do."))
    return ()


def _sent(sending: Sending) -> Standing:
    copy = getattr(sending, "copy", None)
    if copy is None or copy.state != "missing":
        return Standing()
    says = (_both(gettext("It went out. Only the copy for your Sent folder could not be put there."), on_screen(copy.note)), gettext("It is not sent again, and it is kept here."))  # fmt: skip
    file = Door(gettext("Keep it as a file"), reverse("letter-file", args=[sending.approval.letter_id]), post=False)
    return Standing("", says, (file,))


def _uncertain(sending: Sending) -> Standing:
    looked = getattr(sending, "copy", None)
    says = (
        _both(gettext("It may have gone out, and nobody can tell."), _why(sending)),
        *((on_screen(looked.note),) if looked and looked.note else ()),
        gettext(
            "Nothing is sent again by itself, so nobody gets it twice. Look into the Sent folder of your mail: is it there? If it is not, an answer tells too."
        ),
    )
    if not addressed_as_approved(sending.approval):
        says = (*says, gettext("Their address was corrected since, to {to_address}. If it did not go out, you approve it once more, and it goes there.").format(to_address=sending.approval.letter.to_address))  # fmt: skip
    doors = (_do(sending, "arrival", gettext("It went out"), main=True), _do(sending, "loss", gettext("It did not")))
    return Standing("look", says, doors)


def _failed(sending: Sending) -> Standing:
    again = _do(sending, "departure", gettext("Send it again"), main=True)
    rest = (_by_hand(sending), _back(sending))
    if sending.reason == Reason.NOT_SENT:
        says = (gettext("You said that it did not go out, so it counts as not sent."), gettext("Is it in your Sent folder after all? Then do not send it again: they would have it twice."))  # fmt: skip
        if not as_approved(sending.approval):
            again = _anew(sending)
            says = (says[0], _both(says[1], gettext("Its address or text was changed since you approved it: look at it, and approve it once more.")))  # fmt: skip
        return Standing("wrong", says, (again, Door(gettext("It went out after all"), _by_hand(sending).address, post=False), _back(sending)))  # fmt: skip
    safe = gettext("Nobody got it. Sending it again is safe.")
    if sending.reason == Reason.ACCOUNT_FAILED:
        says = (_both(gettext("It was not sent: your mail account did not work."), _server(sending)), _both(safe, gettext("Mend the account first, and try it there.")))  # fmt: skip
        return Standing("wrong", says, (*_sign_in(sending), replace(again, main=False), *rest))
    if sending.reason == Reason.REJECTED:
        says = (_both(gettext("It was not sent to {address}.").format(address=sending.approval.to_address), _server(sending, gettext("The mail server refused it: “{reply}”."))), _both(safe, gettext("Is the address right? If not, correct it in the letter and approve it again.")))  # fmt: skip
        return Standing("wrong", says, (_letter(sending, gettext("Open the letter"), main=True), replace(again, main=False), *rest), when=True)  # fmt: skip
    if sending.reason == Reason.FAULT and sending.details:
        says = (_both(gettext("It was not sent."), _why(sending)), gettext("Nobody has it. Correct it in the letter, and approve it again."))  # fmt: skip
        return Standing("wrong", says, (_letter(sending, gettext("Open the letter"), main=True), *rest))
    if sending.attempts:
        says = (_both(gettext("It was not sent, though it was tried {times}.").format(times=_times(sending.attempts + 1)), _server(sending, gettext("The mail server asked to wait: “{reply}”."))), safe)  # fmt: skip
        return Standing("wrong", says, (again, *rest), when=True)
    return Standing("wrong", (_both(gettext("It was not sent."), _server(sending)), safe), (again, *rest), when=True)


def _held(sending: Sending, account: MailAccount | None, now: datetime) -> Standing:
    letter, approval = sending.approval.letter, sending.approval
    if may_be_out(sending):
        says = (_why(sending), gettext("Until you have said whether it did, it can be neither sent nor changed, so nobody gets it twice. Your Sent folder knows."))  # fmt: skip
        return Standing(
            "look", says, (Door(gettext("Say what has gone out"), reverse("outbox"), post=False, main=True),)
        )
    if sending.way == "hand":
        return _held_by_hand(sending, account, now)
    now_door = _do(sending, "departure", gettext("Send now"), main=True)
    rest: tuple[Door, ...] = (_by_hand(sending), _back(sending))
    safe = gettext("Nobody has it, and it goes nowhere until you say so.")
    if sending.held_by_plan and sending.reason != Reason.EXPIRED and sending.due_at > now:
        safe = gettext(
            "Nobody has it. Should this no longer be so when its hour comes, it goes then; Hold keeps it back whatever comes."
        )
        rest = (_hold(sending), *rest)
    if sending.reason == Reason.ON_HOLD:
        return Standing("", (gettext("You asked for it to wait. It goes nowhere until you say when."),), (now_door, *rest), when=True)  # fmt: skip
    says = (gettext("It was not sent: {why}").format(why=_lower(_why(sending))), safe)
    if account is None or sending.reason in (Reason.NO_ACCOUNT, Reason.ACCOUNT_FAILED):
        doors = (*_sign_in(sending), *((replace(now_door, main=False),) if account else ()), *rest)
        return Standing("look", says, doors, when=account is not None)
    if sending.reason == Reason.OVERSLEPT:
        says = (gettext("Its hour passed while this computer slept or Sincerely was not running, so it did not go."), gettext("Nobody has it. Does it still fit?"))  # fmt: skip
        return Standing("look", says, (now_door, *rest), when=True)
    if sending.reason == Reason.INBOX_UNAVAILABLE:
        says = (_why(sending), gettext("Nobody has it. Look into your inbox yourself if you are in a hurry."))
        doors = (_do(sending, "departure", gettext("Look again, then send"), main=True), _do(sending, "unseen", gettext("They have not written: send it")))  # fmt: skip
        mailbox = Door(gettext("Look at the mailbox"), reverse("settings-mailbox"), post=False)
        return Standing("look", says, (*doors, mailbox, *rest), when=True)
    if not as_approved(approval) or approval.voided_at or approval.from_address != account.address:
        return Standing(
            "look", (*says, gettext("Look at it, and approve it once more.")), (_anew(sending), _by_hand(sending))
        )
    if sending.reason == Reason.UNFINISHED:
        return Standing("look", (*says, gettext("Fill it, and approve the letter once more.")), (_letter(sending, gettext("Open the letter"), main=True), *rest))  # fmt: skip
    if why_unwanted(letter.follow_up):
        return Standing("look", (*says, gettext("If you still want to write, take it back and write a letter of its own to them.")), (replace(_back(sending), main=True), _letter(sending, gettext("Read it"))))  # fmt: skip
    if sending.reason == Reason.SAME_ADDRESS:
        says = (_both(gettext("It was not sent."), _why(sending)), gettext("Nobody has this one. If they are, make them one, and one letter goes. If they share the address, let this one go too."))  # fmt: skip
        person = (replace(door, main=True) for door in _one_person(sending))
        return Standing("look", says, (*person, _do(sending, "departure", gettext("Both share it: send this too")), *rest), when=True)  # fmt: skip
    if stays_against(sending, account, now):
        return Standing("look", says, rest, when=True)
    return Standing("look", says, (_letter(sending, gettext("Read it once more"), main=True), replace(now_door, main=False), *rest), when=True)  # fmt: skip


def _held_by_hand(sending: Sending, account: MailAccount | None, now: datetime) -> Standing:
    # Nothing would send it, so nothing holds it: there is news, and a question.
    says = (_why(sending), gettext("Nobody has it before you hand it over yourself."))
    back, hand = _back(sending), _by_hand(sending)
    if why_unwanted(sending.approval.letter.follow_up):
        own = gettext("If you still want to write, take it back and write a letter of its own to them.")
        return Standing("look", (*says, own), (replace(back, main=True), _letter(sending, gettext("Read it"))))
    if stays_against(sending, account, now):
        return Standing("look", says, (hand, back))
    anew = replace(_anew(sending), words=gettext("Write it again"), main=False)
    if sending.reason == Reason.SAME_ADDRESS:
        two = _do(sending, "departure", gettext("They are two people: send it"), main=True)
        return Standing("look", says, (two, *_one_person(sending), anew, hand))
    return Standing("look", says, (_do(sending, "departure", gettext("It still fits"), main=True), anew, hand))


def _server(sending: Sending, words: str = "") -> str:
    """Return what a mail server said as a quotation, in `words` or in plain ones; words of our own as they are."""
    reply = sending.details.get("reply")
    return (words or gettext("The mail server said: “{reply}”.")).format(reply=reply) if reply else _why(sending)


def _why(sending: Sending) -> str:
    return on_screen(why_words(sending))


def _both(*sentences: str) -> str:
    return " ".join(sentences)


def _lower(reason: str) -> str:
    # "You", "The": the sentence goes on after a colon. A name keeps its capital.
    first = reason.partition(" ")[0]
    known = {"You", "The", "Your", "It", "Its", "This", "Since", "They", "No", "A", "An", "One"}
    return reason[:1].lower() + reason[1:] if first in known else reason


def _times(number: int) -> str:
    if number == 2:
        return gettext("twice")
    return ngettext("once", "{number} times", number).format(number=number)


def _do(sending: Sending, deed: str, words: str, main: bool = False) -> Door:
    return Door(words, reverse(f"sending-{deed}", args=[sending.pk]), main=main)


def _back(sending: Sending) -> Door:
    return _do(sending, "cancellation", gettext("Take back"))


def _hold(sending: Sending) -> Door:
    return _do(sending, "pause", gettext("Hold"))


def _letter(sending: Sending, words: str, main: bool = False) -> Door:
    return Door(words, reverse("letter", args=[sending.approval.letter_id]), post=False, main=main)


def _by_hand(sending: Sending, main: bool = False) -> Door:
    return Door(
        gettext("Send by hand"), reverse("letter-by-hand", args=[sending.approval.letter_id]), post=False, main=main
    )


def _one_person(sending: Sending) -> tuple[Door, ...]:
    reader = sending.approval.letter.contact_id
    return (Door(gettext("They are one person"), reverse("contact", args=[reader]), post=False),) if reader else ()


def _anew(sending: Sending) -> Door:
    return Door(gettext("Take it back and look"), reverse("letter-approval-withdrawal", args=[sending.approval.letter_id]), main=True)  # fmt: skip


def _sign_in(sending: Sending) -> tuple[Door, ...]:
    """Return where the mail account is set up, and the tokens one signs in with, where there are any."""
    tokens = MailGrant.objects.filter(candidate=sending.candidate_id).exists()
    doors = (Door(gettext("Look at the mail account"), reverse("settings-mail"), post=False, main=True),)
    return (*doors, Door(gettext("Look at the tokens"), reverse("settings-tokens"), post=False)) if tokens else doors
