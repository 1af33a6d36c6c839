"""Puts an article on an office's own Word file: its styles, page, headers and footers, with our text.

The file was cleaned before it was kept (`editor.export.paper.cleaning`). The same file and the same article give the
same bytes.
"""

import copy
import re
from collections.abc import Mapping

from editor.export import docx_frame, docx_styles, house_fields
from editor.export.docx_parts import HEAD, NAMESPACES, Package, Relations
from editor.export.languages import with_country
from editor.export.paper import filling
from editor.export.paper import sheet as sheets
from editor.export.paper.naming import STYLES, bare
from editor.export.paper.package import Relation
from editor.export.paper.xml import Element, parse, r, text_of, val, w
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.word_file import WordFile

_STYLE = re.compile(r'<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"/>')
_NUMBER = re.compile(r'<w:numId w:val="([1-9][0-9]*)"/>')
_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_BY_NAME = ("Hyperlink", "FootnoteReference", "Header", "TOCHeading", "Toc1", "Toc2", "Toc3", "AnnotationText")
"""styles of Word's own that nobody has to choose"""
_OURS = "Copydesk"
_FIRST_DRAWING = 100_001
"""Word wants a number of its own for each drawing of a file; ours begin with 1."""
_AFTER_NOTES = ("compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
"""what stands after the notes among the settings"""


class Paper:
    """One file while an article is put on it."""

    def __init__(self, word: WordFile, style: HouseStyle, piece: Piece) -> None:
        self._sheet = sheets.read(word.data, word.name)
        self._word = word
        self._style = style
        self._piece = piece
        self._known = house_fields.values(piece)
        self._drawn = _FIRST_DRAWING
        self._used: dict[str, str] = {}
        """ids of our styles that the text has taken, and what they are called in the file"""

    @property
    def opening(self) -> tuple[str, ...]:
        """What of the fields over the text the file does not say itself."""
        return tuple(field for field in self._style.opening if field not in self._sheet.fields)

    def sections(self, relations: Relations) -> tuple[str, str]:
        """The page of the head, in one column, and of the text; the same where the text has one column."""
        last = copy.deepcopy(self._sheet.section)
        for reference in list(last):
            if reference.get(r("id")):
                last.remove(reference)
        references = self._references(relations)
        for reference in reversed(references):
            last.insert(0, reference)
        head = copy.deepcopy(last)
        if self._style.columns > 1:
            for one in (head, last):
                _set_continuous(one)
            columns = head.find(w("cols"))
            if columns is not None:
                head.remove(columns)
        return text_of(head), text_of(last)

    def add_to(
        self,
        package: Package,
        relations: Relations,
        own: tuple[str, str, str, str],
        note_relations: Relations,
        last: str,
        language: str,
    ) -> None:
        """All parts of the file but its properties; `own` is the XML of text, notes, lists and comments."""
        shift = self._shift()
        body, notes, comments = (self._named(_shifted(own[at], shift[1])) for at in (0, 1, 3))
        if comments:
            relations.id_of("comments", "comments.xml")
            package.add("word/comments.xml", "comments", comments)
        before, after = (self._around(ones, package, relations) for ones in (self._sheet.before, self._sheet.after))
        self._bands(package)
        root = self._open_root()
        for kind, name in (("styles", "styles"), ("settings", "settings"), ("footnotes", "footnotes")):
            relations.id_of(kind, f"{name}.xml")
        for kind, path in (("theme", "theme/theme1"), ("fontTable", "fontTable")):
            part = self._sheet.part(kind)
            if part is not None:
                relations.id_of(kind, f"{path}.xml")
                package.add(f"word/{path}.xml", kind, HEAD + text_of(part))
        relations.id_of("numbering", "numbering.xml")
        document = f"{HEAD}{root}<w:body>{before}{body}{after}{last}</w:body></w:document>"
        package.add("word/document.xml", "officeDocument", document, relations)
        package.add("word/numbering.xml", "numbering", self._numbering(own[2], shift))
        package.add("word/styles.xml", "styles", self._styles(language, shift[1]))
        package.add("word/settings.xml", "settings", self._settings(language))
        package.add("word/footnotes.xml", "footnotes", notes, note_relations)

    # --- headers and footers -----------------------------------------------------------------------------------------

    def _references(self, relations: Relations) -> list[Element]:
        """Those of the file, and where the article has marks one for every kind of page."""
        found, has = [], set()
        for one in self._sheet.section:
            relation = self._sheet.relations.get(one.get(r("id")) or "")
            if relation is None or relation.target not in self._sheet.bands:
                continue
            reference = copy.deepcopy(one)
            path = relation.target.removeprefix("word/")
            reference.set(r("id"), relations.id_of(relation.kind, path))
            has.add((relation.kind, val(one, "type")))
            found.append(reference)
        for page in self._pages():
            if self._piece.marks and ("header", page) not in has:
                reference = self._sheet.section.makeelement(w("headerReference"))
                reference.set(w("type"), page)
                reference.set(r("id"), relations.id_of("header", _MARKS))
                found.append(reference)
        return sorted(found, key=lambda one: one.tag != w("headerReference"))

    def _pages(self) -> list[str]:
        settings = self._sheet.part("settings")
        pages = ["default"]
        if self._sheet.section.find(w("titlePg")) is not None:
            pages.append("first")
        if settings is not None and settings.find(w("evenAndOddHeaders")) is not None:
            pages.append("even")
        return pages

    def _bands(self, package: Package) -> None:
        marks = docx_frame.marks(self._piece)
        for path, (root, relations) in self._sheet.bands.items():
            own = Relations()
            self._adopt(root, relations, package, own)
            filling.fill(root, self._known)
            xml = text_of(root)
            kind = "header" if root.tag == w("hdr") else "footer"
            if kind == "header" and marks:
                at = xml.index(">") + 1
                xml = xml[:at] + f"<w:hdr {NAMESPACES}>{self._named(marks)}</w:hdr>" + xml[at:]
                xml = _merged(xml, self._word.name)
            package.add(path, kind, HEAD + xml, own)
        if marks:
            package.add(f"word/{_MARKS}", "header", f"{HEAD}<w:hdr {NAMESPACES}>{self._named(marks)}</w:hdr>")

    def _around(self, ones: list[Element], package: Package, relations: Relations) -> str:
        """What stands on the file's own pages before or after the text."""
        parts = []
        for one in ones:
            own = copy.deepcopy(one)
            self._adopt(own, self._sheet.relations, package, relations)
            filling.fill(own, self._known)
            parts.append(text_of(own))
        return "".join(parts)

    def _adopt(self, root: Element, known: Mapping[str, Relation], package: Package, relations: Relations) -> None:
        """Give the relations and the drawings of a part of the file their numbers in the new one, with its pictures."""
        for one in root.iter():
            if not isinstance(one.tag, str):
                continue
            for attribute, value in list(one.attrib.items()):
                if str(attribute).startswith(r("")):
                    relation = known.get(str(value))
                    if relation is not None:
                        one.set(attribute, relations.id_of(relation.kind, relation.target.removeprefix("word/")))
                        if relation.kind == "image":
                            package.add_picture(relation.target, self._sheet.source.read(relation.target))
            if one.tag.endswith("}docPr"):
                one.set("id", str(self._drawn))
                self._drawn += 1

    # --- styles ------------------------------------------------------------------------------------------------------

    def _named(self, xml: str) -> str:
        """The text with the names that the styles have in the file."""
        return _STYLE.sub(lambda found: f'<w:{found[1]} w:val="{self._name(found[2], _KINDS[found[1]])}"/>', xml)

    def _name(self, ours: str, kind: str) -> str:
        """What our style is called in the file; noted as used where the file has none for it."""
        if ours in self._used:
            return self._used[ours]
        styles = self._sheet.styles
        places = {style: place for place, names in STYLES.items() for style in names}
        name = self._word.styles.get(places.get(ours, ""), "")
        if not name and ours in ("TableNormal", "DefaultParagraphFont", "Normal"):
            name = styles.default({"TableNormal": "table", "Normal": "paragraph"}.get(ours, "character"))
        if not name and ours in _BY_NAME:
            name = styles.named(ours.replace("AnnotationText", "annotation text"), kind)
        if name not in styles.by_id:
            taken = {bare(one) for one in styles.by_id} | {
                bare(val(one.find(w("name")))) for one in styles.by_id.values()
            }
            name = ours if bare(ours) not in taken else f"{_OURS}{ours}"
        self._used[ours] = name
        return name

    def _styles(self, language: str, shift: int) -> str:
        """Those of the file, and of ours what the text has taken and the file does not have."""
        ours = parse(docx_styles.styles_xml(self._style, language).encode("utf-8"), self._word.name)
        known = {val(style, "styleId"): style for style in ours.iter(w("style"))}
        root = self._sheet.styles.root
        if root is None:
            _shift_lists(ours, shift)
            return HEAD + text_of(ours)
        _set_language(root, with_country(language))
        waiting, added = list(self._used), set()
        while waiting:
            key = waiting.pop(0)
            style = known.get(key)
            name = self._name(key, val(style, "type") if style is not None else "paragraph")
            if style is None or name in self._sheet.styles.by_id or key in added:
                continue
            added.add(key)
            base = val(style.find(w("basedOn")))
            if base not in ("", "Normal") and base not in waiting:
                waiting.append(base)
            self._add_style(root, copy.deepcopy(style), name, shift)
        if any(val(known[key], "type") == "paragraph" for key in added):
            root.append(_base(known["Normal"], self._style, language))
        return HEAD + text_of(root)

    def _add_style(self, root: Element, style: Element, name: str, shift: int) -> None:
        key = val(style, "styleId")
        style.set(w("styleId"), name)
        if name != key:
            _set(style, "name", f"{_OURS} {val(style.find(w('name')))}")
            style.set(w("customStyle"), "1")
        _drop(style, "default")
        base = val(style.find(w("basedOn")))
        if val(style, "type") == "paragraph":
            _set(style, "basedOn", _BASE_ID)
        elif base:
            _set(style, "basedOn", self._name(base, val(style, "type")))
        following = val(style.find(w("next")))
        if following:
            _set(style, "next", self._used.get(following, name))
        _shift_lists(style, shift)
        root.append(style)

    # --- lists, settings, the root -----------------------------------------------------------------------------------

    def _shift(self) -> tuple[int, int]:
        """By how much the numbers of our lists grow: definitions, and lists."""
        root = self._sheet.part("numbering")
        if root is None:
            return 0, 0
        return (
            max([0, *(_int(val(one, "abstractNumId")) for one in root.findall(w("abstractNum")))]),
            max([0, *(_int(val(one, "numId")) for one in root.findall(w("num")))]),
        )

    def _numbering(self, ours: str, shift: tuple[int, int]) -> str:
        own = parse(ours.encode("utf-8"), self._word.name)
        root = self._sheet.part("numbering")
        for one in own.findall(w("abstractNum")):
            one.set(w("abstractNumId"), str(_int(val(one, "abstractNumId")) + shift[0]))
            for style in list(one.iter(w("pStyle"))):
                level = style.getparent()
                assert level is not None
                # The style of the file has its own list.
                level.remove(style)
        for one in own.findall(w("num")):
            one.set(w("numId"), str(_int(val(one, "numId")) + shift[1]))
            _set(one, "abstractNumId", str(_int(val(one.find(w("abstractNumId")))) + shift[0]))
        if root is None:
            return HEAD + text_of(own)
        at = len(root.findall(w("abstractNum")))
        for number, one in enumerate(own.findall(w("abstractNum"))):
            root.insert(at + number, one)
        last = root.find(w("numIdMacAtCleanup"))
        for one in own.findall(w("num")):
            if last is not None:
                last.addprevious(one)
            else:
                root.append(one)
        return HEAD + text_of(root)

    def _settings(self, language: str) -> str:
        root = self._sheet.part("settings")
        if root is None:
            return docx_frame.settings_xml(language, self._style.mirrors_margins)
        notes = parse(
            f'<w:footnotePr {NAMESPACES}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'.encode(),
            self._word.name,
        )
        following = next((one for one in root if one.tag in map(w, _AFTER_NOTES)), None)
        if following is not None:
            following.addprevious(notes)
        else:
            root.append(notes)
        return HEAD + text_of(root)

    def _open_root(self) -> str:
        """The start of the document, with the namespaces of the file beside ours."""
        ours = dict(re.findall(r'xmlns:(\w+)="([^"]*)"', NAMESPACES))
        theirs = {prefix: uri for prefix, uri in self._sheet.root.nsmap.items() if prefix and prefix not in ours}
        lines = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in sorted(theirs.items()))
        compatible = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
        ignored = (self._sheet.root.get(compatible) or "").split()
        named = " ".join(prefix for prefix in ignored if prefix in theirs)
        return f"<w:document {NAMESPACES}{lines}" + (f' mc:Ignorable="{named}">' if named and "mc" in theirs else ">")


