"""Whose machine this is, as far as the machine says."""

from __future__ import annotations

import os
import re

#: Accounts below are a system's own (Debian's FIRST_UID; macOS begins at 501).
FIRST_PERSON = 501
# One word is a login or a role ("Administrator"); what a person signs with is two or more.
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)+\.?")


def own_name() -> str:
    """Return the full name that the account on this machine was made for; empty where it says none that is a person's."""
    try:
        import pwd

        account = pwd.getpwuid(os.getuid())
    except (
        ImportError,
        AttributeError,
        KeyError,
    ):  # Windows keeps no such list; a container has accounts without a line
        return ""
    name = account.pw_gecos.partition(",")[0].strip()
    return name if account.pw_uid >= FIRST_PERSON and _NAME.fullmatch(name) else ""
