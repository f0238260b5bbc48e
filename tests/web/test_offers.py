"""Offers on the desk: typed in or read from a letter, set beside each other, asked about, removed and back, and whether to wait."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pypdf import PdfReader, PdfWriter

from sincerely.core.offers.file_tables import plain
from sincerely.data.offers import us_wages
from sincerely.journal.actions.approvals import mark_sent_by_hand, undo_sent_by_hand
from sincerely.journal.actions.decisions import load_file, save_tables
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.offers import add_offer, correct_offer
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.review import reviewed
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Application, Contact, Event, FollowUp, Letter, Offer
from sincerely.web.desk.offers import whom_to_ask
from tests.quality.measure_offer_letters import CORPUS
from tests.support.offers import WHOLE
from tests.web.conftest import NOW

TYPED = {
    "name": "Lakeside", "currency": "USD", "base.amount": "$61,400.50", "base.per": "year", "base.raise": "3 %", "expiry": "2026-12-04",
    "conditions": "Nothing", "equity.0.kind": "stock", "equity.0.shares": "4,000", "equity.0.every": "year", "equity.0.vest": "5, 15, 40, 40", "equity.0.price": "40",
    "perk.0.name": "parking", "perk.0.amount": "40", "perk.0.per": "month", "retirement.vesting": "0, 20, 40, 60, 80, 100", "retirement.flat": "4",
}  # fmt: skip
HOSTILE = '<script>alert(1)</script> & "quoted" \u202egnirts'


def page(answer) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(answer.content.decode())


def words(answer) -> str:
    return " ".join(page(answer).text_content().split())


def filled(answer) -> dict[str, str]:
    """What a browser without scripts would send of the page's largest form."""
    form = max(page(answer).forms, key=lambda form: len(form.fields))
    # (the first line break in a text box is none of its text)
    return {name: value.removeprefix("\n") for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def faults(answer) -> dict[str, str]:
    """The faults beside each field, by its name."""
    found = {}
    for field in page(answer).find_class("wrong"):
        name = next((each.get("name") for each in field.iter("input", "select", "textarea")), None)
        if name:
            found[name] = " ".join(each.text_content() for each in field.find_class("fault"))
    return found


@pytest.fixture
def application(desk) -> Application:
    return Application.objects.filter(candidate=desk).order_by("pk").first()


def test_an_empty_room_says_what_will_be_here_and_offers_the_first_step(owners):
    for name in ("offers", "offers-compare", "offers-waiting"):
        answer = owners.get(reverse(name))
        assert reverse("offer-letter") in answer.content.decode(), name
    assert "No offers yet" in words(owners.get(reverse("offers")))
    assert "Offers" not in [each.text_content() for each in page(owners.get(reverse("today"))).iter("h2")]


def test_an_offer_by_hand_from_its_first_fault_to_its_removal(owners, desk, application):
    wrong = TYPED | {"base.amount": "-5", "equity.0.vest": "5, 15, 40", "bonus.share": "plenty"}
    answer = owners.post(reverse("offer-add"), wrong)
    assert answer.status_code == 422 and set(faults(answer)) == {"bonus.share"}
    answer = owners.post(reverse("offer-add"), wrong | {"bonus.share": ""})
    assert answer.status_code == 422 and set(faults(answer)) == {"base.amount", "equity.0.vest"}
    assert wrong.items() <= (filled(answer) | {"bonus.share": "plenty"}).items() and not Offer.objects.exists()

    answer = owners.post(reverse("offer-add"), TYPED | {"application": application.pk, "received": "2026-11-20"}, follow=True)  # fmt: skip
    row = Offer.objects.get()
    assert row.terms == {
        "name": "Lakeside", "currency": "USD", "base": {"amount": 61400.5, "per": "year", "raise": 0.03}, "expiry": "2026-12-04", "conditions": [],
        "equity": [{"kind": "stock", "shares": 4000, "every": "year", "vest": [0.05, 0.15, 0.4, 0.4], "price": 40}],
        "perk": [{"name": "parking", "amount": 40, "per": "month"}], "retirement": {"flat": 0.04, "vesting": [0, 0.2, 0.4, 0.6, 0.8, 1]},
    }  # fmt: skip
    received = Event.objects.get(kind="offer-received", application=application)
    assert received.data["due"] == "2026-12-04" and received.at.date().isoformat() == "2026-11-20"
    # The page that was saved says the same when it is saved again, without scripts.
    again = owners.post(reverse("offer", args=[row.pk]), filled(answer), follow=True)
    assert again.status_code == 200 and Offer.objects.get().terms == row.terms
    # An older page does not write over it, and what was typed on it stands there still.
    stale = owners.post(reverse("offer", args=[row.pk]), filled(answer) | {"title": "Ward manager", "version": "2026-01-01T00:00:00+00:00"})  # fmt: skip
    assert stale.status_code == 422 and filled(stale)["title"] == "Ward manager" and "another window" in words(stale)

    assert "Lakeside" in words(owners.get(reverse("offers"))) and "4 December" in words(owners.get(reverse("today")))
    gone = owners.post(reverse("offer-removal", args=[row.pk]), follow=True)
    undo = reverse("offer-return", args=[row.pk])
    assert undo in gone.content.decode() and "No offers yet" in words(gone)
    assert owners.get(reverse("offer", args=[row.pk])).status_code == 404
    assert "Lakeside" in words(owners.post(undo, follow=True))
    erased = owners.post(reverse("offer-erasure", args=[row.pk]), follow=True)
    assert erased.status_code == 200 and not Offer.objects.exists()


def open_fields(answer) -> list[str]:
    """Return the boxes of an offer's form that stand open before anything is unfolded."""
    form = next(one for one in page(answer).iter("form") if one.xpath(".//input[@name='base.amount']"))
    closed = {at for fold in form.iter("details") if fold.get("open") is None for at in fold.iter()}
    return [
        at.get("name")
        for at in form.iter("input", "select", "textarea")
        if at.get("type") != "hidden" and at not in closed
    ]


def test_an_offers_form_asks_for_little_at_once_and_for_what_was_read(owners, desk, application):
    first = ["name", "base.amount", "base.per", "start", "expiry", "hours.week", "leave.days", "place"]
    empty = owners.get(reverse("offer-add"))
    assert open_fields(empty) == first
    # Everything else can be unfolded, once.
    names = [at.get("name") for at in page(empty).iter("input", "select", "textarea") if at.get("name")]
    assert len(names) > 60 and all(names.count(name) == 1 for name in names if "." in name)
    letter = (CORPUS / "tune" / "austria_14.txt").read_bytes()
    read = owners.post(reverse("offer-letter"), {"file": SimpleUploadedFile("offer.txt", letter), "application": application.pk})  # fmt: skip
    shown = open_fields(read)
    assert shown[: len(first)] == first and {"bonus.amount", "currency"} <= set(shown) and len(shown) < 30
    # A fault opens what holds it.
    assert "bonus.share" in open_fields(owners.post(reverse("offer-add"), TYPED | {"bonus.share": "plenty"}))


def test_what_an_offer_comes_to_is_set_against_what_one_has_now(owners, desk):
    row = add_offer(desk, {"name": "Lakeside", "base": 60000}, NOW)
    there = reverse("offer", args=[row.pk])
    assert "Say what you have now" in words(owners.get(there))
    for now, said in ((10_000, "more than you have now"), (900_000, "less than you have now")):
        save_tables(desk, {"waiting": {"fallback": now}}, NOW)
        assert said in words(owners.get(there))


def test_another_name_for_the_post_makes_another_list_of_occupations(owners, desk):
    row = add_offer(
        desk, {"name": "Lakeside", "title": "Zauberer", "base": 60000, "country": "US", "currency": "USD"}, NOW
    )
    there = reverse("offer-asking", args=[row.pk])
    assert "Elementary School Teachers" not in owners.get(there).content.decode()
    owners.post(there, {"called": "3rd grade teacher"})
    page_there = owners.get(there).content.decode()
    assert "Elementary School Teachers" in page_there and 'value="3rd grade teacher"' in page_there


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"base.amount": "-61400"}, "base.amount", "Amount is negative (-61400). Expected: an amount of money without its currency, such as 61400 or 29.50."),
        ({"equity.0.vest": "5, 15, 40"}, "equity.0.vest", "The years' shares sum to 60 % of the grant, not to all of it. Expected: shares that sum to 100 %."),
        ({"equity.0.cliff": "60"}, "equity.0.cliff", "The cliff of 60 months lies after the end of vesting (month 48). Expected: a cliff within the vesting."),
        ({"expiry": "2026-11-01", "offered": "2026-11-20"}, "expiry", "It expires on 2026-11-01, before it was made on 2026-11-20. Expected: an expiry after the offer."),
        ({"currency": "XYQ"}, "currency", 'There is no currency "XYQ". Expected: a code of ISO 4217 such as USD or EUR.'),
        ({"name": "LAKESIDE "}, "name", "You have another offer called “LAKESIDE”. Give each a name of its own."),
        ({"name": ""}, "name", "Please fill this in."),
        ({"remote_days": "6", "days_a_week": "5"}, "remote_days", "6 days at home are more than 5 days of work. Expected: at most the days of work."),
        ({"start": "some day"}, "start", "Write the day such as 2026-12-04."),
        ({"equity.0.vest": "", "equity.0.years": ""}, "equity.0.kind", "It does not say when it vests."),
        ({"perk.1.amount": "12"}, "perk.1.name", "It needs a name and an amount."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(owners, desk, change, field, said):
    add_offer(desk, {"name": "lakeside", "base": 1}, NOW)
    sent = {**TYPED, "name": "Northgate", **change}
    answer = owners.post(reverse("offer-add"), sent)
    assert answer.status_code == 422 and faults(answer) == {field: said}
    assert {key: typed for key, typed in sent.items() if typed}.items() <= filled(answer).items() and Offer.objects.count() == 1  # fmt: skip


def test_a_letter_is_read_taken_and_corrected_with_its_words(owners, desk, application):
    letter = (CORPUS / "tune" / "austria_14.txt").read_bytes()
    answer = owners.post(reverse("offer-letter"), {"file": SimpleUploadedFile("offer.txt", letter), "application": application.pk})  # fmt: skip
    shown, said = filled(answer), words(answer)
    assert answer.status_code == 200 and not Offer.objects.exists()
    assert (shown["base.amount"], shown["base.per"], shown["currency"]) == ("51100", "year", "EUR")
    assert shown["hours.week"] == "38.5" and shown["leave.days"] == "25" and shown["bonus.amount"] == "2500"
    assert "€ 3,650, paid 14 times a year" in said and "probation" in said
    assert "Nothing is recorded yet" in said
    typed = {**shown, "name": "Alpenquell", "leave.days": "26", "remote_days": "", "country": "AT", "tax_rate": "41"}
    assert typed["letter"] == "offer.txt"
    assert owners.post(reverse("offer-add"), typed).status_code == 302
    row = Offer.objects.get()
    assert row.sources["base.amount"] == {"quote": "€ 3,650, paid 14 times a year", "letter": "offer.txt"}  # fmt: skip
    assert "leave.days" not in row.sources and "remote_days" not in row.terms and row.terms["leave"]["days"] == 26
    assert Event.objects.get(kind="offer-received", application=application).data["in_writing"] is True
    assert "paid 14 times a year" in words(owners.get(reverse("offer", args=[row.pk])))


def blank_pdf(pages: int) -> bytes:
    out, writer = io.BytesIO(), PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("scan.pdf", blank_pdf(1), "scan.pdf: there is no text in this PDF; it seems to be a scan. Expected a PDF with text: ask for one, or let a scanner's program recognise it."),
        ("handbook.pdf", blank_pdf(300), "handbook.pdf: this PDF has 300 pages. Expected at most 100: the letter or contract without handbooks."),
        ("angebot.txt", ("Wir freuen uns, Ihnen die Stelle als Leiterin der Station anzubieten. Ihr Gehalt ist brutto und wird im Monat gezahlt, " * 3).encode(), "The letter seems to be written in German; terms are read in English only. Expected an English letter, or the terms by hand."),
        ("letter.txt", ("我们很高兴地通知您，您已被录用为护士长。月薪为一万二千元，试用期三个月。" * 5).encode(), "The letter seems to be in letters that are not Latin ones; terms are read in English only."),
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old.doc: this is no letter that can be read. Expected PDF, DOCX, plain text, or a mail as .eml."),
        ("empty.txt", b"  ", "empty.txt: the file is empty. Expected the offer letter."),
        ("none.txt", b"Nice weather today.", "No term of an offer was found in it. Expected an offer letter or contract, or the terms by hand."),
    ],
)  # fmt: skip
def test_a_letter_that_cannot_be_read_is_told_and_what_was_pasted_stays(owners, name, data, said):
    answer = owners.post(reverse("offer-letter"), {"file": SimpleUploadedFile(name, data), "text": "My own words."})
    assert answer.status_code == 422 and said in words(answer) and filled(answer)["text"] == "My own words."
    assert reverse("offer-add") in answer.content.decode() and not Offer.objects.exists()


