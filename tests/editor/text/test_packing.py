"""What is packed is what it was, also when it is asked for piece by piece."""

from editor.text.incremental import A_PART, Incremental
from editor.text.markdown import parse
from editor.text.packing import TOGETHER, WORTH_IT, Packable, pack


def test_what_was_packed_is_what_it_was() -> None:
    pieces = [Packable((f"từ {number}", number)) for number in range(TOGETHER * 5)]
    pack(pieces)
    assert not any(piece.is_loose for piece in pieces)
    assert [piece.content for piece in pieces] == [(f"từ {number}", number) for number in range(TOGETHER * 5)]
    assert pieces[-1].content == (f"từ {TOGETHER * 5 - 1}", TOGETHER * 5 - 1)


def test_a_few_loose_pieces_among_packed_ones_stay_as_they_are() -> None:
    pieces = [Packable(number) for number in range(TOGETHER)]
    pack(pieces)
    pieces[: WORTH_IT - 1] = [Packable(-number) for number in range(WORTH_IT - 1)]
    pack(pieces)
    assert [piece.is_loose for piece in pieces] == [True] * (WORTH_IT - 1) + [False] * (TOGETHER - WORTH_IT + 1)


def test_a_copy_has_the_content_of_what_is_packed_later() -> None:
    pieces = [Packable((number,)) for number in range(TOGETHER)]
    copy = Packable(())
    copy.take_content(pieces[3])
    assert copy.holds_the_same(pieces[3])
    pack(pieces)
    assert copy.content == pieces[3].content == (3,)
    again = Packable(())
    again.take_content(pieces[3])
    assert again.holds_the_same(pieces[3]) and not again.holds_the_same(pieces[4])


def test_of_a_long_text_nearly_everything_is_packed_and_an_edit_finds_what_it_needs() -> None:
    text = "\n\n".join(f"## Mục {number}\n\nĐoạn *văn* số {number}[^1]." for number in range(2_000)) + "\n\n[^1]: Chú."
    long = text * (A_PART // len(text) + 1)
    incremental = Incremental()
    pieces = [piece for piece, _by in incremental.update(long).elements]
    assert sum(piece.is_loose for piece in pieces) < TOGETHER
    edited = long.replace("số 1000[^1].", "số một nghìn.", 1)
    assert incremental.update(edited).document == parse(edited)
