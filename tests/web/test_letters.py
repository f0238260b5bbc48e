"""The editor: nothing typed is lost, nothing is approved by accident, every way out is there."""

from __future__ import annotations

import json
import re

import pytest
from django.urls import reverse

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import (
    another_wording,
    approve,
    draft_letter,
    mark_sent_by_hand,
    new_letter,
    version_of,
    write_anew,
)
from sincerely.journal.actions.writing import context_for
from sincerely.journal.facts.lacking import WORDS
from sincerely.journal.models import (
    Approval,
    Contact,
    FollowUp,
    Letter,
    MailAccount,
    Mailbox,
    OwnWord,
    Participant,
    PutAside,
    Sending,
    Strength,
    Topic,
)
from sincerely.web.desk.letter_choices import gap_of, greeting_of, not_used
from sincerely.web.desk.letters import what_is_missing
from tests.web.conftest import NOW, signed_in


@pytest.fixture
def account(desk):
    return MailAccount.objects.create(
        candidate=desk, address="marisol.vega@example.com", host="mail.example.com", created_at=NOW
    )


@pytest.fixture
def letter(desk) -> Letter:
    """A thank-you that is still a draft, to somebody with an address."""
    owed = FollowUp.objects.filter(
        candidate=desk, letter_form="thank-you", settled_at=None, stopped_at=None, withdrawn_at=None
    ).exclude(contact__email="")
    return draft_letter(desk, owed.order_by("due_at", "pk").first(), NOW)


def typed(letter: Letter, **more: str) -> dict[str, str]:
    """The editor's form as the browser sends it."""
    return {
        "to_address": letter.to_address,
        "subject": letter.subject,
        "body": letter.body.replace("\n", "\r\n"),
        "version": version_of(letter),
        "when": "proposed",
        "written": "no",
    } | more


def fresh(letter: Letter) -> Letter:
    return Letter.objects.select_related("candidate").get(pk=letter.pk)


def test_what_is_typed_is_saved(owners, letter):
    answer = owners.post(reverse("letter", args=[letter.pk]), typed(letter, body="Dear all,\r\n\r\nThank you."))
    assert answer.status_code == 302
    assert fresh(letter).body == "Dear all,\n\nThank you."


def test_two_tabs_lose_nothing(owners, letter):
    old = typed(letter, body="From the first tab, for a long time.")
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, body="From the second tab, saved at once."))
    answer = owners.post(reverse("letter", args=[letter.pk]), old)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "From the first tab" in page and "From the second tab" in page
    assert fresh(letter).body == "From the second tab, saved at once."
    # The page that showed both may now overwrite.
    shown = answer.context["form"]["version"].value()
    assert owners.post(reverse("letter", args=[letter.pk]), old | {"version": shown}).status_code == 302
    assert fresh(letter).body == "From the first tab, for a long time."


def test_findings_are_those_of_the_text_in_the_page_and_save_nothing(owners, letter):
    before = version_of(fresh(letter))
    answer = owners.post(
        reverse("letter-findings", args=[letter.pk]), typed(letter, body="Dear [Name],\n\nThank you very much.")
    )
    page = answer.content.decode()
    assert "<html" not in page
    assert "[Name]" in page and "Why?" in page
    assert 'hx-swap-oob="true"' in page and '<u class="found error" data-start="5">[Name]</u>' in page
    assert version_of(fresh(letter)) == before


def test_a_fix_is_made_in_the_text_as_typed(owners, letter):
    body = "Dear Amara,\n\nThis is realy good."
    start = body.index("realy")
    fix = {"field": "body", "start": start, "end": start + 5, "quote": "realy", "suggestion": "really"}
    answer = owners.post(reverse("letter-fix", args=[letter.pk]), typed(letter, body=body, fix=json.dumps(fix)))
    assert answer.status_code == 302
    assert fresh(letter).body == "Dear Amara,\n\nThis is really good."


@pytest.mark.parametrize(
    "fix", ["", "{", "[]", '{"field": "candidate", "start": 0, "end": 1}', '{"start": -1}', "null"]
)
def test_a_fix_that_fits_nowhere_changes_nothing(owners, letter, fix):
    answer = owners.post(reverse("letter-fix", args=[letter.pk]), typed(letter, body="Mine.", fix=fix))
    assert answer.status_code == 422
    assert "Mine." in answer.content.decode()
    assert fresh(letter).body == letter.body


def test_a_fix_for_words_that_are_gone_keeps_what_was_typed(owners, letter):
    fix = json.dumps({"field": "body", "start": 0, "end": 4, "quote": "Dear", "suggestion": "Hello"})
    answer = owners.post(reverse("letter-fix", args=[letter.pk]), typed(letter, body="Good day.", fix=fix))
    assert "The text has changed since" in answer.content.decode() and "Good day." in answer.content.decode()
    assert fresh(letter).body == letter.body


def test_another_wording_asks_before_it_replaces_what_was_written(owners, letter):
    page = reverse("letter-wording", args=[letter.pk])
    answer = owners.post(page, typed(letter, body="All my own words."))
    assert "Write it again?" in answer.content.decode() and "All my own words." in answer.content.decode()
    assert fresh(letter).body == letter.body
    owners.post(page, {"sure": "yes"})
    assert fresh(letter).body != "All my own words."


