"""The pictures of the people, of taking them over from a table, and of the palette."""

from collections.abc import Callable
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
LETTERS = {"en": "ha", "vi": "ba"}
"""what is typed into the palette"""


def by_name(live: Callable, look: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture."""

    def people(session, save) -> None:
        session.window.actions_table["page.people"].trigger()
        live(900)
        save(look(session))
        session.window.actions_table["page.write"].trigger()

    def palette(session, save) -> None:
        """The first letters of a word."""
        session.window.actions_table["palette.open"].trigger()
        overlay = session.window._palette.overlay
        overlay.field.setText(LETTERS[session._preferences.language])
        live(500)
        save(look(session))
        overlay.close_up()

    def people_import(session, save) -> None:
        """A table whose letters are in an old encoding, with a row that is left out."""
        from editor import people_import
        from ui.dialogs.import_people import ImportPeople

        data = (TOP / "tests" / "editor" / "people_files" / "tcvn3.csv").read_bytes() + b",,,,nobody@example.org\n"
        found = people_import.read(data, "people.csv", [])
        dialog = ImportPeople(found, "people.csv", session.window)
        dialog.show()
        live(700)
        save(dialog.grab())
        dialog.close()
        dialog.deleteLater()

    return {"people": people, "people-import": people_import, "palette": palette}
