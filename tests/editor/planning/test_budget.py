from editor.planning.budget import alphabetical


def test_words_are_sorted_as_in_a_vietnamese_dictionary():
    words = ["đào", "dừa", "dứa", "Dưa", "ăn", "azuki", "ấm", "am", "bò", "bỏ", "bô", "bơ", "2 cầu"]
    assert sorted(words, key=alphabetical) == [
        "2 cầu", "am", "azuki", "ăn", "ấm", "bò", "bỏ", "bô", "bơ", "Dưa", "dừa", "dứa", "đào",
    ]  # fmt: skip
