"""The screens in a language nobody speaks: what stays as it was there was never marked for translation, or never extracted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

import django
import lxml.html
import polib
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from scripts.messages import TEMPLATE, brought_up, compiled, template

from sincerely.core.offers.answers import left_open
from sincerely.core.offers.offers_file import parse_offers
from sincerely.core.offers.pay import Market, worth_of, worth_of_all
from sincerely.core.offers.report import report
from sincerely.data.offers import federal_tax, places
from sincerely.journal.models import Contact, FollowUp, Letter
from sincerely.languages import FOLDER, installed
from sincerely.web.screen import on_screen
from tests.documents.test_workbook import RICH
from tests.support.browser import chromium
from tests.web.rows import every_value
from tests.web.states import everything_shown
from tests.web.test_access import HOST, serve
from tests.web.test_every_page import ADDRESSES, FILES, PAGES, address, desk

__all__ = ["desk"]  # the fixture: the sample's desk, with what a sample cannot have
# The catalogues are made once, from every module there is.
pytestmark = pytest.mark.xdist_group("languages")
#: One that is written from left to right, and one from right to left.
NOBODYS, LEFTWARDS = "xx", "xy"
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*[^{}]*\}|<[^>]+>|%%")
SPOKEN = ("title", "placeholder", "aria-label", "alt")


def in_nobodys_words(entry: polib.POEntry, text: str) -> str:
    """Return a text as the language nobody speaks has it; a pattern for dates and hours stays, for it is no text."""
    if (entry.msgctxt or "").startswith("format"):
        return text
    ends = [0, *(end for place in PLACES.finditer(text) for end in place.span()), len(text)]
    parts = [text[a:b] for a, b in pairwise(ends)]
    return f"«{''.join(part if turn % 2 else part.translate(ACCENTS) for turn, part in enumerate(parts))}»"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with catalogues of two languages nobody speaks, made from the template and from the framework's own texts."""
    folder = tmp_path_factory.mktemp("locale")
    theirs = Path(django.__file__).parent / "conf/locale/en/LC_MESSAGES/django.po"
    made = polib.POFile()
    made.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    known = set()
    for entry in [*polib.pofile(str(TEMPLATE)), *polib.pofile(str(theirs))]:
        if (entry.msgctxt, entry.msgid) in known or entry.obsolete:
            continue
        known.add((entry.msgctxt, entry.msgid))
        if entry.msgid_plural:
            entry.msgstr_plural = {0: in_nobodys_words(entry, entry.msgid), 1: in_nobodys_words(entry, entry.msgid_plural)}  # fmt: skip
        else:
            entry.msgstr = in_nobodys_words(entry, entry.msgid)
        made.append(entry)
    for code in (NOBODYS, LEFTWARDS):
        (folder / code / "LC_MESSAGES").mkdir(parents=True)
        made.save_as_mofile(str(folder / code / "LC_MESSAGES/django.mo"))
    return folder


@pytest.fixture
def languages(folder, settings) -> None:
    """Both of them installed."""
    settings.LOCALE_PATHS = [folder]
    settings.LANGUAGES = installed(folder)
    settings.LANGUAGES_BIDI = [LEFTWARDS]


def asks_in(client: Client, language: str) -> Client:
    """Return the client as a browser that asks for a language."""
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    return client


def test_nothing_on_a_screen_is_left_in_english(owners, desk, languages):
    shown = {name: answer.content.decode() for name, answer in everything_shown(asks_in(owners, NOBODYS), desk).items()}
    assert not (found := left_in_english(shown)), "\n".join(found)


def test_a_letter_stays_in_its_own_language_whatever_that_of_the_screen(owners, desk, languages):
    asks_in(owners, NOBODYS)
    begun = {}
    for row in FollowUp.objects.filter(candidate=desk, settled_at=None, withdrawn_at=None, stopped_at=None).exclude(letter_form=""):  # fmt: skip
        answer = owners.post(reverse("follow-up-letter", args=[row.pk]))
        if letter := Letter.objects.filter(follow_up=row).first():
            begun[row.rule] = letter
            assert answer.url == reverse("letter", args=[letter.pk])
    assert len(begun) >= 4
    somebody = Contact.objects.filter(candidate=desk).order_by("pk")[0]
    for form in ("keep-in-touch", "milestone"):
        owners.post(reverse("letter-new", args=[somebody.pk]), {"form": form})
    for letter in Letter.objects.filter(candidate=desk):
        assert "«" not in letter.subject + letter.body, letter.form


def test_no_answer_to_what_is_sent_is_left_in_english(owners, desk, languages):
    """Every address is sent nonsense, and what it says to that is read: faults in forms, refusals, words of what was done."""
    asks_in(owners, NOBODYS)
    shown, before = {}, own_words()
    for name in ADDRESSES:
        # What is erased or begun anew has its words, and is no desk for the next.
        if name.endswith(("-erasure", "-removal", "-sample", "-autostart")) or name in FILES:
            continue
        answer = owners.post(address(name, desk), NONSENSE)
        answer = owners.get(answer["Location"]) if answer.status_code == 302 else answer
        if answer.content.strip() and answer["Content-Type"].startswith("text/html"):
            shown[name] = answer.content.decode()
    assert len(shown) > 60
    assert not (found := left_in_english(shown, before)), "\n".join(found)


