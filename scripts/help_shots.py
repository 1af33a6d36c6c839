"""The pictures of beginning and of help: the first start, the manual, the keys, and how large everything is."""

from collections.abc import Callable


def by_name(live: Callable, wait_until: Callable, dialog: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `dialog` takes the picture of what an action opens."""

    def first_start(session, save) -> None:
        from ui.dialogs.first_start import FirstStart

        start = FirstStart(session.wording, True, None)
        session.theme.dress()
        start.show()
        wait_until(start.isVisible)
        save(start.grab())
        start.deleteLater()

    def manual(session, save) -> None:
        session.window.actions_table["help.manual"].trigger()
        shown = session.window.manual.window
        wait_until(shown.isVisible)
        live(900)
        save(shown.grab())
        shown.close()

    return {"first-start": first_start, "manual": manual, "keys": dialog("help.keys"), "size": dialog("view.size")}