def test_beside_each_other_with_every_figures_source_and_as_files(owners, desk):
    load_file(desk, WHOLE, NOW)
    answer = owners.get(reverse("offers-compare"))
    shown, said = page(answer), words(answer)
    assert len(shown.xpath("//*[local-name()='svg']")) == 3 and all(svg.get("aria-label") for svg in shown.xpath("//*[local-name()='svg']"))  # fmt: skip
    assert "29.50 USD an hour, 36 hours a week" in said and "If you leave after 12 months" in said
    assert "European Central Bank" in said and "shares, apart" in said
    assert 'style="' not in answer.content.decode()
    made = {form: owners.get(reverse("offers-download", args=[form])).content for form in ("xlsx", "pdf", "json", "toml")}  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(made["xlsx"])) as book:
        assert b'name="Lakeside"' in book.read("xl/workbook.xml") and b"<f>" in book.read("xl/worksheets/sheet2.xml")
    assert "Lakeside" in PdfReader(io.BytesIO(made["pdf"])).pages[0].extract_text()
    document = json.loads(made["json"])
    amount = document["offers"][0]["average"]["expected"]
    assert f"{amount:,.2f}" in said, "the page and the document say the same"
    taken = tomllib.loads(made["toml"].decode())
    assert plain(taken) == plain(tomllib.loads(WHOLE))
    assert owners.get("/offers/offers.exe").status_code == 404

    # The file comes in again, and a wrong one is refused with its line.
    Offer.objects.all().delete()
    assert owners.post(reverse("offers-file"), {"text": made["toml"].decode()}).status_code == 302
    assert Offer.objects.count() == 2
    bad = made["toml"].decode().replace('name = "Lakeside"', 'name = "Lakeside"\nbonus = { share = -1 }', 1)
    answer = owners.post(reverse("offers-file"), {"file": SimpleUploadedFile("offers.toml", bad.encode())})
    assert answer.status_code == 422 and "Nothing was taken in" in words(answer)
    # Weights that cannot all be so at once are named, and what was there stays.
    at_odds = made["toml"].decode().replace("[preferences]", '[preferences]\nratios = [["pay", "growth", 2], ["growth", "pay", 1.5]]', 1)  # fmt: skip
    answer = owners.post(reverse("offers-file"), {"text": at_odds})
    assert answer.status_code == 422 and Offer.objects.count() == 2
    assert "these contradict each other: pay matters at least 2 times as much as growth; growth matters at least 1.5 times as much as pay (expected: weights that can all be so at once)" in words(answer)  # fmt: skip


