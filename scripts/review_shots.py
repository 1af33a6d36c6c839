"""The pictures of review: the sample desk's first article with comments, proposals and a history of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from re import finditer

HOUR = 3_600_000
SAID = {
    "en": ("Good opening. Please check the name of the street with the town hall.", "Is this her own word, or ours?",
           "Hers. I have it on tape.", "a deep breath", " She says it twice."),
    "vi": ("Mở bài tốt. Nhờ kiểm tra lại tên đường với ủy ban xã.", "Đây là lời nhân vật hay lời mình?",
           "Lời nhân vật, tôi có ghi âm.", "một lát", " Ông nhắc lại hai lần."),
}  # fmt: skip


OTHERWISE = {
    "en": ("an old oak board", "the freshly sawn plank"),
    "vi": ("một tấm gỗ lim lâu năm", "tấm ván mới xẻ"),
}
CITED = {
    "en": ("Report of the harbour board, page 3", "Walter Hale, boat builder", "Somebody on the harbour board"),
    "vi": (
        "Báo cáo của ban quản lý bến, trang 3",
        "Ông Trần Văn Hai, thợ đóng thuyền",
        "Một người trong ban quản lý bến",
    ),
}


@dataclass(frozen=True)
class ReviewShots:
    """`live` lets the window live, `look` takes its picture, `dialog` the picture of what an action opens."""

    live: Callable
    look: Callable
    dialog: Callable

    def by_name(self) -> dict[str, Callable]:
        return {
            "comments": self.comments,
            "proposals": self.proposals,
            "proposing": self.proposing,
            "choice": self.choice,
            "history": self.history,
            "compare": self.compare,
            "sources": self.sources,
            "source": self.source,
        }

    def comments(self, session, save) -> None:
        window = session.window
        window._tasks.read(_longest, then=window.open_article)
        self.live(1_000)
        self._say(window)
        window.writing.show_right("review")
        reviewing = window.writing.review.reviewing
        reviewing.read_again()
        self.live(1_500)
        reviewing.pane.comments.open(reviewing.pane.comments.rows[-1].id)
        save(self.look(session))

    def proposals(self, session, save) -> None:
        pane = session.window.writing.review.reviewing.pane
        pane._choose(1)
        pane.changes.open(pane.changes.rows[0].id)
        save(self.look(session))

    def proposing(self, session, save) -> None:
        window = session.window
        window.actions_table["review.propose"].trigger()
        self.live(800)
        text, words = window.writing.room.text(), SAID[self._language(window)]
        end = text.find("\n\n")
        window.writing.room.replace(end, end, words[4], end)
        start = text.find(" ", 40) + 1
        window.writing.room.replace(start, text.find(" ", start + 8), words[3], 0)
        self.live(1_200)
        save(self.look(session))
        window.actions_table["review.propose"].trigger()
        self.live(800)
        window.writing.right.choose("reads_as")

    def choice(self, session, save) -> None:
        """What two people want otherwise in one place; both take it back again."""
        window = session.window
        language, article_id = self._language(window), window.writing.opened.article_id

        def propose(desk) -> None:
            revision_id, base, _mine = desk.proposing_base(article_id)
            paragraph = base.index("\n\n", 150) + 2  # two ends of one sentence: what is asked is read at a glance
            start = base.index(" ", paragraph) + 1
            end = base.index(" ", start + 12)
            others = [one for one in desk.collaborators() if one.id != desk.me.id][1:3]
            for person, words in zip(others, OTHERWISE[language], strict=True):
                with desk.acting_as(person):
                    desk.save_proposal(article_id, base[:start] + words + base[end:], revision_id)

        window._tasks.read(propose, then=lambda _done: None)
        window.writing.show_right("review")
        reviewing = window.writing.review.reviewing
        self.live(600)
        reviewing.read_again()
        self.live(1_200)
        reviewing.pane._choose(1)
        row = next(row for row in reviewing.pane.changes.rows if row.id.startswith("choice/"))
        reviewing.pane.changes.open(row.id)
        self.live(600)
        save(self.look(session))

        def take_back(desk) -> None:
            for one in desk.proposals(article_id):
                with desk.acting_as(desk.collaborator(one.by)):
                    desk.withdraw_proposal(one.id)

        window._tasks.read(take_back, then=lambda _done: reviewing.read_again())
        self.live(600)

    def history(self, session, save) -> None:
        """The revisions, and what has changed since one from which something has."""
        self.dialog("review.history", before=lambda dialog: dialog.list.setCurrentRow(2))(session, save)

    def compare(self, session, save) -> None:
        """The open article beside the newest other one."""
        from PySide6.QtCore import QTimer

        comparing = session.window.writing._comparing_of()

        def shoot() -> None:
            dialog = comparing.dialog
            dialog.list.setCurrentRow(1)
            self.live(1_200)
            save(dialog.grab())
            dialog.reject()

        QTimer.singleShot(1_500, shoot)
        session.window.actions_table["article.compare"].trigger()
        self.live(4_000)

    def sources(self, session, save) -> None:
        from editor.sources import SourceKind, Verdict

        window = session.window
        language, article_id = self._language(window), window.writing.opened.article_id

        def note(desk) -> None:
            text = desk.article(article_id).text
            first, second = (match.span() for match in islice(finditer(r"(?<=[.] )[^\n.]+[.]", text), 2))
            spans = (first, second)
            document, person, hidden = CITED[language]
            link = "https://ward.example/report"
            desk.add_source(article_id, SourceKind.DOCUMENT, document, spans[0], dated="2026-11-05", link=link)
            told = desk.add_source(article_id, SourceKind.PERSON, person, spans[1])
            desk.judge_source(told.values["source_id"], Verdict.ATTRIBUTED)
            desk.add_source(article_id, SourceKind.PERSON, hidden, is_off_record=True)

        window._tasks.read(note, then=lambda _done: None)
        window.writing.show_right("sources")
        self.live(600)
        sourcing = window.writing.sources.sourcing
        sourcing._read()
        self.live(1_500)
        first = sourcing.pane.rows.rows[0]
        sourcing.pane.rows.open(first.id)
        sourcing.pane.rows.row_opened.emit(first)
        self.live(600)
        save(self.look(session))

    def source(self, session, save) -> None:
        """The form of an entry."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        sourcing = session.window.writing.sources.sourcing

        def shoot() -> None:
            dialog = QApplication.activeModalWidget()
            save(dialog.grab())
            dialog.reject()

        QTimer.singleShot(800, shoot)
        sourcing._change(sourcing.pane.rows.rows[0].source)
        session.window.writing.right.choose("reads_as")

    def _say(self, window) -> None:
        article_id, words = window.writing.opened.article_id, SAID[self._language(window)]

        def say(desk) -> None:
            writer = next(one for one in desk.collaborators() if one.id != desk.me.id)
            text = desk.article(article_id).text
            with desk.acting_as(writer):
                desk.add_comment(article_id, words[0])
                start = text.find(" ", 60) + 1
                on = desk.add_comment(article_id, words[1], (start, text.find(" ", start + 30)))
                base = desk.proposing_base(article_id)
                end = text.find(" ", 320) + 1
                proposed = text[:end] + words[3] + text[text.find(" ", end + 6) :]
                desk.save_proposal(article_id, proposed, base[0])
            desk.answer_comment(on.values["comment_id"], words[2])

        window._tasks.read(say, then=lambda _done: None)
        self.live(600)

    @staticmethod
    def _language(window) -> str:
        return window._preferences.language


def _longest(desk) -> str:
    """The id of the article with the most words that may still be written in."""
    from editor.workflow import SETTLED

    lines = [line for line in desk.article_lines() if line.stage not in SETTLED]
    return max(lines, key=lambda line: line.words).id
