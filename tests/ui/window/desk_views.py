"""What each view of the desk shows of its pieces, read from the widgets of a real window to be compared."""

from PySide6.QtCore import QObject

from editor.article import Task
from ui.desk.budget.list_panel import Span
from ui.desk.budget.model import LINE
from ui.window.pages import WORK
from ui.wording import stage_word


class DeskViews(QObject):
    """A piece is told by its headline; each view gives `{headline: (stage, writer)}`."""

    def __init__(self, window, until):
        super().__init__(window)
        self.window = window
        self.until = until

    def agree(self, pieces, work):
        """Waits until every view shows these pieces, and My work these headlines under each of these headings."""
        for page, shown in (("page.board", self.board), ("page.calendar", self.calendar), ("page.list", self.list)):
            self.window.actions_table[page].trigger()
            self._wait(lambda shown=shown: self._of(pieces, shown()), pieces, page)
        for headline, (stage, writer) in pieces.items():
            self.open(headline)
            self._wait(self.story, (headline, stage_word(stage), writer), "the tab of the story")
        self.window.actions_table[WORK].trigger()
        self._wait(lambda: {heading: self.work().get(heading) for heading in work}, work, WORK)

    def board(self):
        columns = self.window.pages["page.board"].board.columns
        cards = [
            (stage, column.rows.record(row))
            for stage, column in columns.items()
            for row in range(column.rows.rowCount())
        ]
        return {card.line.headline: (stage, card.line.writer) for stage, card in cards if card}

    def calendar(self):
        slots = self.window.pages["page.calendar"]._calendar.grid.slots
        return {slot.entry.headline: (slot.entry.stage, slot.entry.writer) for slot in slots if slot.entry}

    def list(self):
        panel = self.window.pages["page.list"]._list
        panel.show_span(Span.OPEN)
        lines = [panel.lines.index(row, 0).data(LINE) for row in range(panel.lines.rowCount())]
        return {line.headline: (line.stage, line.writer) for line in lines if line}

    def story(self):
        """The headline, the stage in words, and who is asked to write, as the tab says them."""
        story, pane = self.window.writing.story.story, self.window.writing.story.pane
        asked = [one.name for one in story.given if one.assignment.task is Task.WRITE] if story else []
        return (
            self.window.writing.room.form.fields().headline,
            pane.stage.accessibleName().partition(".")[0],
            ", ".join(asked),
        )

    def work(self):
        """Under each heading of the start page its headlines."""
        found = {}
        for row in self.window.pages[WORK].panel.list.lines.rows:
            if row.is_heading:
                under = found.setdefault(row.headline, [])
            else:
                under.append(row.headline)
        return found

    def open(self, headline):
        """Open a piece from the list at the left, with the tab of its story in view."""
        lines = []
        self.window._tasks.read(lambda desk: desk.article_lines(), then=lines.extend)
        self.until(lambda: bool(lines))
        article_id = next(line.id for line in lines if line.headline == headline)
        self.window.open_article(article_id)
        self.window.actions_table["story.show"].trigger()
        tab = self.window.writing.story
        self.until(lambda: tab.story is not None and tab.story.article.id == article_id)

    @staticmethod
    def _of(pieces, shown):
        return {headline: shown[headline] for headline in pieces if headline in shown}

    def _wait(self, shown, expected, where):
        try:
            self.until(lambda: shown() == expected)
        except Exception as error:
            raise AssertionError(f"{where} shows {shown()} and not {expected}") from error
