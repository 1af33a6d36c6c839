"""What is different on each platform when the program is packed: names, folders, kinds of icon, what of Qt stays.

`package/copydesk.spec` and `make_package.py` ask it; `tests/test_platforms.py` holds its tables against the names of
files that Qt's wheels have on each platform. It packs nothing itself.
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Platform:
    """One row. `module` and `plugin` are patterns of Qt's files in the bundle, with `/` between folders.

    `python` and `made` are relative to an environment and to `dist`; `program` is what a person starts, `console` what
    a command line calls, both relative to `made`.
    """

    name: str
    python: str
    module: str
    plugin: str
    translations: str
    made: str
    program: str
    console: str
    icon: str
    needed: tuple[str, ...]
    """plugins of Qt without which no window opens, prints or shows a picture"""
    keyrings: tuple[str, ...]
    """modules that keyring finds by their names when it runs, so that nothing else brings them along"""
    unused: tuple[str, ...] = ()
    """beginnings of names, of this platform alone"""
    system: tuple[str, ...] = ()
    """beginnings of names of libraries that must be the system's own, or that nothing asks for without it"""
    strips: bool = False


# Parts of Qt that come along by themselves and are never asked for, by their beginnings.
UNUSED_MODULES = (
    "Pdf",
    "Qml",
    "Quick",
    "VirtualKeyboard",
    "Eglfs",
    "EglFS",
    "EglFs",
    "LabsQml",
    "ShaderTools",
    "WebEngine",
)
UNUSED_PLUGINS = (
    *("tls/", "networkinformation/", "egldeviceintegrations/", "generic/", "sqldrivers/"),
    *("qmltooling/", "qmllint/", "designer/", "vectorimageformats/"),
    *("platforms/qvnc", "platforms/qlinuxfb", "platforms/qeglfs", "platforms/qminimal", "platforms/qvkkhrdisplay"),
    *("platforms/qdirect2d", "platforms/qios", "platforminputcontexts/qtvirtualkeyboard", "platformthemes/qgtk3"),
    *("imageformats/qpdf", "imageformats/qtiff", "imageformats/qicns", "imageformats/qtga", "imageformats/qwbmp"),
    *("wayland-graphics-integration-client/vulkan", "wayland-graphics-integration-server/"),
)  # fmt: skip
# A language that is not offered, and what other files were made of.
UNUSED_FILES = re.compile(
    r"spellchecker/resources/eu\.json\.gz|resources/translations/.*\.ts|resources/sample/pictures/source/.*"
    r"|[\w.-]+\.dist-info/sboms/.*"
)
_PICTURES = (
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "imageformats/qwebp",
    "imageformats/qgif",
    "iconengines/qsvgicon",
)

# To add one: its row.
PLATFORMS: Mapping[str, Platform] = {
    "linux": Platform(
        name="linux",
        python="bin/python",
        module=r"PySide6/Qt/lib/libQt6(\w+)\.so",
        plugin=r"PySide6/Qt/plugins/([\w-]+)/lib([\w-]+)\.so",
        translations="PySide6/Qt/translations/",
        made="copydesk",
        program="copydesk",
        console="copydesk",
        icon="",
        needed=(
            *("platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen", "printsupport/cupsprintersupport"),
            *_PICTURES,
        ),
        keyrings=("keyring.backends.SecretService", "keyring.backends.kwallet"),
        # What only the look of another desktop needs, and what printing takes from the system where it is there.
        system=(
            "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libpango", "libcairo", "libatk", "libatspi", "libepoxy", "libgio",
            "libgmodule", "libharfbuzz", "libfribidi", "libthai", "libdatrie", "libpixman", "libcups", "libavahi",
            "libgnutls", "libp11-kit", "libunistring", "libhogweed", "libnettle", "libidn2", "libtasn1", "libgmp",
            "libjpeg", "libgraphite2", "libcloudproviders", "libgobject", "libmount", "libblkid", "libselinux",
            "libXcomposite", "libXdamage", "libXinerama", "libXcursor", "libXi.", "libXrandr",
            # What every desktop has and must fit to it (`DEPENDS` in make_package.py), with what only that asks for.
            "libdbus-1", "libsystemd", "libgcrypt", "libgpg-error", "liblz4", "libcap.", "libfontconfig",
            "libreadline", "libtinfo", "libssl",
            # The same: what draws and what the system's own libraries are made with must not be older than these are.
            "libX11", "libXau", "libXdmcp", "libXext", "libXfixes", "libXrender", "libbsd", "libmd.", "libexpat",
            "libfreetype", "libpng16", "libstdc++", "libgcc_s", "libzstd", "liblzma",
        ),
        strips=True,
    ),
    "win32": Platform(
        name="windows",
        python="Scripts/python.exe",
        module=r"PySide6/Qt6(\w+)\.dll",
        plugin=r"PySide6/plugins/([\w-]+)/([\w-]+)\.dll",
        translations="PySide6/translations/",
        made="copydesk",
        program="copydesk.exe",
        # A program with a window has no output on Windows: a second one, with a console, is for the command line.
        console="copydesk-console.exe",
        icon="copydesk.ico",
        needed=("platforms/qwindows", "platforms/qoffscreen", "styles/qmodernwindowsstyle", *_PICTURES),
        keyrings=("keyring.backends.Windows",),
        unused=("PySide6/opengl32sw.dll",),
    ),
    "darwin": Platform(
        name="macos",
        python="bin/python",
        module=r"PySide6/Qt/lib/Qt(\w+)\.framework/",
        plugin=r"PySide6/Qt/plugins/([\w-]+)/lib([\w-]+)\.dylib",
        translations="PySide6/Qt/translations/",
        made="Copydesk.app",
        program="Contents/MacOS/copydesk",
        console="Contents/MacOS/copydesk",
        icon="copydesk.icns",
        needed=("platforms/qcocoa", "platforms/qoffscreen", *_PICTURES),
        keyrings=("keyring.backends.macOS",),
    ),
}  # fmt: skip


def here() -> Platform:
    return PLATFORMS["linux" if sys.platform.startswith("linux") else sys.platform]


def is_unused(name: str, platform: Platform) -> bool:
    """Whether the file `name` of the bundle stays out. Windows writes it with backslashes."""
    name = name.replace("\\", "/")
    if name.startswith((platform.translations, *platform.unused)) or "/qml/" in name or UNUSED_FILES.fullmatch(name):
        return True
    if module := re.match(platform.module, name):
        return module[1].startswith(UNUSED_MODULES)
    if plugin := re.match(platform.plugin, name):
        return f"{plugin[1]}/{plugin[2]}".startswith(UNUSED_PLUGINS)
    return name.rpartition("/")[2].startswith(platform.system or ("\0",))
