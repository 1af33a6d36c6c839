"""Pages as pixels: what somebody holds is never drawn over."""

from collections.abc import Iterator
from threading import Thread

import pytest

from editor import house_style
from editor.article import Fields
from editor.export.proof import Copy, Proof, ProofPress

COPY = Copy("Câu văn. " * 3000, Fields(headline="Tít"), "vi", house_style.named("news-article"))


@pytest.fixture
def press() -> Iterator[ProofPress]:
    press = ProofPress()
    yield press
    press.close()


def test_a_page_that_is_held_stays_as_it_was_drawn(press: ProofPress) -> None:
    proof = press.print(COPY)
    held = press.draw(proof, 0, 1.0)
    assert held is not None
    before = bytes(held.pixels)
    others = [press.draw(proof, page, 1.0) for page in range(1, 4)]
    assert bytes(held.pixels) == before
    assert len({id(drawn.pixels) for drawn in [held, *others] if drawn}) == 4


def test_room_is_used_again_once_nobody_holds_it(press: ProofPress) -> None:
    proof = press.print(COPY)
    drawn = press.draw(proof, 0, 1.0)
    assert drawn is not None
    room = drawn.pixels
    first = bytes(room)
    del drawn
    again = press.draw(proof, 1, 1.0)
    assert again is not None
    assert again.pixels is room
    assert bytes(room) != first
    del again
    back = press.draw(proof, 0, 1.0)
    assert back is not None
    assert bytes(back.pixels) == first


def test_another_size_has_room_of_its_own(press: ProofPress) -> None:
    proof = press.print(COPY)
    for scale in (1.0, 2.0, 0.5):
        drawn = press.draw(proof, 0, scale)
        assert drawn is not None
        assert len(drawn.pixels) == drawn.stride * drawn.height


def test_two_proofs_are_drawn_in_two_threads_at_once() -> None:
    """The library that draws takes one thread only: two proofs take turns."""
    presses = [ProofPress(), ProofPress()]
    proofs = [press.print(COPY) for press in presses]
    pictures: list[list[bytes]] = [[], []]

    def draw(press: ProofPress, proof: Proof, found: list[bytes]) -> None:
        for _ in range(6):
            drawn = press.draw(proof, 1, 1.0)
            assert drawn is not None
            found.append(bytes(drawn.pixels))

    threads = [Thread(target=draw, args=each) for each in zip(presses, proofs, pictures, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for press in presses:
        press.close()
    assert {picture for found in pictures for picture in found} == {pictures[0][0]}