def test_what_was_only_pressed_is_replaced_unasked_and_nothing_typed_is_lost_by_a_fault(owners, letter):
    note = json.dumps({"field": "body", "start": 0, "end": 0, "quote": "", "suggestion": "[in your own words: x]\n\n"})
    pressed = owners.post(reverse("letter-fix", args=[letter.pk]), typed(letter, fix=note))
    assert pressed["Location"].endswith("#id_body") and fresh(letter).edited and not fresh(letter).typed
    anew, back = reverse("letter-wording", args=[letter.pk]), reverse("letter-wording-before", args=[letter.pk])
    page = owners.post(anew, typed(fresh(letter), anew="yes"), follow=True).content.decode()
    assert "changed this letter by hand" not in page and "[in your own words: x]" not in fresh(letter).body
    # Undone in two tabs it goes back once.
    undo = re.search(r'name="seen" value="(\d+)"', page)[1]
    assert owners.post(anew, typed(fresh(letter), sure="yes")).status_code == 302
    other = fresh(letter).body
    owners.post(back, {"seen": undo})
    assert fresh(letter).body == other
    # With scripts the page says what was pressed; what was typed besides is asked about.
    mine = fresh(letter).body + "\n\nMore."
    assert "Replace it" in owners.post(anew, typed(fresh(letter), body=mine, pressed="no")).content.decode()
    owners.post(anew, typed(fresh(letter), body=mine, pressed="only"))
    assert any(each["body"] == mine for each in fresh(letter).before) and fresh(letter).body != mine
    for address in (anew, back):
        refused = owners.post(address, typed(fresh(letter), body=mine, subject="x" * 301))
        assert refused.status_code == 422 and "More." in refused.content.decode()


def test_an_untouched_draft_is_written_anew_at_once(owners, letter):
    owners.post(reverse("letter-wording", args=[letter.pk]), typed(letter))
    assert fresh(letter).body != letter.body


def test_approving_saves_what_was_typed_and_freezes_it(owners, letter, account):
    body = letter.body + "\n\nPS. The roster idea stayed with me."
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, body=body, when="now", sure="yes"))
    approval = Approval.objects.get(letter=letter, voided_at=None)
    assert approval.body == body
    assert approval.sending.state == "queued"


def test_pressing_approve_twice_sends_one_letter(owners, letter, account):
    for _ in range(2):
        owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes"))
    assert Sending.objects.filter(approval__letter=letter, state="queued").count() == 1


def test_a_grave_finding_asks_once_more_and_then_obeys(owners, letter, account):
    wrong = typed(letter, body=letter.body.replace("Dear ", "Dear Zebedee, dear ", 1), when="now")
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Not approved yet" in page and "approve all the same" in page
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()
    again = {name: str(answer.context["form"][name].value()) for name in ("to_address", "subject", "body", "version")}
    owners.post(reverse("letter-approval", args=[letter.pk]), again | {"when": "now", "sure": "yes", "written": "no"})
    assert Approval.objects.filter(letter=letter, voided_at=None).exists()


@pytest.mark.parametrize("place", ["[in your own words: what you would do]", "[Company]"])
def test_a_place_left_open_is_never_approved_however_sure_one_is(owners, letter, account, place):
    open_one = typed(letter, body=letter.body + f"\n\nI would begin with {place}.", when="now", sure="yes")
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), open_one)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "A place in the letter is still open" in page and "approve all the same" not in page
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()


def test_what_was_refused_follows_the_text_while_it_is_mended(owners, letter, account):
    opened = typed(letter, body=letter.body + "\n\nI would begin with [Company].", when="now")
    page = owners.post(reverse("letter-approval", args=[letter.pk]), opened).content.decode()
    assert "Not approved yet." in page and 'name="refused"' in page
    beside = reverse("letter-findings", args=[letter.pk])
    still = owners.post(beside, typed(fresh(letter), refused="yes")).content.decode()
    assert "Not approved yet." in still and 'id="yes-bar"' not in still
    mended = owners.post(beside, typed(fresh(letter), body=letter.body, refused="yes")).content.decode()
    assert "Not approved yet." not in mended and "you can approve it now" in mended and 'id="yes-bar"' in mended
    # What a better letter needs is no more said once the text has it.
    Letter.objects.filter(pk=letter.pk).update(missing=["interview.topics"], sentences=[])
    lacks = "Dear Amara,\n\nThank you for your time.\n\nBest wishes,\nSam"
    assert "A better letter needs" in owners.post(beside, typed(fresh(letter), body=lacks)).content.decode()
    has = lacks.replace("for your time.", "for showing me the handover board and how Priya reads it at six.")
    assert "A better letter needs" not in owners.post(beside, typed(fresh(letter), body=has)).content.decode()


def test_a_gap_that_was_put_aside_is_still_open(owners, letter, account):
    gap = "[in your own words: what you would do]"
    PutAside.objects.create(candidate=letter.candidate, letter=letter, code="PL102", quote=gap, created_at=NOW)
    open_one = typed(letter, body=letter.body + f"\n\nI would begin with {gap}.", when="now", sure="yes")
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), open_one)
    assert "A place in the letter is still open" in answer.content.decode()
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()


@pytest.mark.parametrize(
    ("send", "says"),
    [
        ({"when": "chosen"}, "Choose a day and a time"),
        ({"when": "chosen", "chosen": "soon"}, "Write the day and the hour"),
        ({"when": "chosen", "chosen": "2026-11-20T09:00"}, "has passed"),
        ({"when": "never"}, "Approve"),
    ],
)
def test_a_wrong_time_is_explained_and_the_text_is_saved_all_the_same(owners, letter, account, send, says):
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, body="Mine.", **send))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert fresh(letter).body == "Mine."
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"to_address": ""}, "There is no address to send this to"),
        ({"to_address": "a@b.example\nBcc: c@d.example"}, "address"),
        ({"to_address": "two people"}, "two people"),
        ({"body": " "}, "The letter is empty"),
        ({"subject": ""}, "has no subject"),
    ],
)
def test_what_cannot_go_out_is_not_approved(owners, letter, account, change, says):
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes", **change))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()


def test_without_a_mail_account_the_way_by_hand_is_shown(owners, letter):
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "Nothing is sent yet: next you copy or mail it." in page
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes"))
    assert "send this letter by hand" in answer.content.decode()
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="hand", sure="yes"))
    assert answer.headers["Location"] == reverse("letter-by-hand", args=[letter.pk])


def test_the_sample_says_that_it_never_sends(owners, letter, desk):
    Candidate.objects.filter(pk=desk.pk).update(sample=True)
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes"))
    assert "This is the sample" in answer.content.decode()
    assert not Sending.objects.filter(approval__letter=letter, way="smtp").exclude(state="cancelled").exists()


