from itertools import permutations

import pytest

from editor.text.alphabet import alphabetical


@pytest.mark.parametrize(
    "words",
    [
        "ao áo ăn ấm bà cá chợ dê đê em êm ghế học kinh nghe".split(),
        "ma mà mả mã má mạ".split(),
        "Đà Đá đạ e".split(),
        ["an", "an bình", "anh", "ao"],
        ["ma một", "mà hai", "mã một"],
        ["10 năm", "9 năm"],
        ["2026", "Bến", "“Bến cảng”", "cầu"],
    ],
)
def test_the_order_is_that_of_the_vietnamese_alphabet(words):
    for some in permutations(words[:5]):
        assert sorted(some, key=alphabetical) == words[:5]
    assert sorted(words, key=alphabetical) == words


def test_english_keeps_its_order_and_nothing_comes_last():
    assert sorted(["zebra", "", "Apple", "mango"], key=alphabetical) == ["Apple", "mango", "zebra", ""]
