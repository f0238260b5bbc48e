"""`serve --lan` as a phone in the network meets it: a real listener, real TLS, on an address of this machine that begins with 127."""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
import socket
import sqlite3
import ssl
import stat
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.cli.test_serve import Visitor
from tests.support.browser import PHONE, chromium
from tests.support.lan import IPHONE, Phone
from tests.support.program import call, refusal
from tests.support.serve import Serve
from tests.web.test_access import faults

#: On Linux every address that begins with 127 is this machine's own.
HERE = "127.0.0.2"
FITS = "document.documentElement.scrollWidth <= innerWidth"
NOTES = """Interview today at Kleist Works for the post of shift lead, 10:00 to 11:00.
Rosa Lund (head of production, rosa.lund@kleist.example) told me that handovers lose an hour a day.
I told her about the handover board. They decide by next Friday."""


class Open:
    """A `serve --lan`, its computer's own browser, and what the terminal shows."""

    def __init__(self, serve: Serve) -> None:
        self.serve, text = serve, "".join(serve.log)
        self.printed = text
        self.address = re.search(r"https://127\.0\.0\.2:\d+", text)[0]  # type: ignore[index]
        self.fingerprint = ":".join(re.findall(r"^  ((?:[0-9A-F]{2}:){15}[0-9A-F]{2})$", text, re.M))
        self.code = re.search(r"Pairing code: (\d{3} \d{3}) ", text)[1]  # type: ignore[index]
        self.sign_in()

    def sign_in(self) -> None:
        """Sign the computer's own browser in, as after a new start."""
        self.computer, link = Visitor(), self.sign_in_link()
        assert self.computer.post(link, self.computer.get(link)[1])[0] == 200

    def sign_in_link(self) -> str:
        """Return a sign-in link as `serve` prints one."""
        token = secrets.token_urlsafe(32)
        digest = hashlib.sha256(token.encode()).hexdigest()
        self.sql(f"INSERT INTO accounts_signinlink (user_id, digest, created_at) SELECT id, '{digest}', datetime('now') FROM accounts_user WHERE username = 'me'")  # fmt: skip
        return f"{self.serve.address}/sign-in/{token}"

    def phone(self, **more: str) -> Phone:
        return Phone(self.address, self.fingerprint, **more)

    def devices_page(self) -> str:
        return self.computer.get(f"{self.serve.address}/settings/devices")[1]

    def new_code(self) -> str:
        """Press New code at the computer; return the code as the page shows it."""
        status, page = self.computer.post(f"{self.serve.address}/settings/devices/code", self.devices_page())
        assert status == 200
        return re.search(r"<b>(\d{3} \d{3})</b>", page)[1]  # type: ignore[index]

    def paired(self) -> Phone:
        phone = self.phone()
        assert phone.pair(self.new_code())[0] == 302
        return phone

    def sql(self, text: str) -> list[tuple]:
        with closing(sqlite3.connect(self.serve.data / "sincerely.sqlite3", timeout=20)) as database, database:
            return database.execute(text).fetchall()


@pytest.fixture(scope="module")
def desk(sample_folder, tmp_path_factory) -> Iterator[Open]:
    data = Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("lan") / "data"))
    with Serve(data, lan=HERE) as serve:
        yield Open(serve)
    # It stopped in good order: SQLite's log is folded in, and nothing of it was said.
    assert not list(data.glob("*-wal")) and not [line for line in serve.log if "Error" in line or "error" in line]


def test_a_phone_is_let_in_with_the_code_of_the_terminal_once(desk):
    first, second = desk.phone(), desk.phone()
    assert first.ask("/") == (302, "") and first.answer["Location"].startswith("/sign-in")
    assert first.ask("/sign-in")[0] == 302 and first.answer["Location"] == "/pairing"
    status, page = first.ask("/pairing")
    assert status == 200 and "Why did the browser warn?" in page and "SHA-256 fingerprint" in page
    assert first.pair(desk.code) == (302, "") and first.answer["Location"] == "/"
    status, page = first.ask("/")
    assert status == 200 and "Today" in page
    status, page = second.pair(desk.code)
    assert status == 422 and "No code is open now" in page
    assert second.ask("/")[0] == 302


def test_the_computer_shows_the_same_as_the_terminal_and_a_picture_of_the_address(desk):
    page = desk.devices_page()
    assert desk.address in page and desk.fingerprint in page and '<svg width="' in page
    assert "█" in desk.printed  # and the terminal one made of text
    assert stat.S_IMODE((desk.serve.data / "lan-certificate.pem").stat().st_mode) == 0o600


def test_the_certificate_names_the_address_it_is_for(desk):
    parts = urlsplit(desk.address)
    context = ssl.create_default_context(cafile=desk.serve.data / "lan-certificate.pem")
    with (
        socket.create_connection((parts.hostname, parts.port), timeout=20) as raw,
        context.wrap_socket(raw, server_hostname=parts.hostname) as line,
    ):
        assert line.version() == "TLSv1.3"
    with pytest.raises(AssertionError, match="another certificate"):
        Phone(desk.address, "AA" * 32).ask("/pairing")