def test_what_is_no_address_is_said_beside_the_field_at_each_visit_with_the_one_on_record(
    owners, letter, desk, account
):
    known = letter.contact.email
    page = reverse("letter", args=[letter.pk])
    assert "is no e-mail address" not in owners.get(page).content.decode()
    refused = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, to_address="nope"))
    for answer in (refused, owners.get(page)):
        assert f"“nope” is no e-mail address. On record is {known}." in answer.content.decode()
    assert not Approval.objects.filter(letter=letter).exists()


def test_without_an_address_every_other_way_is_offered(owners, letter, desk, account):
    recruiter = Contact.objects.create(
        candidate=desk, employer=letter.application.employer, name="Rosa Lind", part="recruiter", email="r@l.example",
        created_at=NOW,
    )  # fmt: skip
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address=""))
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "No address is on record" in page and "Ask Rosa Lind for it" in page and "Send it some other way" in page
    assert "Write a short note on their network instead" in page
    text = typed(fresh(letter), body="Half a sentence that must not be lost.")
    asked = owners.post(reverse("letter-address-request", args=[letter.pk]), text | {"asked": str(recruiter.pk)})
    request = Letter.objects.get(contact=recruiter)
    assert asked.headers["Location"] == reverse("letter", args=[request.pk])
    assert str(letter.contact) in request.body and request.to_address == "r@l.example"
    assert fresh(letter).body == "Half a sentence that must not be lost."


def test_nobody_without_an_address_is_to_be_asked_for_one(owners, letter, desk, account):
    who = {"candidate": desk, "employer": letter.application.employer, "created_at": NOW}
    dave = Contact.objects.create(**who, name="Dave Rook", part="recruiter")
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address=""))
    assert "Dave Rook" not in owners.get(reverse("letter", args=[letter.pk])).content.decode()
    asked = reverse("letter-address-request", args=[letter.pk])
    assert owners.post(asked, typed(fresh(letter)) | {"asked": str(dave.pk)}).status_code == 404
    # The office that sent the invitation has one.
    office = Contact.objects.create(**who, name="HR Office", email="hr@lakeside.example")
    Participant.objects.create(
        candidate=desk, interview=letter.interview, contact=office, part="organiser", present=False, created_at=NOW
    )
    assert "Ask HR Office for it" in owners.get(reverse("letter", args=[letter.pk])).content.decode()
    owners.post(asked, typed(fresh(letter)) | {"asked": str(office.pk)})
    assert Letter.objects.get(contact=office).body.startswith("Dear HR Office,")


def test_an_approved_letter_can_go_at_another_time_or_not_at_all(owners, letter, desk, account):
    approve(desk, letter, NOW)
    when = reverse("letter-time", args=[letter.pk])
    owners.post(when, {"chosen": "2026-11-24T08:15"})
    assert Sending.objects.get(approval__letter=letter).due_at.isoformat() == "2026-11-24T14:15:00+00:00"
    for wrong in ("", "soon", "2026-11-01T08:15"):
        owners.post(when, {"chosen": wrong})
    assert Sending.objects.get(approval__letter=letter).due_at.isoformat() == "2026-11-24T14:15:00+00:00"
    owners.post(reverse("letter-approval-withdrawal", args=[letter.pk]), typed(letter))
    assert Sending.objects.get(approval__letter=letter).state == "cancelled"


def test_saving_an_approved_letter_unchanged_keeps_the_yes_and_changing_it_takes_it_back(owners, letter, desk, account):
    approve(desk, letter, NOW)
    owners.post(reverse("letter", args=[letter.pk]), typed(letter))
    assert Approval.objects.filter(letter=letter, voided_at=None).exists()
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address="other@lakeside.example"))
    assert not Approval.objects.filter(letter=letter, voided_at=None).exists()


def test_sent_by_hand_can_be_taken_back(owners, letter, desk):
    page = reverse("letter-by-hand", args=[letter.pk])
    approve(desk, letter, NOW, way="hand")
    assert "mailto:" in owners.get(page).content.decode()
    owners.post(page)
    follow_up = FollowUp.objects.get(pk=letter.follow_up_id)
    assert follow_up.settled_at is not None
    assert "I did not send it after all" in owners.get(reverse("letter", args=[letter.pk])).content.decode()
    owners.post(reverse("letter-by-hand-undo", args=[letter.pk]))
    follow_up.refresh_from_db()
    assert follow_up.settled_at is None


def test_a_sent_letter_can_no_longer_be_changed(owners, letter, desk):
    mark_sent_by_hand(desk, letter, NOW, NOW)
    answer = owners.post(reverse("letter", args=[letter.pk]), typed(letter, body="Something else."))
    assert answer.status_code == 422
    assert "This letter was sent" in answer.content.decode()
    assert fresh(letter).body == letter.body


def test_a_letter_of_ones_own_is_begun_at_a_person_and_erased(owners, desk):
    contact = Contact.objects.filter(candidate=desk).exclude(email="").first()
    owners.post(reverse("letter-new", args=[contact.pk]), {"form": "no-such-form"})
    assert not Letter.objects.filter(contact=contact, follow_up=None).exists()
    answer = owners.post(reverse("letter-new", args=[contact.pk]), {"form": "keep-in-touch"})
    made = Letter.objects.get(contact=contact, follow_up=None)
    assert answer.headers["Location"] == reverse("letter", args=[made.pk])
    assert owners.get(answer.headers["Location"]).status_code == 200
    assert "Erase" in owners.get(reverse("letter-erasure", args=[made.pk])).content.decode()
    owners.post(reverse("letter-erasure", args=[made.pk]))
    assert not Letter.objects.filter(pk=made.pk).exists()


def test_an_approved_letter_that_is_edited_says_that_it_goes_nowhere(owners, letter, desk, account):
    approve(desk, letter, NOW)
    here = reverse("letter", args=[letter.pk])
    answer = owners.post(here, typed(letter, body="Another text."), follow=True)
    assert "no longer the text you approved" in answer.content.decode()
    again = owners.post(here, typed(fresh(letter), body="Yet another text."), follow=True)
    assert "no longer the text you approved" not in again.content.decode()


