from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0022_what_was_learned")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="hours",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="when its writer can come, as ISO text or in words: picked of theirs, or named",
            ),
        ),
    ]