NONSENSE = {
    "name": "x", "days": "x", "when": "chosen", "chosen": "2020", "version": "x", "zone": "Nowhere", "country": "Zork", "port": "99999",
    "email": "q", "to_address": "nn", "subject": "Hello", "start": "z", "end": "z", "due_0": "x", "due_1": "y", "at_0": "bad", "role": "",
    "body": "Dear Amara,\n\nThank you for the interview on Tuesday 23 November. I was at Northgate. [fill]\n\nMarisol", "text": "[rule.x]\nfoo = 1",
}  # fmt: skip


def own_words() -> list[str]:
    """Return a person's own words, as they are on record now."""
    return [value for row in every_value() for value in strings(row)]


def left_in_english(shown: dict[str, str], before: list[str] = ()) -> list[str]:
    """Return what stands on these pages that is neither translated nor the person's own (now, or `before`), each with the first page that says it."""
    rows = [*own_words(), *before]
    found: dict[str, str] = {}
    for name, page in shown.items():
        document = lxml.html.document_fromstring(page)
        told = sorted({*rows, *typed_in(document)}, key=len, reverse=True)
        for text in english_in(document):
            if rest := without(text, told):
                found.setdefault(rest, name)
    return sorted(f"{name}: {text}" for text, name in found.items())


def test_sentences_of_other_rooms_are_said_by_their_patterns(languages):
    with translation.override(NOBODYS):
        assert on_screen("Thank Jan van der Berg for the interview") == "«Thánk Jan van der Berg fór thé íntérvíéw»"
        # A value may be a known phrase, and a sentence that is known stands beside one that is not.
        assert on_screen("It was not sent. Since you approved this, they wrote. Look whether it still fits.") == (
            "«Ít wás nót sént.» «Síncé yóú áppróvéd thís, «théy wróté». Lóók whéthér ít stíll fíts.»"
        )
        assert (
            on_screen("It was not sent. 451 Try again {later}, %(please)s")
            == "«Ít wás nót sént.» 451 Try again {later}, %(please)s"
        )
        assert on_screen("Nobody knows this sentence.") == "Nobody knows this sentence."
    assert on_screen("Thank Jan van der Berg for the interview") == "Thank Jan van der Berg for the interview"


def strings(value: object) -> Iterator[str]:
    """Yield what a row holds in words, whole and line by line; what looks like a code ("interview-ended") is none."""
    if isinstance(value, str):
        lines = (" ".join(line.split()) for line in (value, *value.split("\n")))
        yield from (line for line in lines if len(line) > 1 and not re.fullmatch(r"[a-z_-]+", line))
    elif isinstance(value, dict):
        yield from (words for name in ("topic", "they_said", "word") if (words := value.get(name)))
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def typed_in(document: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield what the page's fields hold: a person's own words."""
    for field in document.iter("input", "textarea"):
        typed = field.get("value", "") if field.tag == "input" else field.text or ""
        yield from (typed.strip(), *strings(typed)) if len(typed.strip()) > 1 else ()


def english_in(document: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield every text that a page shows or says aloud and that stands outside the quotation marks of the language nobody speaks."""
    depth = 0
    for text, runs_on in said_in(document):
        outside, deep = "", depth if runs_on else 0
        for sign in " ".join(text.split()):
            deep += sign == "«"
            outside += sign if deep == 0 else ""
            deep -= sign == "»"
        depth = deep if runs_on else depth
        if outside.strip():
            yield outside.strip()


def said_in(element: lxml.html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """Yield an element's texts in their order, each with whether one runs on into the next: those of attributes do not."""
    # Not for translation: names of commands and keys, what a person typed, what is in a language of its own.
    if element.tag in {"script", "style", "code", "kbd", "textarea", "datalist"} or element.get("translate") == "no":
        return
    if element.get("lang") == "en" or not isinstance(element.tag, str):
        return
    yield from ((element.get(name, ""), False) for name in SPOKEN)
    yield element.text or "", True
    for child in element:
        yield from said_in(child)
        yield child.tail or "", True


def without(text: str, told: list[str]) -> str:
    """Return a text with the person's own words taken out; empty where nothing else is to read in it."""
    for value in told if readable(text) else ():
        if value in text:
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "_", text)
            if not readable(text):
                return ""
    cut = text.removesuffix("…").strip()
    if cut != text and any(cut in value for value in told):
        return ""
    return text if readable(text) else ""


def readable(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}", re.sub("Sincerely|SQLite|UTC", "", text)) is not None


def test_the_template_of_the_texts_is_new():
    assert TEMPLATE.read_text("utf-8") == template(), "texts of the screens were changed: run `make messages`"


def test_every_language_is_brought_up_to_it_and_compiled():
    for catalogue in FOLDER.glob("*/LC_MESSAGES/django.po"):
        assert str(brought_up(catalogue)) == catalogue.read_text("utf-8"), "run `make messages`"
        told = polib.pofile(str(catalogue))
        assert told.to_binary() == catalogue.with_suffix(".mo").read_bytes(), "run `make messages`"
        for entry in told.translated_entries():
            for text in (entry.msgstr, *entry.msgstr_plural.values()):
                assert set(PLACES.findall(text)) <= set(PLACES.findall(entry.msgid + entry.msgid_plural)), entry.msgid


def test_a_catalogue_in_a_folder_is_all_that_a_language_needs(owners, desk, settings, tmp_path):
    catalogue = tmp_path / "cy/LC_MESSAGES/django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Outbox"\nmsgstr "Allan"\n', "utf-8"
    )
    brought_up(catalogue).save(str(catalogue))
    compiled(catalogue)
    settings.LOCALE_PATHS, settings.LANGUAGES = [tmp_path], installed(tmp_path)
    assert settings.LANGUAGES == [("en", "English"), ("cy", "Cymraeg")]
    page = owners.get(reverse("outbox"), headers={"accept-language": "de, cy;q=0.8, en;q=0.5"}).content.decode()
    assert '<html lang="cy" dir="ltr">' in page and "<h1>Allan</h1>" in page and "Settings" in page
    page = owners.get(reverse("outbox"), headers={"accept-language": "de, en-GB;q=0.5"}).content.decode()
    assert '<html lang="en" dir="ltr">' in page and "<h1>Outbox</h1>" in page