def test_without_a_mail_account_by_hand_is_chosen_already(owners, letter):
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert '<input type="hidden" name="when" value="hand">' in page and "at the time proposed" not in page


def test_findings_below_the_letter_are_named_above_the_yes(owners, letter):
    words = typed(letter, body=letter.body + "\n\nThis is awesome!!!")
    part = owners.post(reverse("letter-findings", args=[letter.pk]), words).content.decode()
    assert 'id="look-count"' in part and "Worth a look first: " in part


def test_a_connection_note_has_a_count_and_neither_address_nor_subject(owners, letter, desk, account):
    contact = letter.contact
    owners.post(reverse("letter-new", args=[contact.pk]), {"form": "linkedin-note"})
    note = Letter.objects.get(contact=contact, form="linkedin-note", follow_up=None)
    here = reverse("letter", args=[note.pk])
    page = owners.get(here).content.decode()
    assert f"{len(note.body.strip())} of 300 characters" in page and len(note.body) <= 300
    assert "To (e-mail address)" not in page and "The subject is empty" not in page
    long = owners.post(reverse("letter-findings", args=[note.pk]), typed(note, body="x" * 301)).content.decode()
    assert "301 of 300 characters: the network would cut it off" in long
    refused = owners.post(reverse("letter-approval", args=[note.pk]), typed(note, when="now"))
    assert "This is no mail" in refused.content.decode()
    answer = owners.post(reverse("letter-approval", args=[note.pk]), typed(note, when="hand"))
    assert answer.status_code == 302, answer.content.decode()
    assert Approval.objects.filter(letter=note, voided_at=None).exists()
    by_hand = owners.get(reverse("letter-by-hand", args=[note.pk])).content.decode()
    assert "Copy the text" in by_hand and "mailto:" not in by_hand


def test_every_kind_of_letter_can_be_begun_and_is_drafted(owners, letter, desk):
    from sincerely.web.forms.letters import NewLetterForm

    kinds = [kind for _, group in NewLetterForm().fields["form"].choices for kind, _ in group]
    page = owners.get(reverse("contact", args=[letter.contact.pk])).content.decode()
    groups = re.findall(r'<optgroup label="([^"]+)">\s*<option value="([^"]+)"', page)
    assert groups[0][0] == "Likely now" and groups[1] == ("After an interview", "thank-you") and len(groups) == 8
    for kind in kinds:
        owners.post(reverse("letter-new", args=[letter.contact.pk]), {"form": kind})
    made = Letter.objects.filter(contact=letter.contact, follow_up=None)
    assert sorted(made.values_list("form", flat=True)) == sorted(kinds)
    assert all(row.body.startswith("Dear ") and row.body.count(" ") > 4 for row in made)


SLIPS = "Dear Amara,\n\nThis is realy good. The tenterizing was new to me.\n\nThank you."


def beside(owners, letter: Letter, body: str = SLIPS) -> tuple[list[str], list[str]]:
    """What the editor finds in a text: the quotes that are worth a look, and those put aside."""
    found = owners.post(reverse("letter-findings", args=[letter.pk]), typed(letter, body=body)).context["reviewed"]
    return [s.quote for s in found.findings], [s.quote for s, _ in found.aside]


def pressed(owners, letter: Letter, body: str, quote: str) -> dict[str, str]:
    """The form as sent by "Put aside" at the finding on these words."""
    page = owners.post(reverse("letter-findings", args=[letter.pk]), typed(letter, body=body))
    value = next(value for shown, _, value in found_in(page) if shown.quote == quote)
    return typed(letter, body=body, aside=value)


def found_in(page):
    """Return every finding that a page shows, those that stand open and those that are mere advice."""
    return [*page.context["pressing"], *page.context["advice"]]


def test_a_finding_put_aside_stays_so_through_saving_and_reading_and_comes_back(owners, letter):
    assert "realy" in beside(owners, letter)[0]
    owners.post(reverse("letter-aside", args=[letter.pk]), pressed(owners, letter, SLIPS, "realy"))
    assert fresh(letter).body == SLIPS  # what was typed is saved with it
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "Put aside: 1" in page and "bring back" in page
    # The same words later in a changed text stay aside; in another letter they are found.
    looked, aside = beside(owners, fresh(letter), "Dear Amara,\n\nFirst of all, it is realy good.\n\nThank you.")
    assert "realy" not in looked and aside == ["realy"]
    owed = FollowUp.objects.filter(letter_form="thank-you", settled_at=None, withdrawn_at=None, stopped_at=None)
    other = draft_letter(letter.candidate, owed.exclude(pk=letter.follow_up_id).first(), NOW)
    assert "realy" in beside(owners, other)[0]
    row = PutAside.objects.get(letter=letter)
    owners.post(reverse("letter-return", args=[letter.pk]), typed(fresh(letter), aside=str(row.pk)))
    assert "realy" in beside(owners, fresh(letter))[0]


def test_a_finding_about_the_whole_letter_can_be_put_aside_and_the_letter_goes_on(owners, letter):
    body = "Dear Amara,\n\n" + "Thank you for your time. " * 80 + "\n\nIt was nice.\n\nMarisol Vega"
    page = owners.post(reverse("letter-findings", args=[letter.pk]), typed(letter, body=body))
    whole = [(shown, value) for shown, _, value in found_in(page) if not shown.quote]
    assert whole, "nothing was said of the whole letter"
    for _, value in whole:
        owners.post(reverse("letter-aside", args=[letter.pk]), typed(fresh(letter), body=body, aside=value))
    again = owners.post(
        reverse("letter-findings", args=[letter.pk]), typed(fresh(letter), body=body.replace("nice", "kind"))
    )
    assert not [shown for shown, _, _ in found_in(again) if not shown.quote]


def test_with_scripts_putting_aside_saves_no_text(owners, letter):
    before = fresh(letter).body
    answer = owners.post(
        reverse("letter-aside", args=[letter.pk]),
        pressed(owners, letter, SLIPS, "realy"),
        headers={"HX-Request": "true"},
    )
    page = answer.content.decode()
    assert "<html" not in page and "Put aside: 1" in page and 'hx-swap-oob="true"' in page
    assert fresh(letter).body == before


