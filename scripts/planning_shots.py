"""The pictures of the calendar and the list: the sample desk with a few plans more than it has by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

DAY = 86_400_000


@dataclass(frozen=True)
class PlanningShots:
    """`live` lets the window live, `look` takes its picture; `now` in milliseconds since 1970, UTC."""

    live: Callable
    look: Callable
    now: int

    def by_name(self) -> dict[str, Callable]:
        return {
            "calendar": self.calendar("month"),
            "calendar-week": self.calendar("week"),
            "load": self.calendar("load"),
            "at-risk": self.calendar("risk"),
            "story-list": self.story_list,
            "print-list": self.printed,
        }

    def calendar(self, view: str) -> Callable:
        def shoot(session, save) -> None:
            self._plan(session)
            self._turn(session, "page.calendar", view)
            save(self.look(session))
            session.window.actions_table["page.write"].trigger()

        return shoot

    def story_list(self, session, save) -> None:
        self._turn(session, "page.list", "open")
        save(self.look(session))
        session.window.actions_table["page.write"].trigger()

    def printed(self, session, save) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        panel, taken = self._turn(session, "page.list", "open"), []

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, take)
                return
            self.live(600)
            taken.append(save(dialog.grab()))
            dialog.reject()

        QTimer.singleShot(50, take)
        panel.print_button.click()
        while not taken:
            self.live(50)
        session.window.actions_table["page.write"].trigger()

    def _turn(self, session, action: str, segment: str):
        session.window.actions_table[action].trigger()
        self.live(400)
        panel = session.window.pages[action].panel
        panel.segments.button(segment).click()
        self.live(1200)
        return panel

    def _plan(self, session) -> None:
        """Publications of the days to come, and who is away; once is enough."""
        now = self.now
        today = datetime.fromtimestamp(now / 1000, UTC).date()

        def change(desk) -> None:
            if any(entry.of == "publish" for entry in desk.entries(now, now + 30 * DAY)):
                return
            for number, line in enumerate(desk.article_lines()[::3], start=1):
                desk.set_publish(line.id, now + number * 2 * DAY)
            for number, person in enumerate(desk.collaborators()[1:3]):
                first = today + timedelta(days=2 + 6 * number)
                desk.add_away(person.id, first, _friday(first))

        session.window._tasks.change(change)
        self.live(400)


def _friday(day: date) -> date:
    return day + timedelta(days=max(0, 4 - day.weekday()))
