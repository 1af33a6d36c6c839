"""The pictures of the smaller dialogs: each with what an office would see in it, asked for by nobody.

To add one: a row in one of the tables, its name in `NAMES`, its words in both languages in `WORDS`, and what it is in
docs/screens/README.md.
"""

from collections.abc import Callable

WORDS = {
    "en": {
        "me": "Edith Marlow",
        "writer": "Idris Vane",
        "editor": "Nora Penhallow",
        "headlines": ("Four bins from spring: what goes where", "When the Tarrow rises"),
        "approve": "Approve",
        "point": "Facts, figures and dates were checked against their sources",
        "rights": "The rights in every picture are cleared, and its credit is right",
        "open": "“The quay is 40 metres long.” has no source.",
        "remove": "Remove the sample articles?",
        "gone": "The 12 articles that came with the sample are removed from this desk.",
        "kept": "What you wrote yourself, people and house styles stay.",
        "do_remove": "Remove them",
        "due": "Due",
        "exported": "2 of 3 articles were exported to “Documents”.",
        "no_caption": "2 pictures have no caption.",
        "full": "The disk is full; nothing of this article was written.",
        "exporting": "Exporting articles",
        "now": "Article 7 of 24: Four bins from spring",
        "return": "Send back",
        "why": "The writer reads this note first.",
        "search": "Harbour works",
        "snippets": (("eom", "ENDS. For questions: the press office, 0900 000 001."), ("thx", "With thanks to all.")),
        "changed": "One paragraph was changed after Ruth Ashdown approved the article.",
        "before": "The quay is 140 metres long. It opens on Monday.\n",
        "after": "The quay is 40 metres long. It opens on Monday at 8 am.\n",
    },
    "vi": {
        "me": "Lan Anh",
        "writer": "Đỗ Quang Bình",
        "editor": "Trần Lan Chi",
        "headlines": ("Làm thẻ căn cước ngay tại xã", "Sông Mây lên, ba mức báo động"),
        "approve": "Duyệt",
        "point": "Dữ kiện, số liệu và ngày tháng đã đối chiếu với nguồn",
        "rights": "Mọi ảnh đều được phép dùng và ghi đúng tác giả",
        "open": "“Kè dài 40 m.” chưa có nguồn.",
        "remove": "Xóa các bài mẫu?",
        "gone": "12 bài có sẵn trong bộ mẫu sẽ được xóa khỏi bàn này.",
        "kept": "Bài bạn tự viết, nhân sự và khuôn trình bày vẫn còn.",
        "do_remove": "Xóa bài mẫu",
        "due": "Hạn",
        "exported": "Đã xuất 2 trên 3 bài vào “Documents”.",
        "no_caption": "2 ảnh chưa có chú thích.",
        "full": "Đĩa đã đầy; bài này chưa được ghi ra.",
        "exporting": "Đang xuất bài",
        "now": "Bài 7 trên 24: Làm thẻ căn cước ngay tại xã",
        "return": "Trả lại",
        "why": "Phóng viên sẽ đọc lời này trước tiên.",
        "search": "Bến cá Cửa Mây",
        "snippets": (("het", "HẾT. Cần hỏi thêm: văn phòng báo chí, 0900 000 001."), ("camon", "Xin cảm ơn bà con.")),
        "changed": "Một đoạn đã đổi sau khi Trần Minh duyệt bài.",
        "before": "Kè dài 140 m. Kè mở cửa từ thứ Hai.\n",
        "after": "Kè dài 40 m. Kè mở cửa từ 8 giờ thứ Hai.\n",
    },
}
OF_A_MACHINE = ("about", "date")
"""what they say depends on the machine and on its zone, so that their words are not kept beside the pictures"""
FINGERPRINT = "3475 0f98 bd59 fcfc 946d a45a aabe 933b e154 a4b5 094e 1c4a bf42 8665 05f3 c97e"


def by_name(live: Callable, now: int) -> dict[str, Callable]:
    """`live` lets the window live."""

    def shot(name: str) -> Callable:
        def shoot(session, save) -> None:
            dialog = makers(session, now)[name]()
            dialog.show()
            dialog.activateWindow()
            live(500)
            save(dialog.grab(), None if name in OF_A_MACHINE else dialog)
            dialog.done(0)
            dialog.deleteLater()

        return shoot

    return {name: shot(name) for name in NAMES}


def _people(words: dict) -> tuple:
    from editor.article import Collaborator, Role

    me = Collaborator("p1", words["me"], frozenset({Role.CHIEF, Role.EDITOR}), ("vi",))
    writer = Collaborator("p2", words["writer"], frozenset({Role.WRITER}), ("vi",))
    return me, writer, Collaborator("p3", words["editor"], frozenset({Role.EDITOR}), ("vi",))


