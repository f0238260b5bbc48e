from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0015_where_an_answer_goes")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="before",
            field=models.JSONField(
                blank=True, default=list, help_text="the wordings there were before, to go back to; the latest last"
            ),
        ),
    ]
