"""Printing through the real window: to a file it is the PDF that is exported, to a printer its pages as pixels."""

import hashlib
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QRadioButton, QSpinBox

from ui.dialogs.before_printing import BeforePrinting
from ui.window.publication import printing, proofing_pages

TEXT = "Đoạn đầu.\n\n" + "Một đoạn dài. " * 1500 + "\n"


@pytest.fixture(autouse=True)
def no_printer(monkeypatch, tmp_path):
    """Without a printer the dialog offers a file."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no printer here"))


@pytest.fixture
def long(window, until):
    """A window whose article has several pages, on the desk."""
    until(lambda: window.writing.opened.view is not None)
    window.writing.room.edit.selectAll()
    window.writing.room.edit.insertPlainText(TEXT)
    window.writing.room.flush()
    return window


def print_it(window, answer, in_dialog):
    answer(lambda _said: None, kind=BeforePrinting)  # the draft has nothing yet of what its template asks for
    answer(in_dialog, kind=QPrintDialog)
    window.actions_table["article.print"].trigger()


def print_proof(window, until):
    """A press, and the pages as it makes them of what the desk has."""
    grounds = []
    article_id = window.writing.opened.article_id
    window._tasks.read(lambda desk: proofing_pages.read(desk, article_id), then=grounds.append, key="test")
    until(lambda: bool(grounds))
    return printing._make(grounds[0].copy(grounds[0].style(""), window.writing._printing._clock()))


def pages_of(window, until):
    press, proof = print_proof(window, until)
    press.close()
    return proof


def receipts(window, until):
    found = []
    article_id = window.writing.opened.article_id
    window._tasks.read(lambda desk: desk.receipts(article_id), then=found.append, key="test")
    until(lambda: bool(found))
    return found[0]


def words_of(data):
    document = pypdfium2.PdfDocument(data)
    words = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return words


def test_printed_to_a_file_it_is_the_pdf_that_is_exported_with_its_receipt(long, until, answer, tmp_path):
    output = tmp_path / "printed.pdf"

    def to_file(dialog):
        assert all(button.icon().isNull() for button in dialog.findChildren(QPushButton))
        dialog.findChild(QLineEdit, "filename").setText(str(output))

    print_it(long, answer, to_file)
    until(lambda: any("printed.pdf" in said for said in long.notices.sentences))
    data = output.read_bytes()
    assert data == pages_of(long, until).data
    assert "Đoạn đầu." in words_of(data)[0]
    receipt = receipts(long, until)[-1]
    assert (receipt.format, receipt.file_name) == ("pdf", "printed.pdf")
    assert receipt.sha256 == hashlib.sha256(data).hexdigest()
    titles = {button.text() for button in long.notices.findChildren(QPushButton)}
    assert {"Mở", "Mở thư mục"} <= titles or {"Open", "Show in folder"} <= titles


def test_a_print_to_a_file_begins_where_exports_go(long, until, answer):
    begins = []

    def look(dialog):
        begins.append(Path(dialog.findChild(QLineEdit, "filename").text()))

    answer(lambda _said: None, kind=BeforePrinting)
    answer(look, accepts=False, kind=QPrintDialog)
    long.actions_table["article.print"].trigger()
    until(lambda: bool(begins))
    assert begins == [long.writing._exporting.folder / "cau-moi.pdf"]


def test_some_pages_are_taken_as_they_are_and_are_not_the_article(long, until, answer, tmp_path):
    output = tmp_path / "some.pdf"

    def to_file(dialog):
        dialog.findChild(QLineEdit, "filename").setText(str(output))
        dialog.findChild(QRadioButton, "printRange").setChecked(True)
        dialog.findChild(QSpinBox, "to").setValue(3)
        dialog.findChild(QSpinBox, "from").setValue(2)
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()

    print_it(long, answer, to_file)
    until(lambda: any("some.pdf" in said for said in long.notices.sentences))
    assert words_of(output.read_bytes()) == words_of(pages_of(long, until).data)[1:3]
    assert receipts(long, until) == []


def test_a_printer_gets_its_pages_as_they_are_proofed(long, until, tmp_path):
    """Only its file can be looked at here: what is handed over is what a printer would be handed."""
    output = tmp_path / "drawn.pdf"
    press, proof = print_proof(long, until)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(output))
    printing._prepare(printer, proof)
    long.writing._printing._hand_over(press, proof, printer, [0, 1])
    until(lambda: long.writing._printing._run is None)
    document = pypdfium2.PdfDocument(output)
    assert len(document) == 2
    width, height = document.get_page_size(0)
    assert (round(width), round(height)) == (595, 842)
    assert min(bytes(document[0].render(scale=0.5).buffer)) < 100
    document.close()


def test_after_a_mistake_of_the_program_nothing_waits_for_pages_any_more(long, until, tmp_path, monkeypatch):
    press, proof = print_proof(long, until)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    mistakes = []
    long._tasks.failed_unexpectedly.connect(mistakes.append)
    monkeypatch.setattr(press, "draw", lambda *_page: 1 / 0)
    long.writing._printing._hand_over(press, proof, printer, [0, 1])
    until(lambda: long.writing._printing._run is None)
    assert len(mistakes) == 1
    assert "Printing was stopped." in long.notices.sentences


def test_a_window_that_makes_room_for_another_prints_no_further_page(long, until, tmp_path):
    press, proof = print_proof(long, until)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    long.writing._printing._hand_over(press, proof, printer, [0, 1])
    long.leave()
    assert long.writing._printing._run is None
    assert press.draw(proof, 0, 1) is None  # it was closed
