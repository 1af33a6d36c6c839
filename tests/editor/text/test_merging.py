"""Several versions of one text: what does not overlap is merged by word, what does is a choice."""

from hypothesis import given
from hypothesis import strategies as st

from editor.text.merging import Choice, Piece, Version, merged
from tests.editor.text.edited_texts import articles, edited

BASE = "Chợ mở cửa lúc bảy giờ. Ai cũng có thể đến mua hàng. Vé gửi xe là năm nghìn đồng."


def of_two(one: str, other: str, base: str = BASE):
    return merged(base, [Version("lan", one), Version("minh", other)], "vi")


def test_changes_of_other_words_are_all_taken():
    found = of_two(BASE.replace("bảy", "tám"), BASE.replace("năm nghìn", "miễn phí"))
    assert found.text == BASE.replace("bảy", "tám").replace("năm nghìn", "miễn phí")
    assert not found.choices
    assert {piece.by for piece in found.pieces if isinstance(piece, Piece)} == {(), ("lan",), ("minh",)}


def test_different_changes_of_one_word_are_a_choice():
    found = of_two(BASE.replace("bảy", "tám"), BASE.replace("bảy", "sáu"))
    assert found.choices == (Choice("bảy", (Version("lan", "tám"), Version("minh", "sáu"))),)
    assert found.text == BASE


def test_the_same_change_by_both_is_one_change():
    found = of_two(BASE.replace("bảy", "tám"), BASE.replace("bảy", "tám"))
    assert [piece.by for piece in found.pieces if isinstance(piece, Piece) and piece.by] == [("lan", "minh")]
    assert not found.choices


def test_two_insertions_at_one_place_are_a_choice():
    found = of_two(BASE.replace("lúc", "đúng lúc"), BASE.replace("lúc", "vào lúc"))
    assert [offer.text for offer in found.choices[0].offers] == ["đúng ", "vào "]


def test_a_sentence_that_both_touched_is_marked_though_the_merge_is_clean():
    found = of_two(BASE.replace("Ai cũng", "Mọi người đều"), BASE.replace("mua hàng", "xem"))
    assert not found.choices
    assert [found.text[slice(*span)] for span in found.touched_by_several] == ["Mọi người đều có thể đến xem."]


def test_what_one_person_alone_touched_is_not_marked():
    one = BASE.replace("bảy", "tám").replace("cửa", "cổng")
    assert of_two(one, BASE.replace("năm", "sáu")).touched_by_several == ()


@given(articles.flatmap(lambda base: st.tuples(st.just(base), edited(base), edited(base))))
def test_a_merge_holds_the_base_and_what_each_wants(texts):
    base, one, other = texts
    found = of_two(one, other, base)
    assert "".join(piece.old for piece in found.pieces) == base
    for by, wanted in (("lan", one), ("minh", other)):
        assert "".join(_as(piece, by) for piece in found.pieces) == wanted
    for span in found.touched_by_several:
        assert 0 <= span.start <= span.end <= len(found.text)


@given(articles.flatmap(lambda base: st.tuples(st.just(base), edited(base))))
def test_a_version_merged_with_the_base_is_the_version(texts):
    base, version = texts
    found = of_two(version, base, base)
    assert (found.text, found.choices, found.touched_by_several) == (version, (), ())


def _as(piece: Piece | Choice, by: str) -> str:
    """What one person's version has where this piece stands."""
    if isinstance(piece, Choice):
        return next((offer.text for offer in piece.offers if offer.by == by), piece.old)
    return piece.text if by in piece.by else piece.old
