"""What of a folder that comes in is beyond its cap, or is not given by the disk: a sentence, and no half desk."""

import errno
import io
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.whole_desks import bringing_in
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out

NOW = 1_767_225_600_000


@pytest.fixture
def folder(desk, path, pixel, tmp_path):
    """A desk that was taken out: two articles, one with a picture."""
    for words in ("Chợ đổi giờ.", "Cầu mới."):
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, words)
    desk.add_picture(article_id, "chợ.png", pixel)
    desk.close()
    take_out(path, tmp_path / "mang theo", NOW)
    return tmp_path / "mang theo"


@pytest.fixture
def a_broken_disk(monkeypatch):
    """The files whose names end so are there, and are not given."""

    def breaks(end):
        class Broken(io.BytesIO):
            def read(self, *_):
                raise OSError(errno.EIO, "Input/output error")

            readline = read

        whole = Path.open
        monkeypatch.setattr(
            Path, "open", lambda self, *how, **more: Broken() if self.name.endswith(end) else whole(self, *how, **more)
        )

    return breaks


@pytest.mark.parametrize("cap", ["LARGEST_COVER", "LONGEST_LINE", "LARGEST_FILE"])
def test_what_is_longer_than_its_cap_makes_no_desk(cap, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(bringing_in, cap, 60)
    with pytest.raises(Refused, match="does not hold what Copydesk wrote"):
        bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert not (tmp_path / "neu.desk").exists()


@pytest.mark.parametrize("name", ["take-out.json", "events.jsonl", "article.jsonl", ".png"])
def test_a_folder_that_cannot_be_read_is_a_sentence_that_names_the_file(name, folder, tmp_path, a_broken_disk):
    a_broken_disk(name)
    with pytest.raises(Refused, match=r"could not be read \(the disk") as why:
        bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert name in str(why.value)
    assert not (tmp_path / "neu.desk").exists()


def test_of_an_article_that_cannot_be_read_what_was_changed_is_said_not_to_come_in(folder, tmp_path, a_broken_disk):
    found = sorted(folder.glob("articles/*/*.md"))
    changed, whole = found[0], len(found)
    a_broken_disk(changed.name)
    brought = bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert brought.articles == whole
    assert [f"{changed.name}” could not be read" in str(note) for note in brought.notes] == [True]
