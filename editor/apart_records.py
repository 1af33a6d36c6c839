"""Records as a process of its own answers them: dataclasses as plain lists, bytes beside them, and back by their types.

What comes back is built by the types that are asked for and nothing else: an answer that does not fit is a mistake, and
no answer makes an object of another kind. It knows no record.
"""

import types
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from editor.apart import Said
from editor.refusal import Refused
from editor.text.normalise import CleanNote

Record = TypeVar("Record")


def told(record: object) -> tuple[Any, bytes]:
    """What JSON can say of a record, and the bytes in it, one after the other."""
    beside = bytearray()
    return _said(record, beside), bytes(beside)


def heard(kind: type[Record], said: Any, beside: bytes) -> Record:
    """The record of this kind that was told. Raises ValueError where it is none."""
    try:
        made: Record = _made(kind, said, memoryview(beside))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"this is no {kind.__name__}") from error
    return made


def _said(value: Any, beside: bytearray) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, bytes):
        beside += value
        return [len(beside) - len(value), len(value)]
    if isinstance(value, Refused | CleanNote):
        return [value.sentence, dict(value.values)]
    if is_dataclass(value):
        return [_said(getattr(value, one.name), beside) for one in fields(value)]
    if isinstance(value, Mapping):
        return {str(key): _said(one, beside) for key, one in value.items()}
    if isinstance(value, Collection):
        return [_said(one, beside) for one in value]
    raise TypeError(f"{type(value).__name__} cannot be told")


def _made(kind: Any, said: Any, beside: memoryview) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (one,) = (one for one in inner if one is not types.NoneType)
        return None if said is None else _made(one, said, beside)
    if origin is tuple or origin is frozenset:
        return origin(_made(inner[0], one, beside) for one in _of(list, said))
    if origin is not None and issubclass(origin, Mapping):
        return MappingProxyType({key: _made(inner[1], one, beside) for key, one in _of(dict, said).items()})
    if kind is bytes:
        at, length = said
        return bytes(beside[_of(int, at) : at + _of(int, length)])
    if issubclass(kind, Enum):
        return kind(said)
    if issubclass(kind, Refused | CleanNote):
        one = Said(_of(str, said[0]), _of(dict, said[1]))
        return one.again() if issubclass(kind, Refused) else CleanNote(one.sentence, one.values)
    return _record(kind, said, beside) if is_dataclass(kind) else _of(kind, said)


def _record(kind: Any, said: Any, beside: memoryview) -> Any:
    hints = _hints(kind)
    return kind(*(_made(hints[one.name], part, beside) for one, part in zip(fields(kind), said, strict=True)))


def _of(kind: type, said: Any) -> Any:
    if not isinstance(said, kind):
        raise TypeError(f"{said!r:.40} is no {kind.__name__}")
    return said


@lru_cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
