"""The pictures of panes and lists with nothing in them, of a menu, and of the window in its two other colours.

To add one: a method here, its row in `by_name`, and what it is in docs/screens/README.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

NOTHING = "kangaroo"
INSERT = 3
"""which menu is opened: the fourth, which leaves something of the window to be seen"""


@dataclass(frozen=True)
class PaneShots:
    """`live` lets the window live, `look` takes its picture."""

    live: Callable
    look: Callable

    def by_name(self) -> dict[str, Callable]:
        return {
            "comments-empty": self.pane("review"),
            "sources-empty": self.pane("sources"),
            "people-nothing": self.people_nothing,
            "menu": self.menu,
            "sepia": self.colours("sepia"),
            "contrast": self.colours("contrast"),
        }

    def pane(self, key: str) -> Callable:
        """A pane beside an article that only its writer has had yet."""

        def shoot(session, save) -> None:
            window = session.window
            here = window.writing.room.article_id
            window.open_article(next(line.id for line in window._desk.listed.pages[0] if line.stage == "pitched"))
            self.live(900)
            window.writing.right.choose(key)
            self.live(900)
            save(self.look(session))
            window.writing.right.choose("reads_as")
            window.open_article(here)
            self.live(600)

        return shoot

    def colours(self, scheme: str) -> Callable:
        def shoot(session, save) -> None:
            from ui.colours import Scheme

            before = session.theme.scheme
            session.theme.choose(Scheme(scheme))
            self.live(900)
            save(self.look(session))
            session.theme.choose(before)
            self.live(400)

        return shoot

    def people_nothing(self, session, save) -> None:
        session.window.actions_table["page.people"].trigger()
        self.live(900)
        field = session.window.pages["page.people"].people.field
        field.setText(NOTHING)
        self.live(600)
        save(self.look(session))
        field.clear()
        session.window.actions_table["page.write"].trigger()

    def menu(self, session, save) -> None:
        bar = session.window.menuBar()
        action = bar.actions()[INSERT]
        opened = action.menu()
        opened.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
        self.live(300)
        save(self.look(session))
        opened.hide()
