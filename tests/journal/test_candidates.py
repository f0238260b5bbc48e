"""Beginning, the profile, and the sample."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from sincerely.accounts.models import Candidate, Membership
from sincerely.core.offers.measures import MEASURES
from sincerely.core.offers.preferences_file import preferences_in
from sincerely.core.offers.waiting_file import waiting_in
from sincerely.core.toml_lines import Lines
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions import candidates, letters
from sincerely.journal.actions.base import get_owned
from sincerely.journal.facts.offers import file_tables, offers_on_record, parsed
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Event, FollowUp, Letter, MailAccount, Sending

from .conftest import NOW, thank_yous


def test_beginning_makes_a_candidate_that_the_user_may_act_for(candidate, user):
    assert Membership.objects.get(candidate=candidate).user == user and not candidate.sample


@pytest.mark.parametrize(
    "wrong", [{"zone": "Berlin"}, {"zone": ""}, {"country": "Germany"}, {"dialect": "klingon"}, {"register": "loud"}, {"email": "me"}, {"name": "x" * 300}]
)  # fmt: skip
def test_a_wrong_profile_is_refused_and_the_old_one_stays(candidate, user, wrong):
    with pytest.raises(BadInput):
        candidates.save_profile(candidate, NOW, **wrong)
    with pytest.raises(BadInput):
        candidates.begin(user, NOW, **{"name": "B", "zone": "Europe/Berlin", **wrong})
    assert Candidate.objects.count() == 1
    assert Candidate.objects.get().zone == "Europe/Berlin"


def test_a_profile_is_saved_and_erased_with_everything(candidate, panel):
    candidates.save_profile(candidate, NOW, name="Lena B.", zone="Europe/Paris", dialect="british", register="warm")
    assert Candidate.objects.get().register == "warm"
    candidates.delete_candidate(candidate)
    assert not Event.objects.exists() and not FollowUp.objects.exists()


# Morning, noon, night and a weekend, and the two days a year when America/Chicago changes its clock.
MOMENTS = [
    "2026-11-24T12:30:00+00:00", "2026-11-24T18:30:00+00:00", "2026-11-25T05:59:00+00:00", "2026-11-28T20:00:00+00:00", "2027-03-14T17:00:00+00:00",
    "2026-11-01T18:00:00+00:00",
]  # fmt: skip


@pytest.mark.only_on("SQLite")  # that it is made on both is seen below
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_sample_is_rich_at_any_hour_and_can_never_send(user, moment):
    now = datetime.fromisoformat(moment).astimezone(UTC)
    sample = candidates.make_sample(user, now)
    assert sample.sample
    desk = owed(sample, now)
    thanks = [row for row in desk.owed if row.form == "thank-you"]
    assert len(thanks) == 3 and len({row.employer for row in thanks}) == 1
    assert [row.letter_state for row in thanks].count("draft") == 1
    assert len({row.employer for row in desk.owed + desk.coming}) >= 2
    assert desk.promised and desk.waiting
    assert Letter.objects.filter(candidate=sample, approvals__sending__state="sent").exists()
    assert not Event.objects.filter(candidate=sample, at__gt=now).exclude(kind="interview-ended").exists()
    MailAccount.objects.create(candidate=sample, created_at=now, address="marisol.vega@example.com", host="127.0.0.1")
    for row in thanks:
        follow_up = get_owned(FollowUp, sample, row.id)
        letter = letters.draft_letter(sample, follow_up, now)
        with pytest.raises(Refused, match="This is the sample"):
            letters.approve(sample, letter, now)
    assert not Sending.objects.filter(way="smtp").exists()
    assert "commute" not in " ".join(Letter.objects.values_list("body", flat=True))
    # Two offers to choose between and one answer awaited: everything about offers can be tried, and nothing of it is wrong.
    tables = file_tables(sample)
    offers, problems = parsed(tables)
    assert offers is not None and not problems and len(offers.offers) == 2
    assert all(each.expiry > now.date() for each in offers.offers)
    # Each answers an application of its own, which stands at its offer; of what it brought, the decision and one note are left.
    answered = [row.application for row in offers_on_record(sample)]
    stages = applications_at(sample, now)[1]
    assert len(set(answered)) == 2 and {stages[each.pk].name for each in answered} == {"Offer"}
    left = {row.rule for row in desk.owed if row.application_id in {each.pk for each in answered}}
    assert left == {"decide"} and "decision-date-notice" in {row.rule for row in desk.owed}
    names, units = [each.name for each in offers.offers], {name: measure.unit for name, measure in MEASURES.items()}
    wanted, problems = preferences_in(tables, names, units, Lines(""))
    assert wanted is not None and not problems and "gut" not in tables["preferences"]
    waiting, problems = waiting_in(tables, now.date(), dict.fromkeys(names, Decimal(60000)), Lines(""))
    assert waiting is not None and not problems and len(waiting.pending) == 1


def test_two_samples_of_two_users_are_two(user, stranger):
    first = candidates.make_sample(user, NOW)
    second = candidates.make_sample(user, NOW + timedelta(days=1))
    assert first.pk != second.pk and len(thank_yous(first)) == len(thank_yous(second))


def test_the_sample_is_made_once(user):
    assert candidates.open_sample(user, NOW) == candidates.open_sample(user, NOW)
    assert Candidate.objects.filter(memberships__user=user, sample=True).count() == 1


def test_a_second_search_of_that_name_later_is_another(user):
    first = candidates.begin(user, NOW, name="Sam", zone="Europe/Dublin")
    assert candidates.begin(user, NOW + timedelta(seconds=5), name="Sam", zone="Europe/Dublin") == first
    assert candidates.begin(user, NOW + timedelta(seconds=5), name="Sam", zone="Europe/Paris") != first
    assert candidates.begin(user, NOW + timedelta(minutes=5), name="Sam", zone="Europe/Dublin") != first
