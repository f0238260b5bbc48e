from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0017_what_was_typed")]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="known_as",
            field=models.CharField(
                blank=True, help_text="what the notes call them: Helen, Mr Otieno", max_length=80, default=""
            ),
            preserve_default=False,
        ),
    ]