@pytest.mark.parametrize("value", ["", "{", "[]", '{"code": "no code"}', '{"quote": "x"}', "null"])
def test_what_is_no_finding_is_not_put_aside(owners, letter, value):
    answer = owners.post(reverse("letter-aside", args=[letter.pk]), typed(letter, body="Mine.", aside=value))
    assert answer.status_code == 422 and "Mine." in answer.content.decode()
    assert not PutAside.objects.exists()


def test_a_word_that_is_right_is_remembered_for_every_letter_until_it_is_forgotten(owners, letter, desk):
    assert "tenterizing" in beside(owners, letter)[0]
    owners.post(reverse("letter-word", args=[letter.pk]), typed(letter, body=SLIPS, word="tenterizing"))
    owners.post(reverse("letter-word", args=[letter.pk]), typed(fresh(letter), word="Tenterizing"))
    word = OwnWord.objects.get(candidate=desk)
    assert "tenterizing" not in beside(owners, fresh(letter))[0] and "realy" in beside(owners, fresh(letter))[0]
    assert "tenterizing" in owners.get(reverse("settings")).content.decode()
    owners.post(reverse("own-word-removal", args=[word.pk]))
    assert "tenterizing" in beside(owners, fresh(letter))[0]


def test_what_is_no_word_is_not_remembered(owners, letter):
    for wrong in ("", "two words", "x" * 61):
        owners.post(reverse("letter-word", args=[letter.pk]), typed(fresh(letter), word=wrong))
    assert not OwnWord.objects.exists()


def test_another_persons_put_aside_is_not_brought_back(owners, letter):
    answer = owners.post(reverse("letter-return", args=[letter.pk]), typed(letter, aside="12345"))
    assert answer.status_code == 404


def test_each_sentence_offers_other_words_and_knows_its_facts_after_the_change(owners, letter):
    here = reverse("letter", args=[letter.pk])
    sentences = owners.get(here).context["sentences"]
    assert sum(bool(swaps) for _, swaps, _ in sentences) >= 3
    assert all(len(swaps) <= 3 for _, swaps, _ in sentences)
    row, swaps, _rests = next(found for found in sentences if found[1] and found[2])
    assert letter.body[row.start : row.end] == row.standing
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(letter, fix=swaps[0][1]))
    assert fresh(letter).body == letter.body.replace(row.text, swaps[0][0])
    after = {r.text: (r, s) for r, s, _ in owners.get(here).context["sentences"]}
    now, back = after[swaps[0][0]]
    assert now.facts == row.facts and row.text in [words for words, _ in back]


def test_a_sentence_with_line_breaks_of_its_own_is_replaced_whole(owners, letter):
    row, _, _ = next(
        found for found in owners.get(reverse("letter", args=[letter.pk])).context["sentences"] if found[1]
    )
    body = letter.body.replace(row.text, row.text.replace(" ", "\n", 3))
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, body=body))
    found = owners.get(reverse("letter", args=[letter.pk])).context["sentences"]
    swaps = next(swaps for again, swaps, _ in found if again.text == row.text)
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=swaps[0][1]))
    assert fresh(letter).body == letter.body.replace(row.text, swaps[0][0])


def test_other_kinds_of_letters_have_other_words_too(owners, letter, desk):
    offering = 0
    for kind in ("status-inquiry", "rejection-reply", "keep-in-touch", "withdrawal", "time-request"):
        owners.post(reverse("letter-new", args=[letter.contact.pk]), {"form": kind})
        made = Letter.objects.filter(candidate=desk, form=kind).latest("pk")
        offering += any(s for _, s, _ in owners.get(reverse("letter", args=[made.pk])).context["sentences"])
    assert offering >= 4


def test_what_a_better_letter_needs_is_added_where_it_belongs_and_the_draft_takes_it_up(owners, desk):
    desk_strengths = Strength.objects.filter(candidate=desk)
    desk_strengths.delete()
    owed = FollowUp.objects.filter(candidate=desk, letter_form="thank-you", contact__name="Amara Okafor").get()
    letter = draft_letter(desk, owed, NOW)
    assert "candidate.strengths" in letter.missing
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    place = f"{reverse('strength-new')}?letter={letter.pk}"
    assert f'href="{place}"' in page
    told = {"claim": "led the change to a handover board", "evidence": "handovers went from forty minutes to twenty"}
    answer = owners.post(place, told, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("letter", args=[letter.pk])
    assert "the letter has it now" in answer.content.decode()
    again = fresh(letter)
    assert "handover board" in again.body and "candidate.strengths" not in again.missing
    # Of a topic only its name can be told here: the page does not say that all of it went in.
    Topic.objects.filter(candidate=desk, contact=letter.contact).exclude(
        pk=(one := Topic.objects.filter(candidate=desk, contact=letter.contact).first()).pk
    ).delete()
    told = {"topic": "night cover", "they_said": "cover nts 2 dwn xx rn tbc", "contact": letter.contact_id}
    answer = owners.post(
        f"{reverse('topic-edit', args=[one.pk])}?letter={letter.pk}", told, follow=True
    ).content.decode()
    body = fresh(letter).body
    assert "night cover" in body and "dwn xx" not in body
    assert "has a part of it now; it does not have “cover nts 2 dwn xx rn tbc”." in answer
    assert "the letter has it now" not in answer


def test_what_was_added_waits_to_be_written_anew_where_the_letter_was_changed_by_hand(owners, desk, letter):
    Strength.objects.filter(candidate=desk).delete()
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, body="Dear Amara,\n\nMine."))
    place = f"{reverse('strength-new')}?letter={letter.pk}"
    told = {"claim": "led the change to a handover board", "evidence": "handovers went from forty minutes to twenty"}
    page = owners.post(place, told, follow=True).content.decode()
    assert (
        "“Write it again from your notes” brings it into the letter" in page
        and fresh(letter).body == "Dear Amara,\n\nMine."
    )
    owners.post(reverse("letter-wording", args=[letter.pk]), typed(fresh(letter), sure="yes"))
    assert "handover board" in fresh(letter).body


