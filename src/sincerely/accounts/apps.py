from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "sincerely.accounts"
    label = "accounts"
