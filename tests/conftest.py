"""Every test runs on a data folder of its own, far from the person's."""

import os
import tempfile

os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-tests-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
