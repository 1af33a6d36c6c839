"""Everything a person can do in the window, in one table: menus, toolbar and shortcuts are made from it.

It says what there is and when it can be done; what happens is connected in the main window.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from editor.frozen import frozen
from ui import icons


class When(StrEnum):
    """What must hold for an action to be possible."""

    ALWAYS = "always"
    DESK_OPEN = "desk_open"
    DESK_WRITABLE = "desk_writable"
    ARTICLE_OPEN = "article_open"
    ARTICLE_EDITABLE = "article_editable"
    IN_TABLE = "in_table"
    SAMPLE_PRESENT = "sample_present"


@frozen
class Action:
    """One action. `shortcuts` are in Qt's portable spelling, the first is shown; `choice` names the group of which
    exactly one is checked; `place` is where it stands in the toolbar, 0 for not at all; a change in the tens of
    `group` or `place` draws a line between."""

    id: str
    title: str
    menu: str
    group: int
    when: When = When.ALWAYS
    shortcuts: str = ""
    icon: str = ""
    place: int = 0
    choice: str = ""
    is_toggle: bool = False


def _format(
    action_id: str, title: str, group: int, shortcuts: str = "", icon: str = "", place: int = 0, menu: str = "format"
) -> Action:
    """A format that is put on and taken off: pressed while the caret stands in it."""
    return Action(action_id, title, menu, group, When.ARTICLE_EDITABLE, shortcuts, icon, place, is_toggle=True)


# To add one: a title of more than one word begins with a verb; the id is `subject.verb`; connect it in
# ui/main_window.py and translate its title (`python scripts/translations.py` collects it from here). Never Ctrl+Space:
# it switches input methods.
ACTIONS: tuple[Action, ...] = (
    Action("article.new", "New article…", "file", 10, When.DESK_WRITABLE, "Ctrl+N", "article-new"),
    Action("assignment.new", "New assignment…", "file", 10, When.DESK_WRITABLE, "Ctrl+Shift+N", "article-new"),
    Action("article.import", "Import files as articles…", "file", 10, When.DESK_WRITABLE, icon="folder-open"),
    Action("desk.new", "New desk…", "file", 20, icon="desk"),
    Action("desk.open", "Open desk…", "file", 20, When.ALWAYS, "Ctrl+O", "folder-open"),
    Action("desk.backup", "Back up now", "file", 25, When.DESK_WRITABLE, icon="keep"),
    Action("desk.second_folder", "Keep backups in a second folder…", "file", 25, When.DESK_WRITABLE, icon="folder"),
    Action("desk.restore", "Restore from a backup…", "file", 25, When.DESK_OPEN, icon="history"),
    Action("desk.lock_copy", "Save a locked copy…", "file", 25, When.DESK_OPEN, icon="lock"),
    Action("desk.unlock_copy", "Open a locked copy…", "file", 25, icon="lock"),
    Action("desk.take_out", "Take everything with me…", "file", 25, When.DESK_OPEN, icon="folder-open"),
    Action("desk.bring_in", "Bring a folder in as a desk…", "file", 25, icon="folder"),
    Action("article.recent", "Switch to a recent article…", "file", 20, When.DESK_OPEN, "Ctrl+Tab"),
    Action("revision.keep", "Keep a revision", "file", 30, When.ARTICLE_EDITABLE, "Ctrl+S", "keep"),
    Action("article.export", "Export…", "file", 40, When.ARTICLE_OPEN, "Ctrl+E", "export", 60),
    Action("article.print", "Print…", "file", 40, When.ARTICLE_OPEN, "Ctrl+P", "print"),
    Action(
        "article.word_style", "Take a house style from a Word file…", "file", 40, When.ARTICLE_OPEN, icon="word-file"
    ),
    Action("person.switch", "Say who works here…", "file", 45, When.DESK_OPEN, icon="person"),
    Action("key.unlock", "Unlock my signing key…", "file", 45, When.DESK_OPEN, icon="lock"),
    Action("sample.remove", "Remove the sample articles…", "file", 50, When.SAMPLE_PRESENT, "", "sample-remove"),
    Action("window.close", "Close Copydesk", "file", 60, When.ALWAYS, "Ctrl+Q", "quit"),
    Action("edit.undo", "Undo", "edit", 10, When.ARTICLE_OPEN, "Ctrl+Z", "undo"),
    Action("edit.redo", "Redo", "edit", 10, When.ARTICLE_OPEN, "Ctrl+Shift+Z; Ctrl+Y", "redo"),
    Action("edit.cut", "Cut", "edit", 20, When.ARTICLE_OPEN, "Ctrl+X", "cut"),
    Action("edit.copy", "Copy", "edit", 20, When.ARTICLE_OPEN, "Ctrl+C", "copy"),
    Action("edit.paste", "Paste", "edit", 20, When.ARTICLE_OPEN, "Ctrl+V", "paste"),
    Action("edit.paste_plain", "Paste as plain text", "edit", 20, When.ARTICLE_OPEN, "Ctrl+Shift+V"),
    Action("edit.select_all", "Select all", "edit", 30, When.ARTICLE_OPEN, "Ctrl+A"),
    Action("palette.open", "Find anything…", "edit", 35, When.DESK_OPEN, "Ctrl+Shift+P", "search"),
    Action("edit.find", "Find…", "edit", 40, When.ARTICLE_OPEN, "Ctrl+F", "search"),
    Action("edit.find_next", "Find the next one", "edit", 40, When.ARTICLE_OPEN, "F3; Ctrl+G", "next"),
    Action(
        "edit.find_previous", "Find the one before", "edit", 40, When.ARTICLE_OPEN, "Shift+F3; Ctrl+Shift+G", "previous"
    ),
    Action("edit.replace", "Replace…", "edit", 40, When.ARTICLE_EDITABLE, "Ctrl+H", "replace"),
    Action(
        "desk.replace", "Replace in all articles…", "edit", 50, When.DESK_OPEN, "Ctrl+Shift+H", "replace-everywhere"
    ),
    Action("article.target", "Set a word target…", "edit", 60, When.ARTICLE_EDITABLE),
    Action("list.filter", "Find an article", "edit", 50, When.DESK_OPEN, "Ctrl+Shift+F", "search"),
    _format("format.bold", "Bold", 10, "Ctrl+B", "bold", 20),
    _format("format.italic", "Italic", 10, "Ctrl+I", "italic", 20),
    _format("format.strike", "Struck out", 10, "Alt+Shift+5", "strike", 20),
    _format("format.raised", "Superscript", 10, "Ctrl+.", "raised"),
    _format("format.lowered", "Subscript", 10, "Ctrl+,", "lowered"),
    _format("format.code", "Code", 10, "Ctrl+`", "code"),
    _format("format.language", "Mark as another language…", 10),
    Action("format.clear", "Clear formatting", "format", 10, When.ARTICLE_EDITABLE, "Ctrl+\\", "clear"),
    _format("format.plain", "Paragraph", 20, "Ctrl+Alt+0"),
    _format("format.heading_2", "Heading 2", 20, "Ctrl+Alt+1"),
    _format("format.heading_3", "Heading 3", 20, "Ctrl+Alt+2"),
    _format("format.heading_4", "Heading 4", 20, "Ctrl+Alt+3"),
    _format("format.quote", "Quotation", 20, "Ctrl+Shift+Q", "quote", 30),
    _format("format.list", "List", 30, "Ctrl+Shift+L", "list", 30),
    _format("format.numbered", "Numbered list", 30, "Ctrl+Shift+7", "list-numbered", 30),
    Action("format.deeper", "Indent more", "format", 30, When.ARTICLE_EDITABLE, "Ctrl+M", "indent-more"),
    Action("format.shallower", "Indent less", "format", 30, When.ARTICLE_EDITABLE, "Ctrl+Shift+M", "indent-less"),
    Action("paragraph.up", "Move up", "format", 40, When.ARTICLE_EDITABLE, "Alt+Shift+Up", "move-up"),
    Action("paragraph.down", "Move down", "format", 40, When.ARTICLE_EDITABLE, "Alt+Shift+Down", "move-down"),
    _format("insert.link", "Link…", 10, "Ctrl+K", "link", 40, "insert"),
    _format("insert.footnote", "Footnote…", 10, "Ctrl+Alt+F", "footnote", 40, "insert"),
    Action("note.jump", "Go to the note and back", "insert", 10, When.ARTICLE_OPEN, "Ctrl+Alt+J"),
    _format("insert.table", "Table…", 20, "", "table", 40, "insert"),
    Action("insert.picture", "Picture…", "insert", 20, When.ARTICLE_EDITABLE, "Ctrl+Shift+I", "picture", 40),
    _format("insert.pull_quote", "Pull quote", 20, "", "pull-quote", menu="insert"),
    _format("insert.box", "Box", 20, "", "box", menu="insert"),
    Action("insert.rule", "Break between sections", "insert", 20, When.ARTICLE_EDITABLE, "", "rule"),
    Action("insert.character", "Special character…", "insert", 30, When.ARTICLE_EDITABLE, "Ctrl+Alt+C", "character"),
    Action("insert.snippet", "Snippet…", "insert", 30, When.ARTICLE_EDITABLE, "Ctrl+Alt+V", "snippet"),
    Action("snippets.edit", "Edit the snippets…", "insert", 30, When.DESK_WRITABLE),
    Action("table.edit", "Edit in a grid…", "table", 5, When.IN_TABLE),
    Action("table.row_above", "Insert a row above", "table", 10, When.IN_TABLE),
    Action("table.row_below", "Insert a row below", "table", 10, When.IN_TABLE),
    Action("table.column_before", "Insert a column to the left", "table", 10, When.IN_TABLE),
    Action("table.column_after", "Insert a column to the right", "table", 10, When.IN_TABLE),
    Action("table.remove_row", "Remove the row", "table", 20, When.IN_TABLE),
    Action("table.remove_column", "Remove the column", "table", 20, When.IN_TABLE),
    Action("table.remove", "Remove the table", "table", 20, When.IN_TABLE),
    Action("table.align_left", "Align left", "table", 30, When.IN_TABLE),
    Action("table.align_center", "Align in the middle", "table", 30, When.IN_TABLE),
    Action("table.align_right", "Align right", "table", 30, When.IN_TABLE),
    Action("table.tidy", "Tidy the columns", "table", 40, When.IN_TABLE),
    Action("page.board", "Board", "view", 5, When.DESK_OPEN, "Ctrl+3", "board", choice="page"),
    Action("page.library", "Library", "view", 5, When.DESK_OPEN, "Ctrl+7", "library", choice="page"),
    Action("page.people", "People", "view", 5, When.DESK_OPEN, "Ctrl+8", "people", choice="page"),
    Action("page.work", "My work", "view", 5, When.DESK_OPEN, "Ctrl+2", "my-work", choice="page"),
    Action("page.write", "Write", "view", 5, When.DESK_OPEN, "Ctrl+1", "write", choice="page"),
    Action("page.calendar", "Calendar", "view", 5, When.DESK_OPEN, "Ctrl+4", "calendar", choice="page"),
    Action("page.list", "Story list", "view", 5, When.DESK_OPEN, "Ctrl+5", "budget", choice="page"),
    Action("view.list", "Show the articles", "view", 10, When.ALWAYS, "F9", "list-pane", 10, is_toggle=True),
    Action(
        "view.rendered",
        "Show the article as it reads",
        "view",
        10,
        When.ALWAYS,
        "Ctrl+F8",
        "rendered-pane",
        50,
        is_toggle=True,
    ),
    Action("view.outline", "Show the outline", "view", 10, When.ALWAYS, "Ctrl+Shift+O", is_toggle=True),
    Action("view.beside", "Show the last article beside", "view", 10, When.ARTICLE_OPEN, "Ctrl+Alt+B", is_toggle=True),
    Action("view.next_pane", "Go to the next pane", "view", 10, When.ALWAYS, "F6"),
    Action("view.previous_pane", "Go to the pane before", "view", 10, When.ALWAYS, "Shift+F6"),
    Action("view.marks", "Show the marks of Markdown", "view", 20, When.ALWAYS, "Ctrl+Shift+8", is_toggle=True),
    Action("view.focus", "Focus on the paragraph", "view", 20, When.ALWAYS, "Shift+F11", is_toggle=True),
    Action("view.focus_sentence", "Focus on the sentence", "view", 20, When.ALWAYS, "Ctrl+F11", is_toggle=True),
    Action("view.typewriter", "Scroll like a typewriter", "view", 20, When.ALWAYS, "Ctrl+Alt+Y", is_toggle=True),
    Action("view.full_screen", "Show full screen", "view", 20, When.ALWAYS, "F11", is_toggle=True),
    Action("text.larger", "Larger text", "view", 30, When.ARTICLE_OPEN, "Ctrl++; Ctrl+="),
    Action("text.smaller", "Smaller text", "view", 30, When.ARTICLE_OPEN, "Ctrl+-"),
    Action("text.normal", "Text in its normal size", "view", 30, When.ARTICLE_OPEN, "Ctrl+0"),
    Action("lines.longer", "Longer lines", "view", 40, When.ARTICLE_OPEN, "Ctrl+Alt+."),
    Action("lines.shorter", "Shorter lines", "view", 40, When.ARTICLE_OPEN, "Ctrl+Alt+,"),
    Action("lines.normal", "Lines of their normal length", "view", 40, When.ARTICLE_OPEN),
    Action("view.size", "Change the size of everything…", "view", 50),
    Action("scheme.system", "Light or dark as the system", "view", 50, choice="scheme"),
    Action("scheme.light", "Light", "view", 50, choice="scheme"),
    Action("scheme.dark", "Dark", "view", 50, choice="scheme"),
    Action("scheme.sepia", "Sepia", "view", 50, choice="scheme"),
    Action("scheme.contrast", "High contrast", "view", 50, choice="scheme"),
    Action("language.en", "English", "view", 60, choice="language"),
    Action("language.vi", "Tiếng Việt", "view", 60, choice="language"),
    Action("review.comment", "New comment…", "review", 10, When.ARTICLE_OPEN, "Ctrl+Alt+M", "comment"),
    Action(
        "review.propose",
        "Propose changes",
        "review",
        10,
        When.ARTICLE_EDITABLE,
        "Ctrl+Shift+E",
        "propose",
        is_toggle=True,
    ),
    Action("review.next", "Go to the next comment or change", "review", 10, When.ARTICLE_OPEN, "F8"),
    Action("review.previous", "Go to the comment or change before", "review", 10, When.ARTICLE_OPEN, "Shift+F8"),
    Action("review.history", "Look through the history…", "review", 20, When.ARTICLE_OPEN, "Ctrl+Alt+H", "history"),
    Action("article.compare", "Compare with another article…", "review", 20, When.ARTICLE_OPEN, "Ctrl+Alt+K", "spread"),
    Action("review.log", "Look through the event log…", "review", 20, When.DESK_OPEN, icon="history"),
    Action("source.add", "Add a source…", "review", 15, When.ARTICLE_OPEN, "Ctrl+Alt+S", "source"),
    Action("source.show", "Show the sources", "review", 15, When.ARTICLE_OPEN, "Ctrl+Alt+R"),
    Action("source.marks", "Mark what has no source", "review", 15, is_toggle=True),
    Action("check.walk", "Look through what was found", "tools", 10, When.ARTICLE_OPEN, "F7"),
    Action("check.walk_back", "Look at the one before", "tools", 10, When.ARTICLE_OPEN, "Shift+F7"),
    Action("check.audience", "Show what the readers need", "tools", 10, When.ARTICLE_OPEN, "Ctrl+Shift+F8"),
    Action("tools.autocorrect", "Correct punctuation while typing", "tools", 20, is_toggle=True),
    Action("tools.tones", "Move tone marks to their place", "tools", 20, When.ARTICLE_EDITABLE),
    Action("tools.unicode", "Bring letters to one form (Unicode NFC)", "tools", 20, When.ARTICLE_EDITABLE),
    Action("article.language", "Change the article’s language…", "tools", 30, When.ARTICLE_EDITABLE),
    Action("language.settings", "Choose how the office spells…", "tools", 30, When.DESK_WRITABLE),
    Action("style.rules", "Style rules…", "tools", 30, When.DESK_OPEN),
    Action("desk.tags", "Tidy the tags…", "tools", 40, When.DESK_OPEN, icon="tag"),
    Action("key.print_root", "Print the root key…", "tools", 50, When.DESK_OPEN, icon="print"),
    Action("settings.open", "Settings", "tools", 60, When.ALWAYS, "Ctrl+9", "settings"),
    Action("story.submit", "Hand in", "story", 10, When.ARTICLE_OPEN, "Ctrl+Shift+Return"),
    Action("story.take_back", "Take back what was handed in", "story", 10, When.ARTICLE_OPEN),
    Action("story.take_up", "Take up to edit", "story", 20, When.ARTICLE_OPEN),
    Action("story.send_back", "Send back…", "story", 20, When.ARTICLE_OPEN),
    Action("story.approve", "Approve", "story", 20, When.ARTICLE_OPEN),
    Action("story.bypass", "Approve past the second person…", "story", 20, When.ARTICLE_OPEN),
    Action("story.reopen", "Open again", "story", 20, When.ARTICLE_OPEN),
    Action("story.publish", "Publish…", "story", 30, When.ARTICLE_OPEN),
    Action("story.correct", "Correct…", "story", 30, When.ARTICLE_OPEN),
    Action("story.withdraw", "Withdraw…", "story", 30, When.ARTICLE_OPEN),
    Action("desk.corrections", "Write the corrections page…", "story", 30, When.DESK_OPEN),
    Action("story.start", "Begin to write", "story", 40, When.ARTICLE_OPEN),
    Action("story.drop", "Drop…", "story", 40, When.ARTICLE_OPEN),
    Action("story.revive", "Take up again", "story", 40, When.ARTICLE_OPEN),
    Action("story.check_out", "Check out", "story", 50, When.ARTICLE_OPEN, "Ctrl+Alt+O", "lock"),
    Action("story.give_back", "Give back", "story", 50, When.ARTICLE_OPEN, "Ctrl+Alt+I"),
    Action("story.assign", "Assign…", "story", 50, When.ARTICLE_OPEN, "Ctrl+Alt+A"),
    Action("story.show", "Show the story", "story", 50, When.ARTICLE_OPEN, "Shift+F9"),
    Action("step.undo", "Undo the last step", "story", 60, When.DESK_WRITABLE, "Ctrl+Alt+Z"),
    Action("help.manual", "Open the manual", "help", 5, When.ALWAYS, "F1", "manual"),
    Action("help.keys", "Show the keys…", "help", 5, When.ALWAYS, "Ctrl+/", "keyboard"),
    Action("help.steps", "Show the first steps", "help", 5, When.SAMPLE_PRESENT, is_toggle=True),
    Action("help.support", "Make a support file…", "help", 20),
    Action("help.about", "About Copydesk", "help", 10, icon="info"),
)

# What stands in a menu of its own within a menu, by that menu and the beginning of the actions' ids: menus have to
# fit a low screen. To add one: a row here, and its translation in the context "Actions".
SUBMENUS = (
    ("view", "text.", "Size of the text"),
    ("view", "lines.", "Length of the lines"),
    ("view", "scheme.", "Colours"),
    ("view", "language.", "Language"),
)

MENUS = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("format", "F&ormat"),
    ("insert", "&Insert"),
    ("table", "T&able"),
    ("view", "&View"),
    ("review", "&Review"),
    ("story", "&Story"),
    ("tools", "&Tools"),
    ("help", "&Help"),
)


class Actions(QObject):
    """The table as live `QAction`s of one window."""

    triggered = Signal(str)
    """the id of the action that a person has chosen"""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for entry in ACTIONS:
            self._actions[entry.id] = self._make(entry, groups)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_all(self, doings: dict[str, Callable[[], object]]) -> None:
        """Let each id of `doings` do its function when it is chosen."""
        self.triggered.connect(lambda action_id: doings[action_id]() if action_id in doings else None)

    def allow(self, holding: Iterable[When]) -> None:
        """Enable what is possible while the conditions `holding` hold."""
        held = {When.ALWAYS, *holding}
        for entry in ACTIONS:
            self._actions[entry.id].setEnabled(entry.when in held)

    def use_keys(self, changes: Mapping[str, str]) -> None:
        """Give each action of `changes` those keys, in Qt's portable spelling, and every other one its own."""
        for entry in ACTIONS:
            action = self._actions[entry.id]
            action.setShortcuts(QKeySequence.listFromString(changes.get(entry.id, entry.shortcuts)))
            action.setToolTip(_tool_tip(action.text(), action.shortcut()))

    def menu_word(self, key: str) -> str:
        """The name of the menu `key` in the window's language."""
        return _translated(dict(MENUS)[key]).replace("&", "")

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        for key, title in MENUS:
            menu = bar.addMenu(_translated(title))
            menu.setAccessibleName(self.menu_word(key))
            self._fill(menu, [entry for entry in ACTIONS if entry.menu == key])

    def put_before(self, action_id: str, menu: QMenu) -> None:
        """Put a menu that is filled while the program runs before an action, in that one's menu."""
        for holder in self._actions[action_id].associatedObjects():
            if isinstance(holder, QMenu):
                holder.insertMenu(self._actions[action_id], menu)

    def submenu(self, beginning: str) -> QMenu:
        """The menu within a menu that holds the actions whose ids begin so; the bar of menus has been filled."""
        holders = (holder for action in self._actions.values() for holder in action.associatedObjects())
        return next(one for one in holders if isinstance(one, QMenu) and one.objectName() == beginning)

    def fill_tool_bar(self, bar: QToolBar) -> None:
        """The entries with a `place`; those of 50 and more stand at the right end."""
        bar.setIconSize(QSize(icons.SIZE, icons.SIZE))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        placed = sorted((entry for entry in ACTIONS if entry.place), key=lambda entry: entry.place)
        before = placed[0].place
        for entry in placed:
            if before < 50 <= entry.place:
                bar.addWidget(_spring())
            elif before // 10 != entry.place // 10:
                bar.addSeparator()
            bar.addAction(self._actions[entry.id])
            before = entry.place

    def _fill(self, menu: QMenu, entries: list[Action]) -> None:
        group = entries[0].group
        for entry in entries:
            if entry.group // 10 != group // 10:
                menu.addSeparator()
            (self._submenu(menu, entry) or menu).addAction(self._actions[entry.id])
            group = entry.group

    @staticmethod
    def _submenu(menu: QMenu, entry: Action) -> QMenu | None:
        """The menu within `menu` in which the action stands, made with its first one."""
        for key, beginning, title in SUBMENUS:
            if entry.menu == key and entry.id.startswith(beginning):
                found = menu.findChild(QMenu, beginning, Qt.FindChildOption.FindDirectChildrenOnly)
                if found is None:
                    found = menu.addMenu(_translated(title))
                    found.setObjectName(beginning)
                    found.setAccessibleName(_translated(title))
                return found
        return None

    def _make(self, entry: Action, groups: dict[str, QActionGroup]) -> QAction:
        title = _translated(entry.title)
        action = QAction(title, self._window)
        action.setObjectName(entry.id)
        action.setShortcuts(QKeySequence.listFromString(entry.shortcuts))
        action.setToolTip(_tool_tip(title, action.shortcut()))
        action.setMenuRole(QAction.MenuRole.NoRole)
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
        if entry.choice or entry.is_toggle:
            action.setCheckable(True)
        if entry.choice:
            group = groups.setdefault(entry.choice, QActionGroup(self._window))
            group.addAction(action)
        if entry.choice:
            # A screen reader ticks a button without pressing it; what was chosen already is chosen again by a press.
            action.toggled.connect(lambda is_on, action_id=entry.id: self.triggered.emit(action_id) if is_on else None)
        action.triggered.connect(lambda _checked=False, action_id=entry.id: self.triggered.emit(action_id))
        self._window.addAction(action)
        return action


def _translated(title: str) -> str:
    return QCoreApplication.translate("Actions", title)


def _tool_tip(title: str, shortcut: QKeySequence) -> str:
    plain = title.rstrip("…")
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain


def _spring() -> QWidget:
    """What pushes the rest of a toolbar to its right end."""
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring
