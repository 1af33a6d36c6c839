"""The receipts of one file with several articles: there is one of each, or none at all."""

import hashlib

import pytest

from editor.article import Fields
from editor.refusal import Refused
from storage.change import Kind
from tests.tools.whose import whose

DATA = b"<p>"
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def ids(desk) -> list[str]:
    found = []
    for slug in ("chợ", "cầu"):
        found.append(desk.new_article("", "vi").article_id)
        desk.save_fields(found[-1], Fields(headline=f"Bài {slug}", slug=slug))
        desk.save_text(found[-1], "Một câu.")
    return found


def exported(desk) -> list[str | None]:
    return [event.article_id for event in desk.events() if event.kind == Kind.EXPORTED]


def test_each_article_of_a_bulletin_gets_its_receipt_and_its_event(desk, ids):
    change = desk.record_bulletin([*ids, ids[0]], "html", "tuần.html", SHA256, ("Một ghi chú",))
    assert exported(desk) == ids
    assert change.event_ids == tuple(event.id for event in desk.events()[-2:])
    assert [one.article.id for one in whose(desk, DATA)] == ids
    assert [[one.file_name for one in desk.receipts(article_id)] for article_id in ids] == [["tuần.html"]] * 2


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_bulletin_of_which_one_article_is_gone_leaves_no_receipt_at_all(desk, ids, gone):
    ids.insert(gone, "gone")
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.record_bulletin(ids, "html", "tuần.html", SHA256)
    assert exported(desk) == []
    with pytest.raises(Refused, match="No receipt of this desk is for this file"):
        whose(desk, DATA)
