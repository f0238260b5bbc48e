from django.db import migrations, models


def edited_is_typed(apps, schema_editor):
    apps.get_model("journal", "Letter").objects.filter(edited=True).update(typed=True)


class Migration(migrations.Migration):
    dependencies = [("journal", "0016_wordings_to_go_back_to")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="typed",
            field=models.BooleanField(
                default=False, help_text="changed by typing, and not only by buttons that put words in"
            ),
        ),
        migrations.RunPython(edited_is_typed, migrations.RunPython.noop),
    ]
