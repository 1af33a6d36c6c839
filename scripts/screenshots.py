"""Makes the pictures in docs/screens from the program itself: `make screenshots`.

Each is the real window on a sample desk, drawn without a display, light and dark, in English and Vietnamese. The clock
of the desk stands still, so that a picture changes only when the window does.

To add one: a row in SHOTS, a function that brings the window there, and what it is in docs/screens/README.md.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import board_shots
import desk_shots
import dialog_shots
import error_shots
import first_shots
import help_shots
import library_shots
import made
import pane_shots
import people_shots
import planning_shots
import publish_shots
import review_shots
import safety_shots
import seal_shots
import work_shots

TOP = Path(__file__).resolve().parent.parent
SCREENS = TOP / "docs" / "screens"
SIZE = (1280, 720)
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1], "logicalDpi": 96, "dpr": 1}
"""without it Qt draws on a screen of 800 x 800, into which some dialogs would have to be squeezed"""
NOW = int(datetime(2026, 11, 23, 2, 42, tzinfo=UTC).timestamp() * 1000)
HOME = "/Users/desk"
"""where the person of the pictures is at home: it is seen in the paths that are proposed"""
TWICE = (("vi", "light"), ("en", "dark"))
"""looks that are taken at 200 % too, as a large screen shows them"""
OWNERS = {"en": "Edith Marlow", "vi": "Lan Anh"}
# What the shots of the writing room put into the text, by language.
SLIPS = {
    "en": "The comittee will utilise the the old pier untill June. ",
    "vi": "Các nghành đã tiến hành kiểm tra bến cảng và xử lý các các sai xót. ",
}
WANTED = {"en": ("boat", "ship"), "vi": ("người", "bà con")}
TABLES = {
    "en": "| Day       | Opens | Visitors |\n| --------- | :---: | -------: |\n| Monday    | 8 am  |      120 |\n"
    "| Wednesday | 10 am |       85 |\n| Saturday  | 7 am  |      310 |\n\n",
    "vi": "| Ngày     | Mở cửa | Lượt khách |\n| -------- | :----: | ---------: |\n| Thứ Hai  | 8 giờ  |        120 |\n"
    "| Thứ Tư   | 10 giờ |         85 |\n| Thứ Bảy  | 7 giờ  |        310 |\n\n",
}
PICTURE_WORDS = {
    "en": ("The new quay was finished in May.", "Edith Marlow", "A crane lifts a stone over the quay; two boats wait."),
    "vi": ("Kè mới làm xong tháng 5.", "Lan Anh", "Cẩu nhấc đá trên bến; hai chiếc thuyền neo chờ."),
}
PATIENCE = 10_000
"""milliseconds in which a window must be where it was brought"""


def main(arguments: list[str]) -> int:
    """Take all pictures, or with a language, a scheme and a folder those of one look on the screen of this process."""
    if arguments:
        language, scheme, *folder = arguments
        take(language, scheme, Path(folder[0]) if folder else SCREENS)
        return 0
    for language in OWNERS:
        for scheme in ("light", "dark"):
            take_apart(language, scheme, SCREENS, 1)
    for language, scheme in TWICE:
        take_apart(language, scheme, SCREENS / "doubled", 2)
    return 0


def take_apart(language: str, scheme: str, folder: Path, factor: int) -> None:
    """One look in a process of its own, since Qt asks once how large and in which colours it draws."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="copydesk-screens-") as settings:
        screen = Path(settings) / "screen.json"
        screen.write_text(
            json.dumps({"screens": [SCREEN | {side: SCREEN[side] * factor for side in ("width", "height")}]})
        )
        environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": str(factor),
            "COPYDESK_SETTINGS": settings,
            "HOME": HOME,
            "COPYDESK_COLOR_SCHEME": scheme,
            "QT_LOGGING_RULES": "qt.qpa.*=false",
            "TZ": "Asia/Ho_Chi_Minh",
        }
        command = [sys.executable, __file__, language, scheme, str(folder)]
        subprocess.run(command, env=environment, cwd=TOP, check=True)


