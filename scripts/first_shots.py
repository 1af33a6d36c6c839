"""The pictures of a newcomer's window: the card of the first steps, and the smallest window.

They come before the others, which are taken once the card is put away.
"""

from collections.abc import Callable

SMALL = (640, 360)


def by_name(live: Callable, look: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture."""

    def first_steps(session, save) -> None:
        session.window.actions_table["page.work"].trigger()
        live(900)
        save(look(session))
        session.window.actions_table["help.steps"].trigger()
        session.window.actions_table["page.write"].trigger()

    def small(session, save) -> None:
        window = session.window
        size = window.size()
        window.resize(*SMALL)
        save(look(session))
        window.resize(size)
        live(600)

    return {"first-steps": first_steps, "small": small}


def marked_language(live: Callable, look: Callable) -> Callable:
    """The form at the caret that marks words as another language."""

    def shoot(session, save) -> None:
        window = session.window
        text = window.writing.room.text()
        window.writing.room.go_to(text.index(" ", text.index("\n\n")) + 2)
        window.actions_table["format.language"].trigger()
        live(400)
        save(look(session))
        window.writing.formats.inserting.language_form.close_up()
        live(200)

    return shoot
