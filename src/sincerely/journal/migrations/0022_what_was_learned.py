import django.db.models.deletion
from django.db import migrations, models

CASCADE = django.db.models.deletion.CASCADE


def _id():
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def _whose():
    return ("candidate", models.ForeignKey(on_delete=CASCADE, related_name="+", to="accounts.candidate"))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_date_style"), ("journal", "0021_answered_elsewhere")]

    operations = [
        migrations.CreateModel(
            name="Reflection",
            fields=[
                _id(),
                ("created_at", models.DateTimeField()),
                ("went_well", models.TextField(blank=True)),
                ("differently", models.TextField(blank=True)),
                ("in_my_hands", models.TextField(blank=True)),
                ("not_in_my_hands", models.TextField(blank=True)),
                ("practise", models.CharField(blank=True, max_length=300)),
                ("carries_me", models.TextField(blank=True)),
                ("page", models.CharField(max_length=40)),
                ("saved_at", models.DateTimeField()),
                (
                    "application",
                    models.ForeignKey(on_delete=CASCADE, related_name="reflections", to="journal.application"),
                ),
                _whose(),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="journal.event",
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=CASCADE, related_name="reflections", to="journal.interview"
                    ),
                ),
            ],
            options={
                "ordering": ["-saved_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("interview", None)),
                        fields=("application",),
                        name="one_reflection_an_application",
                    ),
                    models.UniqueConstraint(fields=("interview",), name="one_reflection_an_interview"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                _id(),
                ("created_at", models.DateTimeField()),
                ("what", models.CharField(max_length=300)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                _whose(),
                (
                    "reflection",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=CASCADE, related_name="goals", to="journal.reflection"
                    ),
                ),
            ],
            options={"ordering": ["created_at", "pk"]},
        ),
        migrations.CreateModel(
            name="Practice",
            fields=[
                _id(),
                ("created_at", models.DateTimeField()),
                ("at", models.DateTimeField()),
                _whose(),
                ("goal", models.ForeignKey(on_delete=CASCADE, related_name="practices", to="journal.goal")),
            ],
            options={"ordering": ["at", "pk"]},
        ),
    ]