def makers(session, now: int) -> dict[str, Callable]:
    """How each dialog is made, by the name of its picture."""
    words, window = WORDS[session._preferences.language], session.window
    return {
        **_about_articles(words, window, now),
        **_about_people(words, window),
        **_about_the_desk(words, window),
        "since-seal": lambda: _changed(session, words),
    }


def _about_articles(words: dict, window, now: int) -> dict[str, Callable]:
    from editor.finding import Finding, Severity
    from ui.dialogs.before_approval import BeforeApproval
    from ui.dialogs.before_printing import BeforePrinting
    from ui.dialogs.date import DateDialog
    from ui.dialogs.export_report import ExportReport
    from ui.dialogs.reason import Reason
    from ui.dialogs.replace_everywhere import ReplaceEverywhere
    from ui.dialogs.revision_name import RevisionName
    from ui.dialogs.save_search import SaveSearch
    from ui.dialogs.table import TableDialog
    from ui.dialogs.word_target import WordTarget
    from ui.widgets.finding_list import Found

    warning = Found(Finding("comments", Severity.SHOULD, "Comments are still open: {count}.", {"count": 1}))
    reports = [
        ("boat.docx", True, ()),
        ("bins.docx", True, (words["no_caption"],)),
        ("flood.docx", False, (words["full"],)),
    ]
    points = [("facts", words["point"]), ("rights", words["rights"])]
    return {
        "before-approval": lambda: BeforeApproval(words["approve"], points, [words["open"]], window),
        "before-printing": lambda: BeforePrinting([warning], window),
        "date": lambda: DateDialog(words["due"], now + 86_400_000, now, "", window),
        "export-report": lambda: ExportReport(words["exported"], reports, window),
        "reason": lambda: Reason(words["return"], words["return"], words["why"], window),
        "replace-everywhere": lambda: ReplaceEverywhere(None, window),
        "revision-name": lambda: RevisionName(12, window),
        "save-search": lambda: SaveSearch(words["search"], window),
        "table-fields": lambda: TableDialog([[words["due"], words["approve"]], ["12/3", ""]], (1, 1), window),
        "word-target": lambda: WordTarget(600, window),
    }


def _about_people(words: dict, window) -> dict[str, Callable]:
    from ui.dialogs.merge_people import MergePeople
    from ui.dialogs.passphrase import Passphrase
    from ui.dialogs.retire import Retire
    from ui.dialogs.second_approver import SecondApprover
    from ui.dialogs.signing_key import NewKey, UnlockKey, Vouch

    me, writer, editor = _people(words)
    return {
        "merge-people": lambda: MergePeople(writer, [me, editor], "p1", window),
        "new-key": lambda: NewKey(False, False, window),
        "passphrase": lambda: Passphrase(False, window),
        "retire": lambda: Retire(writer, words["headlines"], [me, editor], window),
        "second-approver": lambda: SecondApprover([me, editor], "", window),
        "unlock-key": lambda: UnlockKey(window),
        "vouch": lambda: Vouch(words["editor"], FINGERPRINT, window),
    }


def _about_the_desk(words: dict, window) -> dict[str, Callable]:
    from editor.snippet import Snippet
    from ui.dialogs.about import About
    from ui.dialogs.confirmation import Confirmation
    from ui.dialogs.language_settings import LanguageSettings
    from ui.dialogs.locked_copy import UnlockCopy
    from ui.dialogs.progress import Progress
    from ui.dialogs.root_key import RootKey
    from ui.dialogs.snippets import SnippetsDialog

    removal = (words["remove"], words["gone"], words["kept"], words["do_remove"])
    return {
        "about": lambda: About("SQLite 3.40.1", window),
        "confirmation": lambda: Confirmation(*removal, window),
        "language-settings": lambda: LanguageSettings({}, ["en", "vi"], window),
        "progress": lambda: _stepped(Progress(words["exporting"], 24, window), words["now"]),
        "root-key": lambda: RootKey(window),
        "snippets": lambda: SnippetsDialog([Snippet(*one) for one in words["snippets"]], window),
        "unlock-copy": lambda: UnlockCopy("Newsroom 2026-11-23.desk.locked", window),
    }


def _stepped(dialog, said: str):
    dialog.show_step(7, said)
    return dialog


def _changed(session, words: dict):
    from editor.article import Fields
    from editor.comparing import compare
    from ui.review.since_seal import SinceSeal

    dialog = SinceSeal(session.theme, words["changed"], "", True, session.window)
    fields = Fields(headline=words["headlines"][1])
    dialog.show_comparison(compare((fields, words["before"]), (fields, words["after"])))
    return dialog


NAMES = (
    *("about", "before-approval", "before-printing", "confirmation", "date", "export-report", "language-settings"),
    *("merge-people", "new-key", "passphrase", "progress", "reason", "replace-everywhere", "retire", "revision-name"),
    *("root-key", "save-search", "second-approver", "since-seal", "snippets", "unlock-copy", "unlock-key", "vouch"),
    *("table-fields", "word-target"),
)
