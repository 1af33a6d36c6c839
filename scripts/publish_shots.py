"""The pictures of publishing: the dialog, the editions of an article in the tab “Story”, a receipt, a correction."""

from collections.abc import Callable

import office_shots

NAMES = ("html", "pdf")
"""the formats of the edition that is shown"""
SAID = {
    "en": ("“It was off from eight.”", "“The water is off from nine.”", "The note of the water office follows."),
    "vi": ("“Cắt nước từ 7 giờ.”", "“Cắt nước từ 8 giờ.”", "Giấy của trạm cấp nước gửi sau."),
}


def by_name(live: Callable, look: Callable, dialog: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture, `dialog` the picture of what an action opens."""

    def publish(session, save) -> None:
        _open(session, live, "approved", has_comment=True)
        dialog("story.publish")(session, save)

    def editions(session, save) -> None:
        window = session.window
        article = window.writing.opened.article_id
        window._tasks.change(lambda desk: _publish(desk, article, session._preferences.language))
        live(900)
        window.writing.opened.read(article)
        live(1_500)
        pane = window.writing.story.pane
        pane.verticalScrollBar().setValue(pane.editions.y() - 48)
        save(look(session))

    def receipt(session, save) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        def take() -> None:
            live(400)
            shown = QApplication.activeModalWidget()
            save(shown.grab())
            shown.reject()

        window, editions = session.window, []
        article = window.writing.opened.article_id
        window._tasks.read(lambda desk: desk.editions(article), then=editions.extend)
        live(600)
        QTimer.singleShot(1_000, take)
        window.writing.story.going_out.show_receipt(editions[0])
        live(2_000)

    shots = {"publish": publish, "editions": editions, "receipt": receipt, "correct": dialog("story.correct")}
    return shots | office_shots.by_name(live)


def _open(session, live: Callable, stage: str, has_comment: bool) -> None:
    window = session.window
    window.actions_table["page.write"].trigger()
    window._tasks.read(lambda desk: _of_stage(desk, stage, has_comment), then=window.open_article)
    live(900)
    window.writing.show_right("story")
    live(1_200)


def _of_stage(desk, stage: str, has_comment: bool) -> str:
    article_id = next(line.id for line in desk.article_lines() if line.stage == stage)
    if has_comment:
        desk.add_comment(article_id, SAID[desk.article(article_id).language][2], (0, 5))
    return article_id


def _publish(desk, article_id: str, language: str):
    """A first edition, and a correction that is drafted."""
    from editor.edition import EditionFile, EditionKind
    from storage.publication.editions import Outgoing

    article = desk.article(article_id)
    wrong, instead, why = SAID[language]
    files = tuple(EditionFile(name, f"{article.fields.slug}.{name}", "ab" * 32) for name in NAMES)
    desk.publish(article_id, Outgoing(files, why=why))
    text = f"{article.text}\n{instead}\n"
    return desk.draft_correction(article_id, EditionKind.CORRECTION, article.fields, text, wrong, instead)