def test_with_one_language_there_is_nothing_to_choose(owners, desk):
    assert "Language of these pages" not in owners.get(reverse("settings")).content.decode()


def test_a_chosen_language_stays_until_the_browser_is_to_decide_again(owners, desk, languages):
    asks_in(owners, "en")
    page = owners.get(reverse("settings")).content.decode()
    assert "Language of these pages" in page and f'<option value="{NOBODYS}"' in page
    owners.post(reverse("settings-language"), {"language": LEFTWARDS, "next": reverse("settings")})
    page = owners.get(reverse("today")).content.decode()
    assert f'<html lang="{LEFTWARDS}" dir="rtl">' in page and "<h1>«Tódáy»</h1>" in page
    owners.post(reverse("settings-language"), {"language": "", "next": reverse("settings")})
    assert '<html lang="en" dir="ltr">' in owners.get(reverse("today")).content.decode()
    owners.post(reverse("settings-language"), {"language": "../..", "next": "https://example.org/"})
    assert '<html lang="en" dir="ltr">' in owners.get(reverse("today")).content.decode()


@pytest.mark.browser
def test_no_page_from_right_to_left_leaves_a_small_phone_or_a_desk(owners, desk, languages):
    asks_in(owners, LEFTWARDS)
    answers = {name: owners.get(address(name, desk)) for name in PAGES if name not in FILES}
    found = {}
    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", lambda route: serve(route, answers))
        page.goto(f"{HOST}/today")
        for name, answer in answers.items():
            page.set_content(answer.content.decode())
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            for width in (320, 1280):
                page.set_viewport_size({"width": width, "height": 640})
                if faults := page.evaluate(OUT):
                    found[name, width] = faults
    assert found == {}


#: A page that runs from left to right, that must be scrolled sideways, and whatever stands out of it on its left.
OUT = """() => [
  ...(getComputedStyle(document.body).direction === 'rtl' ? [] : ['runs from left to right']),
  ...(document.documentElement.scrollWidth <= innerWidth ? [] : [`is ${document.documentElement.scrollWidth} px wide`]),
  ...[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.unseen, .scrolls, .wide, [aria-hidden]') && e.getBoundingClientRect().left < -1).slice(-3).map(e => e.outerHTML.slice(0, 150)),
]"""


def test_where_every_figure_of_an_offer_comes_from_is_said_in_the_screens_language(languages):
    """All that a comparison of rich offers says: every part's basis, leaving early, scenarios, questions, what turns it."""
    offers, problems = parse_offers(RICH)
    assert offers is not None and not problems
    worths = worth_of_all(offers, Market(federal_tax(), places()))
    left = left_open(worths, offers.candidate, lambda offer: worth_of(offer, offers, Market(federal_tax(), places())))
    own = sorted({*strings(tomllib.loads(RICH)), "parking", "Switzerland", "Germany", "New York-Newark-Jersey City, NY-NJ", "New York-Newark-Jersey City", "Madison", "WI", "NY", "CHF", "EUR", "USD", "US", "Bureau of Economic Analysis", "World Bank"}, key=len, reverse=True)  # fmt: skip
    english = []
    with translation.override(NOBODYS):
        for section in report(offers.candidate, worths, left, None):
            for block in section.blocks:
                for line in (section.title, block.heading, *block.head, *block.lines, *(row.label for row in block.rows), *(cell for row in block.rows for cell in row.cells)):  # fmt: skip
                    outside = without(
                        next(english_in(lxml.html.fromstring(f"<p>{escape(on_screen(line))}</p>")), ""), own
                    )
                    english += [f"{line}: {outside}"] if outside else []
    assert not english, "\n".join(dict.fromkeys(english))
