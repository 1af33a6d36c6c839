"""Choosing a template for a new article: a calm list at the left, what the chosen one is for at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.audience import Audience
from editor.frozen import frozen
from editor.template import Template
from ui import wording
from ui.dialogs.template_page import TemplatePage
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState

LIST_WIDTH = 264

# The order of the list: what an office writes most comes first. To add one: its key; others follow by their names.
ORDER = (
    "news-article",
    "press-release",
    "official-statement",
    "question-and-answer",
    "feature",
    "explainer",
    "speech",
    "notice-to-residents",
    "bulletin",
    "international-news-release",
    "fact-check",
    "correction-notice",
)


@frozen
class TemplateChoice:
    """The template a new article begins with."""

    key: str
    language: str


class NewArticle(Dialog):
    """Double-click or Enter creates; the filters narrow the list by language and audience."""

    def __init__(
        self,
        templates: Sequence[Template],
        audiences: Sequence[Audience],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._templates = sorted(templates, key=_place)
        self._audiences = {(audience.key, audience.language): audience for audience in audiences}
        self.say(
            self.tr("New article"),
            self.tr("Begin this article"),
            self.tr("Cancel"),
            self.tr("A template brings the parts an article of its kind needs, and the audience it is written for."),
        )
        self.language = self._make_languages(language)
        self.audience = QComboBox()
        self.audience.setAccessibleName(self.tr("Audience"))
        self.audience.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list = self._make_list()
        self.page = TemplatePage()
        self._nothing = EmptyState("article")
        self._nothing.show_words(
            self.tr("No template here"), self.tr("Choose another audience or language above the list.")
        )
        self._nothing.hide()
        self._lay_out_choice()
        self._fill_audiences()
        self._fill_list()
        self.language.currentIndexChanged.connect(self._on_language_changed)
        self.audience.currentIndexChanged.connect(self._fill_list)
        self.list.setFocus()

    @property
    def choice(self) -> TemplateChoice | None:
        """What is chosen; None while nothing is."""
        template = self._chosen()
        return TemplateChoice(template.key, template.language) if template else None

    def choose(self, key: str) -> None:
        """Put the template `key` of the shown language under the eye."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole).key == key:
                self.list.setCurrentRow(row)

    def _make_languages(self, language: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Language of the article"))
        for tag in sorted({template.language for template in self._templates}):
            box.addItem(wording.language_name(tag), tag)
        box.setCurrentIndex(max(0, box.findData(language)))
        return box

    def _make_list(self) -> QListWidget:
        rows = QListWidget()
        rows.setProperty("surface", "list")
        rows.setAccessibleName(self.tr("Templates"))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.currentItemChanged.connect(self._on_template_changed)
        rows.itemActivated.connect(lambda _item: self.accept())
        return rows

    def _lay_out_choice(self) -> None:
        self.resize(880, 600)
        self.setMinimumSize(720, 480)
        column = QWidget()
        column.setFixedWidth(LIST_WIDTH)
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.language)
        filters.addWidget(self.audience, 1)
        left.addLayout(filters)
        left.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(column)
        across.addWidget(self.page, 1)
        across.addWidget(self._nothing, 1)
        self.body.addLayout(across, 1)

    def _fill_audiences(self) -> None:
        """The audiences that templates of the chosen language write for."""
        language = self.language.currentData()
        keys = {template.audience for template in self._templates if template.language == language}
        named = sorted((self._audience_name(key, language), key) for key in keys)
        self.audience.blockSignals(True)
        self.audience.clear()
        self.audience.addItem(self.tr("Every audience"), "")
        for name, key in named:
            self.audience.addItem(name, key)
        self.audience.blockSignals(False)

    def _fill_list(self) -> None:
        language, audience = self.language.currentData(), self.audience.currentData()
        self.list.clear()
        for template in self._templates:
            if template.language == language and audience in ("", template.audience):
                item = QListWidgetItem(template.name)
                item.setData(Qt.ItemDataRole.UserRole, template)
                self.list.addItem(item)
        has_any = self.list.count() > 0
        self.page.setVisible(has_any)
        self._nothing.setVisible(not has_any)
        self.accept_button.setEnabled(has_any)
        self.list.setCurrentRow(0)

    def _audience_name(self, key: str, language: str) -> str:
        audience = self._audiences.get((key, language))
        return audience.name if audience else key

    def _chosen(self) -> Template | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _on_language_changed(self) -> None:
        self._fill_audiences()
        self._fill_list()

    def _on_template_changed(self) -> None:
        template = self._chosen()
        if template is not None:
            self.page.show_template(template, self._audiences.get((template.audience, template.language)))


def _place(template: Template) -> tuple[int, str]:
    """Where a template stands in the list."""
    return (ORDER.index(template.key) if template.key in ORDER else len(ORDER), template.name)
