"""One style rule: as a form for the common kinds, as its file for every other, with a field to try it in.

It changes nothing: it holds a source, says what is wrong with it, and shows what it finds in the text to try.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.refusal import Refused
from ui import wording
from ui.dialogs import rule_source
from ui.dialogs.rule_source import EXISTENCE, SUBSTITUTION, FormRule
from ui.theme import MONO_FAMILY
from ui.widgets.field_label import FieldLabel
from ui.widgets.words import Words

REST = 200
"""milliseconds after the last key in which the rule is tried again"""
MOST_TRIED = 5_000
"""characters of the text to try"""


class RuleForm(QWidget):
    """Shows one rule at a time."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.language = "", ""
        self._is_showing = False
        self.refused: Refused | None = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Form"))
        self.tabs.addTab(self.tr("File"))
        self.file = QPlainTextEdit()
        self.file.setTabChangesFocus(True)
        font = self.file.font()
        font.setFamily(MONO_FAMILY)
        self.file.setFont(font)
        self._make_fields()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._form_page())
        self.stack.addWidget(self.file)
        self.fault = Words("", "warm").wrapped()
        self.trial = QPlainTextEdit()
        self.trial.setTabChangesFocus(True)
        self.trial.setFixedHeight(52)
        self.trial.setAccessibleName(self.tr("Words to try the rule on"))
        self.file.setAccessibleName(self.tr("File"))
        self.trial.setPlaceholderText(self.tr("Try it: write or paste some words here."))
        self.found = Words("", "small").wrapped()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.tabs)
        down.addWidget(self.stack, 1)
        for widget in (self.fault, self.trial, self.found):
            down.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.try_it)
        self._connect()

    @property
    def source(self) -> str:
        """The rule's file as it stands here."""
        return self.file.toPlainText()

    def show_rule(self, key: str, language: str, source: str, is_fixed: bool = False) -> None:
        """Show a rule; one that `is_fixed` can be read and tried only."""
        self._timer.stop()
        self._is_showing = True
        self.key, self.language = key, language
        self.file.setPlainText(source)
        form = rule_source.to_form(source)
        self.tabs.setTabEnabled(0, form is not None)
        self.tabs.setCurrentIndex(0 if form else 1)
        self._fill(form or FormRule())
        self.file.setReadOnly(is_fixed)
        self.stack.widget(0).setEnabled(not is_fixed)
        self.trial.setPlainText(form.wrong if form else "")
        self._is_showing = False
        self.try_it()

    def try_it(self) -> None:
        """Read the rule as it stands, and look with it through the text to try."""
        from editor.language.style.rules import read
        from editor.language.style.styler import Styler
        from editor.text.markdown import parse

        self.refused = None
        text = self.trial.toPlainText()[:MOST_TRIED]
        found = []
        try:
            found = Styler([read(self.source, f"{self.key}.yml", self.language)], self.language).check(parse(text))
        except Refused as refused:
            self.refused = refused
        self.fault.setText(wording.say(self.refused) if self.refused else "")
        self.fault.setVisible(self.refused is not None)
        self._mark([(_units(text, one.span.start), _units(text, one.span.end)) for one in found])
        if found:
            self.found.setText("\n".join(dict.fromkeys(one.message for one in found)))
        else:
            self.found.setText(self.tr("Nothing is found in it.") if text.strip() and not self.refused else "")

    # --- behind the scenes -------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if not self._is_showing:
            self._timer.start()
            self.edited.emit()

    def _on_form_edited(self) -> None:
        if not self._is_showing:
            self._is_showing = True
            self.file.setPlainText(rule_source.to_file(self._form()))
            self._is_showing = False
            self._on_edited()

    def _on_tab(self, number: int) -> None:
        if number == 0 and not self._is_showing:
            form = rule_source.to_form(self.source)
            if form is not None:
                self._is_showing = True
                self._fill(form)
                self._is_showing = False
        self.stack.setCurrentIndex(number)

    def _on_file_edited(self) -> None:
        if not self._is_showing:
            self.tabs.setTabEnabled(0, rule_source.to_form(self.source) is not None)
            self._on_edited()

    def _form(self) -> FormRule:
        return FormRule(
            self.kind.currentData(),
            self.title.text().strip(),
            self.message.text().strip(),
            self.level.currentData(),
            self.words.toPlainText(),
            self.whose.text().strip(),
            self.wrong.text(),
            self.right.text(),
            self.ignores_case.isChecked(),
        )

    def _fill(self, rule: FormRule) -> None:
        self.kind.setCurrentIndex(self.kind.findData(rule.kind))
        self.level.setCurrentIndex(max(0, self.level.findData(rule.level)))
        for line, text in (
            (self.title, rule.title),
            (self.message, rule.message),
            (self.whose, rule.source),
            (self.wrong, rule.wrong),
            (self.right, rule.right),
        ):
            line.setText(text)
            line.setCursorPosition(0)  # a long line is read from its beginning
        self.words.setPlainText(rule.words)
        self.ignores_case.setChecked(rule.ignores_case)

    def _mark(self, places: list[tuple[int, int]]) -> None:
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.trial.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            shape.setUnderlineColor(QColor(self.palette().accent().color()))
            mark.format = shape
            marks.append(mark)
        self.trial.setExtraSelections(marks)

    def _make_fields(self) -> None:
        self.kind, self.level = QComboBox(), QComboBox()
        self.kind.addItem(self.tr("Better words for others"), SUBSTITUTION)
        self.kind.addItem(self.tr("Words to avoid"), EXISTENCE)
        for key, title in (
            ("error", self.tr("Must")),
            ("warning", self.tr("Should")),
            ("suggestion", self.tr("May")),
        ):
            self.level.addItem(title, key)
        self.title, self.message, self.whose = QLineEdit(), QLineEdit(), QLineEdit()
        self.wrong, self.right = QLineEdit(), QLineEdit()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(64)
        self.ignores_case = QCheckBox(self.tr("In capitals and small letters alike"))
        self.message.setPlaceholderText(self.tr("%s stands for the words that were found"))
        self.words.setPlaceholderText(self.tr("One a line: in order to → to"))

    def _form_page(self) -> QWidget:
        page = QWidget()
        rows = QFormLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(4)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (self.tr("Name"), self.title),
            (self.tr("Kind"), self.kind),
            (self.tr("Words"), self.words),
            ("", self.ignores_case),
            (self.tr("What is said"), self.message),
            (self.tr("Weight"), self.level),
            (self.tr("Source"), self.whose),
            (self.tr("Wrong example"), self.wrong),
            (self.tr("Put right"), self.right),
        ):
            rows.addRow(FieldLabel(label, widget) if label else None, widget)
        return page

    def _connect(self) -> None:
        for line in (self.title, self.message, self.whose, self.wrong, self.right):
            line.textEdited.connect(self._on_form_edited)
        for box in (self.kind, self.level):
            box.activated.connect(self._on_form_edited)
        self.words.textChanged.connect(self._on_form_edited)
        self.ignores_case.clicked.connect(self._on_form_edited)
        self.file.textChanged.connect(self._on_file_edited)
        self.trial.textChanged.connect(lambda: None if self._is_showing else self._timer.start())
        self.tabs.currentChanged.connect(self._on_tab)


def _units(text: str, offset: int) -> int:
    """The place in UTF-16 units, which Qt counts, of the code point `offset`."""
    return len(text[:offset].encode("utf-16-le")) // 2
