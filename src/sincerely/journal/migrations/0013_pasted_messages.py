from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0012_notes_drafts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="message",
            name="source",
            field=models.CharField(default="mailbox", help_text="mailbox, file or pasted", max_length=8),
        ),
    ]