def test_five_wrong_codes_use_a_code_up_and_a_new_one_takes_the_place_of_the_old(desk):
    phone, old = desk.phone(), desk.new_code()
    code = desk.new_code()
    wrong = next(guess for guess in ("000000", "000001", "000002") if guess not in (old.replace(" ", ""), code.replace(" ", "")))  # fmt: skip
    assert phone.pair(old if old != code else wrong)[0] == 422
    for left in ("3 more tries", "2 more tries", "1 more try", "No code is open now"):
        status, page = phone.pair(wrong)
        assert status == 422 and left in page
    assert phone.pair(code)[0] == 422
    assert phone.ask("/")[0] == 302
    assert phone.pair(desk.new_code())[0] == 302


def test_of_several_that_type_the_code_at_once_one_is_let_in(desk):
    phones = [desk.phone() for _ in range(4)]
    tokens, code = [phone.token("/pairing") for phone in phones], desk.new_code()
    with ThreadPoolExecutor(4) as several:
        answers = several.map(lambda phone, token: phone.ask("/pairing", {"csrfmiddlewaretoken": token, "code": code})[0], phones, tokens)  # fmt: skip
        assert sorted(answers) == [302, 422, 422, 422]


def test_an_old_code_lets_nobody_in(desk):
    code = desk.new_code()
    desk.sql("UPDATE accounts_pairingcode SET created_at = datetime(created_at, '-601 seconds')")
    status, page = desk.phone().pair(code)
    assert status == 422 and "No code is open now" in page


def test_a_phone_that_is_signed_out_at_the_computer_is_out_at_its_next_step(desk):
    phone, other = desk.paired(), desk.paired()
    page, token = desk.devices_page(), other.token("/letters/1")
    number = max(re.findall(r"/settings/devices/(\d+)/removal", page), key=int)
    assert page.count("Safari, iPhone") >= 2
    desk.computer.post(f"{desk.serve.address}/settings/devices/{number}/removal", page)
    assert other.ask("/letters")[0] == 302 and "/sign-in" in other.answer["Location"]
    assert phone.ask("/letters")[0] == 200
    # What was typed on it meanwhile is not lost.
    status, page = other.ask("/letters/1", {"csrfmiddlewaretoken": token, "body": "An hour of careful writing."})
    assert status == 403 and "An hour of careful writing." in page and '<a href="/pairing">' in page
    # One that signs out by itself is gone from the list, too.
    before = len(re.findall("/removal", desk.devices_page()))
    phone.form("/sign-out", {}, page="/settings")
    assert phone.ask("/letters")[0] == 302
    assert len(re.findall("/removal", desk.devices_page())) == before - 1


def test_a_paired_phone_is_told_that_codes_are_made_at_the_computer(desk):
    phone = desk.paired()
    page = phone.ask("/settings/devices")[1]
    assert "This phone is paired" in page and "this one" in page and "New code</button>" not in page
    before = desk.sql("SELECT count(*), max(id) FROM accounts_pairingcode")
    assert phone.form("/settings/devices/code", {}, page="/settings/devices")[0] == 302
    assert desk.sql("SELECT count(*), max(id) FROM accounts_pairingcode") == before


def test_the_sign_in_link_and_a_session_of_this_machine_are_worth_nothing_from_the_network(desk):
    link, phone = desk.sign_in_link(), desk.phone()
    path = urlsplit(link).path
    assert phone.ask(path)[0] == 404
    assert phone.form(path, {}, page="/pairing")[0] == 404
    status, page = Visitor().get(link)
    assert status == 200 and "Sign in" in page  # not used up
    [phone.cookies["sincerely"]] = [cookie.value for cookie in desk.computer.cookies if cookie.name == "sincerely"]
    assert phone.ask("/letters")[0] == 302
    # A session that was seen where it does not belong is over, here too.
    assert "Sincerely prints a sign-in link" in desk.computer.get(f"{desk.serve.address}/letters")[1]
    desk.sign_in()
    assert "New code" in desk.devices_page()
    other = desk.paired()
    [cookie] = [cookie for cookie in desk.computer.cookies if cookie.name == "sincerely"]
    cookie.value = other.cookies["sincerely"]
    assert "Sincerely prints a sign-in link" in desk.computer.get(f"{desk.serve.address}/letters")[1]
    desk.sign_in()


def test_must_survive_29_a_foreign_host_or_origin_is_refused_on_the_network_too(desk):
    phone = desk.paired()
    port = urlsplit(desk.address).port
    for host in ("evil.example", f"evil.example:{port}", f"127.0.0.1:{port}", "127.0.0.2", "localhost", ""):
        for path in ("/", "/letters", "/pairing", "/static/web/desk.css"):
            assert phone.ask(path, host=host or " ")[0] == 400, (host, path)
    for origin in ("https://evil.example", "null", desk.address.replace("https", "http"), desk.serve.address):
        assert phone.form("/start/own", {"name": "Another"}, origin=origin)[0] == 403, origin
    # Nor does this machine's own listener answer to the network's address.
    request = urllib.request.Request(desk.serve.address + "/sign-in", headers={"Host": urlsplit(desk.address).netloc})
    with pytest.raises(urllib.error.HTTPError, match="400"):
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20)