def test_one_offer_and_twenty_and_one_without_a_rate(owners, desk):
    add_offer(desk, {"name": "Only", "base": 50000, "tax_rate": 0.05}, NOW)
    assert "There is one offer, so there is nothing to set it beside yet." in words(owners.get(reverse("offers-compare")))  # fmt: skip
    assert "There is no offer to compare yet" not in words(owners.get(reverse("offers-ranking")))
    for nth in range(19):
        add_offer(desk, {"name": f"No. {nth}", "base": 50000 + nth, "tax_rate": 0.05}, NOW)
    assert words(owners.get(reverse("offers-compare"))).count("what you keep, expected") == 1
    wanted = [{"name": name, "measure": name, "worst": worst, "best": best} for name, worst, best in (("pay", 30000, 60000), ("leave", 10, 30))]  # fmt: skip
    save_tables(desk, {"preferences": {"order": ["pay", "leave"], "gut": "", "criterion": wanted}}, NOW)
    for name in ("offers-ranking", "offers-what-if"):
        assert len(page(owners.get(reverse(name))).xpath("//tr[@data-offer]")) == 20, name
    save_tables(desk, {"preferences": {}}, NOW)
    add_offer(desk, {"name": "Rhein", "base": 50000, "currency": "EUR", "country": "DE", "tax_rate": 0.4}, NOW)
    said = words(owners.get(reverse("offers-compare")))
    assert "There is no exchange rate for EUR" in said
    typed = {"candidate.currency": "USD", "rate.0.currency": "EUR", "rate.0.worth": "1.08", "rate.0.on": "2026-11-20"}
    wrong = owners.post(reverse("offers-figures"), typed | {"rate.0.currency": "EURO"})
    assert wrong.status_code == 422 and "rate.0.currency" in faults(wrong)
    answer = owners.post(reverse("offers-figures"), typed, follow=True)
    assert "no exchange rate" not in words(answer) and "Rhein" in words(answer)


