"""A second article beside the one that is written: as it reads, or as its text, and never to be changed here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor.article import Article, Picture
from ui import theme
from ui.tasks import Tasks
from ui.widgets import buttons
from ui.widgets.shortened_label import ShortenedLabel
from ui.widgets.words import Words
from ui.writing.rendered.rendered_view import RenderedView


class BesidePane(QWidget):
    """Shows the article it is given."""

    closed = Signal()
    link_activated = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._article: Article | None = None
        self.title = ShortenedLabel()
        self.title.setProperty("kind", "strong")
        self._note = Words(self.tr("Read only"), "small")
        self.as_text = QToolButton()
        self.as_text.setCheckable(True)
        self.as_text.setText(self.tr("As text"))
        self.as_text.toggled.connect(self._on_as_text)
        self.close_button = buttons.bare("close", self.tr("Close the article beside"))
        self.close_button.clicked.connect(self.closed)
        self.view = RenderedView(tasks.compute, key="beside")
        self.view.link_activated.connect(self.link_activated)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("surface", "paper")
        self.text.setFont(theme.text_font(16))
        self.text.document().setDocumentMargin(24)
        self.text.setAccessibleName(self.tr("Text of the article beside"))
        self._lay_out()
        self.setFocusProxy(self.view)

    @property
    def article_id(self) -> str:
        """The id of the article that stands here, or empty."""
        return self._article.id if self._article else ""

    def show_article(self, article: Article, pictures: Mapping[str, Picture]) -> None:
        """Show `article`; one that stands here already is brought up to date where it was scrolled to."""
        is_same = self.article_id == article.id
        self._article = article
        self.title.show_words(article.fields.headline or article.fields.slug)
        if is_same:
            self.view.set_pictures(pictures)
            self.view.refresh_now()
        else:
            self.view.show_article(lambda: (self._shown.text, self._shown.fields), article.language, pictures)
        if self.text.toPlainText() != article.text:
            scroll = self.text.verticalScrollBar().value() if is_same else 0
            self.text.setPlainText(article.text)
            self.text.verticalScrollBar().setValue(scroll)

    def show_nothing(self) -> None:
        self._article = None
        self.view.show_nothing()
        self.text.clear()

    @property
    def _shown(self) -> Article:
        assert self._article is not None, "nothing is drawn while nothing is shown"
        return self._article

    def _on_as_text(self, is_text: bool) -> None:
        shown = self.text if is_text else self.view
        self._pages.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for part in (self._note, self.as_text, self.close_button):
            head.addWidget(part)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.text)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(head)
        down.addWidget(self._pages, 1)