def test_cookies_go_over_tls_only_and_nothing_is_promised_that_the_certificate_cannot_keep(desk):
    phone = desk.phone()
    phone.ask("/pairing")
    token = phone.answer["Set-Cookie"]
    assert "Secure" in token and "HttpOnly" in token and "SameSite=Strict" in token
    phone.pair(desk.new_code())
    cookies = phone.answer.get_all("Set-Cookie")
    assert len(cookies) == 2 and all("Secure" in each for each in cookies)
    assert "Strict-Transport-Security" not in phone.answer
    phone.ask("/")
    assert "default-src 'none'" in phone.answer["Content-Security-Policy"] and "no-store" in phone.answer["Cache-Control"]  # fmt: skip


def test_plain_http_is_told_to_use_tls_and_a_silent_stranger_keeps_nobody_waiting(desk):
    parts = urlsplit(desk.address)
    where = (parts.hostname, parts.port)
    silent = [socket.create_connection(where) for _ in range(12)]
    try:
        with socket.create_connection(where, timeout=20) as line:
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.2\r\n\r\n")
            said = b"".join(iter(lambda: line.recv(4096), b"")).decode()
        assert said.startswith("HTTP/1.1 400") and desk.address in said and "<html" not in said
        assert desk.phone().ask("/pairing")[0] == 200
    finally:
        for line in silent:
            line.close()


def test_no_code_and_no_guess_is_written_down_anywhere(desk):
    code = desk.new_code()
    digits = code.replace(" ", "")
    desk.phone().pair("987 654")
    desk.phone().pair(code)
    log = "".join(desk.serve.log).partition("Stop with")[2]
    assert digits not in log and code not in log and "987" not in log
    rows = "\n".join(
        str(row) for table in ("accounts_pairingcode", "accounts_device") for row in desk.sql(f"SELECT * FROM {table}")
    )
    assert digits not in rows and code not in rows


@pytest.mark.browser
def test_a_phones_browser_goes_from_the_code_to_an_approved_letter(desk):
    with chromium() as browser:
        context = browser.new_context(
            viewport=PHONE, ignore_https_errors=True, color_scheme="dark", has_touch=True, is_mobile=True, user_agent=IPHONE
        )  # fmt: skip
        page = context.new_page()
        page.goto(desk.address)
        expect(page.get_by_role("heading", level=1)).to_have_text("Pair this phone")
        assert page.evaluate(FITS)
        expect(page.get_by_label("Pairing code")).to_be_focused()
        page.keyboard.type("123")
        page.get_by_role("button", name="Pair this phone").tap()
        expect(page.get_by_label("Pairing code")).to_have_accessible_description(re.compile("That is not the code|No code is open"))  # fmt: skip
        page.evaluate(AXE_SCRIPT)
        assert faults(page, [(PHONE, "dark"), (PHONE, "light")]) == []
        page.get_by_label("Pairing code").fill(desk.new_code())
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Today")
        page.get_by_role("link", name="Settings").tap()
        page.get_by_role("link", name="Pair a phone").tap()
        expect(page.get_by_text("this one")).to_be_visible()
        assert page.evaluate(FITS)

        # Home from an interview, with nothing but the phone.
        page.get_by_role("link", name="+ Debrief").tap()
        page.get_by_label("Your notes").fill(NOTES)
        page.get_by_role("button", name="Read my notes").tap()
        expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?", timeout=60_000)
        assert page.evaluate(FITS)
        if page.get_by_label("Employer", exact=True).first.is_visible():
            page.get_by_label("Employer", exact=True).first.fill("Kleist Works")
        page.get_by_role("button", name=re.compile("^Record, and write")).tap()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Thank-you to", timeout=60_000)
        assert page.evaluate(FITS)
        approved = "SELECT count(*) FROM journal_approval"
        before = desk.sql(approved)[0][0]
        page.get_by_role("button", name=re.compile("approve", re.I)).first.tap()
        expect(page.get_by_text(re.compile("^(Approved|approved)")).first).to_be_visible(timeout=60_000)
        assert desk.sql(approved)[0][0] == before + 1
        assert page.evaluate(FITS)
        # What was done on the phone stands at the computer too.
        assert "Rosa Lund" in desk.computer.get(f"{desk.serve.address}/letters")[1]
        context.close()


def test_a_taken_port_is_named(empty_journal):
    with socket.create_server((HERE, 0)) as taken:
        port = taken.getsockname()[1]
        said = refusal(call("serve", "--port", str(port), "--lan", HERE, data=empty_journal))
    assert f"Port {port} on {HERE} cannot be had: Address already in use." in said and "--port 0" in said
