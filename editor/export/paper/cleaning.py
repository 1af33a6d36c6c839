"""Makes of a Word file that somebody brought the paper that a desk keeps: styles, page, headers, footers, pictures.

What could run, reach out or bring something else in is left out, and said. Only what is listed here is kept.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from editor.export.docx_parts import HEAD, Package, Relations
from editor.export.paper.package import Relation, Source
from editor.export.paper.xml import Element, elements, r, remove, text_of, unwrap, val, w
from editor.export.piece import ExportNote

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff")
_PARTS = {"styles": "styles", "theme": "theme/theme1", "fontTable": "fontTable", "numbering": "numbering"}
"""kinds of relation that lead to one part, and where it lies in what is kept"""
_SETTINGS = frozenset(
    (
        *("mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter"),
        *("gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"),
        *(
            "doNotHyphenateCaps",
            "evenAndOddHeaders",
            "bookFoldPrinting",
            "bookFoldRevPrinting",
            "bookFoldPrintingSheets",
        ),
        *("characterSpacingControl", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator"),
    )
)
_FIELDS = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "DATE", "TIME", "TITLE", "AUTHOR", "SUBJECT", "KEYWORDS"),
        *("STYLEREF", "DOCPROPERTY", "SAVEDATE", "CREATEDATE", "PRINTDATE", "SEQ", "SYMBOL", "EQ", "QUOTE", "FILENAME"),
    )
)
_GONE = frozenset(
    (
        *("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
        *("tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "proofErr"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd", "permStart"),
        *("permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("footnoteReference", "endnoteReference", "annotationRef", "lastRenderedPageBreak", "subDoc", "contentPart"),
        *("footnotePr", "endnotePr", "printerSettings", "numPicBullet", "lvlPicBulletId"),
    )
)
_UNWRAPPED = frozenset(("ins", "moveTo", "smartTag", "customXml", "hyperlink"))
_OLD_FONT = re.compile(r"\.Vn|VNI-", re.IGNORECASE)
_BOUND = (("title", "headline"), ("creator", "byline"), ("Company", "office"), ("PublishDate", "date"))
"""content controls of Word that show a property of the document: what stands in its path, and our field"""

# To add one: how it is counted, and what is said of it.
_TOLD = {
    "macros": ExportNote("Macros of the Word file were left out."),
    "outside": ExportNote("Links of the Word file to other files and addresses were left out."),
    "template": ExportNote("The template that the Word file was attached to was left out."),
    "objects": ExportNote("Embedded objects and controls of the Word file were left out."),
    "chunks": ExportNote("Text that the Word file brings in from other files was left out."),
    "fields": ExportNote("Fields of the Word file that fetch something or run something show their last words only."),
    "lock": ExportNote("The protection of the Word file against changes was left out."),
    "fonts": ExportNote(
        "Fonts from before Unicode (.Vn…, VNI-…) show no Vietnamese today; Times New Roman takes their place."
    ),
}


@dataclass(slots=True)
class Cleaned:
    """The file as it is kept, and what was left out."""

    data: bytes
    notes: tuple[ExportNote, ...]


@dataclass(slots=True)
class _Cleaning:
    source: Source
    package: Package = field(default_factory=Package)
    counts: Counter[str] = field(default_factory=Counter)
    pictures: dict[str, str] = field(default_factory=dict)

    def run(self) -> Cleaned:
        source = self.source
        if any(path.lower().endswith(("vbaproject.bin", "vbadata.xml")) for path in source.paths):
            self.counts["macros"] += 1
        root, found, relations = source.tree(source.main), source.relations(source.main), Relations()
        if root.find(w("body")) is None:
            raise source.damaged()
        keys = {key: self._kept(one, relations) for key, one in found.items()}
        self._clean(root, keys)
        self.package.add("word/document.xml", "officeDocument", HEAD + text_of(root), relations)
        return Cleaned(self.package.data(), tuple(_TOLD[key] for key in _TOLD if self.counts[key]))

    def _kept(self, relation: Relation, relations: Relations) -> str:
        """Take what a relation of the document leads to; its new id, empty where it is not kept."""
        kind, target = relation.kind, relation.target
        if relation.is_outside or not self.source.has(target):
            self.counts["chunks" if kind == "aFChunk" else "outside"] += relation.is_outside
            return ""
        if kind == "image":
            return self._picture(target, relations)
        if kind in _PARTS:
            return self._part(kind, target, relations)
        if kind in ("header", "footer"):
            return self._band(kind, target, relations)
        if kind == "settings":
            self._settings(target)
            return relations.id_of("settings", "settings.xml")
        self.counts[
            {"aFChunk": "chunks", "oleObject": "objects", "package": "objects", "control": "objects"}.get(kind, "")
        ] += 1
        return ""

    def _part(self, kind: str, target: str, relations: Relations) -> str:
        root = self.source.tree(target)
        # What it refers to is not kept: pictures of bullets and of themes, embedded fonts.
        self._clean(root, {})
        self.package.add(f"word/{_PARTS[kind]}.xml", kind, HEAD + text_of(root))
        return relations.id_of(kind, f"{_PARTS[kind]}.xml")

    def _band(self, kind: str, target: str, relations: Relations) -> str:
        number = sum(path.startswith(f"word/{kind}") for path in self.package.paths) + 1
        root, own = self.source.tree(target), Relations()
        keys = {}
        for key, one in self.source.relations(target).items():
            is_picture = one.kind == "image" and not one.is_outside
            keys[key] = self._picture(one.target, own) if is_picture else ""
            self.counts["outside"] += one.is_outside
            self.counts["objects"] += one.kind in ("oleObject", "package", "control")
        self._clean(root, keys)
        self.package.add(f"word/{kind}{number}.xml", kind, HEAD + text_of(root), own)
        return relations.id_of(kind, f"{kind}{number}.xml")

    def _picture(self, target: str, relations: Relations) -> str:
        suffix = "." + target.rpartition(".")[2].lower()
        if suffix not in _PICTURES or not self.source.has(target):
            return ""
        path = self.pictures.get(target)
        if path is None:
            path = self.pictures[target] = f"media/paper{len(self.pictures) + 1}{suffix}"
            self.package.add_picture(f"word/{path}", self.source.read(target))
        return relations.id_of("image", path)

    def _settings(self, target: str) -> None:
        root = self.source.tree(target)
        for one in list(root):
            name = one.tag.rpartition("}")[2]
            self.counts["template"] += name == "attachedTemplate"
            self.counts["lock"] += name in ("documentProtection", "writeProtection")
            self.counts["outside"] += name == "mailMerge"
            if one.tag != w(name) or name not in _SETTINGS:
                root.remove(one)
        self._clean(root, {})
        self.package.add("word/settings.xml", "settings", HEAD + text_of(root))

    # --- one part ----------------------------------------------------------------------------------------------------

    def _clean(self, root: Element, keys: dict[str, str]) -> None:
        """Take out of a part what is not kept; `keys` are the new ids of its relations, empty for those that go."""
        self._flatten_fields(root)
        for one in reversed(elements(root)):
            name = one.tag.rpartition("}")[2]
            if one.getparent() is None:
                continue
            doing = _DOINGS.get(one.tag)
            if doing is not None:
                doing(self, one)
            elif one.tag == w(name) and name in _GONE:
                remove(one)
            elif one.tag == w(name) and name in _UNWRAPPED:
                unwrap(one)
            else:
                self._clean_attributes(one, keys)

    def _clean_attributes(self, one: Element, keys: dict[str, str]) -> None:
        for attribute, value in list(one.attrib.items()):
            name = str(attribute).rpartition("}")[2]
            if str(attribute) == r(name):
                new = keys.get(str(value), "")
                if not new:
                    self._lose(one, name)
                    return
                one.set(attribute, new)
            elif name in ("href", "src", "altHref", "macro"):
                del one.attrib[attribute]
                self.counts["outside"] += 1
            elif one.tag == w("rFonts") and _OLD_FONT.match(str(value)):
                one.set(attribute, "Times New Roman")
                self.counts["fonts"] += 1

    def _lose(self, one: Element, attribute: str) -> None:
        """What an element refers to is not kept: the smallest thing around it that makes sense alone goes."""
        name = one.tag.rpartition("}")[2]
        if name == "blip" and attribute == "link" and one.get(r("embed")):
            del one.attrib[r("link")]
            return
        frames = (w("drawing"), w("pict"))
        frame = next((above for above in one.iterancestors() if above.tag in frames), None)
        if name in ("blip", "imagedata") and frame is not None:
            remove(frame)
        elif name == "svgBlip":
            extension = one.getparent()
            if extension is not None:
                remove(extension)
        else:
            remove(one)

    def _object(self, one: Element) -> None:
        self.counts["objects"] += 1
        remove(one)

    def _chunk(self, one: Element) -> None:
        self.counts["chunks"] += 1
        remove(one)

    def _control(self, one: Element) -> None:
        """A content control: what it holds stays, and one that shows a property becomes our field."""
        content = one.find(w("sdtContent"))
        binding = one.find(f"{w('sdtPr')}/{w('dataBinding')}")
        path = val(binding, "xpath")
        shown = next((ours for part, ours in _BOUND if part in path), "")
        if content is None:
            remove(one)
            return
        texts = list(content.iter(w("t")))
        if shown and texts:
            for text in texts:
                text.text = ""
            texts[0].text = f"{{{shown}}}"
        unwrap(one, content)

    def _flatten_fields(self, root: Element) -> None:
        """Of a field that may not stay only its last words stay."""
        for simple in list(root.iter(w("fldSimple"))):
            if _verb(val(simple, "instr")) not in _FIELDS:
                self.counts["fields"] += 1
                unwrap(simple)
        open_fields: list[list[Element]] = []
        for one in list(root.iter(w("fldChar"), w("instrText"))):
            kind = val(one, "fldCharType")
            if kind == "begin":
                open_fields.append([])
            if open_fields:
                open_fields[-1].append(one)
            if kind == "end" and open_fields:
                marks = open_fields.pop()
                if _verb("".join(mark.text or "" for mark in marks if mark.tag == w("instrText"))) not in _FIELDS:
                    self.counts["fields"] += 1
                    for mark in marks:
                        remove(mark)
        for mark in (mark for marks in open_fields for mark in marks):
            remove(mark)


_DOINGS: dict[str, Callable[[_Cleaning, Element], None]] = {
    w("object"): _Cleaning._object,
    w("control"): _Cleaning._object,
    w("altChunk"): _Cleaning._chunk,
    w("sdt"): _Cleaning._control,
}


def clean(data: bytes, name: str) -> Cleaned:
    """The file as a desk keeps it. Refused for what is no Word file, or would not be safe to open."""
    return _Cleaning(Source(data, name)).run()


def _verb(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""
