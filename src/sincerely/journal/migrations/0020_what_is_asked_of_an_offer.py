from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0018_what_the_notes_call_them")]

    operations = [
        migrations.AddField(
            model_name="offer",
            name="asking",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="what the candidate means to ask of it: asks, the least they would take, the occupation it is set beside; no letter holds the last two",
            ),
        ),
    ]
