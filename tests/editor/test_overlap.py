"""What two people want otherwise in one place is a choice, and the rest of what each wants outlives it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.overlap import Pick, joined, overlaps, settled
from editor.review import proposal
from tests.editor.text.edited_texts import articles, edited

BASE = "Chợ mở cửa từ bảy giờ sáng. Vé gửi xe là năm nghìn đồng."
MINH = BASE.replace("bảy", "tám").replace("năm nghìn", "ba nghìn")
HOA = BASE.replace("bảy", "sáu").replace("Vé gửi", "Giá gửi")


def proposals(base, *texts):
    return [proposal(f"p{at}", "a", f"person{at}", at, (base, text, base)) for at, text in enumerate(texts)]


def test_only_where_both_changed_the_same_words_there_is_a_choice():
    (found,) = overlaps(proposals(BASE, MINH, HOA))
    assert (found.old, [offer.text for offer in found.offers]) == ("bảy", ["tám", "sáu"])


@pytest.mark.parametrize(
    ("pick", "number", "word"),
    [(Pick.ONE, 0, "tám"), (Pick.ONE, 1, "sáu"), (Pick.BOTH, 0, "tám sáu"), (Pick.NEITHER, 0, "bảy")],
)
def test_what_is_chosen_stands_there_and_each_keeps_the_rest(pick, number, word):
    (found,) = overlaps(proposals(BASE, MINH, HOA))
    text, rests = settled(found, found.text(pick, number))
    assert text == BASE.replace("bảy", word)
    assert rests == (text.replace("năm nghìn", "ba nghìn"), text.replace("Vé gửi", "Giá gửi"))


def test_who_want_the_same_have_no_choice_to_make():
    assert overlaps(proposals(BASE, MINH, MINH)) == []
    assert overlaps(proposals(BASE, MINH)) == []


def test_three_can_disagree():
    (found,) = overlaps(proposals(BASE, *(BASE.replace("bảy", word) for word in ("tám", "sáu", "chín"))))
    assert found.text(Pick.BOTH) == "tám sáu chín"


def test_what_is_put_in_at_one_place_stands_apart_as_words_and_paragraphs_do():
    assert joined(["một", "hai"]) == "một hai"
    assert joined(["một ", "hai"]) == "một hai"
    assert joined(["Một.\n\nHai.", "Ba."]) == "Một.\n\nHai.\n\nBa."
    assert joined(["", "hai"]) == "hai"


def test_a_paragraph_that_moves_is_no_choice():
    base = "Một hai ba bốn năm.\n\nSáu bảy tám chín mười.\n\nMười một mười hai."
    moved = "Sáu bảy tám chín mười.\n\nMột hai ba bốn năm.\n\nMười một mười hai."
    found = overlaps(proposals(base, moved, base.replace("Một hai ba bốn năm", "Không còn gì")))
    for offer in (offer for one in found for offer in one.offers):
        assert all(offer.proposal.differences[number].move is None for number in offer.numbers)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whoever_is_chosen_gets_exactly_what_they_proposed_when_all_of_it_is_taken(data):
    base = data.draw(articles)
    wanted = proposals(base, data.draw(edited(base)), data.draw(edited(base)))
    for found in overlaps(wanted):
        for number, offer in enumerate(found.offers):
            text, rests = settled(found, found.text(Pick.ONE, number))
            assert rests[number] == offer.proposal.text
            assert text[: found.span.start] == base[: found.span.start]
        text, rests = settled(found, found.text(Pick.NEITHER))
        assert text == base
        assert rests == tuple(offer.proposal.with_refused(offer.numbers) for offer in found.offers)
