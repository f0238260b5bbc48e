from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "sincerely.web"
    label = "web"

    def ready(self) -> None:
        from sincerely.web.forms.faults import say_faults_plainly

        say_faults_plainly()
