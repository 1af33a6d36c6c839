"""What is asked for before it is put into the text: a link's address, a note's words, a table's size, a character.

The small forms stand beside the caret; each is made when it is first wanted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.preferences import Preferences
from ui.widgets.popover import Popover
from ui.writing import formatting
from ui.writing.markup import languages, links, notes, tables
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from ui.writing.forms.character_palette import CharacterPalette
    from ui.writing.forms.language_form import LanguageForm
    from ui.writing.forms.link_form import LinkForm
    from ui.writing.forms.note_form import NoteForm
    from ui.writing.forms.table_grid import TableGrid


class Inserting(QObject):
    """`done` is called after each change of the text."""

    def __init__(
        self, room: WritingRoom, preferences: Preferences, done: Callable[[], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self._room = room
        self._edit = room.edit
        self._preferences = preferences
        self._done = done
        self._window = window
        self.link_form: LinkForm | None = None
        self.language_form: LanguageForm | None = None
        self.note_form: NoteForm | None = None
        self.table_grid: TableGrid | None = None
        self.palette: CharacterPalette | None = None

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions of the window that ask for something, by their ids."""
        return {
            "insert.link": self.ask_link,
            "format.language": self.ask_language,
            "insert.footnote": self.ask_note,
            "insert.table": self.ask_table,
            "table.edit": self.edit_table,
            "insert.character": self.ask_character,
        }

    def open_beside_caret(self, form: Popover) -> None:
        """Show the form below the caret, which is brought into view."""
        self._edit.ensureCursorVisible()
        place = self._edit.cursorRect().translated(self._edit.viewport().pos())
        form.open_at(place, self._edit)
        self._done()  # the button that was pressed to ask is not one that is in force

    # --- links ------------------------------------------------------------------------------------------------------

    def ask_link(self) -> None:
        """A form with the words and address of the link at the caret, or of one that is to be."""
        self._edit.commit_composing()
        if self.link_form is None:
            from ui.writing.forms.link_form import LinkForm

            self.link_form = LinkForm(self._window)
            self.link_form.put.connect(lambda words, address: self._do(formatting.put_link, words, address))
            self.link_form.removed.connect(lambda: self._do(formatting.remove_link))
        text, start, end, _ = formatting.nearby_text(self._edit)
        found = links.link_at(text, start, end)
        if found is not None:
            self.link_form.show_link(found.words, found.address, is_link=True)
        else:
            one, other = links.chosen_words(text, start, end)
            words = text[one:other]
            self.link_form.show_link(words, words if links.looks_like_address(words) else "", is_link=False)
        self.open_beside_caret(self.link_form)

    # --- languages --------------------------------------------------------------------------------------------------

    def ask_language(self) -> None:
        """The languages in which words can be, with the one that these are marked with."""
        self._edit.commit_composing()
        if self.language_form is None:
            from editor.language.spelling import engines
            from ui.writing.forms.language_form import LanguageForm

            self.language_form = LanguageForm(engines.MAKERS, self._window)
            self.language_form.chosen.connect(lambda language: self._do(formatting.set_language, language))
            self.language_form.removed.connect(lambda: self._do(formatting.remove_language))
        text, start, end, _ = formatting.nearby_text(self._edit)
        self.language_form.show_language(languages.language_at(text, start, end))
        self.open_beside_caret(self.language_form)

    # --- notes ------------------------------------------------------------------------------------------------------

    def ask_note(self) -> None:
        """A field for the words of a new note, or of the one whose mark the caret stands at."""
        self._edit.commit_composing()
        if self.note_form is None:
            from ui.writing.forms.note_form import NoteForm

            self.note_form = NoteForm(self._window)
            self.note_form.put.connect(self._put_note)
            self.note_form.removed.connect(lambda label: self._do(formatting.remove_note, label))
            self.note_form.shown.connect(lambda _label: self._do(formatting.jump_to_note))
        text, _start, end = formatting.all_text(self._edit)
        label = notes.label_at(text, end)
        note = notes.note_of(text, label) if label else None
        self.note_form.show_note(label, notes.words_of(text, note) if note else "")
        self.open_beside_caret(self.note_form)

    def _put_note(self, label: str, words: str) -> None:
        if label:
            self._do(formatting.change_note, label, words)
        else:
            self._do(formatting.put_note, words)

    # --- tables and characters --------------------------------------------------------------------------------------

    def ask_table(self) -> None:
        """Squares to choose the size of a new table from; within a table, its cells."""
        self._edit.commit_composing()
        if self.edit_table():
            return
        if self.table_grid is None:
            from ui.writing.forms.table_grid import TableGrid

            self.table_grid = TableGrid(self._window)
            self.table_grid.chosen.connect(lambda columns, rows: self._do(formatting.table, columns, rows - 1))
        self.table_grid.show_size(3, 3)
        self.open_beside_caret(self.table_grid)

    def edit_table(self) -> bool:
        """Let the table at the caret be edited as fields in a grid; False outside of one."""
        text, _start, end, _base = formatting.nearby_text(self._edit)
        found = tables.table_around(text, end)
        if found is None:
            return False
        from ui.dialogs.table import TableDialog

        dialog = TableDialog(tables.plain_rows(found), (found.row, found.column), self._window)
        before = self._edit.document().revision()
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted and self._edit.document().revision() == before
        answer = dialog.answer
        dialog.deleteLater()
        if is_wanted:
            self._do(
                formatting.change_table, lambda text, found: tables.rewrite(text, found, answer.rows, answer.columns)
            )
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def ask_character(self) -> None:
        """The special characters, those that are used most first."""
        self._edit.commit_composing()
        if self.palette is None:
            from ui.writing.forms.character_palette import CharacterPalette

            self.palette = CharacterPalette(self._window)
            self.palette.used = self._preferences.uses("characters")
            self.palette.chosen.connect(self._put_character)
        self.open_beside_caret(self.palette)

    def _put_character(self, sign: str) -> None:
        if self.palette is not None:
            self._preferences.remember_uses("characters", self.palette.used)
        self._do(formatting.insert_words, sign)

    def _do(self, verb: Callable[..., object], *values: object) -> None:
        verb(self._edit, *values)
        self._edit.setFocus()
        self._done()
