from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0020_what_is_asked_of_an_offer")]

    operations = [
        migrations.AddField(
            model_name="message",
            name="answered_at",
            field=models.DateTimeField(
                blank=True, help_text="when the candidate answered it from their own mail program", null=True
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="answer_id",
            field=models.CharField(blank=True, help_text="the Message-ID of that answer", max_length=255),
        ),
    ]
