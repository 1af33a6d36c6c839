"""Every dialog of the window with something in it, by its class; one that is missing fails `test_every_dialog`.

The words that stand in them are an office's own: they are in no language of the window.
"""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from editor import audience, house_style, people_import, template
from editor.article import Collaborator, Fields, Role
from editor.export.paper.taking import Taken
from editor.export.proof import Copy
from editor.finding import Finding, Severity
from editor.snippet import Snippet
from editor.text.replacement import Replacement, Span
from storage.backups.kept_backups import KeptBackup
from storage.salvaging.recovery import Recovery
from storage.salvaging.salvage import Salvaged
from ui.dialogs.about import About
from ui.dialogs.article_language import ArticleLanguage
from ui.dialogs.assignment import AssignmentDialog, Shown
from ui.dialogs.before_approval import BeforeApproval
from ui.dialogs.before_printing import BeforePrinting
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.correct import Correct, CorrectionOffer
from ui.dialogs.date import DateDialog
from ui.dialogs.details import Details
from ui.dialogs.export import Export, ExportOffer
from ui.dialogs.export_report import ExportReport
from ui.dialogs.first_start import FirstStart
from ui.dialogs.import_people import ImportPeople
from ui.dialogs.keys import KeyRow, KeysDialog
from ui.dialogs.language_settings import LanguageSettings
from ui.dialogs.locked_copy import LockCopy, UnlockCopy
from ui.dialogs.merge_people import MergePeople
from ui.dialogs.new_article import NewArticle
from ui.dialogs.passphrase import Passphrase
from ui.dialogs.picture import PictureForm, ShownPicture
from ui.dialogs.piece_fields import Offer
from ui.dialogs.print_preview import PrintPreview
from ui.dialogs.progress import Progress
from ui.dialogs.publish import Publish, PublishOffer
from ui.dialogs.reason import Reason
from ui.dialogs.receipt import Receipt
from ui.dialogs.recovery import RecoveryDialog
from ui.dialogs.replace_all import ReplaceAll
from ui.dialogs.replace_everywhere import ReplaceEverywhere
from ui.dialogs.restore import Restore
from ui.dialogs.retire import Retire
from ui.dialogs.revision_name import RevisionName
from ui.dialogs.root_key import RootKey
from ui.dialogs.save_search import SaveSearch
from ui.dialogs.second_approver import SecondApprover
from ui.dialogs.second_folder import SecondFolder
from ui.dialogs.signing_key import NewKey, UnlockKey, Vouch
from ui.dialogs.size import SizeDialog
from ui.dialogs.snippets import SnippetsDialog
from ui.dialogs.source import SourceForm
from ui.dialogs.style_rules import RuleEntry, StyleRulesDialog
from ui.dialogs.support_file import SupportFile
from ui.dialogs.table import TableDialog
from ui.dialogs.tags import TagsDialog
from ui.dialogs.who import Who
from ui.dialogs.word_target import WordTarget
from ui.publishing.house_style_form import HouseStyleForm
from ui.publishing.word_styles_form import WordStylesForm
from ui.review.compare_dialog import CompareDialog
from ui.review.history_dialog import HistoryDialog
from ui.review.log_dialog import LogDialog
from ui.review.since_seal import SinceSeal
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.finding_list import Found
from ui.wording import Wording

UI = Path(__file__).parents[2] / "ui"
WARNING = Found(Finding("comments", Severity.SHOULD, "Comments are still open: {count}.", {"count": 1}))
NOW = 1_791_164_400_000
LAN = Collaborator("p1", "Lan Anh", frozenset({Role.CHIEF}), ("vi",), has_passphrase=True)
MINH = Collaborator("p2", "Minh", frozenset({Role.WRITER}), ("vi",))
RULE = "extends: existence\nmessage: Không viết “%s”.\nlevel: warning\ntokens:\n  - xôxô\n"
FIELDS = Fields(headline="Cầu mới", slug="cau-moi")
TEXT = "Cầu mới mở cửa."