def test_every_thing_a_letter_can_lack_has_a_page_where_it_is_added(owners, desk, letter):
    paths = [*WORDS, "request.questions", "offer.expiry"]
    Letter.objects.filter(pk=letter.pk).update(missing=paths)
    places = [place for _, place in what_is_missing(fresh(letter))]
    assert len(places) == len(paths)
    assert {owners.get(place).status_code for place in places} == {200}
    # The interview's page, which has no box for any of them, is none of these places.
    assert reverse("interview", args=[letter.interview_id]) not in places


def test_a_letter_that_can_tell_nothing_of_its_reader_has_their_notes_beside_the_place_for_it(owners, desk, letter):
    Topic.objects.filter(interview=letter.interview_id).delete()
    note = {"candidate": desk, "interview": letter.interview, "created_at": NOW}
    Topic.objects.create(
        **note, contact=letter.contact, topic="the lift", they_said="lift brokn insted of mended, 3 wks", position=1
    )
    Topic.objects.create(
        **note, contact=letter.contact, topic="late staff", they_said="asked how i handle someone late all the time",
        i_said="told him talk to em first, find out if its the bus", position=2,
    )  # fmt: skip
    Topic.objects.create(**note, topic="the canteen", they_said="canteen shuts at 2", position=3)
    gap = f"[in your own words: one thing {letter.contact} said that stayed with you]"
    body = f"Dear Amara,\n\nThank you for meeting me on Tuesday. {gap}\n\nBest wishes,\nSam"
    told = [{"text": gap, "facts": [], "gap": True}]
    Letter.objects.filter(pk=letter.pk).update(missing=["interview.topics"], body=body, sentences=told)
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "It does not go with that place open." in page and "A better letter needs" not in page
    assert page.index("lift brokn") < page.index("someone late") < page.index("nobody in particular") < page.index("canteen shuts")  # fmt: skip
    found = gap_of(fresh(letter), body)
    rough, sound = found.theirs
    assert all(marked(line.value) == json.loads(line.value)["suggestion"] for line in found.theirs)
    # What can be told stands there as it is; what cannot is a marked place with its words written out.
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=sound.value))
    told = "You asked me how I handle someone late all the time. I told you that I talk to them first and find out if it's the bus."  # fmt: skip
    assert f"on Tuesday. {told}\n\nBest" in fresh(letter).body.replace("\r\n", "\n")
    assert gap_of(fresh(letter), fresh(letter).body) is None
    Letter.objects.filter(pk=letter.pk).update(body=body)
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=rough.value))
    assert "[in your own words: Lift brokn instead of mended, 3 weeks.]" in fresh(letter).body
    # Left out, the letter thanks plainly and can go.
    Letter.objects.filter(pk=letter.pk).update(body=body)
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=found.leave))
    assert fresh(letter).body.replace("\r\n", "\n") == body.replace(f" {gap}", "")


def marked(value):
    """Return the words that the cursor marks once a note was put in: what is typed takes their place."""
    place = json.loads(value)
    return place["suggestion"][slice(*place["chosen"])]


def test_a_note_that_the_letter_did_not_use_is_shown_as_one_and_can_be_put_in_to_reword(owners, letter):
    note = context_for(letter.candidate, letter).interview.topics[0].they_said
    body = "Dear Amara,\n\nThank you for your time.\n\nBest wishes,\nSam"
    Letter.objects.filter(pk=letter.pk).update(missing=["interview.topics[0].they_said"], body=body)
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert note and "Not used in this letter" in page and "A better letter needs" not in page
    # This thanks could go to anyone, so what it left out stands open; beside one that tells of the talk it is folded.
    assert 'data-open="unused" open' in page
    told = body.replace("for your time.", "for showing me the handover board and how Priya reads it at six.")
    Letter.objects.filter(pk=letter.pk).update(body=told)
    folded = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert 'data-open="unused"' in folded and 'data-open="unused" open' not in folded
    Letter.objects.filter(pk=letter.pk).update(body=body)
    [(shown, value)] = not_used(fresh(letter), body)
    assert shown == note and marked(value) == f"[in your own words: {note}]"
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=value))
    assert f"time.\n\n[in your own words: {note}]\n\nBest wishes" in fresh(letter).body.replace("\r\n", "\n")
    assert not not_used(fresh(letter), fresh(letter).body)
    # Reworded, it is the writer's own; with a closing paragraph it stands before that.
    owners.post(
        reverse("letter", args=[letter.pk]), typed(fresh(letter), body=body.replace("time.", "time and your candour."))
    )
    assert fresh(letter).edited and not not_used(fresh(letter), fresh(letter).body)
    PutAside.objects.filter(letter=letter).delete()
    # In the writer's own words it is used; nobody is asked for a deed that the letter tells.
    mine = body.replace(
        "for your time.", f"for your time. I have thought of it since: {' '.join(reversed(note.split()))}"
    )
    assert not not_used(fresh(letter), mine)
    Topic.objects.filter(interview=letter.interview_id).update(i_said="")
    Letter.objects.filter(pk=letter.pk).update(missing=["candidate.strengths"])
    assert [words for words, _ in what_is_missing(fresh(letter), body)]
    assert not what_is_missing(fresh(letter), body.replace("Best", "I trained six new nurses last year.\n\nBest"))
    Letter.objects.filter(pk=letter.pk).update(missing=["interview.topics[0].they_said"])
    closed = body.replace("Best wishes", "I'd be glad to join you.\n\nBest wishes")
    [(_, value)] = not_used(fresh(letter), closed)
    at = json.loads(value)["start"]
    assert closed[:at].endswith("your time.") and closed[at:].startswith("\n\nI'd be glad")


