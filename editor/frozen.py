"""Frozen records: what `dataclass(frozen=True, slots=True)` makes, without the wait for what a process does not use.

The standard decorator writes and compiles six methods of each record while the program starts: for the export of a page
a quarter of the whole time. Here the methods that are alike are the same functions in all records, and `__init__`, the
only one that wants code of its own, is written once some objects have been made: a house style or a page is made once,
and its values are in their slots long before such code would be. `fields`, `replace` and `asdict` of `dataclasses` take
these records for their own.

It knows no `ClassVar`, no `InitVar`, no `__post_init__` and no field that is inherited; what wants one of them, or is
changed later, is a plain dataclass.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Record = TypeVar("Record")

_FEW = 12
"""So many objects cost less to fill value by value than their `__init__` costs to write."""
_made: dict[type, int] = {}
"""How many objects there are of a record whose `__init__` is not written yet."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Record]) -> type[Record]:
    """The class with slots for its fields, and with the methods of a record where it has none of its own."""
    body = dict(vars(kind))
    if "__post_init__" in body or dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} wants more than a frozen record knows; make it a dataclass")
    fields = {name: _taken(name, annotation, body) for name, annotation in body.get("__annotations__", {}).items()}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    for name, method in _methods(fields).items():
        body.setdefault(name, method)
    body.update(__slots__=tuple(fields), __match_args__=tuple(fields), __dataclass_fields__=fields, __init__=_first)
    body.update(__setattr__=_refuse_change, __delattr__=_refuse_change)
    make: Any = type(kind)
    made: type[Record] = make(kind.__name__, kind.__bases__, body)
    made.__qualname__ = kind.__qualname__
    return made


def _taken(name: str, annotation: object, body: dict[str, Any]) -> "Field[Any]":
    """The field of that name, as `dataclasses` keeps it; its default leaves the class, where the slot will be."""
    default = body.pop(name, MISSING)
    found: Field[Any] = default if isinstance(default, Field) else field(default=default)
    found.name, found.type = name, annotation
    found._field_type = dataclasses._FIELD  # type: ignore[attr-defined]
    return found


def _methods(fields: "dict[str, Field[Any]]") -> dict[str, Callable[..., Any]]:
    """How a record is compared, hashed, shown and copied."""
    values = _values_of(tuple(fields))
    compared = _values_of(tuple(name for name, one in fields.items() if one.compare))

    def is_equal(self: object, other: object) -> bool:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(compared(self))

    def reduced(self: object) -> tuple[type, tuple[object, ...]]:
        return type(self), values(self)

    return {"__eq__": is_equal, "__hash__": hashed, "__reduce__": reduced, "__repr__": _shown}


def _values_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """A function that takes the values of these fields out of a record."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _shown(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in self.__dataclass_fields__.values() if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_change(self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"a {type(self).__name__} does not change: {name}")


def _first(self: Any, *values: object, **named: object) -> None:
    """The `__init__` of a record of which there are few objects. After these it writes the true one."""
    # What is made of a record without being one has an `__init__` of its own, or this one.
    kind: Any = next(one for one in type(self).__mro__ if "__dataclass_fields__" in vars(one))
    _made[kind] = _made.get(kind, 0) + 1
    if _made[kind] <= _FEW and _is_filled(self, kind.__dataclass_fields__, values, named):
        return
    kind.__init__ = _written(kind)  # which also says what is wrong with values that do not fit
    kind.__init__(self, *values, **named)


def _is_filled(
    self: Any, fields: "dict[str, Field[Any]]", values: tuple[object, ...], named: dict[str, object]
) -> bool:
    """Put the values into their slots, one by one. False where they do not fit the fields."""
    given = dict(zip(fields, values, strict=False)) | named
    if len(given) < len(values) + len(named) or not given.keys() <= fields.keys():
        return False
    for name, one in fields.items():
        if name not in given:
            if one.default is MISSING and one.default_factory is MISSING:
                return False
            given[name] = one.default if one.default_factory is MISSING else one.default_factory()
        object.__setattr__(self, name, given[name])
    return True


def _written(kind: Any) -> Callable[..., None]:
    """An `__init__` with a parameter for each field, which puts them straight into their slots."""
    names: dict[str, Any] = {"_MISSING": MISSING}
    parameters, lines = ["self"], []
    for name, one in kind.__dataclass_fields__.items():
        value = name
        if one.default_factory is not MISSING:
            names[f"_made_{name}"] = one.default_factory
            parameters.append(f"{name}=_MISSING")
            value = f"_made_{name}() if {name} is _MISSING else {name}"
        elif one.default is not MISSING:
            names[f"_default_{name}"] = one.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        names[f"_set_{name}"] = getattr(kind, name).__set__
        lines.append(f" _set_{name}(self, {value})")
    source = f"def __init__({', '.join(parameters)}):\n" + ("\n".join(lines) or " pass")
    exec(source, names)  # made of the names of fields, of no text that anybody wrote
    written: Callable[..., None] = names["__init__"]
    return written
