from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "sincerely.web"
    label = "web"
