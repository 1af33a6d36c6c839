"""A keyboard and an eye on an X display, from outside of every program: keys through XTEST, pixels through GetImage.

It knows no program: what it types goes to whichever window has the focus, what it sees is what is on the screen.
"""

import ctypes
import ctypes.util
from collections.abc import Iterable
from typing import NamedTuple

_NAMES = {" ": "space", ",": "comma", ".": "period", "\n": "Return"}
_PIXMAP = 2
"""ZPixmap"""
_VIEWABLE = 2
"""IsViewable"""


class Area(NamedTuple):
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


class _Image(ctypes.Structure):
    """The beginning of an XImage (X11/Xlib.h)."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


class _Attributes(ctypes.Structure):
    """XWindowAttributes (X11/Xlib.h)."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("class_", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        raise RuntimeError(f"lib{name} is missing: this is measured on an X display")
    return ctypes.CDLL(found)


class Keyboard:
    """Somebody before the display called `name` (":7"): types, clicks, and looks at the screen."""

    def __init__(self, name: str) -> None:
        self._x, self._test = _library("X11"), _library("Xtst")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        display = self._x.XOpenDisplay(name.encode())
        if not display:
            raise RuntimeError(f"there is no display {name}")
        self._display = ctypes.c_void_p(display)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._codes: dict[str, int] = {}

    def press(self, key: str) -> None:
        """Press and let go of a key: a letter of the keyboard, or the name of its X keysym."""
        code = self._codes.get(key)
        if code is None:
            symbol = self._x.XStringToKeysym(_NAMES.get(key, key).encode())
            code = self._codes[key] = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol))
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def click(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def look(self, area: Area) -> bytes:
        """The pixels of `area`, four bytes each, row by row."""
        image = self._x.XGetImage(
            self._display, self._root, area.x, area.y, area.width, area.height, ctypes.c_ulong(2**32 - 1), _PIXMAP
        )
        if not image:
            raise RuntimeError(f"{area} is not on the screen")
        seen = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        self._x.XDestroyImage(image)
        return seen

    def windows(self) -> list[tuple[int, Area]]:
        """The windows on the screen (number, place), the largest first."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(
            self._display,
            self._root,
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        found = [children[index] for index in range(count.value)]
        if count.value:
            self._x.XFree(children)
        return sorted(self._shown(found), key=lambda one: -one[1].width * one[1].height)

    def focus(self, window: int) -> None:
        """Let the keys go to `window`: there is no window manager that would do it."""
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def _shown(self, windows: Iterable[int]) -> Iterable[tuple[int, Area]]:
        for window in windows:
            about = _Attributes()
            self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(about))
            if about.map_state == _VIEWABLE:
                yield window, Area(about.x, about.y, about.width, about.height)


def changed(before: bytes, after: bytes, area: Area) -> Area | None:
    """The topmost rectangle on the screen in which two looks at `area` differ; rows that do not touch it are others."""
    row = area.width * 4
    every = (y for y in range(area.height) if before[y * row : (y + 1) * row] != after[y * row : (y + 1) * row])
    rows: list[int] = []
    for y in every:
        if rows and y > rows[-1] + 2:
            break
        rows.append(y)
    if not rows:
        return None
    pairs = [(before[y * row : (y + 1) * row], after[y * row : (y + 1) * row]) for y in rows]
    left = min(_common(one, other) for one, other in pairs) // 4
    right = area.width - min(_common(one[::-1], other[::-1]) for one, other in pairs) // 4
    return Area(area.x + left, area.y + rows[0], right - left, rows[-1] - rows[0] + 1)


def _common(one: bytes, other: bytes) -> int:
    """How many bytes `one` and `other` begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least
