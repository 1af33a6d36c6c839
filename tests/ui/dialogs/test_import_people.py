"""Taking people over: what is taken is what is shown, in the letters that were chosen."""

import pytest

from editor import people_import
from ui.dialogs.import_people import WAYS, ImportPeople

DATA = "Tên,Vai trò\nĐặng Thị Én,Phóng viên\n".encode()


@pytest.fixture
def dialog(qtbot):
    made = ImportPeople(people_import.read(DATA, "people.csv", []), "people.csv", None)
    qtbot.addWidget(made)
    return made


def test_nobody_is_taken_over_with_the_letters_of_before_while_the_file_is_read_anew(dialog):
    assert [one.name for one in dialog.people] == ["Đặng Thị Én"]
    chosen = []
    dialog.letters_chosen.connect(chosen.append)
    dialog.written.setCurrentIndex(1)
    assert (chosen, dialog.people, dialog.accept_button.isEnabled()) == ([WAYS[1]], [], False)
    dialog.show_found(people_import.read(DATA, "people.csv", []))
    assert dialog.accept_button.isEnabled()