def test_what_is_open_becomes_a_letter_and_so_does_the_wish_for_time(owners, desk, application):
    row = add_offer(desk, {"name": "Lakeside", "base": 61400, "expiry": "2026-12-04"}, NOW, application=application)
    answer = owners.get(reverse("offer", args=[row.pk]))
    asked = page(answer).xpath("//input[@name='question'][@checked]/@value")
    person = page(answer).xpath("//select[@name='contact']/option/@value")[0]
    assert asked and person
    address = reverse("offer-questions", args=[row.pk])
    drafted = owners.post(address, {"question": asked, "contact": person})
    letter = Letter.objects.order_by("pk").last()
    assert drafted["Location"] == reverse("letter", args=[letter.pk]) and letter.form == "offer-clarification"
    assert letter.application == application and any(question.split("?")[0].split()[-1] in letter.body for question in asked)  # fmt: skip
    assert "61" not in letter.body
    owners.post(address, {"time": "yes", "contact": person})
    assert Letter.objects.order_by("pk").last().form == "time-request"
    # An offer that leaves nothing open may be too soon all the same.
    whole = {
        "title": "Nurse", "offered": "2026-11-20", "start": "2027-01-07", "base": {"amount": 61400, "raise": 0.03}, "leave": {"days": 25}, "hours": {"week": 38},
        "retirement": {"flat": 0.08}, "health": {"employer_pays": 9600}, "conditions": [], "tax_rate": 0.05,
    }  # fmt: skip
    correct_offer(desk, row, row.terms | whole, NOW)
    answer = owners.get(answer.request["PATH_INFO"])
    assert "It leaves open" not in words(answer) and "If that is too soon" in words(answer)
    assert page(answer).xpath("//form[.//select[@name='contact']]//button/@name") == ["time"]
    assert owners.post(address, {"question": asked}, follow=True).status_code == 200


