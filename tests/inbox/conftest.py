"""A job search after its first interview, and a mailbox on a real server."""

from __future__ import annotations

from tests.outbox.conftest import candidate, connected, dovecot, letters, mailbox, pytest_generate_tests

__all__ = ["candidate", "connected", "dovecot", "letters", "mailbox", "pytest_generate_tests"]
