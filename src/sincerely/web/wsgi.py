"""The WSGI application, for waitress and for a centre's own server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
application = get_wsgi_application()