def test_whether_to_wait_with_the_chance_at_which_it_turns(owners, desk):
    add_offer(desk, {"name": "Lakeside", "base": 61400, "expiry": "2026-12-04", "tax_rate": 0.05}, NOW)
    assert "Not enough said yet" in words(owners.get(reverse("offers-waiting")))
    typed = {
        "waiting.decide_by": "2026-12-02", "waiting.fallback": "30000", "pending.0.name": "St Anne", "pending.0.chance": "40 %", "pending.0.worth": "62,000 to 74,000",
        "pending.0.answers": "2026-12-11", "pending.0.open_days": "7",
    }  # fmt: skip
    wrong = owners.post(reverse("offers-waiting"), typed | {"pending.0.chance": "140", "waiting.decide_by": "2026-11-01"})  # fmt: skip
    assert wrong.status_code == 422 and {"pending.0.chance", "waiting.decide_by"} <= set(faults(wrong))
    assert filled(wrong)["pending.0.worth"] == "62,000 to 74,000"
    answer = owners.post(reverse("offers-waiting"), typed, follow=True)
    said = words(answer)
    assert "Your own day, Wed 2 Dec, leaves every offer open" in said and "Waiting is worth it above" in said
    assert "you said 40%" in said and "All of this rests on your own guesses" in said
    assert filled(answer)["pending.0.worth"] == "62000 to 74000"


