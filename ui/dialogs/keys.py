"""Every action with its keys, by menu; whoever wants to gives one other keys. It changes nothing but what it shows."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.dialogs.key_field import KeyField
from ui.dialogs.key_map import KeyMap, KeyRow, may_be_used
from ui.theme import chrome_font
from ui.widgets import buttons, magnifier
from ui.widgets.chooser import plain
from ui.widgets.dialog import Dialog
from ui.widgets.empty_list import EmptyList
from ui.widgets.words import Words

SIZE = (720, 632)
KEYS = 208
"""pixels of the column of the keys"""
_ID = Qt.ItemDataRole.UserRole


class _Lines(QTreeWidget):
    """Enter chooses the line, and not the button of the dialog."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    """Enter and the arrow down go on to the lines."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class KeysDialog(Dialog):
    """`changes` is what a person wants to be different from the beginning, by the ids of the actions."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        self._rows = {row.id: row for row in rows}
        self._map = KeyMap({row.id: row.keys for row in rows}, {row.id: row.first for row in rows})
        self._items: dict[str, QTreeWidgetItem] = {}
        self._wanted = ""
        self.say(
            self.tr("Keys"),
            self.tr("Use these keys"),
            self.tr("Cancel"),
            self.tr("What can be done in the window, and the keys for it. Choose a line to give it other keys."),
        )
        self.field = _Field()
        self.tree = _Lines()
        self.key_field = KeyField()
        self.use = buttons.plain(self.tr("Use it"))
        self.clear = buttons.quiet(self.tr("No key"))
        self.reset = buttons.quiet(self.tr("Reset"))
        self.reset_all = buttons.plain(self.tr("Reset all keys"))
        self.warning = Words("", "small").wrapped()
        self._set_up()
        self._arrange()
        self._fill()
        self._connect()
        self._on_chosen()
        self.field.setFocus()

    @property
    def changes(self) -> dict[str, str]:
        return self._map.changes

    @property
    def current(self) -> str:
        """The id of the chosen action, or empty."""
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def choose(self, action_id: str) -> None:
        self.tree.setCurrentItem(self._items[action_id])

    # --- the list ----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        menus: dict[str, QTreeWidgetItem] = {}
        for row in self._rows.values():
            if row.menu not in menus:
                menu = menus[row.menu] = QTreeWidgetItem(self.tree, [row.menu])
                menu.setFont(0, chrome_font(is_strong=True))
                menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
                menu.setExpanded(True)
            item = self._items[row.id] = QTreeWidgetItem(menus[row.menu], [row.title])
            item.setData(0, _ID, row.id)
            self._show_keys(row.id)

    def _show_keys(self, action_id: str) -> None:
        item = self._items[action_id]
        is_changed = self._map.is_changed(action_id)
        item.setText(1, _native(self._map.keys(action_id)))
        item.setFont(1, chrome_font(is_strong=is_changed))
        role = QPalette.ColorRole.Accent if is_changed else QPalette.ColorRole.WindowText
        item.setForeground(1, QBrush(self.palette().color(role)))
        first = _native(key for key in self._rows[action_id].first.split("; ") if key)
        item.setToolTip(1, self.tr("At first: {keys}").format(keys=first or "—") if is_changed else "")

    def _show_all(self) -> None:
        for action_id in self._items:
            self._show_keys(action_id)
        self.reset_all.setEnabled(bool(self.changes))
        self._on_chosen()

    def _on_typed(self, words: str) -> None:
        """Only what has every word in its title, its menu or its keys."""
        wanted = plain(words).split()
        for number in range(self.tree.topLevelItemCount()):
            menu = self.tree.topLevelItem(number)
            assert menu is not None
            lines = [menu.child(at) for at in range(menu.childCount())]
            for line in lines:
                said = plain(f"{line.text(0)} {menu.text(0)} {line.text(1)}")
                line.setHidden(not all(word in said for word in wanted))
            menu.setHidden(all(line.isHidden() for line in lines))
        self.nothing.look()
        seen = [item for item in self._items.values() if not item.isHidden()]
        if wanted:
            self.tree.setCurrentItem(seen[0] if seen else None)
            self.tree.scrollToTop()

    # --- other keys --------------------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        keys = self._map.keys(self.current) if self.current else []
        self.key_field.setEnabled(bool(self.current))
        self.key_field.show_key(keys[0] if keys else "")
        self.clear.setEnabled(bool(keys))
        self.reset.setEnabled(bool(self.current) and self._map.is_changed(self.current))
        self._want("")

    def _on_pressed(self, key: str) -> None:
        self.key_field.show_key(key)
        if key in self._map.keys(self.current):
            self._want("")
        elif not may_be_used(key):
            self._want("", self.tr("These keys are needed for writing, or by the system. Add Ctrl or Alt."))
        else:
            holder = self._map.holder(key, but=self.current)
            clash = self.tr("“{action}” has these keys. Used here, it gives them up.")
            self._want(key, clash.format(action=self._rows[holder].title) if holder else "")

    def _want(self, key: str, warning: str = "") -> None:
        self._wanted = key
        self.use.setEnabled(bool(key))
        self.warning.setText(warning or self.tr("Click into the field and press the keys you want."))
        kind = "warm" if warning else "small"
        if self.warning.property("kind") != kind:
            self.warning.setProperty("kind", kind)
            self.warning.style().polish(self.warning)

    def _use(self) -> None:
        if self._wanted:
            self._map.give(self.current, self._wanted)
            self._show_all()

    def _clear(self) -> None:
        self._map.clear(self.current)
        self._show_all()

    def _reset(self) -> None:
        self._map.reset(self.current)
        self._show_all()

    def _reset_all(self) -> None:
        self._map.reset_all()
        self._show_all()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        hint = self.tr("Look for an action or a key")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setProperty("kind", "search")
        magnifier.put(self.field)
        self.tree.setProperty("surface", "list")
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.setUniformRowHeights(True)
        self.nothing = EmptyList(self.tree, self.tr("No action or key has that name."))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, KEYS)
        self.key_field.setFixedWidth(KEYS)
        self.key_field.setAccessibleName(self.tr("Other keys for the chosen action"))
        self.key_field.setPlaceholderText(self.tr("Press the keys"))
        self.reset_all.setEnabled(bool(self.changes))

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(8)
        for part in (self.key_field, self.use, self.clear, self.reset):
            across.addWidget(part)
        across.addStretch(1)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addLayout(across)
        below.addWidget(self.warning)
        self.body.setSpacing(12)
        self.body.addWidget(self.field)
        self.body.addWidget(self.tree, 1)
        self.body.addLayout(below)
        self.foot.insertWidget(0, self.reset_all)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.tree.taken.connect(self.key_field.setFocus)
        self.tree.itemDoubleClicked.connect(self.key_field.setFocus)
        self.field.taken.connect(self.tree.setFocus)
        self.key_field.taken.connect(self._use)
        self.key_field.pressed.connect(self._on_pressed)
        self.use.clicked.connect(self._use)
        self.clear.clicked.connect(self._clear)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)


def _native(keys: Iterable[str]) -> str:
    return "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
