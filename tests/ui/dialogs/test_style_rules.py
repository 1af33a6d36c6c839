"""The rules of an office as a person changes them, in the real dialog."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from editor.language.style.rules import read, shipped
from ui.dialogs.rule_source import EXISTENCE, SUBSTITUTION, FormRule, to_file, to_form
from ui.dialogs.style_rules import RuleEntry, StyleRulesDialog

OWN = to_file(FormRule(SUBSTITUTION, "Tham quan", "Viết “%s”, không viết “%s”.", "warning", "thăm quan → tham quan"))
SHIPPED = "extends: occurrence\nmessage: Too long.\nscope: sentence\nmax: 40\ntoken: '\\S+'\n"


@pytest.fixture
def dialog(qtbot, theme):
    entries = [RuleEntry("Office.Rule1", "Tham quan", OWN, True), RuleEntry("long", "Long", SHIPPED, False)]
    made = StyleRulesDialog(entries, "vi", "Tiếng Việt", True, None)
    qtbot.addWidget(made)
    made.told = []
    made.rule_saved.connect(lambda *said: made.told.append(("saved", *said)))
    made.rule_switched.connect(lambda *said: made.told.append(("switched", *said)))
    made.rule_removed.connect(lambda *said: made.told.append(("removed", *said)))
    made.show()
    yield made
    made.form._timer.stop()


def test_the_form_shows_a_common_rule_and_tries_it_live(dialog, qtbot, until):
    form = dialog.form
    assert form.stack.currentIndex() == 0
    assert form.words.toPlainText() == "thăm quan → tham quan"
    form.trial.setPlainText("Đi thăm quan chùa.")
    until(lambda: "tham quan" in form.found.text())
    (mark,) = form.trial.extraSelections()
    assert mark.cursor.selectedText() == "thăm quan"


def test_what_is_written_in_the_form_is_in_the_file_and_kept(dialog, until):
    form = dialog.form
    form.words.setPlainText("thăm quan → tham quan\nsát nhập → sáp nhập")
    form.trial.setPlainText("Sẽ sát nhập hai thôn.")
    until(lambda: "sáp nhập" in form.found.text())
    assert dialog.keep_button.isEnabled()
    dialog.keep_button.click()
    ((what, key, source),) = dialog.told
    assert (what, key) == ("saved", "Office.Rule1")
    assert dict(read(source, "Office.Rule1.yml", "vi").swap)["sát nhập"] == "sáp nhập"


def test_a_rule_of_another_kind_is_shown_as_its_file_and_cannot_be_changed_when_it_ships(dialog):
    dialog.list.setCurrentRow(1)
    assert dialog.form.source == SHIPPED
    assert dialog.form.stack.currentIndex() == 1
    assert dialog.form.file.isReadOnly()
    dialog.own_button.click()
    assert dialog.told == [("saved", "long", SHIPPED)]
    assert not dialog.form.file.isReadOnly()


def test_a_broken_rule_says_what_is_wrong_and_nothing_of_it_is_lost(dialog, until):
    form = dialog.form
    form.tabs.setCurrentIndex(1)
    form.file.setPlainText("extends: existence\nmessage: x\ntokens: [")
    until(lambda: form.fault.isVisible())
    assert "Office.Rule1" in form.fault.text()
    assert not form.tabs.isTabEnabled(0)
    dialog.accept()
    assert dialog.told == [("saved", "Office.Rule1", "extends: existence\nmessage: x\ntokens: [")]


def test_a_rule_is_switched_off_begun_and_removed(dialog):
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.told == [("switched", "long", False)]
    dialog.new_button.click()
    assert dialog.told[-1][:2] == ("saved", "Office.Rule2")
    assert dialog.current.key == "Office.Rule2"
    dialog.remove_button.click()
    assert dialog.told[-1] == ("removed", "Office.Rule2")
    assert dialog.list.count() == 2


WORD = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)


@given(st.lists(WORD, min_size=1, max_size=4, unique=True), st.booleans(), st.sampled_from(["error", "warning"]))
def test_a_form_and_its_file_are_the_same(words, ignores_case, level):
    for kind, lines in ((EXISTENCE, words), (SUBSTITUTION, [f"{word} → x" for word in words])):
        rule = FormRule(kind, "Tên", "“%s”?", level, "\n".join(lines), "Sổ tay", "sai", "đúng", ignores_case)
        assert to_form(to_file(rule)) == rule


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_form_never_shows_less_than_the_file_says(language):
    import resources

    for rule in shipped(language):
        source = resources.text(f"language/style/{language}/{rule.key}.yml")
        form = to_form(source)
        if form is not None:
            again = read(to_file(form), f"{rule.key}.yml", language)
            assert (again.swap, again.tokens, again.message, again.severity) == (
                rule.swap,
                rule.tokens,
                rule.message,
                rule.severity,
            )
