"""Why a sending stands where it does was kept as a sentence; now it is a code with its details. The sentences below are those that were ever written."""

import re

from django.db import migrations, models

#: Sentence -> code; the names of the groups are those of the details.
SENTENCES = [
    (re.compile(pattern, re.S), code)
    for pattern, code in (
        (r"You asked for it to go now\.|You asked for it to go after all\.|Another time was chosen", "released"),
        (r"You asked for it to wait\.", "on-hold"),
        (r"You took it back\.", "taken-back"),
        (r"You said that they have not written since\.", "not-written"),
        (r"You said that it (?:arrived|went out)\.", "arrived"),
        (r"You said that it did not arrive\.|You said that it has not gone out\..*|Not sent after all", "not-sent"),
        (r"Sent by hand", "by-hand"),
        (r"This is the sample job search; it never sends\.", "sample"),
        (r"The letter or its address is no longer what you approved\.", "voided"),
        (r"You approved it to go out from (?P<from>.+); your mail account is now (?P<now>.+)\.", "voided"),
        (r"(?P<says>The letter was changed after (?:you approved it|it was approved)\.)", "voided"),
        (r"Since you approved it this is no longer owed\. ?(?P<says>.*)", "not-owed"),
        (r"The interview it thanks for has not taken place yet\.", "too-early"),
        (r"They are thanked for this interview by another letter already\. One is enough\.", "duplicate"),
        (r"A reminder to them went out that day already;.*", "reminded"),
        (r"Since you approved this, (?P<past>.+)\. Look whether it still fits\.", "answered"),
        (r"(?P<who>.+?) has written since you approved it \((?:(?P<when>.+), )?folder (?P<folder>.*?)\)\. Read it .*", "answered"),
        (r"(?P<says>One place is still yours to fill: .*)", "unfinished"),
        (r"Its hour passed while this computer slept or Sincerely was not running\.", "overslept"),
        (r"Its time passed while it was held\. Choose a new one\.", "expired"),
        (r"No mail account is set up to send it with\.", "no-account"),
        (
            r"We could not look whether they have written since, so it waits\. ?(?P<says>.*?) ?(?P<again>We look again at \S+)?",
            "inbox-unavailable",
        ),
        (r"This comes from a copy of (?P<day>[^;]+);.*", "restored"),
        (r"We look once more whether they have written\.|Owed again", "requeued"),
        (r"It is late, and goes a few minutes after the one before it\.", "throttled"),
        (r"The program stopped (?:before the letter left|while the letter was being handed over)\.", "interrupted"),
        (r"The handing-over broke off\.", "interrupted"),
        (r"The program could not send this letter\.", "fault"),
        (r"It was put into your folder “(?P<folder>.*)”\.", "in-drafts"),
        (r"(?P<reply>53[0458] .*)", "account-failed"),
        (r"(?P<says>(?:The server's certificate|No secure connection|The server cannot do|The server's name|The password of).*)", "account-failed"),
        (r"(?P<says>The server cannot be reached: .*|The server did not answer in time\.|The server hung up before .*)", "deferred"),
        (r"(?P<reply>2\d\d .*)", "accepted"),
        (r"(?P<reply>(?:4\d\d|-1) .*)", "deferred"),
        (r"(?P<reply>\d{3} .*)", "rejected"),
        (r"It lies in your Sent folder, so it went out\.", "found"),
    )
]  # fmt: skip
#: What a sentence is that is none of them, by the phase it was said in: the plan's own words, a text that is no mail, a line that was lost ...
ELSE = {
    "queued": "deferred",
    "held": "not-owed",
    "failed": "fault",
    "uncertain": "no-reply",
    "sent": "accepted",
    "cancelled": "voided",
}


def reason_of(state: str, sentence: str, kinds: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Return the code and the details that a sentence was; `kinds` are the words for what happened -> its kind."""
    if not sentence:
        return "", {}
    for pattern, code in SENTENCES:
        if found := pattern.fullmatch(sentence):
            details = {name: value for name, value in found.groupdict().items() if value}
            if "past" in details:
                past = details.pop("past")
                details["kind"] = kinds.get(past, past)
            return code, details
    return ELSE.get(state, ""), {"says": sentence}


def fill(apps, schema_editor):
    from sincerely.core.etiquette.kinds import KINDS

    kinds = {kind.past: name for name, kind in KINDS.items()}
    for model, state in (("Sending", "state"), ("SendingPhase", "phase")):
        rows = apps.get_model("journal", model).objects.all()
        for phase, sentence in rows.exclude(note="").order_by().values_list(state, "note").distinct():
            code, details = reason_of(phase, sentence, kinds)
            rows.filter(**{state: phase, "note": sentence}).update(reason=code, details=details)


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0005_sign_in_with_tokens"),
    ]

    operations = [
        migrations.RenameField("sending", "reason", "note"),
        migrations.AddField(
            "sending", "reason", models.CharField(blank=True, max_length=20, default=""), preserve_default=False
        ),
        migrations.AddField("sending", "details", models.JSONField(blank=True, default=dict)),
        migrations.AddField(
            "sendingphase", "reason", models.CharField(blank=True, max_length=20, default=""), preserve_default=False
        ),
        migrations.AddField("sendingphase", "details", models.JSONField(blank=True, default=dict)),
        migrations.RunPython(fill, elidable=False),
        migrations.RemoveField("sending", "note"),
        migrations.RemoveField("sendingphase", "note"),
        migrations.AlterField(
            "approval",
            "written_since",
            models.CharField(
                blank=True,
                help_text="have they written since? no, or fits: they have, and it still fits; look: a mailbox tells; empty: not asked",
                max_length=8,
            ),
        ),
    ]
