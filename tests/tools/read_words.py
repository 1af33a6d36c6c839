"""What a reader reads in an exported file, whatever its format. For tests that ask whether words are printed."""

import io
import re
import zipfile

import pypdfium2  # type: ignore[import-untyped]


def words_of(kind: str, data: bytes) -> str:
    """The words of a file of this kind, with one space between two."""
    if kind == "pdf":
        document = pypdfium2.PdfDocument(data)
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        document.close()
        text = " ".join(found)
    elif data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".xhtml"))]
        text = re.sub(r"<[^>]+>", "", " ".join(parts))
    else:
        text = re.sub(r"<script.*?</script>|<[^>]+>|^> ?", "", data.decode(), flags=re.DOTALL | re.MULTILINE)
    return " ".join(text.replace("\\", "").split())
