"""Every place in the window that takes words takes Vietnamese, however an input method delivers it: the pages, what
floats over the text, and every dialog. A field that is made anywhere and typed into nowhere fails the count."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from editor import audience, house_style, template
from editor.article import Collaborator, Fields, Role
from editor.export.paper.taking import Taken
from editor.export.proof import Copy
from editor.finding import Finding, Severity
from editor.snippet import Snippet
from storage.backups.kept_backups import KeptBackup
from tests.ui.window.test_input_methods import MOTTO, WAYS, fields_of, hold
from ui.dialogs.assignment import AssignmentDialog, Shown
from ui.dialogs.before_approval import BeforeApproval
from ui.dialogs.correct import Correct, CorrectionOffer
from ui.dialogs.export import Export, ExportOffer
from ui.dialogs.first_start import FirstStart
from ui.dialogs.keys import KeyRow, KeysDialog
from ui.dialogs.locked_copy import LockCopy, UnlockCopy
from ui.dialogs.passphrase import Passphrase
from ui.dialogs.picture import PictureForm, ShownPicture
from ui.dialogs.piece_fields import Offer
from ui.dialogs.publish import Publish, PublishOffer
from ui.dialogs.reason import Reason
from ui.dialogs.replace_everywhere import ReplaceEverywhere
from ui.dialogs.restore import Restore
from ui.dialogs.revision_name import RevisionName
from ui.dialogs.root_key import RootKey
from ui.dialogs.save_search import SaveSearch
from ui.dialogs.signing_key import NewKey, UnlockKey
from ui.dialogs.snippets import SnippetsDialog
from ui.dialogs.source import SourceForm
from ui.dialogs.style_rules import RuleEntry, StyleRulesDialog
from ui.dialogs.table import TableDialog
from ui.dialogs.tags import TagsDialog
from ui.dialogs.who import Who
from ui.publishing.house_style_form import HouseStyleForm
from ui.publishing.stand_fields import StandFields
from ui.publishing.word_styles_form import WordStylesForm
from ui.review.compare_dialog import CompareDialog
from ui.widgets.chooser import Chooser
from ui.widgets.finding_list import Found
from ui.widgets.person_picker import PersonPicker
from ui.window.help.manual_window import ManualWindow
from ui.wording import Wording

UI = Path(__file__).parents[3] / "ui"
LAN = Collaborator("p1", "Lan Anh", frozenset({Role.CHIEF}), ("vi",), has_passphrase=True)
MINH = Collaborator("p2", "Minh", frozenset({Role.WRITER}), ("vi",), has_passphrase=True)
WARNING = Found(Finding("comments", Severity.SHOULD, "Comments are still open: {count}.", {"count": 1}))
RULE = "extends: existence\nmessage: Không viết “%s”.\nlevel: warning\ntokens:\n  - xôxô\n"


@pytest.fixture
def wording(qapp):
    wording = Wording("vi")
    yield wording
    wording.use("en")  # the next test speaks English again


def forms(theme, wording, tasks, folder, parent):
    """What is shown by itself, by the file in which its fields are made. To add one: here, with what it needs."""
    fields = Fields(headline="Cầu mới", slug="cau-moi")
    style = house_style.shipped()[0]
    offer = Offer(template.shipped(), audience.shipped(), "vi")
    publish = PublishOffer("T", "L", "A", "c", {"docx": "a.docx"}, ("docx",), folder, (WARNING,), "Embargo", "Bypass")
    yield "dialogs/assignment.py", AssignmentDialog("T", "A", Shown([LAN, MINH], 0, offer=offer))
    yield "dialogs/before_approval.py", BeforeApproval("Duyệt", [("facts", "Số liệu")], ["Một câu chưa có nguồn."])
    yield "dialogs/correct.py", Correct(CorrectionOffer(fields, "Một.\n", "vi", "12/03/2026"))
    yield "dialogs/first_start.py", FirstStart(wording)
    yield "dialogs/keys.py", KeysDialog([KeyRow("a.b", "A", "M", "", "")])
    yield "dialogs/locked_copy.py", LockCopy()
    yield "dialogs/locked_copy.py", UnlockCopy("a.desk.locked")
    yield "dialogs/passphrase.py", Passphrase(True, None)
    yield "dialogs/picture.py", PictureForm([ShownPicture("bến.png", QImage(40, 30, QImage.Format.Format_RGB32))])
    yield "dialogs/piece_fields.py", AssignmentDialog("T", "A", Shown([LAN, MINH], 0, offer=offer))
    yield "dialogs/publish.py", Publish(publish)
    yield "dialogs/reason.py", Reason("Trả lại", "Trả lại")
    yield "dialogs/replace_everywhere.py", ReplaceEverywhere()
    yield "dialogs/restore.py", Restore([KeptBackup(folder / "a.desk", 0, 1)], frozenset(), True)
    yield "dialogs/revision_name.py", RevisionName(12)
    yield "dialogs/root_key.py", RootKey()
    yield "dialogs/rule_form.py", StyleRulesDialog([RuleEntry("O.R", "R", RULE, True)], "vi", "Tiếng Việt", True, None)
    yield "dialogs/save_search.py", SaveSearch("")
    yield "dialogs/signing_key.py", NewKey(False, False)
    yield "dialogs/signing_key.py", UnlockKey()
    yield "dialogs/snippets.py", SnippetsDialog([Snippet("het", "Hết.")])
    yield "dialogs/source.py", SourceForm("Một câu.")
    yield "dialogs/table.py", TableDialog([["Ngày"], ["Thứ Ba"]])
    yield "dialogs/tags.py", TagsDialog([("Bão", 3), ("Lũ", 1)], may_change=True)
    yield "dialogs/who.py", Who([LAN, MINH], "p1", None)
    yield "publishing/house_style_form.py", HouseStyleForm(tasks, Copy("Một.\n", fields, "vi", style))
    yield "publishing/stand_fields.py", StandFields(style, "vi")
    taken = Taken("Giấy.dotx", b"", (), {}, ())
    yield "publishing/word_styles_form.py", WordStylesForm(tasks, taken, Copy("Một.\n", fields, "vi", style))
    yield "review/compare_dialog.py", CompareDialog(theme, "Cầu mới", True, parent)
    yield "widgets/chooser.py", Chooser(parent, "Tìm")
    yield "widgets/file_field.py", Export(ExportOffer("Cầu mới", "cau-moi", folder, "news-article", False), [style])
    yield "widgets/person_picker.py", PersonPicker([LAN, MINH])
    yield "window/help/manual_window.py", ManualWindow("vi")


# To add one: the file in which a field of the window itself is made, and the action that brings it.
IN_WINDOW = {
    "desk/article_list.py": "",
    "desk/library/panel.py": "page.library",
    "desk/people_panel.py": "page.people",
    "desk/person_form.py": "page.people",
    "review/cards.py": "review.comment",
    "widgets/palette.py": "palette.open",
    "writing/forms/character_palette.py": "insert.character",
    "writing/forms/embargo_field.py": "",
    "writing/fields_form.py": "",
    "writing/finding/find_bar.py": "",
    "writing/remarks/finding_card.py": "",
    "writing/forms/link_form.py": "insert.link",
    "writing/forms/note_form.py": "insert.footnote",
    "writing/room.py": "",
    "writing/forms/snippet_list.py": "insert.snippet",
}
TAKES_NO_WORDS = {
    "desk/range_form.py": "two days",
    "dialogs/details.py": "to be read",
    "dialogs/receipt.py": "to be read",
    "dialogs/recovery.py": "to be read",
    "dialogs/support_file.py": "to be read",
    "dialogs/template_page.py": "to be read",
    "publishing/look_fields.py": "a colour",
    "review/history_dialog.py": "to be read",
    "review/since_seal.py": "to be read",
    "window/writing/beside_pane.py": "to be read",
}


def makers():
    """Every file of the window in which a field is made, of Qt's kinds or of our own that are made of these."""
    kinds, trees = {"QLineEdit", "QPlainTextEdit", "QTextEdit"}, {}
    for path in UI.rglob("*.py"):
        trees[path.relative_to(UI).as_posix()] = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    for _ in range(4):  # one made of one made of one
        kinds |= {
            node.name
            for tree in trees.values()
            for node in tree
            if isinstance(node, ast.ClassDef) and kinds & {getattr(base, "id", "") for base in node.bases}
        }
    calls = {
        name: {getattr(node.func, "id", "") for node in tree if isinstance(node, ast.Call)}
        for name, tree in trees.items()
    }
    return {name for name, called in calls.items() if called & kinds}


@pytest.mark.timeout(300)
def test_vietnamese_goes_into_every_field_of_every_dialog(window, theme, wording, tmp_path, until):
    until(lambda: window.writing.opened.view.around is not None)
    typed = set()
    for name, form in forms(theme, wording, window._tasks, tmp_path, window):
        typed.add(name)
        for method, delivery in WAYS:
            assert hold(form, MOTTO, method, delivery) > 0, name
        form.reject() if isinstance(form, QDialog) else form.close()
        form.deleteLater()
    assert typed | set(IN_WINDOW) | set(TAKES_NO_WORDS) == makers()


@pytest.mark.timeout(300)
def test_vietnamese_goes_into_every_field_of_the_window(window, until):
    until(lambda: window.writing.opened.view.around is not None and window.writing.rendered.view is not None)
    wanted = {action_id for action_id in IN_WINDOW.values() if action_id}
    for action_id in sorted(wanted, key=lambda one: (one.startswith("page."), one)):  # other pages have no article
        before = len(fields_of(window))
        window.actions_table[action_id].trigger()
        until(lambda before=before: len(fields_of(window)) > before)
    for method, delivery in WAYS:
        assert hold(window, MOTTO, method, delivery) >= len(IN_WINDOW) + 10
