"""A phone in the network: a TLS client that looks at the certificate's fingerprint and keeps its cookies."""

from __future__ import annotations

import hashlib
import http.client
import re
import ssl
import urllib.parse
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"


class Phone:
    """Speaks with one address, over TLS; `answer` is the last one's headers."""

    def __init__(self, address: str, fingerprint: str = "", agent: str = IPHONE) -> None:
        self.address, self.fingerprint, self.agent = address, fingerprint, agent
        self.cookies: dict[str, str] = {}

    def ask(
        self, path: str, fields: dict[str, str] | None = None, *, method: str = "", **headers: str
    ) -> tuple[int, str]:
        """Send one request, a form where `fields` are given; return status and page. A certificate that is not the one compared ends it."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        parts = urlsplit(self.address)
        line = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=context, timeout=60)
        sent = {
            "User-Agent": self.agent,
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Origin": self.address,
        }
        sent |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        body = urllib.parse.urlencode(fields) if fields is not None else None
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            line.connect()
            seen = hashlib.sha256(line.sock.getpeercert(binary_form=True)).hexdigest()  # type: ignore[union-attr]
            assert not self.fingerprint or seen == self.fingerprint.replace(":", "").lower(), "another certificate"
            line.request(
                method or ("GET" if fields is None else "POST"), path, body, {k: v for k, v in sent.items() if v}
            )
            got = line.getresponse()
            self.answer = got.headers
            for cookie in got.headers.get_all("Set-Cookie", []):
                self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
            return got.status, got.read().decode()
        finally:
            line.close()

    def form(self, path: str, fields: dict[str, str], *, page: str = "", **headers: str) -> tuple[int, str]:
        """Send a form with the token of the page it stands on."""
        return self.ask(path, {"csrfmiddlewaretoken": self.token(page or path), **fields}, **headers)

    def token(self, page: str) -> str:
        """Return the token of a page's forms."""
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.ask(page)[1])
        assert found
        return found[1]

    def pair(self, code: str) -> tuple[int, str]:
        """Type a code on the pairing page."""
        return self.form("/pairing", {"code": code})