def test_a_gap_is_told_of_once_and_no_more_once_it_is_filled(owners, desk, letter):
    Topic.objects.filter(interview=letter.interview).delete()
    gapped = write_anew(desk, letter, NOW)
    answer = owners.get(reverse("letter", args=[letter.pk]))
    told = [row[0].finding.code for row in answer.context["pressing"]]
    assert told == ["PL102"] and "what you two talked about" not in answer.content.decode()
    assert answer.content.decode().count("has a place for one thing") == 1 and 'id="gap"' not in answer.content.decode()
    filled = re.sub(r"\[in your own words[^\]]*\]", "I liked the board that the night team keeps.", gapped.body)
    owners.post(reverse("letter", args=[letter.pk]), typed(gapped, body=filled))
    answer = owners.get(reverse("letter", args=[letter.pk]))
    assert "PL102" not in [row[0].finding.code for row in answer.context["pressing"]]
    assert "what you two talked about" not in answer.content.decode()


def test_undoing_a_greeting_brings_back_the_one_before(owners, letter):
    reader = Contact.objects.get(pk=letter.contact_id)
    Contact.objects.filter(pk=reader.pk).update(title="", rapport="", name="Amara Okafor", known_as="")
    body = "Dear Amara Okafor,\n\nThank you for your time.\n\nBest wishes,\nSam"
    Letter.objects.filter(pk=letter.pk).update(body=body)
    offered = greeting_of(fresh(letter), body)
    for before in ("formal", ""):
        Contact.objects.filter(pk=reader.pk).update(rapport=before)
        page = owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=offered.value), follow=True).content.decode()  # fmt: skip
        assert Contact.objects.get(pk=reader.pk).rapport == "first-name"
        pressed = dict(re.findall(r'name="(before|seen)" value="([^"]*)"', page))
        assert pressed == {"seen": "first-name"} | ({"before": before} if before else {})
        owners.post(reverse("contact-greeting-undo", args=[reader.pk]), pressed)
        assert Contact.objects.get(pk=reader.pk).rapport == before
    Contact.objects.filter(pk=reader.pk).update(rapport="first-name")
    owners.post(reverse("contact-greeting-undo", args=[reader.pk]), {"seen": "first-name", "before": "<script>"})
    assert Contact.objects.get(pk=reader.pk).rapport == "first-name", "nothing but a way of greeting"


def test_a_first_name_and_a_title_are_offered_and_taken_with_one_press(owners, letter):
    Contact.objects.filter(pk=letter.contact_id).update(title="", rapport="", name="Amara Okafor", known_as="")
    body = "Dear Amara Okafor,\n\nThank you for your time.\n\nBest wishes,\nSam"
    Letter.objects.filter(pk=letter.pk).update(body=body)
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    offered = greeting_of(fresh(letter), body)
    assert offered and offered.instead == "Dear Amara" and "It greets Amara Okafor by the full name." in page
    value = offered.value
    # The choice is the person's: it stays for every letter to them, and is undone where it was made.
    own = reverse("letter", args=[letter.pk])
    page = owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=value), follow=True)
    assert "From now on your letters to Amara Okafor begin “Dear Amara”." in page.content.decode()
    assert fresh(letter).body.startswith("Dear Amara,") and greeting_of(fresh(letter), fresh(letter).body) is None
    reader = letter.contact
    later = new_letter(letter.candidate, Contact.objects.get(pk=reader.pk), "status-inquiry", NOW)
    assert later.body.startswith("Dear Amara,")
    assert 'name="seen" value="first-name"' in page.content.decode()
    Contact.objects.filter(pk=reader.pk).update(rapport="formal")
    back = reverse("contact-greeting-undo", args=[reader.pk])
    assert "This was changed since" in owners.post(back, {"seen": "first-name"}, follow=True).content.decode()
    assert Contact.objects.get(pk=reader.pk).rapport == "formal"
    Contact.objects.filter(pk=reader.pk).update(rapport="first-name")
    undo = owners.post(back, {"seen": "first-name"}, headers={"referer": f"http://testserver{own}"})
    assert undo["Location"] == own and fresh(letter).body.startswith("Dear Amara Okafor,")
    # What the notes call her decides until it is chosen, and says so; one press goes back to the whole name.
    Contact.objects.filter(pk=reader.pk).update(known_as="Amara")
    first = body.replace("Amara Okafor", "Amara")
    Letter.objects.filter(pk=letter.pk).update(body=first)
    assert "By first name, as in your notes" in owners.get(own).content.decode()
    assert new_letter(letter.candidate, Contact.objects.get(pk=reader.pk), "status-inquiry", NOW).body.startswith("Dear Amara,")  # fmt: skip
    offered = greeting_of(fresh(letter), first)
    assert offered and offered.instead == "Dear Amara Okafor"
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=offered.value))
    assert fresh(letter).body.startswith("Dear Amara Okafor,")
    assert Contact.objects.get(pk=reader.pk).rapport == "formal"
    owners.post(back, {"seen": "formal"}, headers={"referer": f"http://testserver{own}"})
    assert fresh(letter).body.startswith("Dear Amara,")
    assert "addressed by first name, as in your notes" in owners.get(reverse("contact", args=[reader.pk])).content.decode()  # fmt: skip
    Contact.objects.filter(pk=reader.pk).update(known_as="")
    Letter.objects.filter(pk=letter.pk).update(body=body.replace("Amara Okafor", "Ms Okafor"), edited=True)
    page = owners.get(reverse("letter", args=[letter.pk]))
    fixes = [fix for _, made, _ in found_in(page) for fix in made]
    [value] = [value for words, value in fixes if words == "yes: put “Ms” on record"]
    owners.post(reverse("letter-fix", args=[letter.pk]), typed(fresh(letter), fix=value))
    assert Contact.objects.get(pk=letter.contact_id).title in {"Ms", "Ms."}
    again = owners.get(reverse("letter", args=[letter.pk]))
    assert "how they call themselves" not in again.content.decode() and "Dear Ms Okafor" in fresh(letter).body


def test_a_stranger_is_led_back_to_no_letter_of_somebody_else(strangers, letter):
    answer = strangers.post(f"{reverse('strength-new')}?letter={letter.pk}", {"claim": "led a ward"})
    assert answer.url == reverse("settings")


