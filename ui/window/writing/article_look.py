"""What one article is printed with: asked for, and kept by the desk with an undo where there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QWidget

from editor.house_style import HouseStyle
from ui.window.desk_page import Surround
from ui.wording import window_language

if TYPE_CHECKING:
    from storage.desk import Desk

KEY = "article look"


class ArticleLook(QObject):
    """Dialogs stand over the window of `view`."""

    def __init__(self, around: Surround, view: QWidget) -> None:
        super().__init__(view)
        self._around, self._view = around, view

    def begin(self, article_id: str) -> None:
        """Ask for the house style of an article, whose text has been given to the desk."""
        self._around.tasks.read(
            lambda desk: _read(desk, article_id), then=lambda read: self._ask(article_id, *read), key=KEY
        )

    def _ask(self, article_id: str, styles: list[HouseStyle], current: str) -> None:
        keys, names = [style.key for style in styles], [style_name(style) for style in styles]
        at = keys.index(current) if current in keys else 0
        title = self.tr("Printed as")
        label = self.tr("House style; an approved article goes back to be edited:")
        name, has_answer = QInputDialog.getItem(self._view.window(), title, label, names, at, False)
        if has_answer and name in names:
            key = keys[names.index(name)]
            said = self.tr("It is printed as “{name}” now.").format(name=name)
            self._around.steps.take(
                lambda desk: desk.set_house_style(article_id, key), lambda _change: self._around.steps.tell(said, ())
            )


def style_name(style: HouseStyle) -> str:
    """Its name in the language of the window."""
    return style.names.get(window_language()) or next(iter(style.names.values()), style.key)


def _read(desk: "Desk", article_id: str) -> tuple[list[HouseStyle], str]:
    return desk.house_styles(), desk.article(article_id).house_style
