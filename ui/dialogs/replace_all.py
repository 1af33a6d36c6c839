"""Every replacement in the open article, to be looked at and ticked before it is made. It changes nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.text.replacement import Replacement
from ui.widgets.dialog import Dialog
from ui.widgets.replacement_list import ReplacementList
from ui.widgets.replacement_rows import Group, Places
from ui.widgets.words import Words

WIDTH, HEIGHT = 760, 520
"""pixels at scale 1"""


class ReplaceAll(Dialog):
    """`chosen` are the replacements that a person has left ticked, or ticked of those with the numbers `unticked`."""

    def __init__(
        self,
        text: str,
        replacements: Sequence[Replacement],
        unticked: Sequence[int] = (),
        is_cut_short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._replacements = replacements
        lead = self.tr("This is what would change. Take the tick away where the text is to stay as it is.")
        self.say(self.tr("Replace all"), "", self.tr("Cancel"), lead)
        self.list = ReplacementList()
        self.list.setAccessibleName(self.tr("Replacements"))
        self.list.rows.add([Group("", "", Places(text, replacements), unticked=unticked)])
        self.list.rows.ticked.connect(self._on_ticked)
        self.body.addWidget(self.list, 1)
        note = self.tr("One Ctrl+Z takes all of them back.")
        if unticked:
            sentence = self.tr("Not ticked at first, as part of an address: {count}.")
            note = f"{note} {sentence.format(count=len(unticked))}"
        if is_cut_short:
            note = self.tr("These are the first {count} places; there may be more.").format(count=len(replacements))
        self.body.addWidget(Words(note, "soft").wrapped())
        self.resize(WIDTH, HEIGHT)
        self._on_ticked()
        self.accept_button.setFocus()

    @property
    def chosen(self) -> list[Replacement]:
        return [self._replacements[number] for number in self.list.rows.ticked_in("")]

    def _on_ticked(self) -> None:
        count = self.list.rows.ticked_count
        self.accept_button.setEnabled(count > 0)
        self.accept_button.setText(self.tr("Replace {count}").format(count=count))
        self.accept_button.setVisible(True)
