"""What each system is told so that `sincerely tick` runs while its person is signed in: texts, nothing else."""

from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Sequence
from xml.etree import ElementTree

SAYS = "Sincerely: sends the letters you approved, when they are due"
TASK = "http://schemas.microsoft.com/windows/2004/02/mit/task"


def systemd_unit(command: Sequence[str]) -> str:
    """Return a service of systemd's for one user: begun at sign-in, and again a minute after it ended (systemd.service(5))."""
    # The colon: no variable of the environment is put into the command.
    said = " ".join(_quoted(part) for part in command)
    return f"""\
[Unit]
Description={SAYS}

[Service]
ExecStart=:{said}
Restart=always
RestartSec=60
Nice=10
UMask=0077
SyslogIdentifier=sincerely

[Install]
WantedBy=default.target
"""


def _quoted(part: str) -> str:
    """Return one word of a command as systemd reads it back (systemd.syntax(7)); % begins what it would fill in."""
    for sign, meant in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("\n", "\\n"), ("\t", "\\t")):
        part = part.replace(sign, meant)
    return f'"{part}"'


def launchd_agent(label: str, command: Sequence[str]) -> bytes:
    """Return an agent of launchd's: begun at sign-in, and again when it ended, not sooner than after a minute (launchd.plist(5))."""
    agent = {
        "Label": label,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": True,
        "ThrottleInterval": 60,
        "ProcessType": "Background",
        "Umask": 0o077,
    }
    return plistlib.dumps(agent)


def windows_task(user: str, command: Sequence[str]) -> bytes:
    """Return a task of Windows' scheduler in UTF-16, as `schtasks /XML` wants it: begun at `user`'s sign-in without more rights than theirs, on battery too."""
    ElementTree.register_namespace("", TASK)
    task = ElementTree.Element(f"{{{TASK}}}Task", {"version": "1.2"})

    def put(path: str, text: str = "", **attributes: str) -> None:
        place = task
        *above, last = path.split("/")
        for name in above:
            found = place.find(f"{{{TASK}}}{name}")
            place = ElementTree.SubElement(place, f"{{{TASK}}}{name}") if found is None else found
        ElementTree.SubElement(place, f"{{{TASK}}}{last}", attributes).text = text

    put("RegistrationInfo/Description", SAYS)
    put("Triggers/LogonTrigger/Enabled", "true")
    put("Triggers/LogonTrigger/UserId", user)
    put("Principals/Principal", id="Author")
    put("Principals/Principal/UserId", user)
    put("Principals/Principal/LogonType", "InteractiveToken")
    put("Principals/Principal/RunLevel", "LeastPrivilege")
    put("Settings/MultipleInstancesPolicy", "IgnoreNew")
    put("Settings/DisallowStartIfOnBatteries", "false")
    put("Settings/StopIfGoingOnBatteries", "false")
    put("Settings/StartWhenAvailable", "true")
    put("Settings/Hidden", "true")
    put("Settings/ExecutionTimeLimit", "PT0S")
    put("Settings/RestartOnFailure/Interval", "PT1M")
    put("Settings/RestartOnFailure/Count", "255")
    put("Actions", Context="Author")
    put("Actions/Exec/Command", command[0])
    put("Actions/Exec/Arguments", subprocess.list2cmdline(command[1:]))
    text: bytes = ElementTree.tostring(task, encoding="utf-16", xml_declaration=True)
    return text
