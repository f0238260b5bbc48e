"""Django settings: one laptop with an embedded database in the data folder, or a PostgreSQL named by DATABASE_URL."""

from __future__ import annotations

import os
import secrets

from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_constants

from sincerely.database import database_settings
from sincerely.folder import data_folder
from sincerely.languages import FOLDER, SOURCE, installed

DATA = data_folder()
SECRET_FILE = DATA / "secret-key"


def _secret_key() -> str:
    if not SECRET_FILE.exists():
        # Made whole under another name first: two processes starting at once must not read half a key.
        fresh = SECRET_FILE.with_name(f"secret-key.{secrets.token_hex(4)}")
        try:
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(50))
            os.link(fresh, SECRET_FILE)
        except FileExistsError:
            pass  # another process was first; its key is the key
        finally:
            fresh.unlink(missing_ok=True)
    return SECRET_FILE.read_text()


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "sincerely.web.urls"
WSGI_APPLICATION = "sincerely.web.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "sincerely.accounts",
    "sincerely.journal",
    "sincerely.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # A first page with its style and scripts is 140 kB, and a third of it when compressed: what a phone in the network waits for.
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sincerely.web.middleware.DeviceMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sincerely.web.middleware.CandidateMiddleware",
    "sincerely.web.answered.AnsweredMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
FORM_RENDERER = "sincerely.web.forms.renderer.Renderer"
DATABASES = {"default": database_settings(DATA, os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "sign-in"
LANGUAGE_CODE = SOURCE
# English, and each language that has a catalogue; a browser's wish decides among them, unless the settings page was asked.
LANGUAGES = installed()
LOCALE_PATHS = [FOLDER]
LANGUAGE_COOKIE_NAME = "sincerely-language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Strict"
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
SESSION_COOKIE_NAME = "sincerely"
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "sincerely.web.kept.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
#: What keeps passwords and tokens (`integrations.secrets.Secrets`); a hosted centre names a class of its own.
SECRETS = "sincerely.integrations.secrets.OnThisMachine"
MESSAGE_TAGS = {
    message_constants.SUCCESS: "good",
    message_constants.WARNING: "look",
    message_constants.ERROR: "wrong",
    message_constants.INFO: "",
}
# A notes field of several pages is normal; the limit keeps one request bounded.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# The page of a long debrief: sixty people, two hundred topics, a hundred promises and five hundred lines not placed, each with its fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # No letter, salary or password may reach a log, not even by way of an error's message.
    "formatters": {"without-words": {"()": "sincerely.faults.WithoutWords"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "without-words"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "sincerely": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # That one page waits a moment for another is no news for whoever looks at the terminal.
        "waitress.queue": {"level": "ERROR"},
    },
}
