from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0009_questions_of_offers"),
    ]

    operations = [
        migrations.AddField(
            model_name="mailbox",
            name="erased",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="fingerprints of messages erased since, with when they came; kept until no look could bring them again",
            ),
        ),
    ]
