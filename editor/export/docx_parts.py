"""The package of a DOCX file: its parts, how they refer to each other, and the zip around them. It knows no article.

The same parts give the same bytes on every run: fixed time stamps, fixed order, no random ids.
"""

from editor.export.markup import escape
from editor.export.zip_file import zipped

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The namespaces of WordprocessingML parts, by the prefixes that Word itself writes.
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

# To add a kind of part: the name of its relation, and its content type.
_TYPES = {
    "officeDocument": _WORD + "document.main+xml",
    "styles": _WORD + "styles+xml",
    "settings": _WORD + "settings+xml",
    "fontTable": _WORD + "fontTable+xml",
    "numbering": _WORD + "numbering+xml",
    "footnotes": _WORD + "footnotes+xml",
    "comments": _WORD + "comments+xml",
    "header": _WORD + "header+xml",
    "footer": _WORD + "footer+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
}
_SUFFIXES = {
    **{"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp"},
    **{"emf": "image/x-emf", "wmf": "image/x-wmf", "tif": "image/tiff", "tiff": "image/tiff"},
}


class Relations:
    """What one part refers to. Each target is written once, however often it is asked for."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def id_of(self, kind: str, target: str, is_outside: bool = False) -> str:
        """The id under which the part finds `target`: a path from its folder, or an address when it is outside."""
        return self._ids.setdefault((kind, target, is_outside), f"rId{len(self._ids) + 1}")

    def xml(self) -> str:
        lines = [
            f'<Relationship Id="{key}" Type="{_relation(kind)}" Target="{escape(target)}"'
            + (' TargetMode="External"/>' if is_outside else "/>")
            for (kind, target, is_outside), key in self._ids.items()
        ]
        return f'{HEAD}<Relationships xmlns="{_PACKAGE}relationships">{"".join(lines)}</Relationships>'

    def __bool__(self) -> bool:
        return bool(self._ids)


def _relation(kind: str) -> str:
    if kind == "core-properties":
        return f"{_PACKAGE}relationships/metadata/core-properties"
    return _OFFICE + kind


class Package:
    """Parts by their path in the file, with the relations of those that have any."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._relations: dict[str, Relations] = {}

    def add(self, path: str, kind: str, xml: str, relations: Relations | None = None) -> None:
        """An XML part of a kind that _TYPES knows."""
        self._parts[path] = xml.encode("utf-8")
        self._kinds[path] = kind
        if relations:
            self._relations[path] = relations

    @property
    def paths(self) -> list[str]:
        return list(self._parts)

    def add_picture(self, path: str, data: bytes) -> None:
        self._parts[path] = data

    def data(self) -> bytes:
        """The whole file."""
        root = Relations()
        for path, kind in self._kinds.items():
            if kind in ("officeDocument", "extended-properties", "core-properties"):
                root.id_of(kind, path)
        parts = {"[Content_Types].xml": self._content_types().encode(), "_rels/.rels": root.xml().encode()}
        for path, relations in self._relations.items():
            folder, _, name = path.rpartition("/")
            parts[f"{folder}/_rels/{name}.rels"] = relations.xml().encode("utf-8")
        return zipped(parts | self._parts)

    def _content_types(self) -> str:
        suffixes = sorted({path.rpartition(".")[2] for path in self._parts if path not in self._kinds})
        lines = [
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
            '<Default Extension="xml" ContentType="application/xml"/>',
            *(f'<Default Extension="{suffix}" ContentType="{_SUFFIXES[suffix]}"/>' for suffix in suffixes),
            *(f'<Override PartName="/{path}" ContentType="{_TYPES[kind]}"/>' for path, kind in self._kinds.items()),
        ]
        return f'{HEAD}<Types xmlns="{_PACKAGE}content-types">{"".join(lines)}</Types>'
