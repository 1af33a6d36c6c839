"""The four palettes: five greys, one accent, one warm colour and the stages' colours. Plain values, no Qt."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from editor.article import Stage
from editor.frozen import frozen


class Scheme(StrEnum):
    """What a person chose in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST = "contrast"


@frozen
class Colours:
    """One palette, as `#rrggbb`. Five greys, from the text to the page, then the colours that mean something."""

    ink: str
    soft: str
    """secondary text"""
    line: str
    """hairlines and borders: never text"""
    panel: str
    """lists, bars and dialogs"""
    paper: str
    """what is written on, and fields"""
    accent: str
    on_accent: str
    """text on the accent"""
    warm: str
    """late, missing, not approved: always with a word beside it"""
    stages: Mapping[Stage, str]
    strength: float = 1.0
    """how much of the tint that lies under things there is: what is chosen or under the pointer, the edge of a field"""

    @property
    def is_dark(self) -> bool:
        return _luminance(self.paper) < 0.2

    @property
    def hover(self) -> str:
        """Under the pointer."""
        return mix(self.ink, self.panel, 0.06 * self.strength)

    @property
    def pressed(self) -> str:
        return mix(self.ink, self.panel, 0.11 * self.strength)

    @property
    def selected(self) -> str:
        """The chosen row, and the text selection."""
        return mix(self.accent, self.panel, 0.14 * self.strength)

    @property
    def edge(self) -> str:
        """The border of a field, which has to be seen (3:1 is for focus, which uses the accent)."""
        return mix(self.ink, self.panel, 0.24 * self.strength)

    @property
    def notice(self) -> str:
        """The background of a notice that refuses."""
        return mix(self.warm, self.panel, 0.10)

    @property
    def told(self) -> str:
        """The background of a notice that only tells."""
        return mix(self.accent, self.panel, 0.10)

    @property
    def accent_hover(self) -> str:
        return mix(self.ink, self.accent, 0.16)


def mix(over: str, under: str, share: float) -> str:
    """`share` (0 to 1) of the colour `over` on top of `under`, as `#rrggbb`."""
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "#" + "".join(f"{round(top * share + bottom * (1 - share)):02x}" for top, bottom in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LIGHT = Colours(
    ink="#1d1f21",
    soft="#585c63",
    line="#dfdedb",
    panel="#f6f5f2",
    paper="#ffffff",
    accent="#0b6570",
    on_accent="#ffffff",
    warm="#9c3d0a",
    stages=MappingProxyType(
        {
            Stage.PITCHED: "#585c63",
            Stage.ASSIGNED: "#4a5a9c",
            Stage.DRAFTING: "#1f5fa8",
            Stage.SUBMITTED: "#7c5200",
            Stage.IN_EDIT: "#7a3d9c",
            Stage.RETURNED: "#9c3d0a",
            Stage.APPROVED: "#27682f",
            Stage.PUBLISHED: "#0b6570",
            Stage.CORRECTED: "#545f10",
            Stage.WITHDRAWN: "#7f3a3f",
            Stage.DROPPED: "#585c63",
        }
    ),
)

DARK = Colours(
    ink="#e7e6e3",
    soft="#a9abad",
    line="#383a3e",
    panel="#222427",
    paper="#1a1b1e",
    accent="#6cc5cc",
    on_accent="#0f2225",
    warm="#f0a36b",
    stages=MappingProxyType(
        {
            Stage.PITCHED: "#a9abad",
            Stage.ASSIGNED: "#a3b1ec",
            Stage.DRAFTING: "#86b9f2",
            Stage.SUBMITTED: "#e3b75c",
            Stage.IN_EDIT: "#cf9fee",
            Stage.RETURNED: "#f0a36b",
            Stage.APPROVED: "#85c98d",
            Stage.PUBLISHED: "#6cc5cc",
            Stage.CORRECTED: "#bcc76a",
            Stage.WITHDRAWN: "#dd9a9e",
            Stage.DROPPED: "#a9abad",
        }
    ),
)

SEPIA = Colours(
    ink="#332a1f",
    soft="#5d5140",
    line="#ddd0b8",
    panel="#f0e7d6",
    paper="#f8f1e4",
    accent="#0a5560",
    on_accent="#ffffff",
    warm="#8a3206",
    stages=MappingProxyType(
        {
            Stage.PITCHED: "#5d5140",
            Stage.ASSIGNED: "#465593",
            Stage.DRAFTING: "#1d599e",
            Stage.SUBMITTED: "#7a5000",
            Stage.IN_EDIT: "#7a3d9c",
            Stage.RETURNED: "#8a3206",
            Stage.APPROVED: "#25642d",
            Stage.PUBLISHED: "#0a5560",
            Stage.CORRECTED: "#525d10",
            Stage.WITHDRAWN: "#7f3a3f",
            Stage.DROPPED: "#5d5140",
        }
    ),
)

CONTRAST = Colours(
    ink="#ffffff",
    soft="#d9d9d9",
    line="#727272",
    panel="#000000",
    paper="#000000",
    accent="#ffd84a",
    on_accent="#000000",
    warm="#ffc9a3",
    stages=MappingProxyType(
        {
            Stage.PITCHED: "#d9d9d9",
            Stage.ASSIGNED: "#b9c4f6",
            Stage.DRAFTING: "#9fcaff",
            Stage.SUBMITTED: "#ffd070",
            Stage.IN_EDIT: "#e0b8fa",
            Stage.RETURNED: "#ffc9a3",
            Stage.APPROVED: "#9be3a4",
            Stage.PUBLISHED: "#7fe0e8",
            Stage.CORRECTED: "#d5e07c",
            Stage.WITHDRAWN: "#f7b3b7",
            Stage.DROPPED: "#d9d9d9",
        }
    ),
    strength=2.0,
)

PALETTES: Mapping[Scheme, Colours] = MappingProxyType(
    {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.SEPIA: SEPIA, Scheme.CONTRAST: CONTRAST}
)

# Every pair of text and background that is drawn somewhere; each is held at 4.5:1 by a test.
# To add one: the two attribute names of `Colours`.
PAIRS = (
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "hover"),
    ("ink", "pressed"),
    ("ink", "selected"),
    ("ink", "notice"),
    ("ink", "told"),
    ("soft", "paper"),
    ("soft", "panel"),
    ("soft", "hover"),
    ("soft", "selected"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("accent", "hover"),
    ("accent", "notice"),
    ("accent", "told"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("warm", "paper"),
    ("warm", "panel"),
    ("warm", "hover"),
    ("warm", "selected"),
    ("warm", "notice"),
)
