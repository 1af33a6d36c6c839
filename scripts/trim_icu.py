"""Takes out of ICU's data what a window in Vietnamese and English never asks for: `trim_icu.py libicudata.so.NN`.

Most of it is what two hundred languages call each other's countries and units. The library keeps its name and its
symbol. Without ICU's own tool and a compiler nothing is done, and the package is larger.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The languages whose words stay. To add one: its code.
LANGUAGES = "root|en|vi"
TABLES = "pool|res_index|supplementalData|tzdbNames"
_KEPT = re.compile(rf"(?:\w+/)?(?:{LANGUAGES}|{TABLES})[_.]")
# Qt has names of countries and units and rules for lines and words of its own: only sorting and zones are asked for.
_NEVER = ("translit/", "brkitr/", "unit/", "curr/", "lang/", "region/", "rbnf/")
_WORDS = re.compile(r"(?:zone|coll)/.*\.res")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:_\w+)?\.res")
_ENCODING = re.compile(r"(?!ibm-12|ibm-912|ibm-923|iso-8859).*\.cnv")


def is_unused(name: str) -> bool:
    """Whether nobody misses the item `name` of the data."""
    if name.startswith(_NEVER):
        return True
    if _WORDS.fullmatch(name) or _LANGUAGE.fullmatch(name):
        return _KEPT.match(name) is None
    return name.endswith(".dict") or name in ("confusables.cfu", "unames.icu") or _ENCODING.fullmatch(name) is not None


def told(*command: object) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def data_of(library: Path, symbol: str) -> bytes:
    """What the library holds under `symbol`."""
    line = next(line.split() for line in told("readelf", "-W", "--dyn-syms", library).splitlines() if symbol in line)
    address, size = int(line[1], 16), int(line[2], 0)
    for section in told("readelf", "-W", "-S", library).splitlines():
        found = re.match(r"\s*\[\s*\d+\]\s+\S+\s+\S+\s+([0-9a-f]+)\s+([0-9a-f]+)\s+([0-9a-f]+)", section)
        if found and (start := int(found[1], 16)) <= address < start + int(found[3], 16):
            at = int(found[2], 16) + address - start
            return library.read_bytes()[at : at + size]
    raise LookupError(symbol)


def trim(library: Path) -> bool:
    """Write the library anew; False where the tools for that are not there."""
    if not all(map(shutil.which, ("icupkg", "gcc", "readelf"))):
        return False
    version = re.search(r"\.so\.(\d+)$", library.name)
    if version is None:
        return False
    symbol = f"icudt{version[1]}_dat"
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / f"icudt{version[1]}l.dat", Path(folder) / "small" / f"icudt{version[1]}l.dat"
        small.parent.mkdir()
        whole.write_bytes(data_of(library, symbol))
        gone = Path(folder) / "gone.txt"
        gone.write_text("\n".join(filter(is_unused, told("icupkg", "-l", whole).split())) + "\n", encoding="ascii")
        told("icupkg", "--ignore-deps", "-r", gone, whole, small)
        source = Path(folder) / "data.S"
        source.write_text(
            f".section .rodata\n.globl {symbol}\n.type {symbol},@object\n.balign 4096\n{symbol}:\n"
            f'.incbin "{small}"\n.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",@progbits\n',
            encoding="utf-8",
        )
        library.unlink()
        told("gcc", "-shared", "-nostdlib", "-o", library, f"-Wl,-soname,{library.name}", source)
    return True


if __name__ == "__main__":
    sys.exit(0 if all(trim(Path(name)) for name in sys.argv[1:]) else 1)