def take(language: str, scheme: str, pictures: Path) -> None:
    sys.path.insert(0, str(TOP))
    from PySide6.QtCore import QSize, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.app import Session
    from ui.preferences import Preferences
    from ui.theme import STYLE

    app = QApplication(["copydesk", *STYLE])
    if app.primaryScreen().size() != QSize(*SIZE):
        raise SystemExit("The screen is not that of the pictures: take them with take_apart, which makes it.")
    with tempfile.TemporaryDirectory(prefix="copydesk-desk-") as folder:
        preferences = Preferences(Path(folder))
        preferences.language = language
        preferences.page = "page.write"
        session = Session(app, preferences, lambda: NOW)
        desk = make_desk(Path(folder) / "Newsroom.desk", language)
        session.start(desk)
        assert session.window is not None
        session.window.resize(*SIZE)
        wait_until(lambda: bool(session.window.writing.room.text()))
        for name, bring in SHOTS.items():
            file = pictures / f"{name}-{language}-{scheme}.png"
            bring(session, lambda picture, shown=None, file=file: keep(picture, file, shown))
        QTimer.singleShot(0, session.window.close)
        app.exec()


def make_desk(path: Path, language: str) -> Path:
    from storage.whole_desks import sample

    sample.create(path, OWNERS[language], language, lambda: NOW).close()
    return path


def keep(picture, file: Path, shown=None) -> None:
    """Store a picture in 256 colours: the first of each region of the colours, then those that it has most of. It has
    about a third of the bytes and is the same to the eye; without the regions a thin red line would be grey. What was
    `shown` is kept in words too, once: it says the same at 200 %."""
    from PySide6.QtGui import QImage

    if shown is not None and picture.devicePixelRatio() == 1:
        made.note(file, shown)

    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    common = [colour for colour, _count in Counter(image.constBits().cast("I")).most_common()]
    regions = {}
    for colour in common:
        regions.setdefault(colour & 0xE0E0E0, colour)
    colours = list(dict.fromkeys([*list(regions.values())[:128], *common[:256]]))[:256]
    if not image.convertToFormat(QImage.Format.Format_Indexed8, colours).save(str(file), "PNG", 0):
        raise OSError(f"{file} could not be written")


def live(milliseconds: int) -> None:
    """Let the window live; unlike `QTest.qWait` it lets the threads of the desk work meanwhile."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds. Raises TimeoutError."""
    from PySide6.QtCore import QDeadlineTimer

    deadline = QDeadlineTimer(PATIENCE)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window did not get there")
        live(20)
    live(700)  # what waits for rest is drawn by then


def shoot_window(session, save) -> None:
    live(2_500)
    save(session.window.grab())


