"""Forms of the settings."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

SECURITY = [
    ("starttls", gettext_lazy("STARTTLS (usual, port 587)")),
    ("tls", gettext_lazy("TLS (port 465)")),
    ("plain", gettext_lazy("none: only for a server on this machine")),
]
INCOMING_SECURITY = [
    ("tls", gettext_lazy("TLS (usual, port 993)")),
    ("starttls", gettext_lazy("STARTTLS (port 143)")),
    ("plain", gettext_lazy("none: only for a server on this machine")),
]


class MailForm(forms.Form):
    """How mail goes out. The password goes to the keyring or a file of its own and never comes back to a page."""

    address = forms.CharField(
        label=gettext_lazy("Your address"),
        max_length=254,
        help_text=gettext_lazy("Letters come from here. A plain one with your name reads best."),
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "email"}),
    )
    display_name = forms.CharField(label=gettext_lazy("Your name beside it"), max_length=200, required=False)
    host = forms.CharField(
        label=gettext_lazy("Outgoing server"),
        max_length=253,
        help_text=gettext_lazy("Your provider calls it SMTP, such as smtp.example.org."),
    )
    port = forms.IntegerField(label=gettext_lazy("Port"), min_value=1, max_value=65535, initial=587)
    security = forms.ChoiceField(label=gettext_lazy("Security"), choices=SECURITY, initial="starttls")
    username = forms.CharField(
        label=gettext_lazy("Sign-in name"),
        max_length=254,
        required=False,
        help_text=gettext_lazy("Usually your whole address. Empty if the server asks for none."),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        required=False,
        strip=False,
        help_text=gettext_lazy(
            "Many providers ask for an app password made for this. It is kept in your system's keyring, or, where there is none, in a file only you can read; never in the database. Empty keeps the one on record; another server, port or sign-in name needs it typed again."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


class MailboxForm(forms.Form):
    """Where mail comes in. The password goes where the mail account's goes."""

    host = forms.CharField(
        label=gettext_lazy("Incoming server"),
        max_length=253,
        help_text=gettext_lazy("Your provider calls it IMAP, such as imap.example.org."),
    )
    port = forms.IntegerField(label=gettext_lazy("Port"), min_value=1, max_value=65535, initial=993)
    security = forms.ChoiceField(label=gettext_lazy("Security"), choices=INCOMING_SECURITY, initial="tls")
    username = forms.CharField(
        label=gettext_lazy("Sign-in name"), max_length=254, help_text=gettext_lazy("Usually your whole address.")
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        required=False,
        strip=False,
        help_text=gettext_lazy(
            "Often the same app password as for sending; it is kept in the same safe way, and told to this server only. Empty keeps the one on record."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    sent_folder = forms.CharField(
        label=gettext_lazy("Folder of sent letters"),
        max_length=200,
        required=False,
        help_text=gettext_lazy(
            "Leave both folders empty: they are found. Write one only where the try finds a wrong one, or none."
        ),
    )
    drafts_folder = forms.CharField(label=gettext_lazy("Folder of drafts"), max_length=200, required=False)


class GrantForm(forms.Form):
    """A provider's leave to sign in with tokens. What is secret goes where passwords go and never comes back to a page."""

    token_url = forms.CharField(
        label=gettext_lazy("Token address"),
        max_length=300,
        help_text=gettext_lazy("Your provider calls it token endpoint or token URI; it begins with https://."),
    )
    client_id = forms.CharField(
        label=gettext_lazy("Client id"),
        max_length=300,
        help_text=gettext_lazy("Your own, from your provider's console."),
    )
    client_secret = forms.CharField(
        label=gettext_lazy("Client secret"),
        required=False,
        strip=False,
        help_text=gettext_lazy("Some providers give none."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    refresh_token = forms.CharField(
        label=gettext_lazy("Refresh token"),
        required=False,
        strip=False,
        help_text=gettext_lazy(
            "What your provider gave when you allowed this client to read and send your mail. Empty keeps both secrets on record."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


class StrengthForm(forms.Form):
    """One thing the candidate did, and how one can see it."""

    claim = forms.CharField(
        label=gettext_lazy("What you did"),
        max_length=300,
        help_text=gettext_lazy("For example: I led the handover board at St Anne."),
    )
    evidence = forms.CharField(
        label=gettext_lazy("What came of it"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("For example: handovers went from 40 to 25 minutes."),
    )


class PlaybookForm(forms.Form):
    """Own rules over the shipped ones."""

    text = forms.CharField(
        label=gettext_lazy("Your own rules"),
        required=False,
        max_length=100_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
    )


class RemovalForm(forms.Form):
    """The second look before everything is erased."""

    sure = forms.BooleanField(
        label=gettext_lazy("Yes, erase all of it for good"),
        error_messages={"required": gettext_lazy("Tick this if you mean it.")},
    )
