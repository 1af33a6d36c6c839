"""Frozen records against what the standard decorator makes of the same class."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

from editor.frozen import frozen

Thing = TypeVar("Thing")
TOP = Path(__file__).resolve().parent.parent.parent


@frozen
class Point:
    x: int
    y: int = 0


@frozen
class Page:
    """What stands on it."""

    title: str
    words: dict[str, int] = field(default_factory=dict)
    points: tuple[Point, ...] = (Point(1, 2),)
    secret: bytes = field(repr=False, default=b"")
    read_at: int = field(compare=False, default=0)

    @property
    def length(self) -> int:
        return len(self.title)


@frozen
class Nothing:
    pass


@frozen
class One:
    only: object


@frozen
class Held(Generic[Thing]):
    thing: Thing


@frozen
class Named:
    name: str

    def __repr__(self) -> str:
        return f"<{self.name}>"

    def __bool__(self) -> bool:
        return bool(self.name)


def test_an_object_is_made_by_place_by_name_and_by_default():
    assert (Point(1).x, Point(1).y) == (1, 0)
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)
    page = Page("Cá")
    assert (page.title, page.words, page.points, page.secret, page.length) == ("Cá", {}, (Point(1, 2),), b"", 2)


@pytest.mark.parametrize("wrong", [{}, {"x": 1, "z": 2}, {"x": 1, "y": 2, "z": 3}], ids=["less", "another", "more"])
def test_an_object_with_the_wrong_fields_is_a_mistake(wrong: dict[str, int]):
    with pytest.raises(TypeError, match="__init__"):
        Point(**wrong)
    with pytest.raises(TypeError, match="positional"):
        Point(1, 2, 3)  # type: ignore[call-arg]


def test_what_is_wrong_is_said_of_the_first_object_as_of_a_later_one():
    @frozen
    class New:
        x: int
        y: int = 0

    for wrong, said in (((1, 2, 3), "positional"), ((), "missing")):
        with pytest.raises(TypeError, match=said):
            New(*wrong)
    with pytest.raises(TypeError, match="multiple values"):
        New(1, x=1)  # type: ignore[misc]
    assert New(1) == New(x=1, y=0)


def test_each_object_has_a_default_of_its_own():
    one, other = Page("a"), Page("b")
    one.words["a"] = 1
    assert other.words == {}


@pytest.mark.parametrize("name", ["x", "z"])
def test_no_field_can_be_changed_or_taken_away_and_none_added(name: str):
    point: Any = Point(1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(point, name, 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(point, name)
    assert point == Point(1, 2)
    assert not hasattr(point, "__dict__")


def test_equal_is_what_is_of_the_same_kind_with_equal_fields():
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert One(1) != Held(1)
    assert Nothing() == Nothing()
    assert One(1) != (1,)
    assert {Point(1, 2), Point(1, 2), One(1), One(1), Nothing(), Nothing()} == {Point(1, 2), One(1), Nothing()}
    assert Page("a", read_at=1) == Page("a", read_at=2) != Page("a", secret=b"b")
    with pytest.raises(TypeError, match="unhashable"):
        hash(One([]))


def test_it_is_shown_with_its_fields_but_those_that_are_not_to_be_shown():
    assert repr(Page("a", secret=b"pw")) == "Page(title='a', words={}, points=(Point(x=1, y=2),), read_at=0)"
    assert repr(Nothing()) == "Nothing()"


def test_methods_of_its_own_stay():
    assert repr(Named("a")) == "<a>"
    assert Named("a")
    assert not Named("")


def test_the_standard_library_takes_it_for_its_own():
    point = Point(1, 2)
    assert [one.name for one in fields(point)] == ["x", "y"]
    assert replace(point, y=3) == Point(1, 3)
    assert asdict(Page("a")) == {"title": "a", "words": {}, "points": ({"x": 1, "y": 2},), "secret": b"", "read_at": 0}
    assert astuple(point) == (1, 2)
    assert dataclasses.is_dataclass(Point)
    match point:
        case Point(x, y):
            assert (x, y) == (1, 2)


@pytest.mark.parametrize("record", [Point(1, 2), Page("a"), Nothing(), One(None), Held("a")], ids=repr)
def test_it_can_be_copied_and_sent_to_another_process(record: object):
    assert copy.copy(record) == copy.deepcopy(record) == pickle.loads(pickle.dumps(record)) == record


def test_a_record_keeps_its_name_its_place_and_what_it_says_of_itself():
    assert (Page.__name__, Page.__qualname__, Page.__module__) == ("Page", "Page", __name__)
    assert Page.__doc__ == "What stands on it."
    assert Page.__match_args__ == ("title", "words", "points", "secret", "read_at")


def test_what_it_does_not_know_is_refused_and_not_left_out():
    with pytest.raises(TypeError, match="make it a dataclass"):

        @frozen
        class Inherited(Point):
            z: int = 0

    with pytest.raises(TypeError, match="make it a dataclass"):

        @frozen
        class Finished:
            x: int

            def __post_init__(self) -> None:
                assert self.x


@dataclass(frozen=True, slots=True)
class StandardPage:
    title: str
    words: Mapping[str, int] = field(default_factory=dict)
    number: int = 0


@frozen
class OurPage:
    title: str
    words: Mapping[str, int] = field(default_factory=dict)
    number: int = 0


@pytest.mark.parametrize("values", [("a",), ("a", {"b": 1}), ("a", {"b": 1}, 2)], ids=["one", "two", "three"])
def test_it_is_what_the_standard_decorator_makes(values: tuple[Any, ...]):
    standard, ours = StandardPage(*values), OurPage(*values)
    assert asdict(standard) == asdict(ours)
    assert repr(standard) == repr(ours).replace("OurPage", "StandardPage")
    said = [(one.name, one.type, one.default, one.repr, one.init, one.compare) for one in fields(standard)]
    assert said == [(one.name, one.type, one.default, one.repr, one.init, one.compare) for one in fields(ours)]


def test_no_code_is_written_for_a_record_that_has_few_objects():
    program = (
        "import builtins; from editor import frozen\n"
        "compiled = []\n"
        "frozen.exec = lambda source, names: (compiled.append(source), builtins.exec(source, names))\n"
        "from editor.text.blocks import Code, Text\n"
        "few = [Code(str(at)) for at in range(12)]\n"
        "assert not compiled, compiled\n"
        "assert [Code(str(at)) for at in range(12)] == few\n"
        "assert len(compiled) == 1, compiled"
    )
    subprocess.run([sys.executable, "-c", program], cwd=TOP, check=True)


def test_a_record_made_of_another_one_is_written_like_it():
    from editor.people_import import ImportNote

    note = ImportNote("Somebody else of this name is there already.")
    assert note.sentence == "Somebody else of this name is there already."
    assert note == ImportNote("Somebody else of this name is there already.")


def test_what_is_made_of_a_record_keeps_an_init_of_its_own():
    @frozen
    class Place:
        name: str
        at: int = 0

    class Square(Place):
        __slots__ = ()

        def __init__(self, name: str) -> None:
            super().__init__(f"{name} Square", 1)

    class Bare(Place):
        __slots__ = ()

    assert [Square("Ba Đình").name for _ in range(2)] == ["Ba Đình Square"] * 2
    assert (Bare("Huế").name, Bare("Huế").at, Place("Huế").at) == ("Huế", 0, 0)
