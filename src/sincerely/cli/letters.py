"""`sincerely letters` and `sincerely approve`: read what is drafted, and say yes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput, Refused

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate
    from sincerely.journal.facts.letter_states import Listed
    from sincerely.journal.models import Letter


@click.command()
@click.argument("number", required=False, type=int)
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--pdf", default="", metavar="FILE", help="Print letter NUMBER into a PDF; - for standard output.")
@click.option("--card", is_flag=True, help="With --pdf: on a card.")
@click.option("--envelope", is_flag=True, help="With --pdf: the envelope, with --card that of the card.")
@click.option("--all", "every", is_flag=True, help="With those that are no longer needed, and why.")
@click.option("--arrived", is_flag=True, help="Nobody could tell whether letter NUMBER went out: it did.")
@click.option("--not-arrived", is_flag=True, help="Nobody could tell whether letter NUMBER went out: it did not.")
def letters(
    number: int | None,
    data: str,
    form: str,
    pdf: str,
    card: bool,
    envelope: bool,
    every: bool,
    arrived: bool,
    not_arrived: bool,
) -> None:
    """List letters, drafting those that are owed now; with a NUMBER show that one whole, print it, or say whether it arrived where nobody could tell."""
    import json

    from sincerely import bootstrap, clock

    if (card or envelope) and not pdf:
        raise BadInput("--card and --envelope say what --pdf prints.", expected="--pdf FILE")
    if pdf and number is None:
        raise BadInput("Which letter?", expected="a number that `sincerely letters` shows, before --pdf")
    if arrived and not_arrived:
        raise BadInput("Only one of --arrived and --not-arrived can be meant.")
    if (arrived or not_arrived) and number is None:
        raise BadInput("Which letter?", expected="a number that `sincerely letters` shows, with its answer")
    bootstrap.open_journal(data)
    candidate = bootstrap.local_candidate()
    if number is not None and (arrived or not_arrived):
        _answer(_letter(candidate, number), arrived, clock.now())
        row = _listed(_letter(candidate, number))
        told = "Noted as sent." if arrived else f"Noted as not sent. {row.why} {_all_the_same(number)}"
        click.echo(json.dumps(_as_json(row), ensure_ascii=False) if form == "json" else told)
        return
    _draft_owed(candidate, clock.now())
    if number is not None:
        letter = _letter(candidate, number)
        if pdf:
            _print(letter, pdf, card, envelope, clock.now())
            return
        click.echo(
            json.dumps(_as_json(_listed(letter), whole=True), ensure_ascii=False, indent=2)
            if form == "json"
            else _whole(_listed(letter))
        )
        return
    from sincerely.journal.facts.letter_states import by_state, letters_listed

    found = letters_listed(candidate)
    if form == "json":
        click.echo(json.dumps([_as_json(row) for row in found], ensure_ascii=False, indent=2))
        return
    groups = [_group(state, rows, every) for state, rows in by_state(found)]
    click.echo(
        "\n\n".join(groups) or "No letters yet. After an interview: sincerely debrief NOTES.md --invite INVITE.ics"
    )


def _answer(letter: Letter, arrived: bool, now: datetime) -> None:
    """Record what became of a letter of which nobody could tell whether it went out; about any other nothing is asked."""
    from sincerely.journal.actions.letters import standing_approval
    from sincerely.outbox import decisions

    approval = standing_approval(letter)
    if approval is None or approval.sending.state != "uncertain":
        raise Refused(
            f"Of letter {letter.pk} nobody asks whether it arrived; how far it is says: sincerely letters {letter.pk}"
        )
    (decisions.it_arrived if arrived else decisions.it_did_not_arrive)(approval.sending, now)


def _group(state: str, rows: list[Listed], every: bool) -> str:
    """Return the letters that are so far, under the words for it; those no longer needed as their count alone, unless every one is wanted."""
    from sincerely.journal.facts.letter_states import GROUPS, form_words

    if state == "no-longer-needed" and not every:
        return f"{GROUPS[state]}: {len(rows)} (sincerely letters --all lists them)"
    lines = [GROUPS[state]]
    for row in rows:
        verb = {"sent": "sent", "asks": "was to go"}.get(state, "goes")
        letter = row.letter
        when = f", {verb} {_both_clocks(row.at, letter.candidate, '%a %d %b %H:%M')}" if row.at else ""
        who = letter.contact or letter.to_address or "nobody yet"
        lines.append(f"{letter.pk:>4}  {form_words(letter.form)} to {who}: {letter.subject}{when}")
        why = _why(letter) if state == "asks" else row.why
        lines += [f"      {why}"] if why else []
    return "\n".join(lines)


@click.command()
@click.argument("number", type=int)
@click.option("--at", "moment", default="", help="When it goes, ISO with offset; the proposed time otherwise.")
@click.option("--now", "at_once", is_flag=True, help="Let it go with the next sweep.")
@click.option("--by-hand", is_flag=True, help="You send it yourself; tick it off with --sent.")
@click.option("--to-drafts", is_flag=True, help="Put it into the drafts of your mailbox; you send it from there.")
@click.option("--sent", is_flag=True, help="You have sent it by hand.")
@click.option("--take-back", is_flag=True, help="Take the approval back.")
@click.option("--hold", is_flag=True, help="Keep an approved letter back; --at or --now lets it go after all.")
@click.option(
    "--all-the-same",
    is_flag=True,
    help="Approve although something should be mended or it is no longer needed; not with a place left open.",
)
@click.option(
    "--written", type=click.Choice(["no", "fits"]), help="Have they written since? no; or they have, and it still fits."
)
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def approve(
    number: int,
    moment: str,
    at_once: bool,
    by_hand: bool,
    to_drafts: bool,
    sent: bool,
    take_back: bool,
    hold: bool,
    all_the_same: bool,
    written: str | None,
    data: str,
    form: str,
) -> None:
    """Approve letter NUMBER as it stands, to the address as it stands."""
    import json

    if sum((bool(moment), at_once, by_hand, to_drafts, sent, take_back, hold)) > 1:
        raise BadInput("Only one of --at, --now, --by-hand, --to-drafts, --sent, --take-back and --hold can be meant.")
    due = _moment(moment) if moment else None
    from sincerely import bootstrap, clock

    bootstrap.open_journal(data)
    from sincerely.journal.actions import letters as actions

    candidate, now = bootstrap.local_candidate(), clock.now()
    letter, user = _letter(candidate, number), bootstrap.local_user()
    if sent:
        actions.mark_sent_by_hand(candidate, letter, now, now, user)
    elif take_back:
        actions.withdraw_approval(candidate, letter, now)
    elif hold:
        _hold(letter, now)
    else:
        seen = _listed(letter)
        if all_the_same and seen.state == "no-longer-needed":
            letter = actions.keep_as_own(candidate, letter, now)
        elif seen.state == "no-longer-needed":
            raise Refused(f"This letter is no longer needed. {seen.why} (--all-the-same approves it anyway.)")
        if not all_the_same:
            _refuse_faults(letter)
        if to_drafts:
            from sincerely.outbox.drafts import put_into_drafts

            folder = put_into_drafts(candidate, letter, now, user)
            click.echo(f"It lies in your folder “{folder}”.", err=form == "json")
        elif not by_hand:
            actions.refuse_sending(candidate)
        if not (to_drafts or by_hand) and written is None:
            written = _whether_written(candidate, number)
        here = not (at_once or by_hand or to_drafts) and _nobody_awake(letter, due, now)
        due = now if at_once or here else due
        if not to_drafts:
            way = "hand" if by_hand else "smtp"
            actions.approve(candidate, letter, now, user, due_at=due, way=way, written_since=written or "")
        if here:
            from sincerely.outbox.tick import tick

            tick(now)
    row = _listed(_letter(candidate, number))
    if form == "json":
        click.echo(json.dumps(_as_json(row) | {"awake": _who(now) != "nobody"}, ensure_ascii=False))
    else:
        click.echo(
            {
                "approved": f"Approved. It goes {_both_clocks(row.at, candidate, '%A %d %B, %H:%M')}{_while(now)}.",
                "asks": "Held. It goes nowhere until you say when.",
                "by-hand": f"Approved. Send it yourself, then tick it off: sincerely approve {number} --sent",
                "draft": "Taken back. It is a draft again.",
                "sent": "Noted as sent.",
            }.get(row.state, row.why or "Noted.")
        )


def _whether_written(candidate: Candidate, number: int) -> str | None:
    """Ask, where nobody can look into a mailbox, whether they have written since; without a terminal say how to answer, and take none for given."""
    import os

    from sincerely.journal.actions.letters import asks_whether_written

    if not asks_whether_written(candidate):
        return None
    if not os.isatty(0):
        click.echo(
            "Have they written to you since? No mailbox is connected, so only you know (--written no, or --written fits). "
            f"If it no longer fits: sincerely approve {number} --take-back",
            err=True,
        )
        return None
    answers = {"n": "no", "f": "they have, and the letter still fits", "q": "do not approve"}
    click.echo("Have they written to you since? No mailbox is connected, so only you know.", err=True)
    click.echo("\n".join(f"  {key}  {words}" for key, words in answers.items()), err=True)
    said = click.prompt("Which?", type=click.Choice(list(answers)), err=True)
    if said == "q":
        raise Refused("Not approved. Nothing was changed.")
    return "no" if said == "n" else "fits"


def _hold(letter: Letter, now: datetime) -> None:
    from sincerely.journal.actions.letters import standing_approval
    from sincerely.outbox import decisions

    approval = standing_approval(letter)
    if approval is None or approval.sending.way == "hand":
        raise Refused("This letter does not wait to go, so there is nothing to hold.")
    decisions.hold(approval.sending, now)


def _nobody_awake(letter: Letter, due: datetime | None, now: datetime) -> bool:
    """Say, before the time is accepted, that nothing would send the letter then; at a terminal ask what to do. Return whether it shall go now instead."""
    import os

    from sincerely.folder import data_folder
    from sincerely.journal.actions.letters import suggest_send_time
    from sincerely.journal.facts.moments import reader_zone
    from sincerely.ops import autostart
    from sincerely.ops.awake import who_sends

    watch = who_sends(data_folder(), now)
    if watch.who != "nobody":
        return False
    _, zone = reader_zone(letter.follow_up, letter.contact, letter.candidate.zone)
    at = max(now, due or suggest_send_time(letter.follow_up, letter.contact, now)).astimezone(zone)
    ways = "Start Sincerely (sincerely serve) or let only the outbox run (sincerely tick --every 60s)"
    by_itself = ", or let this computer send by itself (sincerely autostart)" if watch.can_change else ""
    click.echo(f"It would go {_both_clocks(at, letter.candidate, '%A %d %B, %H:%M')}. {watch.says}", err=True)
    if not os.isatty(0):
        click.echo(f"{ways}{by_itself}; if not, it waits.", err=True)
        return False
    answers = {"k": "keep that time; you see to it that something runs", "n": "send it now", "q": "do not approve"}
    if watch.can_change:
        answers = {"a": "let this computer send while you are away", **answers}
    click.echo("\n".join(f"  {key}  {words}" for key, words in answers.items()), err=True)
    said = click.prompt("Which?", type=click.Choice(list(answers)), err=True)
    if said == "q":
        raise Refused("Not approved. Nothing was changed.")
    if said == "a":
        autostart.set_up(data_folder())
    return bool(said == "n")


def _who(now: datetime) -> str:
    from sincerely.folder import data_folder
    from sincerely.ops.awake import who_sends

    return who_sends(data_folder(), now).who


def _while(now: datetime) -> str:
    """Return on what it hangs that a letter goes by itself."""
    if _who(now) == "by-itself":
        return ", as long as this computer is on and you are signed in"
    return ", while `sincerely serve` or `sincerely tick` runs"


def _both_clocks(at: datetime | None, candidate: Candidate, how: str) -> str:
    """Return a moment by its own clock and, where that is another, by the candidate's."""
    from sincerely.zones import zone_or_utc

    if at is None:
        return ""
    mine = at.astimezone(zone_or_utc(candidate.zone))
    if mine.utcoffset() == at.utcoffset():
        return f"{mine:{how} %Z}"
    short = how if mine.date() != at.date() else "%H:%M"
    return f"{at:{how} %Z} ({mine:{short} %Z} yours)"


