"""The pictures of the library: something found, before a search, and nothing found, on the sample desk."""

from collections.abc import Callable
from dataclasses import dataclass

ASKED = {"en": "harbour", "vi": "ben ca"}
NOWHERE = {"en": "kangaroo", "vi": "chuột túi kangaroo"}
SAVED = {"en": ("Harbour works", "Corrections"), "vi": ("Bến cá Cửa Mây", "Đính chính")}


@dataclass(frozen=True)
class LibraryShots:
    """`live` lets the window live, `look` takes its picture."""

    live: Callable
    look: Callable

    def by_name(self) -> dict[str, Callable]:
        return {
            "library": self.found,
            "library-picked": self.picked,
            "library-start": self.beginning,
            "library-nothing": self.nothing,
        }

    def found(self, session, save) -> None:
        self._keep(session)
        panel = self._ask(session, ASKED[session._preferences.language])
        panel.rows.setFocus()
        self.live(800)
        save(self.look(session))
        self._leave(session)

    def picked(self, session, save) -> None:
        panel = self._ask(session, ASKED[session._preferences.language])
        panel.picks.pick([panel.rows.model().id_in(row) for row in range(3)])
        self.live(600)
        save(self.look(session))
        panel.picks.pick_none()
        self._leave(session)

    def beginning(self, session, save) -> None:
        self._ask(session, "")
        save(self.look(session))
        self._leave(session)

    def nothing(self, session, save) -> None:
        panel = self._ask(session, NOWHERE[session._preferences.language])
        panel.archive.click()
        self.live(600)
        save(self.look(session))
        panel.drop_filters()
        self._leave(session)

    def _ask(self, session, text: str):
        session.window.actions_table["page.library"].trigger()
        panel = session.window.pages["page.library"].panel
        panel.field.setText(text)
        self.live(1000)
        return panel

    def _leave(self, session) -> None:
        panel = session.window.pages["page.library"].panel
        panel.field.clear()
        self.live(200)
        session.window.actions_table["page.write"].trigger()

    def _keep(self, session) -> None:
        """Two saved searches, and two made lately."""
        from storage.finding.saved_searches import Wish

        language = session._preferences.language
        mine, everybodys = SAVED[language]
        session.window._tasks.change(lambda desk: desk.save_search(mine, Wish(mine)))
        session.window._tasks.change(lambda desk: desk.save_search(everybodys, Wish(everybodys), is_office=True))
        for text in (NOWHERE[language], ASKED[language]):
            session._preferences.remember_search(session.window._desk.path, text)
        self.live(400)
