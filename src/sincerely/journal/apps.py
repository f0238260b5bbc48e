from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "sincerely.journal"
    label = "journal"