def test_an_answered_offer_stands_aside_and_longer_is_longer(owners, desk, application, django_assert_max_num_queries):
    add_offer(desk, {"name": "Northgate", "base": 61400, "expiry": "2026-11-27"}, NOW, application=application)
    record(desk, "offer-extended", NOW, application=application, due=NOW.date().replace(month=12, day=9))
    assert "9 December" in words(owners.get(reverse("offers")))
    with django_assert_max_num_queries(12):
        assert "Northgate" in words(owners.get(reverse("today")))
    record(desk, "offer-declined", NOW, application=application)
    said = words(owners.get(reverse("offers")))
    assert "No offer is open now" in said and "1 offer is answered" in said
    assert "Northgate" not in words(owners.get(reverse("today")))


def test_an_application_leads_to_its_offer_and_on_to_which_one(owners, desk, application):
    address = reverse("application", args=[application.pk])
    assert "Their offer" not in words(owners.get(address))
    # Told as something that happened, it has no terms yet: the page says where they are taken down.
    record(desk, "offer-received", NOW, application=application, due=NOW.date().replace(month=12, day=9))
    said = owners.get(address).content.decode()
    assert f"{reverse('offer-letter')}?application={application.pk}" in said and "not taken down yet" in said
    assert f'value="{application.pk}" selected' in owners.get(f"{reverse('offer-letter')}?application={application.pk}").content.decode()  # fmt: skip
    row = add_offer(desk, {"name": "Lakeside", "base": 61400, "expiry": "2026-12-09"}, NOW, application=application)
    answer = owners.get(address)
    shown = " ".join(page(answer).xpath("//section[@aria-labelledby='their-offer']")[0].text_content().split())
    assert "Lakeside 61,400 USD a year" in shown and "9 Dec" in shown
    for name in ("offers-ranking", "offers-compare", "offers-waiting"):
        assert reverse(name) in answer.content.decode(), name
    assert reverse("offer", args=[row.pk]) in answer.content.decode()


def test_hostile_names_stay_words(owners, desk):
    row = add_offer(desk, {"name": HOSTILE, "base": 1, "title": HOSTILE, "tax_rate": 0, "conditions": [HOSTILE * 20]}, NOW)  # fmt: skip
    for address in (reverse("offers"), reverse("offer", args=[row.pk]), reverse("offers-compare"), reverse("offers-waiting"), reverse("today")):  # fmt: skip
        assert "<script>alert" not in owners.get(address).content.decode(), address
    assert owners.get(reverse("offers-download", args=["pdf"])).content.startswith(b"%PDF")
    # What no form of ours sends does not break it.
    odd = {"name": "x" * 10_000, "base.amount": "9" * 300, "equity.999.shares": "1", "equity.x.shares": "1", "perk.7.name": "\0", "application": "9" * 30, "quote:base.amount": "q" * 9000}  # fmt: skip
    assert owners.post(reverse("offer-add"), odd).status_code == 422


