"""`copydesk verify FILE`: a file of an edition is known by its bytes, or by its code when it was saved anew."""

import hashlib
import io
import zipfile

import pikepdf
import pytest

from editor.edition import EditionFile
from editor.export import codes_apart
from editor.export.edition_piece import piece_of_edition
from editor.export.registry import WRITERS
from storage.desk import Desk
from storage.publication.editions import Outgoing
from tests.ui.approved import approved_article
from ui.cli import DONE, REFUSED, run

ENDINGS = ("docx", "pdf", "html")


@pytest.fixture
def office(tmp_path):
    """A desk, and the files of an edition in a folder beside it; what was exported for proof-reading is there too."""
    path, out = tmp_path / "office.desk", tmp_path / "out"
    out.mkdir()
    with Desk.create(path, "Lan Anh", "vi") as desk:
        article_id = approved_article(desk)
        ready, at = desk.publication(article_id), 1_767_225_600_000
        piece = piece_of_edition(ready.article, ready.pictures, ready.office, ready.edition(at, 420), ready.earlier)
        files = []
        for ending in ENDINGS:
            data = WRITERS[ending](piece, ready.house_style).data
            (out / f"chợ.{ending}").write_bytes(data)
            files.append(EditionFile(ending, f"chợ.{ending}", hashlib.sha256(data).hexdigest()))
        desk.publish(article_id, Outgoing(tuple(files), ready.content_sha256, at, 420))
    return path, out, ready.code


def saved_by_another_program(data, ending):
    """The same words in other bytes."""
    target = io.BytesIO()
    if ending == "pdf":
        with pikepdf.open(io.BytesIO(data)) as document:
            document.save(target, linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    elif ending == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as after:
            for name in sorted(before.namelist()):
                after.writestr(name, before.read(name))
    else:
        return data.replace(b"6 gi", b"5 gi")
    return target.getvalue()


@pytest.mark.parametrize("ending", ENDINGS)
def test_by_its_bytes_it_is_the_approved_text(office, ending, capsys):
    desk, out, code = office
    assert run(["verify", str(out / f"chợ.{ending}"), "--desk", str(desk)]) == DONE
    assert f"this is the approved text, edition 1 ({code})" in capsys.readouterr().out


@pytest.mark.parametrize("ending", ENDINGS)
def test_by_its_code_the_receipt_is_found_and_it_is_said_not_to_be_the_approved_text(office, ending, capsys):
    desk, out, code = office
    file = out / f"chợ.{ending}"
    before = file.read_bytes()
    file.write_bytes(saved_by_another_program(before, ending))
    assert file.read_bytes() != before
    assert run(["verify", str(file), "--desk", str(desk)]) == REFUSED
    said = capsys.readouterr().out
    assert code in said and "it is NOT the approved text" in said


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_its_code_and_changed_no_receipt_is_found(office, ending, capsys):
    desk, out, _ = office
    piece_bytes = b"%PDF-1.7 " if ending == "pdf" else b"<p>"
    file = out / f"khác.{ending}"
    file.write_bytes(piece_bytes)
    assert run(["verify", str(file), "--desk", str(desk)]) == REFUSED
    assert "No receipt of this desk" in capsys.readouterr().err


def test_what_is_looked_for_by_its_code_is_read_in_a_process_of_its_own(office, monkeypatch):
    desk, out, _ = office
    asked = []
    monkeypatch.setattr(codes_apart, "read_apart", lambda file: asked.append(file) or ())
    run(["verify", str(out / "chợ.html"), "--desk", str(desk)])
    assert asked == []
    (out / "khác.html").write_bytes(b"<p>")
    run(["verify", str(out / "khác.html"), "--desk", str(desk)])
    assert asked == [out / "khác.html"]