@dataclass(frozen=True)
class Around:
    """What a dialog is made with."""

    theme: Theme
    wording: Wording
    tasks: Tasks
    folder: Path
    parent: QWidget | None

    @property
    def copy(self) -> Copy:
        return Copy("Một.\n", FIELDS, "vi", house_style.shipped()[0])


def _assignment(around: Around) -> Any:
    offer = Offer(template.shipped(), audience.shipped(), "vi")
    return AssignmentDialog("Giao", "Giao", Shown([LAN, MINH], NOW, offer=offer), around.parent)


def _publish(around: Around) -> Any:
    names = {"docx": "a.docx", "pdf": "a.pdf"}
    offer = PublishOffer(
        "Phát hành", "Cầu mới", "Phát hành", "2026-1", names, ("docx",), around.folder, (WARNING,),
        "Chờ giờ đăng.", "Duyệt một mình.", earlier=("Lần 1",),
    )  # fmt: skip
    return Publish(offer, around.parent)


def _import_people(around: Around) -> Any:
    data = b"name,contact\nLan Anh,lan@example.org\nMinh,minh@example.org\n,nobody@example.org\n"
    return ImportPeople(people_import.read(data, "people.csv", []), "people.csv", around.parent)


def _export(around: Around) -> Any:
    offer = ExportOffer("Cầu mới", "cau-moi", around.folder, "statement", False)
    return Export(offer, house_style.shipped(), around.parent)


def _rules(around: Around) -> Any:
    return StyleRulesDialog([RuleEntry("O.R", "R", RULE, True)], "vi", "Tiếng Việt", True, around.parent)


def _export_report(around: Around) -> Any:
    lines = [("a.docx", True, ["Hai ảnh không có chú thích."]), ("b.docx", False, ["Đĩa đầy."])]
    return ExportReport("Đã xuất một tệp.", lines, around.parent)


def _recovery(around: Around) -> Any:
    salvaged = Salvaged(around.folder / "a.desk", 3, ("Cầu mới",), ("Chợ cũ",), ("Bến cá",))
    return RecoveryDialog("a.desk", Recovery(salvaged, None, None), around.parent)


def _picture() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


