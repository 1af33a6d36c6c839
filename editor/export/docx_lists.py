"""Numbering of lists: `numbering.xml`. Every list of an article counts for itself, because each has its own number."""

from editor.export.docx_parts import HEAD, NAMESPACES

LEVELS = 9
"""Levels of a list that the format has; deeper ones look like the ninth."""
STEP = 397
"""Twips by which each level stands further in."""
MARK_LEFT = 85
"""Twips by which a mark or a number stands in by itself."""
LARGEST_START = 32767
"""Word counts no further."""

_BULLETS, _NUMBERS = 1, 2
_MARKS = ("•", "–", "•", "–", "•", "–", "•", "–", "•")


class Lists:
    """Gives each list its number. The first two are those of the styles List Bullet and List Number."""

    def __init__(self) -> None:
        self._numbers = [_number(1, _BULLETS, None), _number(2, _NUMBERS, None)]

    def bullets(self) -> int:
        return self._add(_BULLETS, None)

    def numbers(self, level: int, start: int) -> int:
        """A list that stands on `level` (0 to 8) and counts from `start`."""
        return self._add(_NUMBERS, (level, start))

    def xml(self) -> str:
        # All definitions come before all numbers: the format knows no other order.
        return (
            f"{HEAD}<w:numbering {NAMESPACES}>{_definition(_BULLETS)}{_definition(_NUMBERS)}"
            f"{''.join(self._numbers)}</w:numbering>"
        )

    def _add(self, definition: int, start: tuple[int, int] | None) -> int:
        key = len(self._numbers) + 1
        self._numbers.append(_number(key, definition, start))
        return key


def _number(key: int, definition: int, start: tuple[int, int] | None) -> str:
    """A list. Without the overrides it would go on counting where the last one of its definition stopped."""
    overrides = ""
    if start:
        level, first = start
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{first if at == level else 1}"/></w:lvlOverride>'
            for at in range(LEVELS)
        )
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def _definition(key: int) -> str:
    levels = "".join(_level(key, at) for at in range(LEVELS))
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _level(key: int, at: int) -> str:
    is_bullet = key == _BULLETS
    kind, mark = ("bullet", _MARKS[at]) if is_bullet else ("decimal", f"%{at + 1}.")
    style = f'<w:pStyle w:val="{"ListBullet" if is_bullet else "ListNumber"}"/>' if at == 0 else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style}<w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{STEP * (at + 1)}" w:hanging="{STEP - MARK_LEFT}"/></w:pPr>'
        "</w:lvl>"
    )
