"""What a link, or a place that stands on a desk, may open."""

import pytest

from ui.window.links import is_folder_of_this_machine


def test_a_folder_of_this_machine_may_be_opened(tmp_path):
    assert is_folder_of_this_machine(str(tmp_path))


@pytest.mark.parametrize(
    "place",
    [
        "",
        ".",
        "gone",
        "//server/share",
        "\\\\server\\share",
        "/\\server",
        "https://example.com",
        "\0",
        "x" * 5000,
        "/" + "y" * 300,
    ],
)
def test_nothing_else_may(place):
    assert not is_folder_of_this_machine(place)


def test_a_program_is_no_folder(tmp_path):
    program = tmp_path / "run.sh"
    program.write_text("#!/bin/sh")
    assert not is_folder_of_this_machine(str(program))
