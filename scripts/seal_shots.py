"""The pictures of approvals (signed, broken, waiting for a second person, past the four eyes), of a signing key, and of
the page of the root key.

It changes the desk: it comes after the pictures that show what is on it.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

NAMES = {"en": ("Ruth Ashdown", "Owen Hale"), "vi": ("Trần Minh", "Lê Thu Hòa")}
WHY = {"en": "The storm warning has to go out tonight.", "vi": "Tin bão phải ra ngay trong tối nay."}
# The headline, the line below it and the text of each approval, so that the list shows four articles and not one.
STORIES = {
    "en": {
        "signed": ("Night bus to the hospital starts on Monday", "Two runs each night, free with a visitor’s card."),
        "broken": ("The ferry stays in when the river is high", "It sails again two hours after the second mark."),
        "waiting": ("What the council found in the bridge report", "Three piers are sound; one is watched each month."),
        "bypassed": ("Storm warning: boats in before six tonight", "The harbour closes at six; the hall is open."),
    },
    "vi": {
        "signed": (
            "Xe buýt đêm tới bệnh viện chạy từ thứ Hai",
            "Mỗi đêm hai chuyến, có thẻ thăm nuôi thì không mất tiền.",
        ),
        "broken": ("Đò Gò Sim nghỉ chạy khi nước lên cao", "Đò chạy lại sau khi nước rút dưới mức hai hai giờ."),
        "waiting": ("Ủy ban xã nói gì về báo cáo kiểm định cầu", "Ba trụ còn tốt, một trụ được theo dõi mỗi tháng."),
        "bypassed": ("Tin bão: tàu thuyền vào bến trước 18 giờ", "Bến cá đóng lúc 18 giờ, nhà văn hóa mở cả đêm."),
    },
}
PASSPHRASE = "bốn từ dễ nhớ lắm"


@dataclass(frozen=True)
class SealShots:
    """`live` lets the window live, `look` takes its picture."""

    live: Callable
    look: Callable

    def by_name(self) -> dict[str, Callable]:
        return {
            "signing-key": self.signing_key,
            "root-sheet": self.root_sheet,
            **{f"seal-{name}": self.seal(name) for name in ("signed", "broken", "waiting", "bypassed")},
        }

    def signing_key(self, session, save) -> None:
        window = session.window
        os.environ["XDG_DATA_HOME"] = str(session._preferences.folder / "data")
        window._tasks.change(_enrol)
        window.actions_table["page.people"].trigger()
        self.live(1_500)
        page = window.pages["page.people"]
        area = page.people._right.widget(0)
        area.ensureWidgetVisible(page.people.form.key, 0, 160)
        self.live(400)
        save(self.look(session))
        window.actions_table["page.write"].trigger()

    def root_sheet(self, session, save) -> None:
        """The page with the root key that belongs on paper."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        def shoot() -> None:
            dialog = QApplication.activeModalWidget()
            save(dialog.grab())
            dialog.reject()

        QTimer.singleShot(2_500, shoot)
        session.window.actions_table["key.print_root"].trigger()
        self.live(4_000)

    def seal(self, name: str) -> Callable:
        def shoot(session, save) -> None:
            window, made = session.window, []
            language = session._preferences.language
            window._tasks.read(lambda desk: _make(desk, language, name), then=made.append)
            while not made:
                self.live(100)
            window.open_article(made[0])
            self.live(900)
            window.writing.right.choose("story")
            self.live(1_500)
            save(self.look(session))
            window.writing.right.choose("reads_as")

        return shoot


def _enrol(desk):
    """Keys that are the same in every run."""
    from storage.review import keys

    numbers = count(1)
    keys.Signer.new = classmethod(lambda kind: kind.of(bytes([next(numbers)]) * 32))
    return desk.enrol_key(PASSPHRASE)


def _people(desk, language: str) -> list:
    """Two editors, one of whom signs."""
    from editor.article import Role

    known = {one.name: one for one in desk.collaborators()}
    if NAMES[language][0] not in known:
        for name in NAMES[language]:
            added = desk.add_collaborator(name, frozenset({Role.EDITOR}))
            known[name] = desk.collaborator(str(added.values["collaborator_id"]))
        with desk.acting_as(known[NAMES[language][0]]):
            key_id = desk.enrol_key(PASSPHRASE).values["key_id"]
        desk.unlock_key(PASSPHRASE)
        desk.endorse_key(key_id)
    return [known[name] for name in NAMES[language]]


def _make(desk, language: str, name: str) -> str:
    """An article of mine that somebody edits, with an approval of this kind; its id."""
    from editor.article import Fields
    from editor.workflow import Move

    first, second = _people(desk, language)
    headline, dek = STORIES[language][name]
    article_id = desk.new_article("", language).article_id
    desk.save_fields(article_id, Fields(headline=headline, dek=dek, byline=desk.me.name, slug=f"seal-{name}"))
    desk.save_text(article_id, f"{dek}\n")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(first):
        desk.advance(article_id, Move.TAKE_UP)
    if name == "bypassed":
        desk.unlock_key(PASSPHRASE)
        desk.advance(article_id, Move.BYPASS, WHY[language])
        return article_id
    if name == "waiting":
        desk.set_sensitive(article_id, second.id)
    with desk.acting_as(first):
        desk.unlock_key(PASSPHRASE)
        desk.advance(article_id, Move.APPROVE)
    if name == "broken":
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision'"
        for guard in desk._database.all(guards):
            desk._database.run(f"DROP TRIGGER {guard['name']}")
        desk._database.run(
            "UPDATE decision SET signature = replace(signature, 'a', 'b') WHERE article_id = ?", article_id
        )
    return article_id