def _print(letter: Letter, path: str, card: bool, envelope: bool, now: datetime) -> None:
    import sys
    from pathlib import Path

    from sincerely.documents.printed import Kind, typeset
    from sincerely.journal.facts.printed import printed_of, slowness

    printed = printed_of(letter, now)
    who = letter.contact or "this person"
    if envelope and not printed.recipient:
        raise Refused(
            f"No postal address is on record for {who}, so there is no envelope. Add one at their page in the browser."
        )
    kind: Kind = ("card-envelope" if card else "envelope") if envelope else "card" if card else "letter"
    made = typeset(printed, kind)
    if path == "-":
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
    else:
        try:
            Path(path).write_bytes(made.data)
        except OSError as error:
            raise BadInput(
                f"cannot be written ({error.strerror or error})", file=path, expected="a file you may write"
            ) from None
    for sign in made.missing:
        click.echo(f"No font on this computer has “{sign}”: a blank box stands in its place.", err=True)
    if not printed.recipient:
        click.echo(f"No postal address is on record for {who}, so the letter has none.", err=True)
    click.echo(slowness(letter), err=True)


def _refuse_faults(letter: Letter) -> None:
    from sincerely.journal.facts.review import reviewed

    seen = reviewed(letter, letter.subject, letter.body)
    if seen.grave:
        anyway = (
            "A letter with an open place does not go out: fill it, or take it out."
            if seen.unfinished
            else "(--all-the-same approves it anyway.)"
        )
        raise Refused(f"Not approved: {' '.join(shown.finding.message for shown in seen.grave)} {anyway}")


