"""The parts of a Word file that somebody brought, read within limits. It decides nothing about what is in them."""

import posixpath
import re
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from editor.export.paper.xml import Element, parse
from editor.refusal import Refused

LARGEST = 32_000_000
"""bytes of a file; letterheads have some hundred thousand, with pictures some millions"""
LARGEST_UNPACKED = 160_000_000
"""bytes of all its parts"""
LARGEST_XML = 24_000_000
"""bytes of a part that is read as a tree"""
MOST_PARTS = 4_000

_STRICT = "http://purl.oclc.org/ooxml/"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = re.compile(
    r"application/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main"
    r"|ms-word\.(document|template)\.macroEnabled(Template)?\.main)\+xml"
)


class Relation:
    """What a part refers to: `kind` is the last word of its type, `target` a path of the package, or an address."""

    __slots__ = ("is_outside", "kind", "target")

    def __init__(self, kind: str, target: str, is_outside: bool) -> None:
        self.kind, self.target, self.is_outside = kind, target, is_outside


class Source:
    """A Word file as it came; `name` is its file's, for the sentences. Refused for what is none or is not safe."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if len(data) > LARGEST:
            raise too_large(name)
        if data[:8] == _OLD:
            raise Refused(
                "“{name}” is locked with a password or comes from a very old Word, so nothing was taken in. Open it in "
                "Word and save it as a Word document without a password.",
                name=name,
            )
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.damaged() from error
        self._infos = self._checked()
        self.main = self._main()

    def has(self, path: str) -> bool:
        return path.lower() in self._infos

    @property
    def paths(self) -> list[str]:
        return [info.filename for info in self._infos.values()]

    def read(self, path: str, most: int = LARGEST) -> bytes:
        """The bytes of a part, which may have `most` of them."""
        info = self._infos.get(path.lower())
        if info is None:
            raise self.damaged()
        try:
            with self._archive.open(info) as part:
                data = part.read(most + 1)
        except (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError) as error:
            raise self.damaged() from error
        if len(data) > most:
            raise self.too_wide()
        return data

    def tree(self, path: str) -> Element:
        return parse(self.read(path, LARGEST_XML), self.name)

    def relations(self, path: str) -> dict[str, Relation]:
        """What the part refers to, by id."""
        folder, _, name = path.rpartition("/")
        of_part = f"{folder}/_rels/{name}.rels".lstrip("/")
        if not self.has(of_part):
            return {}
        found = {}
        for one in self.tree(of_part):
            kind, target = one.get("Type") or "", one.get("Target") or ""
            if kind.startswith(_STRICT):
                raise Refused(
                    "“{name}” was saved as “Strict Open XML”, which is not read; nothing was taken in. Save it in Word "
                    "as a plain Word document.",
                    name=self.name,
                )
            is_outside = one.get("TargetMode") == "External"
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id") or ""] = Relation(kind.rpartition("/")[2], target, is_outside)
        return found

    def damaged(self) -> Refused:
        return Refused(
            "“{name}” is no Word document (.docx, .dotx), or it is damaged, so nothing was taken in. Open it in Word "
            "and save it anew.",
            name=self.name,
        )

    def too_wide(self) -> Refused:
        return Refused(
            "“{name}” unpacks to far more than any file of words holds, so it was not opened; nothing was taken in. "
            "Save it anew in Word.",
            name=self.name,
        )

    def _checked(self) -> dict[str, ZipInfo]:
        infos: dict[str, ZipInfo] = {}
        total = 0
        for info in self._archive.infolist():
            path = info.filename
            if "\\" in path or path.startswith("/") or ":" in path or ".." in path.split("/") or "\0" in path:
                raise Refused(
                    "“{name}” has a part whose name leads out of the file, so it was not opened; nothing was taken in. "
                    "Save it anew in Word.",
                    name=self.name,
                )
            if path.lower() in infos:
                raise Refused(
                    "“{name}” has two parts of the same name, so nobody can say what is in it; nothing was taken in. "
                    "Save it anew in Word.",
                    name=self.name,
                )
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # Word knows no others, and a package has none
                raise self.damaged()
            total += info.file_size
            if total > LARGEST_UNPACKED or len(infos) >= MOST_PARTS:
                raise self.too_wide()
            infos[path.lower()] = info
        return infos

    def _main(self) -> str:
        """The path of the document itself."""
        if not self.has("[Content_Types].xml"):
            raise self._no_document()
        documents = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        if len(documents) != 1 or not self.has(documents[0]):
            raise self._no_document()
        kinds = {
            one.get("PartName", "").lstrip("/"): one.get("ContentType", "") for one in self.tree("[Content_Types].xml")
        }
        if not _KINDS.fullmatch(kinds.get(documents[0], "")):
            raise self._no_document()
        return documents[0]

    def _no_document(self) -> Refused:
        if any(path.lower().endswith((".docx", ".dotx", ".docm", ".dotm", ".zip")) for path in self.paths):
            return Refused(
                "“{name}” is an archive with other files in it and no Word document itself, so nothing was taken in. "
                "Unpack it, and choose the Word file.",
                name=self.name,
            )
        return self.damaged()


def too_large(name: str) -> Refused:
    return Refused(
        "“{name}” has more than {most} MB, so it was not opened; nothing was taken in. Make its pictures smaller in "
        "Word, and save it anew.",
        name=name,
        most=LARGEST // 1_000_000,
    )