# To add one: the dialog's class, and how it is made with all that it can ask.
MAKERS = {
    About: lambda a: About("SQLite 3", a.parent),
    ArticleLanguage: lambda a: ArticleLanguage("vi", None, ["vi", "en"], ["xôxô"], a.parent),
    AssignmentDialog: _assignment,
    BeforeApproval: lambda a: BeforeApproval("Duyệt", [("facts", "Số liệu")], ["Một câu chưa có nguồn."], a.parent),
    BeforePrinting: lambda a: BeforePrinting([WARNING], a.parent),
    CompareDialog: lambda a: CompareDialog(a.theme, "Cầu mới", True, a.parent),
    Confirmation: lambda a: Confirmation("Xóa?", "Bài mẫu được bỏ.", "Bài của bạn còn nguyên.", "Bỏ", a.parent),
    Correct: lambda a: Correct(CorrectionOffer(FIELDS, "Một.\n", "vi", "12/03/2026"), a.parent),
    DateDialog: lambda a: DateDialog("Hạn", NOW, NOW, "", a.parent),
    Details: lambda a: Details("Traceback", a.parent),
    Receipt: lambda a: Receipt("Receipt of edition 1", "Code: CD-AAAA-BBBB", a.parent),
    Export: _export,
    ExportReport: _export_report,
    FirstStart: lambda a: FirstStart(a.wording, True, a.parent),
    HistoryDialog: lambda a: HistoryDialog(a.theme, "Cầu mới", True, lambda: NOW, a.parent),
    HouseStyleForm: lambda a: HouseStyleForm(a.tasks, a.copy, a.parent),
    ImportPeople: _import_people,
    KeysDialog: lambda a: KeysDialog([KeyRow("a.b", "Xuất", "Tệp", "Ctrl+E", "Ctrl+E")], a.parent),
    LanguageSettings: lambda a: LanguageSettings({}, ["en", "vi"], a.parent),
    LockCopy: lambda a: LockCopy(a.parent),
    LogDialog: lambda a: LogDialog("Cầu mới", [("p1", "Lan Anh")], lambda: NOW, a.parent),
    MergePeople: lambda a: MergePeople(LAN, [MINH], "p1", a.parent),
    NewArticle: lambda a: NewArticle(template.shipped(), audience.shipped(), "vi", a.parent),
    NewKey: lambda a: NewKey(True, False, a.parent),
    Passphrase: lambda a: Passphrase(True, a.parent),
    PictureForm: lambda a: PictureForm([ShownPicture("bến.png", _picture())], (), a.parent),
    PrintPreview: lambda a: PrintPreview("Danh sách", [_picture(), _picture()], a.parent),
    Progress: lambda a: Progress("Xuất", 3, a.parent),
    Publish: _publish,
    Reason: lambda a: Reason("Trả lại", "Trả lại", "Viết một câu.", a.parent),
    RecoveryDialog: _recovery,
    ReplaceAll: lambda a: ReplaceAll(TEXT, [Replacement(Span(0, 3), "Chợ")], (), False, a.parent),
    ReplaceEverywhere: lambda a: ReplaceEverywhere(None, a.parent),
    Restore: lambda a: Restore([KeptBackup(a.folder / "a.desk", NOW, 1)], frozenset(), True, a.parent),
    Retire: lambda a: Retire(MINH, ["Cầu mới"], [LAN], a.parent),
    RevisionName: lambda a: RevisionName(12, a.parent),
    RootKey: lambda a: RootKey(a.parent),
    SaveSearch: lambda a: SaveSearch("", a.parent),
    SecondApprover: lambda a: SecondApprover([LAN, MINH], "p2", a.parent),
    SecondFolder: lambda a: SecondFolder(a.folder, a.folder / "a.desk", a.parent),
    SinceSeal: lambda a: SinceSeal(a.theme, "Đã đổi một câu.", "", True, a.parent),
    SizeDialog: lambda a: SizeDialog(100, 100, a.parent),
    SnippetsDialog: lambda a: SnippetsDialog([Snippet("het", "Hết.")], a.parent),
    SourceForm: lambda a: SourceForm("Một câu.", None, a.parent),
    StyleRulesDialog: _rules,
    SupportFile: lambda a: SupportFile("Copydesk", a.parent),
    TagsDialog: lambda a: TagsDialog([("Bão", 3), ("Lũ", 1)], True, a.parent),
    UnlockCopy: lambda a: UnlockCopy("a.desk.locked", a.parent),
    UnlockKey: lambda a: UnlockKey(a.parent),
    Vouch: lambda a: Vouch("Minh", "ab12 cd34", a.parent),
    Who: lambda a: Who([LAN, MINH], "p1", a.parent),
    WordStylesForm: lambda a: WordStylesForm(a.tasks, Taken("Giấy.dotx", b"", (), {}, ()), a.copy, None, a.parent),
    TableDialog: lambda a: TableDialog([["Ngày", "Giờ"], ["Thứ Ba", "8:00"]], (1, 0), a.parent),
    WordTarget: lambda a: WordTarget(300, a.parent),
}


def in_the_source() -> set[str]:
    """The classes of all dialogs that the window has."""
    bases: dict[str, set[str]] = {}
    for path in UI.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {getattr(base, "id", "") for base in node.bases}
    known = {"QDialog"}
    for _ in range(4):  # one made of one made of one
        known |= {name for name, of in bases.items() if of & known}
    return known - {"QDialog", "Dialog"}