def _draft_owed(candidate: Candidate, now: datetime) -> None:
    from sincerely.journal.actions.letters import draft_letter
    from sincerely.journal.facts.today import owed
    from sincerely.journal.models import FollowUp

    for row in owed(candidate, now).owed:
        if row.form and row.letter_id is None:
            draft_letter(candidate, FollowUp.objects.get(pk=row.id, candidate=candidate), now)


def _why(letter: Letter) -> str:
    """Return what a letter that asks for its candidate waits for, and what can be said at the command line."""
    from sincerely.cli.copies import ANSWER
    from sincerely.journal.facts.letter_states import may_be_out
    from sincerely.journal.facts.reasons import why_words
    from sincerely.journal.models.reasons import Reason

    sending = next(one.sending for one in reversed(letter.approvals.all()) if one.voided_at is None)
    if sending.state == "uncertain":
        looked = getattr(sending, "copy", None)
        known = f"{why_words(sending)} {looked.note if looked else ''}".strip()
        say = f"sincerely letters {letter.pk}"
        return f"It may have gone out: {known} Look into your Sent folder. It is there: {say} --arrived; it is not: {say} --not-arrived"
    if may_be_out(sending):
        return f"{why_words(sending)} {ANSWER}"
    if sending.reason in (Reason.UNFINISHED, Reason.VOIDED):
        return f"It did not go, and nobody has it: {why_words(sending)} Once it is right, approve it once more: sincerely approve {letter.pk}"
    return f"It did not go, and nobody has it: {why_words(sending)} {_all_the_same(letter.pk)}"


