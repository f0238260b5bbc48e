from django.apps import AppConfig

from sincerely.database import read_instants_at_once
from sincerely.in_order import teach_sqlite


class JournalConfig(AppConfig):
    name = "sincerely.journal"
    label = "journal"

    def ready(self) -> None:
        read_instants_at_once()
        teach_sqlite()