def test_a_topic_corrected_reaches_the_draft_and_an_edited_letter_offers_to_be_written_anew(owners, desk, letter):
    topic = Topic.objects.filter(interview=letter.interview, contact=letter.contact).first()
    send = {
        "contact": letter.contact_id,
        "topic": "the night handover",
        "they_said": "the night handover takes an hour",
    }
    assert another_wording(desk, letter, NOW).before
    owners.post(reverse("topic-edit", args=[topic.pk]), send)
    letter.refresh_from_db()
    # A wording drafted from what was put right since is not gone back to.
    assert "night handover" in letter.body and letter.before == []
    page = reverse("letter", args=[letter.pk])
    assert "Write it again from your notes" not in owners.get(page).content.decode()
    owners.post(page, typed(letter, body="Dear Sir,\n\nThank you.\n\nMarisol"))
    owners.post(reverse("topic-edit", args=[topic.pk]), {**send, "topic": "the weekend handover", "they_said": ""})
    letter.refresh_from_db()
    assert letter.body.startswith("Dear Sir") and "Write it again from your notes" in owners.get(page).content.decode()
    anew = reverse("letter-wording", args=[letter.pk])
    assert "Written from your notes it loses your changes" in owners.post(anew, {"anew": "yes"}).content.decode()
    owners.post(anew, {"anew": "yes", "sure": "yes"})
    letter.refresh_from_db()
    assert "weekend handover" in letter.body


def test_what_is_noted_of_the_reader_is_opened_and_not_an_empty_form(desk, letter):
    topic = Topic.objects.filter(interview=letter.interview, contact=letter.contact).first()
    letter.missing = ["interview.topics"]
    ((words, place),) = what_is_missing(letter)
    assert place == reverse("topic-edit", args=[topic.pk]) + f"?letter={letter.pk}" and topic.topic in words


def test_must_survive_12_without_a_mailbox_the_yes_asks_whether_they_have_written_and_records_the_answer(
    owners, letter, account
):
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    # The yes stays in sight below the letter, as any other's does.
    assert (
        "They have, and it still fits: approve"
        in page.partition('id="yes-bar"><span class="hint">Have they written to you since?')[2]
    )
    unsaid = typed(letter, body="Dear Ann,\n\nMine.", when="now", sure="yes") | {"written": ""}
    answer = owners.post(reverse("letter-approval", args=[letter.pk]), unsaid)
    assert answer.status_code == 422 and "Have they written to you since? Say it with" in answer.content.decode()
    letter.refresh_from_db()
    assert letter.body == "Dear Ann,\n\nMine." and not Approval.objects.filter(letter=letter).exists()
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes", written="fits"))
    assert Approval.objects.get(letter=letter).written_since == "fits"


def test_with_a_mailbox_nobody_is_asked_what_it_tells(owners, letter, account, desk):
    Mailbox.objects.create(candidate=desk, created_at=NOW, host="imap.example.com", username="marisol")
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "Have they written to you since?" not in page and "Put it into my drafts" in page
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes") | {"written": ""})
    assert Approval.objects.get(letter=letter).written_since == "look"


def test_a_draft_that_is_no_longer_needed_is_folded_away_with_its_reason_and_kept(owners, letter, desk, account):
    record(desk, "application-withdrawn", NOW, application=letter.application)
    FollowUp.objects.filter(pk=letter.follow_up_id).update(
        stopped_at=NOW, stop_reason="you withdrew the application on 23 November 2026"
    )
    page = owners.get(reverse("letters")).content.decode()
    drafts, folded = page.split("<summary>No longer needed (")
    assert letter.subject not in drafts and letter.subject in folded
    assert "You withdrew the application on 23 November 2026." in folded
    Candidate.objects.filter(pk=desk.pk).update(date_style="month-12")
    for name, of in (("letters", []), ("letter", [letter.pk]), ("follow-up", [letter.follow_up_id])):
        page = owners.get(reverse(name, args=of)).content.decode()
        assert "You withdrew the application on November 23, 2026." in page, name
    address = reverse("letter", args=[letter.pk])
    page = owners.get(address).content.decode()
    assert "This letter is no longer needed." in page and letter.body.splitlines()[0] in page
    assert reverse("letter-approval", args=[letter.pk]) not in page
    said = owners.post(reverse("letter-approval", args=[letter.pk]), typed(fresh(letter))).content.decode()
    assert "no longer needed" in said and not Approval.objects.filter(letter=letter).exists()
    kept = owners.post(reverse("letter-own", args=[letter.pk]), typed(fresh(letter)), follow=True).content.decode()
    assert "a letter of your own now" in kept and reverse("letter-approval", args=[letter.pk]) in kept
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(fresh(letter), sure="yes"))
    assert Approval.objects.filter(letter=letter, voided_at=None).exists()


def test_a_letter_that_is_still_needed_stays_with_what_it_is_for(owners, letter):
    said = owners.post(reverse("letter-own", args=[letter.pk]), follow=True).content.decode()
    assert "still needed" in said and fresh(letter).follow_up_id == letter.follow_up_id


def test_what_is_withdrawn_says_so_with_a_next_step_and_keeps_its_draft(owners, letter):
    FollowUp.objects.filter(pk=letter.follow_up_id).update(withdrawn_at=NOW)
    page = owners.get(reverse("follow-up", args=[letter.follow_up_id])).content.decode()
    assert "The letter you began is kept" in page and reverse("letter", args=[letter.pk]) in page


def test_a_letter_about_the_day_they_named_rests_on_it_and_is_not_told_to_know_nothing(desk, owner):
    owed = FollowUp.objects.filter(rule="status-inquiry", candidate=desk, withdrawn_at=None).first()
    letter = draft_letter(desk, owed, NOW)
    assert re.search(r"You (?:had )?mentioned \w+, November \d+ for your decision", letter.body)
    page = signed_in(owner).get(reverse("letter", args=[letter.pk])).content.decode()
    assert "know nothing of this" not in page
    assert re.search(r"the day they named for their answer: \w+, November \d", page)  # as the letter writes it
