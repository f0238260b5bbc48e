"""A provider that gives tokens for a refresh token and says whose they are, and a mail server that lets in with them."""

from __future__ import annotations

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from aiosmtpd.smtp import AuthResult

from tests.support.mail_server import MailServer

CLIENT, SECRET = "a-client-of-her-own", "planted-client-secret"


class TokenServer:
    """Listens on loopback. `good` are the access tokens that let in now, `refresh` the one that gets the next; each access token is good for an hour."""

    def __init__(self, username: str, rotates: bool = False) -> None:
        self.refresh, self.good, self.asked = "planted-refresh-0", set[str](), list[dict[str, str]]()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                said = {name: values[0] for name, values in parse_qs(body).items()}
                owner.asked.append(said)
                right = {"client_id": CLIENT, "client_secret": SECRET, "refresh_token": owner.refresh}
                if said.get("grant_type") != "refresh_token" or any(
                    said.get(name) != value for name, value in right.items()
                ):
                    self._answer(400, {"error": "invalid_grant", "error_description": f"no {body}"})
                    return
                access = f"planted-access-{len(owner.asked)}"
                owner.good.add(access)
                answer = {"access_token": access, "token_type": "Bearer", "expires_in": 3600}
                if rotates:
                    owner.refresh = f"planted-refresh-{len(owner.asked)}"
                    answer["refresh_token"] = owner.refresh
                self._answer(200, answer)

            def do_GET(self) -> None:
                shown = parse_qs(urlsplit(self.path).query).get("access_token", [""])[0]
                good = shown in owner.good
                self._answer(200 if good else 400, {"email": username} if good else {"error": "invalid_token"})

            def _answer(self, code: int, said: dict[str, object]) -> None:
                data = json.dumps(said).encode()
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/token"

    def __enter__(self) -> TokenServer:
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()

    @property
    def dovecot(self) -> str:
        """Return settings by which dovecot asks this server about tokens."""
        return f"tokeninfo_url = http://127.0.0.1:{self.port}/info?access_token=\nusername_attribute = email\n"


class TokenMailServer(MailServer):
    """A mail server that lets in with a token that the provider calls good."""

    def __init__(self, folder: Path, provider: TokenServer, username: str) -> None:
        self._provider, self._username = provider, username
        super().__init__(folder, "starttls")

    async def auth_XOAUTH2(self, server, args) -> AuthResult:
        said = base64.b64decode(args[1]).decode()
        expected = {f"user={self._username}\1auth=Bearer {token}\1\1" for token in self._provider.good}
        if said in expected:
            return AuthResult(success=True, auth_data=self._username)
        await server.challenge_auth('{"status":"400","schemes":"Bearer"}')
        return AuthResult(success=False, handled=False)