ASKS = {
    "term-0": "base", "ask-0": "$66,000", "reason-0": "I led the handover board, which took waits from 40 to 25 minutes", "fallback-0": "64,000 and a review in June",
    "term-1": "leave", "ask-1": "30", "term-2": "other", "ask-2": "a parking space", "least": "63,000",
}  # fmt: skip


def test_more_is_asked_for_with_its_worth_its_grounds_and_a_rehearsal(owners, desk, application):
    amara = Contact.objects.filter(candidate=desk, employer=application.employer).first()
    row = add_offer(desk, {"name": "Lakeside", "title": "Registered nurse", "place": "Chicago, IL", "base": {"amount": 61_400, "raise": 0.03}, "leave": 20, "hours": 40, "tax_rate": 0.05}, NOW, application=application)  # fmt: skip
    there = reverse("offer-asking", args=[row.pk])
    assert there in owners.get(reverse("offer", args=[row.pk])).content.decode()
    empty = owners.get(there)
    assert (
        "Put down one ask" in words(empty) and "Registered Nurses" in words(empty) and "top of our band" in words(empty)
    )

    wrong = owners.post(there, ASKS | {"ask-0": "plenty", "term-1": "", "least": "a lot"})
    assert wrong.status_code == 422 and set(faults(wrong)) == {"ask-0", "term-1", "least"}
    assert filled(wrong)["reason-0"] == ASKS["reason-0"] and not Offer.objects.get().asking

    code = next(each.code for each in us_wages() if each.name == "Registered Nurses")
    saved = owners.post(there, ASKS | {"occupation": code}, follow=True)
    told = words(saved)
    assert Offer.objects.get().asking["least"] == 63_000 and len(Offer.objects.get().asking["asks"]) == 3
    assert "USD in the first year" in told and "hours a year won" in told and "more days off a year" in told
    assert (
        "less than the least you said you would take" in told and "Occupational Employment and Wage Statistics" in told
    )
    assert "What I rest it on is this: I led the handover board, which took waits from 40 to 25 minutes." in told
    assert filled(saved)["fallback-0"] == ASKS["fallback-0"], "it stands there the second time"

    made = owners.post(reverse("offer-asking-letter", args=[row.pk]), {"contact": amara.pk}, follow=True)
    letter = Letter.objects.get(form="negotiation")
    assert made.status_code == 200 and letter.application == application
    assert "$66,000" in letter.body and "30 days off a year" in letter.body and "parking space" in letter.body
    assert "64,000" not in letter.body and "63,000" not in letter.body, "what one would also take is told nobody"
    assert "half of the registered nurses" not in letter.body.lower()
    # The least one would take is stopped, also where it was typed in.
    told = reviewed(letter, letter.subject, letter.body + "\n\nI could live with $63,000.")
    assert "bottom-line-revealed" in {shown.finding.type for shown in told.findings}


def test_the_markets_figure_is_named_in_the_letter_on_wish_and_where_it_helps(owners, desk, application):
    amara = Contact.objects.filter(candidate=desk, employer=application.employer).first()
    row = add_offer(desk, {"name": "Lakeside", "title": "Registered nurse", "base": 61_400}, NOW, application=application)  # fmt: skip
    code = next(each.code for each in us_wages() if each.name == "Registered Nurses")
    asked = {"term-0": "base", "ask-0": "95000", "occupation": code, "cite": "on"}
    owners.post(reverse("offer-asking", args=[row.pk]), asked)
    owners.post(reverse("offer-asking-letter", args=[row.pk]), {"contact": amara.pk})
    body = Letter.objects.get(form="negotiation").body
    assert "half of the registered nurses in the United States earn more than $93,600 a year" in body
    assert "by the figures of the Bureau of Labor Statistics for May 2024" in body


