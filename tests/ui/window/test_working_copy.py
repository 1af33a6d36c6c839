"""A working copy out of the real window: the dialog offers it where something is open, and only for Word."""

from zipfile import ZipFile

from PySide6.QtWidgets import QApplication


def test_what_is_open_goes_into_a_word_document_on_request(window, until, answer, tmp_path):
    until(lambda: window.writing.opened.view.around is not None)
    article = window.writing.opened.article_id
    done = []
    window._tasks.change(lambda desk: desk.add_comment(article, "Hỏng từ bao giờ?", (0, 4)), then=done.append)
    until(lambda: bool(done))
    path = tmp_path / "cau-moi.docx"

    def choose(dialog):
        dialog.show()
        assert "(1)" in dialog.has_review.text()
        dialog.format.choose("pdf")
        assert not dialog.has_review.isVisible()
        dialog.format.choose("docx")
        assert dialog.has_review.isVisible()
        dialog.has_review.setChecked(True)
        dialog.file.show_path(path)

    answer(choose)
    window.writing._exporting.begin(article)
    until(path.exists)
    with ZipFile(path) as archive:
        assert "Hỏng từ bao giờ?" in archive.read("word/comments.xml").decode()
    found = []

    def has_receipt():
        window._tasks.read(lambda desk: desk.receipts(article), then=found.append, key="receipts")
        return bool(found) and bool(found[-1])

    until(has_receipt)
    assert [one.is_approved for one in found[-1]] == [False]


def test_where_nothing_is_open_no_working_copy_is_offered(window, until, answer):
    until(lambda: window.writing.opened.view.around is not None)
    seen = []

    def look(dialog):
        seen.append(dialog.has_review.isVisibleTo(dialog))

    answer(look, accepts=False)
    window.writing._exporting.begin(window.writing.opened.article_id)
    until(lambda: bool(seen) and QApplication.activeModalWidget() is None)
    assert seen == [False]
