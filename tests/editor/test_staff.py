from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from editor.article import Away, Collaborator, Role
from editor.staff import StaffLine, by_name, found_by, told_apart
from editor.text.alphabet import name_key

LAN = Collaborator("1", "Nguyễn Thị Lan", frozenset({Role.WRITER}), ("vi",), "lan@example.org")
OTHER_LAN = Collaborator("2", "nguyễn  thị lan", frozenset({Role.EDITOR}), ("vi",), "0900 000 000")
MINH = Collaborator("3", "Trần Minh", frozenset({Role.WRITER}))


def _said(person: Collaborator) -> list[str]:
    return [", ".join(sorted(person.roles)), person.contact]


def test_only_people_of_one_name_are_told_apart() -> None:
    assert told_apart([LAN, MINH, OTHER_LAN], _said) == {"1": "writer", "2": "editor"}


def test_what_tells_two_apart_is_taken_and_not_what_both_have() -> None:
    both_write = Collaborator("2", LAN.name, LAN.roles, (), "0900 000 000")
    assert told_apart([LAN, both_write], _said) == {"1": "lan@example.org", "2": "0900 000 000"}


def test_two_of_whom_the_same_is_known_are_counted() -> None:
    twin = Collaborator("2", LAN.name, LAN.roles, (), LAN.contact)
    assert told_apart([LAN, twin], _said) == {"1": "writer · lan@example.org (1)", "2": "writer · lan@example.org (2)"}
    nobody = [Collaborator("1", "Lan"), Collaborator("2", "Lan")]
    assert told_apart(nobody, _said) == {"1": "(1)", "2": "(2)"}


@given(st.lists(st.tuples(st.sampled_from(["Lan", "lan", "Minh"]), st.sampled_from(["", "a", "A", "b"])), max_size=6))
def test_no_two_lines_are_the_same(made: list[tuple[str, str]]) -> None:
    people = [Collaborator(str(at), name, frozenset(), (), contact) for at, (name, contact) in enumerate(made)]
    apart = told_apart(people, _said)
    lines = [f"{person.name.lower()} {apart.get(person.id, '')}" for person in people]
    assert len(set(lines)) == len(lines)


def test_people_come_by_their_given_name() -> None:
    an = Collaborator("4", "Vũ Ân")
    assert by_name([MINH, an, LAN]) == [an, LAN, MINH]


def test_people_are_sorted_by_their_given_name_and_then_by_the_family() -> None:
    people = ["Trần Đức Ân", "Lê Thị Đào", "Đặng Văn An", "Nguyễn Văn An", "Phạm Dung", "Mary Brown", "Ăng Đa"]
    assert sorted(people, key=name_key) == [
        "Đặng Văn An",
        "Nguyễn Văn An",
        "Trần Đức Ân",
        "Mary Brown",
        "Phạm Dung",
        "Ăng Đa",
        "Lê Thị Đào",
    ]


def test_what_stands_in_brackets_is_no_given_name() -> None:
    by_lan = name_key("Nguyễn Thị Lan")
    assert name_key("Nguyễn Thị Lan (Hà Nội)")[:2] == by_lan[:2]
    assert name_key("(Lan")[1]


def test_a_line_knows_who_is_away_now_and_next() -> None:
    tet = Away("a", "1", date(2026, 2, 16), date(2026, 2, 20))
    june = Away("b", "1", date(2026, 6, 1), date(2026, 6, 1))
    line = StaffLine(LAN, (tet, june))
    assert line.away_on(date(2026, 2, 20)) == tet
    assert line.away_on(date(2026, 2, 21)) is None
    assert line.away_next(date(2026, 2, 20)) == june
    assert line.away_next(date(2026, 6, 1)) is None


def test_a_person_is_found_with_and_without_marks_by_name_and_contact() -> None:
    for words in ("lan", "nguyen lan", "Nguyễn", "thị l", "example", "LAN@"):
        assert found_by(words, LAN), words
    for words in ("an", "lân", "minh", "lan minh"):
        assert not found_by(words, LAN), words
    assert found_by("bien tap", LAN, "Biên tập viên")