def look(session):
    """The window with what lies over it: a list, a form at the caret."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    live(900)
    picture = session.window.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget is not session.window and widget.isVisible() and widget.isWindow():
            painter.drawPixmap(session.window.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft())), widget.grab())
    painter.end()
    return picture


def do(session, *actions: str) -> None:
    for action in actions:
        session.window.actions_table[action].trigger()


def go_to(session, words: str) -> None:
    """Put the caret before the first occurrence of `words` in the text."""
    at = session.window.writing.room.text().index(words)
    session.window.writing.room.go_to(at)


def shoot_findings(session, save) -> None:
    """Three slips in the first lines, and the card of the first; they are taken out again."""
    window = session.window
    language = session._preferences.language
    window.writing.room.replace(0, 0, SLIPS[language], 0)
    checking, slip = window.writing.checks.checking, SLIPS[language].split()[1]
    wait_until(lambda: any(place.remark.words == slip for place in checking.every()))
    go_to(session, slip)
    do(session, "check.walk")
    wait_until(lambda: bool(window.writing.checks.card._suggested))
    save(look(session))
    window.writing.checks.card.close_card()
    window.writing.room.edit.undo()


def shoot_audience(session, save) -> None:
    do(session, "check.audience")
    live(1500)  # the sheet forgets the slips of the shot before
    save(look(session))
    session.window.writing.right.choose("reads_as")


def shoot_switched(*actions: str) -> Callable:
    """A picture with switches on, the caret in the middle of the text; they are switched back."""

    def shoot(session, save) -> None:
        text = session.window.writing.room.text()
        session.window.writing.room.go_to(text.index("\n\n", len(text) // 4) - 1)
        do(session, *actions)
        save(look(session))
        do(session, *actions)

    return shoot


def shoot_find(session, save) -> None:
    """The bar with its second line, then the proposal of every replacement."""
    window = session.window
    do(session, "edit.replace")
    bar = window.writing.finding.bar
    bar.words.setText(WANTED[session._preferences.language][0])
    bar.new_words.setText(WANTED[session._preferences.language][1])
    wait_until(lambda: bar.finder.found is not None and bar.finder.found.count > 0)
    save(look(session))


def shoot_replacements(session, save) -> None:
    """What the bar proposes; it is left open by the shot before."""
    from PySide6.QtWidgets import QApplication

    bar = session.window.writing.finding.bar
    bar.replace_all_button.click()
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    save(dialog.grab())
    dialog.reject()
    bar.close_bar()


def shoot_table(session, save) -> None:
    """A table put in and filled, the caret in one of its cells; it is taken out again."""
    window = session.window
    text = window.writing.room.text()
    at = text.index("\n\n") + 2
    window.writing.room.replace(at, at, TABLES[session._preferences.language], at)
    go_to(session, TABLES[session._preferences.language].splitlines()[3][2:9])
    save(look(session))
    window.writing.room.edit.undo()


def shoot_beside(session, save) -> None:
    window = session.window
    other = next(line.id for line in window._desk.listed.pages[0] if line.id != window.writing.room.article_id)
    window.writing.beside.open(other)
    wait_until(lambda: window.writing.beside.article_id == other)
    save(look(session))
    window.writing.beside.close()


def shoot_characters(session, save) -> None:
    go_to(session, session.window.writing.room.text()[40:60])
    do(session, "insert.character")
    save(look(session))
    session.window.writing.formats.inserting.palette.hide()


def shoot_picture_form(session, save) -> None:
    from PySide6.QtGui import QImage

    from ui.dialogs.picture import PictureForm, PictureWords, ShownPicture

    image = QImage(str(TOP / "resources" / "sample" / "pictures" / "harbour.png")).scaledToWidth(400)
    words = PictureWords(*PICTURE_WORDS[session._preferences.language])
    form = PictureForm([ShownPicture("harbour.png", image)], [words], session.window)
    form.show()
    wait_until(form.isVisible)
    save(form.grab())
    form.close()
    form.deleteLater()


def shoot_empty(session, save) -> None:
    """The window of a desk without articles: the last shot, since it opens another desk."""
    from storage.desk import Desk

    language = session._preferences.language
    path = session._preferences.folder / "empty" / "Newsroom.desk"
    path.parent.mkdir()
    Desk.create(path, owner=OWNERS[language], language=language, clock=lambda: NOW).close()
    session.window.desk_wanted.emit(path)
    wait_until(lambda: session.window._desk is not None and session.window._desk.path == path)
    session.window.resize(*SIZE)
    save(look(session))


def shoot_dialog(action: str, before: Callable = lambda _dialog: None) -> Callable:
    """A picture of the dialog that an action opens, once `before` has been done in it; Escape closes it."""

    def shoot(session, save) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        taken = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, look)
                return
            before(dialog)
            live(700)
            taken.append(save(dialog.grab()))
            dialog.reject()

        QTimer.singleShot(50, look)
        session.window.actions_table[action].trigger()
        wait_until(lambda: bool(taken))

    return shoot


SHOTS = {
    **first_shots.by_name(live, look),
    "window": shoot_window,
    "list-picked": desk_shots.list_picked(live, look),
    **pane_shots.PaneShots(live, look).by_name(),
    "new-article": shoot_dialog("article.new"),
    "export": shoot_dialog("article.export"),
    **help_shots.by_name(live, wait_until, shoot_dialog),
    **safety_shots.by_name(live, wait_until, shoot_dialog),
    "findings": shoot_findings,
    "audience": shoot_audience,
    "focus": shoot_switched("view.focus"),
    "marks-hidden": shoot_switched("view.marks"),
    "outline": shoot_switched("view.outline"),
    "find": shoot_find,
    "replacements": shoot_replacements,
    "table": shoot_table,
    **board_shots.by_name(live, wait_until, look),
    "characters": shoot_characters,
    "marked-language": first_shots.marked_language(live, look),
    "picture": shoot_picture_form,
    "style-rules": shoot_dialog("style.rules"),
    "article-language": shoot_dialog("article.language"),
    "beside": shoot_beside,
    **planning_shots.PlanningShots(live, look, NOW).by_name(),
    "who": shoot_dialog("person.switch"),
    **people_shots.by_name(live, look),
    **library_shots.LibraryShots(live, look).by_name(),
    **review_shots.ReviewShots(live, look, shoot_dialog).by_name(),
    **work_shots.WorkShots(live, look, shoot_dialog).by_name(),
    **publish_shots.by_name(live, look, shoot_dialog),
    **seal_shots.SealShots(live, look).by_name(),
    **desk_shots.by_name(live, look, shoot_dialog),
    **dialog_shots.by_name(live, NOW),
    **error_shots.by_name(live, wait_until, look, NOW),
    "empty": shoot_empty,
    **desk_shots.empty(live, look),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