def test_what_is_asked_is_nobody_elses_and_needs_no_american_figures(owners, strangers, desk):
    row = add_offer(desk, {"name": "Nord", "country": "DE", "currency": "EUR", "base": 60_000}, NOW)
    there = reverse("offer-asking", args=[row.pk])
    assert strangers.get(there).status_code == 404
    assert strangers.post(reverse("offer-asking-letter", args=[row.pk])).status_code == 404
    answer = owners.post(there, {"term-0": "other", "ask-0": HOSTILE, "reason-0": HOSTILE}, follow=True)
    assert "are of the United States" in words(answer) and b"<script>alert(1)" not in answer.content
    nobody = owners.post(reverse("offer-asking-letter", args=[row.pk]), follow=True)
    assert "Choose whom to ask" in words(nobody) and not Letter.objects.filter(form="negotiation").exists()


def test_whoever_made_the_offer_is_asked_first(desk, application):
    last = Contact.objects.filter(candidate=desk, employer=application.employer).order_by("name").last()
    row = add_offer(desk, {"name": "Lakeside", "base": 61_400}, NOW, application=application)
    assert whom_to_ask(row)[0] != last
    record(desk, "counter-offer-received", NOW, application=application, contact=last)
    assert whom_to_ask(row)[0] == last and len(whom_to_ask(row)) > 1


def test_an_offer_is_answered_where_it_stands_by_a_letter_with_its_terms(owners, strangers, desk, application):
    record(desk, "offer-received", NOW, application=application, in_writing=True)
    row = add_offer(desk, {"name": "Lakeside", "base": 61_000, "start": "2027-02-01"}, NOW, application=application)
    say = reverse("offer-answer", args=[application.pk])
    decide = FollowUp.objects.get(candidate=desk, application=application, rule="decide", withdrawn_at=None)
    for address in (reverse("today"), reverse("follow-up", args=[decide.pk]), reverse("offer", args=[row.pk])):
        shown = owners.get(address).content.decode()
        assert f'action="{say}"' in shown and "Say yes" in shown and "Say no" in shown, address
    alone = owners.get(reverse("offer", args=[row.pk])).content.decode()
    assert "Compare with your other offers" not in alone and "no exchange rate" not in alone
    opened = owners.post(say, {"answer": "yes"})
    yes = Letter.objects.get(candidate=desk, form="offer-acceptance")
    assert opened.url == reverse("letter", args=[yes.pk]) == owners.post(say, {"answer": "yes"}).url
    assert "61,000" in yes.body and "February" in yes.body and "in your own words" not in yes.body
    owners.post(say, {"answer": "no"})
    assert Letter.objects.filter(candidate=desk, form="offer-decline").exists()
    assert strangers.post(say, {"answer": "yes"}).status_code == 404
    # Sent, the yes is on record; what it made needless was not done today.
    mark_sent_by_hand(desk, yes, NOW, NOW)
    assert Event.objects.filter(candidate=desk, application=application, kind="letter-sent", letter=yes).exists()
    accepted = Event.objects.get(candidate=desk, application=application, kind="offer-accepted")
    assert accepted.data["due"] == "2027-02-01"
    decide.refresh_from_db()
    assert decide.settled_at
    assert applications_at(desk, NOW)[1][application.pk].name == "Accepted"
    done = {each.rule for each in owed(desk, NOW).done_today if each.application_id == application.pk}
    assert not done & {"ask-for-time", "offer-clarification"}
    assert f'action="{say}"' not in owners.get(reverse("offer", args=[row.pk])).content.decode()
    undo_sent_by_hand(desk, Letter.objects.get(pk=yes.pk), NOW)
    assert not counting(desk).filter(application=application, kind="offer-accepted").exists()


def test_a_yes_told_by_hand_begins_with_the_day_that_the_offer_names(owners, desk, application):
    add_offer(desk, {"name": "Lakeside", "base": 61_000, "start": "2027-02-01"}, NOW, application=application)
    told = reverse("happening", args=["offer-accepted"]) + f"?application={application.pk}"
    assert "2027-02-01" in filled(owners.get(told)).values()


def test_an_offer_told_of_is_met_with_gladness(owners, application):
    about = {"for_application": application.pk, "application": application.pk}
    told = owners.post(reverse("happening", args=["offer-received"]), about, follow=True)
    assert "They want you: well done." in words(told)
