"""What a file says of itself that is not approved, or under embargo: where the marks stand, in each format.

It knows the formats by their keys in editor/export/registry.py and writes none of them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def told(form: str, marks: Sequence[str], *, is_approved: bool, is_several: bool) -> str:
    """Whether what goes out is approved, and what its file says because of that. `marks` are the words in it."""
    translate = QCoreApplication.translate
    if not marks:
        return translate("ExportMarks", "Approved as it stands now. The file carries no marks.")
    if is_approved:
        first = translate("ExportMarks", "Approved as it stands now.")
    elif is_several:
        first = translate("ExportMarks", "Not all of these are approved yet; those are for proof-reading only.")
    else:
        first = translate("ExportMarks", "Not approved yet, for proof-reading only.")
    said = "” “".join(marks)
    return f"{first} {_where(form).format(marks=said)}"


def _where(form: str) -> str:
    translate = QCoreApplication.translate
    on_pages = translate("ExportMarks", "“{marks}” stands on every page.")
    first_line = translate("ExportMarks", "“{marks}” stands in the first line.")
    # To add one: a format of editor/export/registry.py, and where its writer puts the marks of a piece.
    places = {
        "docx": on_pages,
        "pdf": on_pages,
        "pdf-archive": on_pages,
        "html": translate("ExportMarks", "“{marks}” stands above the article, and on every page when it is printed."),
        "html-fragment": translate("ExportMarks", "“{marks}” stands above the article."),
        "epub": translate("ExportMarks", "“{marks}” stands on the cover and above the article."),
        "txt": first_line,
        "txt-wrapped": first_line,
        "md": translate("ExportMarks", "“{marks}” stands among the fields in front."),
        "ninjs": translate(
            "ExportMarks", "It is marked as withheld, with “{marks}” in the note to editors and above the text."
        ),
    }
    return places[form]
