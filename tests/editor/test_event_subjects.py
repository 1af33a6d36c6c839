"""Every event that the program words is found under exactly one subject of the log."""

from editor.event_words import KINDS, SUBJECTS


def test_each_kind_stands_under_one_subject():
    sorted_in = [kind for kinds in SUBJECTS.values() for kind in kinds]
    assert sorted(sorted_in) == sorted(KINDS)