def _all_the_same(number: int) -> str:
    say = f"sincerely approve {number}"
    return f"All the same: {say} --now; or take it back: {say} --take-back"


def _letter(candidate: Candidate, number: int) -> Letter:
    from sincerely.journal.models import Letter

    found = (
        Letter.objects.select_related("candidate", "contact", "application__employer", "interview", "follow_up")
        .filter(pk=number, candidate=candidate)
        .first()
    )
    if found is None:
        raise BadInput(f"There is no letter {number}.", expected="a number that `sincerely letters` shows")
    return found


def _listed(letter: Letter) -> Listed:
    from sincerely.journal.facts.letter_states import listed

    return listed(letter)


def _as_json(row: Listed, whole: bool = False) -> dict[str, Any]:
    from sincerely.journal.facts.letter_states import OF_ONE

    letter = row.letter
    short = {
        "id": letter.pk,
        "form": letter.form,
        "state": row.state,
        "in_words": OF_ONE[row.state],
        "why": row.why,
        "goes_at": row.at.isoformat() if row.at else None,
        "to": letter.to_address,
        "name": str(letter.contact or ""),
        "subject": letter.subject,
        "missing": letter.missing,
    }
    return short | ({"body": letter.body, "sentences": letter.sentences} if whole else {})


def _whole(row: Listed) -> str:
    from sincerely.journal.actions.writing import context_for
    from sincerely.journal.facts.lacking import in_words, is_note, note_at
    from sincerely.journal.facts.letter_states import OF_ONE

    letter = row.letter
    context = context_for(letter.candidate, letter) if any(map(is_note, letter.missing)) else None
    needed = "; ".join(
        dict.fromkeys(in_words(path, note_at(path, context) if context else "") for path in letter.missing)
    )
    missing = f"\n\n(A better letter needs {needed}.)" if needed else ""
    far = OF_ONE[row.state][:1].upper() + OF_ONE[row.state][1:]
    state = "" if row.state == "draft" else f"{far}{f': {row.why}' if row.why else '.'}\n\n"
    return f"{state}To: {letter.to_address or 'no address yet'}\nSubject: {letter.subject}\n\n{letter.body}{missing}"


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise BadInput(
            f"--at {text} is no moment.", expected="a time with its offset, such as 2026-11-24T09:00:00-06:00"
        )
    return moment
