"""The YAML head of a file: what stands between a first line `---` and the next `---`. It knows no field by name."""

import re
from typing import Any

from editor.refusal import Refused

LARGEST_HEAD = 64_000
"""Code points; a head is a form, not a text."""

# A head begins with a key or a comment; a rule at the top of an ordinary text is followed by anything else.
_FENCE = r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
_HEAD = rf"(?sm)---[ \t]*\n(?=[ \t]*(?:[\w-]+[ \t]*:|\#)|{_FENCE})(.*?){_FENCE}"


def split_head(source: str) -> tuple[dict[str, Any], str, int]:
    """The head's values, the text after it, and the text's offset in `source` (code points).

    A source without a head gives no values, itself and 0. Raises `Refused` for a head that is not plain YAML, with the
    line; aliases (`*name`) are not read.
    """
    found = re.match(_HEAD, source) if source.startswith("---") else None
    if not found:
        return {}, source, 0
    if len(found[1]) > LARGEST_HEAD:
        raise Refused(
            "The head of this text is longer than {most} characters. Nothing was changed. "
            "Close the head with a line “---” before the text begins.",
            most=LARGEST_HEAD,
        )
    return _values(found[1]), source[found.end() :], found.end()


def _values(head: str) -> dict[str, Any]:
    import yaml

    try:
        # A handful of aliases can stand for gigabytes.
        if "*" in head and any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(head, yaml.SafeLoader)):
            raise _unreadable(head[: head.index("*")].count("\n"))
        values = yaml.safe_load(head)
        str(values)  # what no one could write out, as a number of five thousand digits, is no value of ours
    except yaml.MarkedYAMLError as error:
        # What was left open is named where it was opened; the parser notices it only further down.
        is_open = any(kind in (error.context or "") for kind in ("simple key", "flow"))
        mark = error.context_mark if is_open else error.problem_mark
        raise _unreadable(mark.line if mark else 0) from error
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, RecursionError) as error:
        # The last but one are what the reader of YAML does with a tag that does not fit: “!!bool abc”.
        raise _unreadable(0) from error
    if values is None:
        return {}
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise _unreadable(0)
    return values


def _unreadable(line: int) -> Refused:
    """`line` counts from 0 in the head, which begins in the second line of the file."""
    return Refused(
        "The head of this text cannot be read: see line {line}. Nothing was changed. "
        "Write one “name: value” on each line between the two “---”.",
        line=line + 2,
    )
