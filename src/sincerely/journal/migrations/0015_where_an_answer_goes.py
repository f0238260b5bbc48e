from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0014_what_a_talk_asks_for")]

    operations = [
        migrations.AddField(
            model_name="message",
            name="reply_to",
            field=models.CharField(
                blank=True,
                default="",
                help_text="where an answer is wanted; empty where that is its address",
                max_length=254,
            ),
            preserve_default=False,
        ),
    ]
