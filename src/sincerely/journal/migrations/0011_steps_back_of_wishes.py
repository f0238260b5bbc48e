from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0010_erased_messages"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="before",
            field=models.JSONField(
                blank=True, default=list, help_text="what was wanted before each of the last changes, the oldest first"
            ),
        ),
    ]
