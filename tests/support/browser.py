"""Debian's chromium, driven by Playwright; pages may reach nothing but the address under test."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Browser, sync_playwright

#: The first there is. Chromium draws a window of its own around every page, which nobody sees here and which costs more than most pages do;
#: the shell is the same browser, of the same package, without windows.
EXECUTABLES = ("chromium-headless-shell", "chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser; without one, or without what drives it, the test is skipped, with its reason."""
    executable = next(filter(None, map(shutil.which, EXECUTABLES)), None)
    if executable is None:
        pytest.skip("no chromium on this machine (Debian: apt install chromium-headless-shell)")
    driver = subprocess.run([compute_driver_executable()[0], "--version"], capture_output=True, text=True, check=False)
    if driver.returncode != 0:
        pytest.skip(f"what drives the browser does not run (Debian: apt install libatomic1): {driver.stderr.strip()}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
