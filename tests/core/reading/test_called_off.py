import pytest

from sincerely.core.reading.called_off import called_off
from sincerely.core.reading.message.mail import message_of


def mail(words: str, subject: str = "Your interview"):
    return message_of(f"From: Ann Lee <ann@crust.example>\nTo: rosa@home.example\nSubject: {subject}\nDate: Tue, 28 Apr 2026 09:12:00 +0100\n\n{words}\n".encode())  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Dear Rosa,\n\nI am sorry to say that we have to cancel your interview on Thursday. Two of the panel are ill.\n\nAnn",
        "Hi Rosa, the call tomorrow is cancelled, will be in touch. Ann",
        "Sorry, need to call Thursday off, the boiler went.\n\nAnn",
        "Unfortunately the interview on 5 May will not be taking place.\n\nAnn Lee",
        "I'm afraid we can't see you on Friday after all.",
        "Your appointment has been postponed until further notice.",
        "Your interview for Shift Lead has been canceled by the hiring team.",
    ],
)
def test_a_talk_that_will_not_take_place_is_told_from_the_words(words: str) -> None:
    assert called_off(mail(words))


@pytest.mark.parametrize(
    "words",
    [
        "If you need to cancel the interview, please call us by Wednesday.",
        "Please let us know should you wish to cancel or reschedule your interview.",
        "The interview has not been cancelled, whatever the portal says. See you on Thursday.",
        "We are looking forward to the interview on Thursday. Our cancellation policy is attached.",
        "Could we do the call on Friday instead?",
        "We won't be able to reimburse travel to the interview.",
        "Thank you for the talk on Thursday. We have cancelled the second advert for the post.",
        "Confirmed, see you on Thursday.\n\nOn Mon, 27 Apr 2026 at 10:00, Rosa Diaz <rosa@home.example> wrote:\n> I am so sorry that I had to cancel the interview.\n",
    ],
)
def test_how_one_would_cancel_and_what_somebody_else_cancelled_is_nothing(words: str) -> None:
    assert not called_off(mail(words))


def test_an_invitation_that_is_withdrawn_cancels_without_words() -> None:
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nDTSTART:20260505T090000Z\nSUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR\n"
    data = f"From: Ann Lee <ann@crust.example>\nTo: rosa@home.example\nSubject: Canceled: Interview\nDate: Tue, 28 Apr 2026 09:12:00 +0100\nContent-Type: text/calendar; method=CANCEL\n\n{calendar}"
    assert called_off(message_of(data.encode()))
    assert not called_off(message_of(data.replace("CANCEL", "REQUEST").encode()))
