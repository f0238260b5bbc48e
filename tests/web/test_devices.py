"""The page of paired phones and the code, without a network: what the listener cannot show."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from sincerely.accounts.models import Device, PairingCode
from sincerely.accounts.pairing import GOOD_FOR, MOST_TRIES, SIGNED_IN_FOR, devices_of, make_code, pair, tries_left
from sincerely.web.views.devices import kind_of_browser
from tests.support.lan import IPHONE
from tests.web.conftest import NOW

SECOND = dt.timedelta(seconds=1)


def test_a_code_is_good_once_and_for_ten_minutes_however_it_is_typed(owner):
    code = make_code(owner, NOW)
    assert pair(code, "", NOW + GOOD_FOR) is None and tries_left(NOW + GOOD_FOR) == 0
    device = pair(f" {code[:3]}-{code[3:]}".translate({48 + n: 0x0660 + n for n in range(10)}), "", NOW + GOOD_FOR - SECOND)  # fmt: skip
    assert device and device.user == owner
    assert pair(code, "", NOW) is None and Device.objects.count() == 1
    assert code not in str(PairingCode.objects.values())


def test_a_guess_is_counted_before_it_is_looked_at(owner):
    code = make_code(owner, NOW)
    wrong = "000000" if code != "000000" else "000001"
    for left in range(MOST_TRIES - 1, -1, -1):
        assert pair(wrong, "", NOW) is None and tries_left(NOW) == left
    assert pair(code, "", NOW) is None
    make_code(owner, NOW)
    assert PairingCode.objects.count() == 1


def test_a_phone_stays_for_thirty_days(owner):
    assert pair(make_code(owner, NOW), "", NOW)
    assert devices_of(owner, NOW + SIGNED_IN_FOR - SECOND).exists()
    assert not devices_of(owner, NOW + SIGNED_IN_FOR).exists()


def test_without_lan_the_page_says_how_it_is_switched_on_and_makes_no_code(owners, owner, desk):
    assert "sincerely serve --lan" in owners.get(reverse("settings-devices")).content.decode()
    assert "On your phone" in owners.get(reverse("settings")).content.decode()
    page = owners.post(reverse("device-code"), follow=True).content.decode()
    assert "made at the computer itself" in page and not PairingCode.objects.exists()
    assert Client().get(reverse("pairing")).status_code == 404
    assert Client().post(reverse("pairing"), {"code": make_code(owner, NOW)}).status_code == 404


def test_a_device_is_its_owners_to_sign_out(owners, strangers, owner, desk):
    device = Device.objects.create(user=owner, browser="<b>Safari", paired_at=NOW)
    address = reverse("device-removal", args=[device.pk])
    assert Client().post(address).status_code == 302 and owners.get(address).status_code == 405
    assert strangers.post(address).status_code == 404
    assert devices_of(owner, NOW).exists()
    assert "&lt;b&gt;Safari" in owners.get(reverse("settings-devices")).content.decode()
    owners.post(address)
    assert not devices_of(owner, NOW).exists()
    assert owners.post(address).status_code == 404


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        (IPHONE, "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox, Android"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet, Android"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0 Safari/537.36 Edg/144.0", "Edge, Windows"),
        ("<script>" * 99, ""), ("", ""),
    ],
)  # fmt: skip
def test_what_kind_of_browser(agent, kind):
    assert kind_of_browser(agent) == kind
