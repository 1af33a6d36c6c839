"""Which answers of the desk are no more than what was typed here before."""

from ui.writing.echoes import Echoes


def test_an_answer_from_before_a_long_wait_for_the_desk_is_still_known():
    """The desk is busy for minutes while somebody types; what it answers then was asked for before the first key."""
    echoes = Echoes("Mở đầu.")
    for number in range(600):
        echoes.announce(f"Mở đầu. {number}", f"Mở đầu. {number}")
    assert echoes.knows("Mở đầu.")
    assert echoes.knows("Mở đầu. 599")
