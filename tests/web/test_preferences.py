"""What one wants, which offer, what if, and advisers: as the owner, a stranger and hostile names meet them, without scripts."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sincerely.core.offers.adviser_view import key_of as key_of_terms
from sincerely.core.offers.preference_edits import key_of
from sincerely.journal.actions.offers import correct_offer
from sincerely.journal.facts.offers import decision_tables, file_tables
from sincerely.journal.models import Decision, Offer
from sincerely.web.desk.preferences import headline, weighed
from tests.web.conftest import NOW
from tests.web.wishes import OFFERS, WISHES, told

HOSTILE = "<script>alert(1)</script> \"'&"


def said(desk) -> dict:
    return decision_tables(desk).get("preferences", {})


def page(answer) -> str:
    assert answer.status_code == 200, answer.content.decode()[-3000:]
    return answer.content.decode()


def at(name: str, row: str) -> str:
    """Return the address of a criterion or a must-have."""
    return reverse(name, args=[key_of({"name": row})])


def places(**given: int) -> dict[str, str]:
    return {f"place-{key_of({'name': name})}": str(place) for name, place in given.items()}


def test_from_nothing_to_an_answer_without_scripts(owners, desk):
    told(desk, OFFERS)
    assert "say at least two things" in page(owners.get(reverse("offers-ranking")))
    # The range first; scores are asked after it, and never with it.
    form = page(owners.get(reverse("criterion-new")))
    assert "Lakeside" not in form and "Fixed before you score" in form
    answer = owners.post(reverse("criterion-new"), {"name": "growth", "worst": "", "best": "10"}, follow=True)
    assert answer.status_code == 422 and "both ends" in answer.content.decode() and 'value="growth"' in answer.content.decode()  # fmt: skip
    owners.post(reverse("criterion-new"), {"name": "growth", "levels": "no way up\na step\na ladder"})
    owners.post(at("criterion-scores", "growth"), {"score-0": "3", "score-1": "1-2"})
    answer = owners.post(reverse("criterion-new"), {"name": "pay", "measure": "pay", "worst": "30,000", "best": "60 000"}, follow=True)  # fmt: skip
    assert "no score yet" not in page(answer)
    owners.post(reverse("criterion-new"), {"name": "quiet", "worst": "0", "best": "10"})
    refused = owners.post(at("criterion-scores", "quiet"), {"score-0": "much", "score-1": "3"})
    assert refused.status_code == 422 and 'value="much"' in refused.content.decode()
    owners.post(at("criterion-scores", "quiet"), {"score-0": "4 to 6", "score-1": "8"})
    assert said(desk)["criterion"] == [
        {"name": "growth", "levels": ["no way up", "a step", "a ladder"], "scores": {"Lakeside": 3, "Northgate": [1, 2]}},
        {"name": "pay", "measure": "pay", "worst": 30000, "best": 60000},
        {"name": "quiet", "worst": 0, "best": 10, "scores": {"Lakeside": [4, 6], "Northgate": 8}},
    ]  # fmt: skip
    # The order: by numbers, equal ones not told apart; one up by its button; undone.
    owners.post(reverse("preferences-order"), places(growth=2, pay=1, quiet=2))
    assert said(desk)["order"] == ["pay", ["growth", "quiet"]]
    owners.post(reverse("preferences-order"), places(growth=2, pay=1, quiet=3) | {"up": key_of({"name": "quiet"})})
    assert said(desk)["order"] == ["pay", "quiet", "growth"]
    owners.post(reverse("preferences-undo"))
    assert said(desk)["order"] == ["pay", ["growth", "quiet"]]
    # The feeling before a figure: no ranking is shown until it was asked for, by no address.
    for name in ("offers-ranking", "offers-what-if"):
        assert owners.get(reverse(name)).headers["Location"] == reverse("preferences-feeling")
    assert "First what you feel" in page(owners.get(reverse("preferences-question")))
    # Beside each other, and in what is taken along, offers stand without a ranking till then.
    for address in (reverse("offers-compare"), reverse("offers-download", args=["json"]), reverse("offer", args=[Offer.objects.filter(candidate=desk).first().pk])):  # fmt: skip
        assert not re.search("By your own priorities|best under|come first|leader", page(owners.get(address)))
    felt = owners.post(reverse("preferences-feeling"), {"gut": "Northgate"}, follow=True)
    shown = page(felt)
    assert "By your own priorities" in page(owners.get(reverse("offers-compare")))
    found = weighed(desk)
    assert said(desk)["gut"] == "Northgate" and all(sentence in shown for sentence in headline(found.decision))
    assert re.search(r"(Northgate|Lakeside) is best under \d+% of weights that fit what you said\.", shown)
    assert "Your feeling" in shown and "<svg" in shown and "What would change it" in shown
    # The picture of how sure it is says what its table says: the first piece of each bar is the chance of being best.
    bars = re.findall(r'<figcaption>(\w+)</figcaption>.*?<rect x="0.00" y="0" width="([\d.]+)"', shown)
    chances = dict(re.findall(r'<tr data-offer="(\w+)">.*?data-best>(\d+)%<', shown, re.DOTALL))
    assert len(bars) == 2 and {offer: round(float(width)) for offer, width in bars} == {offer: int(chance) for offer, chance in chances.items()}  # fmt: skip


def test_must_haves_stand_apart_and_an_offer_without_one_is_out(owners, desk):
    told(desk)
    owners.post(at("must", "no night shifts"), {"what": "no night shifts", "offer-0": "lacks", "offer-1": "has"})
    assert said(desk)["must"] == [{"what": "no night shifts", "fails": ["Lakeside"]}]
    shown = page(owners.get(reverse("offers-ranking")))
    assert "Lakeside: no night shifts" in shown and "Northgate is the only one that has everything" in shown
    assert "renamed or left out meanwhile" in page(owners.post(at("must-removal", "another"), follow=True))
    assert "must" in said(desk)
    owners.post(at("must-removal", "no night shifts"))
    assert "must" not in said(desk)
    assert owners.get(at("must", "no night shifts")).status_code == 302


def test_the_question_that_tells_most_comes_first_in_points_or_in_pairs(owners, desk):
    told(desk)
    shown = page(owners.get(reverse("preferences-question")))
    assert "If the whole step of pay is worth 100 points" in shown and "Asked because it tells most" in shown
    less = re.search(r'name="less" value="([^"]+)"', shown)[1]
    answer = owners.post(reverse("preferences-question"), {"way": "points", "more": "pay", "less": less, "answer": "lots"})  # fmt: skip
    assert answer.status_code == 422 and 'value="lots"' in answer.content.decode()
    owners.post(reverse("preferences-question"), {"way": "points", "more": "pay", "less": less, "answer": "60"})
    assert said(desk)["points"] == {"pay": 100, less: 60}
    # Another range takes back what was said of the step, and says so.
    answer = owners.post(at("criterion", "pay"), {"name": "pay", "measure": "pay", "worst": "20000", "best": "60000"}, follow=True)  # fmt: skip
    assert "points" not in said(desk) and "taken back" in page(answer)
    # In pairs; judgements that do not agree are told, with those least in line.
    for more, other, times in (("pay", "growth", 3), ("growth", "the way", 5), ("pay", "the way", 1)):
        owners.post(reverse("preferences-question"), {"way": "pairs", "more": more, "less": other, "answer": times})
    assert len(said(desk)["pairs"]) == 3
    assert "contradict one another" in page(owners.get(reverse("preferences-question")))
    # Against the order points are refused, and nothing is lost.
    before = said(desk)
    answer = owners.post(reverse("preferences-question"), {"way": "points", "more": "the way", "less": "pay", "answer": 10})  # fmt: skip
    assert answer.status_code == 422 and "contradict each other" in answer.content.decode() and said(desk) == before
    # The other way round turns the order.
    owners.post(reverse("preferences-question"), {"way": "pairs", "more": "pay", "less": "growth", "answer": 3, "turn": "yes"})  # fmt: skip
    assert said(desk)["order"] == ["growth", "pay", "the way"] and ["growth", "pay", 3] in said(desk)["pairs"]


def test_a_page_of_before_never_changes_another_criterion(owners, desk):
    told(desk)
    form = page(owners.get(at("criterion-scores", "growth")))
    assert "choose what lies between two" in form and "two numbers" not in form
    # In another window another name takes growth's place in the list, and growth is renamed.
    owners.post(at("criterion-removal", "pay"))
    owners.post(at("criterion", "growth"), {"name": "room to grow", "levels": "no way up\na step in some years\na ladder with dates"})  # fmt: skip
    before = said(desk)
    for name, given in (("criterion-scores", {"score-0": "1"}), ("criterion", {"name": "x", "worst": "0", "best": "1"}), ("criterion-removal", {})):  # fmt: skip
        assert "Nothing was changed" in page(owners.post(at(name, "growth"), given, follow=True))
    owners.post(reverse("preferences-order"), {"up": key_of({"name": "growth"})})
    assert said(desk)["criterion"] == before["criterion"] and said(desk)["order"] == ["room to grow", "the way"]
    owners.post(at("criterion-scores", "room to grow"), {"score-0": "2", "score-1": "2"})
    assert said(desk)["criterion"][0]["scores"] == {"Lakeside": 2, "Northgate": 2}
    # Enter in a place's field presses the form's first button, which saves the order and moves nothing.
    order = re.search(r'<form method="post" action="[^"]+" id="order-form">.*?</form>', page(owners.get(reverse("preferences"))), re.S)[0]  # fmt: skip
    assert "name=" not in re.search(r"<button[^>]*>", order)[0]


def test_changes_are_undone_step_by_step_and_what_was_erased_does_not_come_back(owners, desk):
    told(desk)
    first = said(desk)
    for place in (3, 2, 1):
        owners.post(reverse("preferences-order"), places(pay=place, growth=2, **{"the way": 2}))
    second = said(desk)
    for _ in range(2):
        owners.post(reverse("preferences-undo"))
    assert said(desk)["order"] == [["growth", "the way"], "pay"] and second["order"][0] == "pay"
    owners.post(reverse("preferences-undo"))
    assert said(desk) == first
    # A name follows into what can be put back.
    owners.post(reverse("preferences-order"), places(pay=9, growth=1, **{"the way": 2}))
    row = Offer.objects.get(candidate=desk, terms__name="Northgate")
    correct_offer(desk, row, {**row.terms, "name": "Northgate Clinic"}, NOW)
    owners.post(reverse("preferences-undo"))
    assert said(desk)["gut"] == "Northgate Clinic" and said(desk)["order"] == first["order"]
    owners.post(reverse("preferences-order"), places(pay=9, growth=1, **{"the way": 2}))
    owners.post(reverse("offer-erasure", args=[row.pk]), {"sure": "on"})
    kept = Decision.objects.get(candidate=desk)
    assert "Northgate" not in json.dumps([kept.tables, kept.before]) and "Lakeside" in json.dumps(kept.tables)
    assert "nothing to undo" in page(owners.post(reverse("preferences-undo"), follow=True))


def test_nobody_is_put_a_feeling_into_their_mouth(owners, desk):
    told(desk, OFFERS + WISHES.replace('gut = "Northgate"\n', ""))
    assert " checked" not in owners.get(reverse("preferences-feeling")).content.decode()
    answer = owners.post(reverse("preferences-feeling"))
    assert answer.status_code == 422 and "Choose one, or say that you feel nothing in particular." in answer.content.decode()  # fmt: skip
    assert "gut" not in said(desk)
    owners.post(reverse("preferences-feeling"), {"gut": " "})
    assert said(desk)["gut"] == ""


def test_the_first_feeling_stays_on_record_and_is_the_one_compared(owners, desk):
    told(desk)
    asked = page(owners.get(reverse("preferences-feeling")))
    assert "You said before the figures: Northgate" in asked
    shown = page(owners.post(reverse("preferences-feeling"), {"gut": "Lakeside"}, follow=True))
    assert (said(desk)["gut"], said(desk)["gut_now"]) == ("Northgate", "Lakeside")
    assert "What is set against them is your first feeling, from before them: Northgate" in shown
    assert "first Northgate, now Lakeside" in page(owners.get(reverse("preferences")))
    # Nothing in particular is an answer too, and stays said when all of it leaves as a file.
    shown = page(owners.post(reverse("preferences-feeling"), {"gut": " "}, follow=True))
    assert said(desk)["gut_now"] == "" == file_tables(desk)["preferences"]["gut_now"]
    assert "Since you saw figures you feel for none in particular." in shown
    assert "first Northgate, now nothing in particular" in page(owners.get(reverse("preferences")))
    assert re.search(r'value=" "[^>]* checked', owners.get(reverse("preferences-feeling")).content.decode())
    owners.post(reverse("preferences-feeling"), {"gut": "Northgate"})
    assert said(desk)["gut"] == "Northgate" and "gut_now" not in said(desk)


def test_what_if_is_kept_in_the_offers_own_terms_on_wish_and_taken_back_by_one_undo(owners, desk):
    told(desk)
    before = said(desk)
    terms = {str(row): row.terms for row in Offer.objects.filter(candidate=desk)}
    form = page(owners.get(reverse("offers-what-if")))
    assert "into the offers themselves" in form and "come of several terms at once" in form
    owners.post(reverse("offers-what-if"), {"m-2-0": "20", "m-1-1": "3"})
    assert {str(row): row.terms for row in Offer.objects.filter(candidate=desk)} == terms
    owners.post(reverse("preferences-undo"))
    shown = page(owners.post(reverse("offers-what-if"), {"m-2-0": "20", "m-1-1": "3", "m-0-0": "50000", "terms": "on"}, follow=True))  # fmt: skip
    now = {str(row): row.terms for row in Offer.objects.filter(candidate=desk)}
    assert (
        now["Lakeside"] == terms["Lakeside"] | {"commute": {"minutes": 20}} and now["Northgate"] == terms["Northgate"]
    )
    assert said(desk)["criterion"][1]["scores"]["Northgate"] == 3 and "correct the offer" in shown
    # The page it leads to has the undo that it speaks of.
    assert "takes it all back" in shown and "Undo the last change" in shown.partition("takes it all back")[2]
    owners.post(reverse("preferences-undo"))
    assert {str(row): row.terms for row in Offer.objects.filter(candidate=desk)} == terms and said(desk) == before


def test_what_is_left_out_twice_by_a_second_click_takes_nothing_else_along(owners, desk):
    told(desk)
    for _ in range(2):
        owners.post(at("criterion-removal", "pay"))
    assert [each["name"] for each in said(desk)["criterion"]] == ["growth", "the way"]
    assert owners.post(reverse("preferences-order"), {"up": "²"}).status_code == 302


def test_values_stand_beside_what_is_known_of_each_employer(owners, desk):
    told(desk)
    shown = page(owners.get(reverse("preferences-values")))
    assert "they told of a mistake" in shown
    owners.post(reverse("preferences-values"), {"values": "honesty\ntime to learn", "says-0": "both", "words-0": "mixed", "says-1": "against"})  # fmt: skip
    assert said(desk)["values"] == ["honesty", "time to learn"]
    assert [(each["offer"], each["says"]) for each in said(desk)["note"]] == [("Lakeside", "for"), ("Lakeside", "against"), ("Northgate", "against")]  # fmt: skip
    owners.post(reverse("criterion-new"), {"name": "people", "measure": "values"})
    assert weighed(desk).decision.cells["Northgate"]["people"].score.high == 0.5


def test_what_if_records_nothing_until_one_says_so(owners, desk):
    told(desk)
    before = said(desk)
    tried = {"w-0": "10", "w-1": "20", "w-2": "70", "m-1-1": "3"}
    see = {"only": "see"}
    shown = page(owners.post(reverse("offers-what-if"), tried | see))
    assert said(desk) == before and "Northgate" in shown and 'value="70"' in shown
    # A browser keeps addresses: no figure is ever in one.
    assert 'id="what-if"' in shown and 'method="get"' not in shown
    assert 'value="70"' not in page(owners.get(reverse("offers-what-if"), tried))
    page(
        owners.post(
            reverse("offers-what-if"), see | {"w-0": "x", "m-0-0": "nan", "w-1": "-5", "w-2": "0", "m-9-9": "1"}
        )
    )
    owners.post(reverse("offers-what-if"), tried)
    assert said(desk)["order"] == ["the way", "growth", "pay"]
    assert said(desk)["points"] == {"the way": 100, "growth": 28.6, "pay": 14.3}
    assert said(desk)["criterion"][1]["scores"] == {"Lakeside": 3, "Northgate": 3}
    owners.post(reverse("preferences-undo"))
    assert said(desk) == before


def test_advisers_answer_before_any_view_is_seen(owners, desk):
    told(desk)
    file = owners.post(reverse("adviser-question"), {"name": "Mary", "hide": "on"})
    text = file.content.decode()
    assert file["Content-Disposition"] == 'attachment; filename="offers-for-mary.html"'
    assert "61,400" not in text and "61400" not in text and "30,000" not in text and "30000" not in text and "60000" not in text and "USD" not in text  # fmt: skip
    assert "default-src 'none'" in html.unescape(text) and not re.search(r"https?:|//\w|@import|url\(", text)
    open_page = owners.post(reverse("adviser-question"), {"name": "Mary"}).content.decode()
    assert re.search(r"\d\d,\d{3} USD", open_page)
    given = json.loads(re.search(r'id="given" type="application/json">(.*?)</script>', text, re.S)[1])
    view = given | {
        "best": "Lakeside",
        "why": "They are <b>kind</b>.",
        "ask": "",
        "order": ["growth", "pay", "the way"],
    }

    def bring(name: str, **changed) -> str:
        answer = owners.post(
            reverse("adviser-view"), {"text": json.dumps(view | {"name": name} | changed)}, follow=True
        )
        return answer.content.decode()

    shown = bring("Mary")
    assert "Mary’s view is in" in shown and "closed" in shown and "kind" not in shown
    assert "kind" not in page(owners.get(reverse("offers-ranking")))
    assert "They are" not in owners.post(reverse("adviser-question"), {"name": "Jan"}).content.decode()
    upload = SimpleUploadedFile("my-view.json", json.dumps(view | {"name": "Jan", "best": "Northgate"}).encode())
    shown = page(owners.post(reverse("adviser-view"), {"file": upload}, follow=True))
    assert "All are there now" in shown and "They are &lt;b&gt;kind&lt;/b&gt;." in shown
    assert "By Mary’s order of what matters, Lakeside comes first." in shown
    # Whoever tries amounts does not find the one that was left out: the keys of the terms cannot be made without this folder's secret.
    terms = weighed(desk).compared.tables["offer"]
    assert not {key_of_terms(each) for each in terms} & set(given["offers"].values())
    assert "since then" in bring("Jan", offers={"\ud800": "x"})
    # Hostile or outdated answers are refused with their reason, and what was pasted stays.
    assert "nobody called Eve was asked" in bring("Eve") and "this file is something else" in bring("Jan", kind="x")
    huge = SimpleUploadedFile("a.json", b"[" * 3_000_000)
    assert "far longer than an answer" in owners.post(reverse("adviser-view"), {"file": huge}).content.decode()
    told(desk, OFFERS.replace("61400", "65000") + WISHES)
    assert "since then Lakeside changed" in bring("Jan")


def test_views_can_be_opened_before_all_are_there_and_asking_taken_back(owners, desk):
    told(desk)
    assert said(desk)["sealed"] is True
    owners.post(reverse("advisers-opening"))
    assert "sealed" not in said(desk)
    owners.post(reverse("adviser-removal"), {"name": "Jan"})
    assert "asked" not in said(desk)


def test_hostile_names_stay_words(owners, desk):
    text = (OFFERS + WISHES).replace('"pay"', json.dumps("p " + HOSTILE)).replace('measure = "p <script>alert(1)</script> \\"\'&"', 'measure = "pay"')  # fmt: skip
    told(desk, text.replace('"Lakeside"', json.dumps("L " + HOSTILE)).replace("Lakeside =", json.dumps("L " + HOSTILE) + " ="))  # fmt: skip
    for name in ("preferences", "preferences-values", "preferences-feeling", "preferences-question", "offers-ranking", "offers-what-if", "offers-advisers"):  # fmt: skip
        assert "<script>alert" not in page(owners.get(reverse(name))), name
    assert "<script>alert" not in owners.post(reverse("adviser-question"), {"name": HOSTILE}).content.decode()
    refused = owners.post(reverse("adviser-view"), {"text": json.dumps({"kind": HOSTILE, "name": HOSTILE})})
    assert refused.status_code == 422 and "<script>alert" not in refused.content.decode()


def test_a_stranger_changes_only_their_own(strangers, desk, stranger):
    told(desk)
    before = said(desk)
    assert "Lakeside" not in page(strangers.get(reverse("preferences")))
    assert strangers.get(at("criterion", "pay")).status_code == 302
    strangers.post(reverse("criterion-new"), {"name": "mine", "worst": "0", "best": "1"})
    strangers.post(reverse("preferences-order"), places(pay=2))
    assert strangers.post(reverse("adviser-question"), {"name": "Eve"}).status_code == 422
    assert said(desk) == before


@pytest.mark.parametrize("name", ["preferences", "offers-ranking", "offers-advisers", "preferences-question"])
def test_a_desk_without_an_offer_says_what_will_be_here(owners, desk, name):
    assert "<h1>" in page(owners.get(reverse(name)))
