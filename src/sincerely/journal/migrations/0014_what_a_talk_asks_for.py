from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0013_pasted_messages")]

    operations = [
        migrations.AddField(
            model_name="interview",
            name="called",
            field=models.CharField(
                blank=True, default="", help_text="what they call it: a sample lesson, a trial shift", max_length=60
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="interview",
            name="bring",
            field=models.TextField(blank=True, default="", help_text="what to bring, one thing a line"),
            preserve_default=False,
        ),
    ]
