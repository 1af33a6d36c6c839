"""The pictures of review: the sample desk's first article with comments, proposals and a history of its own."""

from collections.abc import Callable
from dataclasses import dataclass

HOUR = 3_600_000
SAID = {
    "en": ("Good opening. Please check the name of the street with the town hall.", "Is this her own word, or ours?",
           "Hers. I have it on tape.", "a deep breath", " She says it twice."),
    "vi": ("Mở bài tốt. Nhờ kiểm tra lại tên đường với ủy ban xã.", "Đây là lời nhân vật hay lời mình?",
           "Lời nhân vật, tôi có ghi âm.", "một lát", " Ông nhắc lại hai lần."),
}  # fmt: skip


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
            "history": self.dialog("review.history"),
        }

    def comments(self, session, save) -> None:
        window = session.window
        window._tasks.read(_longest, then=window.open_article)
        self.live(1_000)
        self._say(window)
        window.writing._show_right("review")
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