_MARKS = "header-marks.xml"
_BASE_ID = f"{_OURS}Base"


def _merged(xml: str, name: str) -> str:
    """The header with the marks that were put into it as a part of its own."""
    root = parse(xml.encode("utf-8"), name)
    marks = root[0]
    for one in reversed(list(marks)):
        root.insert(1, one)
    root.remove(marks)
    return text_of(root)


def _base(normal: Element, style: HouseStyle, language: str) -> Element:
    """What our own styles stand on in the file of an office: everything said, so that nothing of its text comes in."""
    base = copy.deepcopy(normal)
    _drop(base, "default")
    base.set(w("styleId"), _BASE_ID)
    base.set(w("customStyle"), "1")
    _set(base, "name", f"{_OURS} Base")
    found = parse(docx_styles.body_run(style, language).encode("utf-8"), style.key)
    before = base.find(w("rPr"))
    if before is not None:
        base.remove(before)
    base.append(found)
    return base


def _drop(element: Element, name: str) -> None:
    if element.get(w(name)) is not None:
        del element.attrib[w(name)]


def _set(element: Element, name: str, value: str) -> None:
    inner = element.find(w(name))
    if inner is not None:
        inner.set(w("val"), value)


def _set_continuous(section: Element) -> None:
    kind = section.find(w("type"))
    if kind is None:
        kind = section.makeelement(w("type"))
        at = sum(one.tag in (w("headerReference"), w("footerReference")) for one in section)
        section.insert(at, kind)
    kind.set(w("val"), "continuous")


def _set_language(root: Element, tag: str) -> None:
    """The spelling of the text is checked in the article's language."""
    for style in root.findall(w("style")):
        run = style.find(w("rPr"))
        language = None if run is None else run.find(w("lang"))
        if run is not None and language is not None and val(style, "type") == "paragraph":
            run.remove(language)
    run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if run is None:
        return
    language = run.find(w("lang"))
    if language is None:
        language = run.makeelement(w("lang"))
        run.append(language)
    language.set(w("val"), tag)


def _shifted(xml: str, by: int) -> str:
    return _NUMBER.sub(lambda found: f'<w:numId w:val="{int(found[1]) + by}"/>', xml) if by else xml


def _shift_lists(style: Element, by: int) -> None:
    for number in style.iter(w("numId")):
        number.set(w("val"), str(_int(val(number)) + by))


def _int(text: str) -> int:
    return int(text) if text.lstrip("-").isdigit() else 0
