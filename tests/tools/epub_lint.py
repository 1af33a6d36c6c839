"""Our own lint of a book: what must hold for it to open, found without Java. docs/checks.md says what it finds."""

import zipfile
from io import BytesIO
from posixpath import join, normpath
from urllib.parse import unquote

from lxml import etree

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_TYPE = "{http://www.idpf.org/2007/ops}type"


def faults(data: bytes) -> list[str]:
    """What is wrong with a book, one sentence each."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        files = {info.filename: archive.read(info) for info in infos}
    found = []
    if files.get("mimetype") != b"application/epub+zip" or infos[0].filename != "mimetype" or infos[0].compress_type:
        found.append("the first file does not say, unpacked, that this is a book")
    trees = {}
    for name, content in files.items():
        if name.endswith((".xhtml", ".opf", ".xml")):
            try:
                trees[name] = etree.fromstring(content)
            except etree.XMLSyntaxError as error:
                found.append(f"{name}: {error}")
    return found or [*_package(files, trees["EPUB/package.opf"]), *_pages(files, trees)]


def replaced(data: bytes, path: str, before: bytes, after: bytes) -> bytes:
    """The book with `before` in one of its files replaced; everything else as it was."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(target, "w") as other:
        for info in archive.infolist():
            content = archive.read(info)
            if info.filename == path:
                assert before in content, (path, before)
                content = content.replace(before, after)
            other.writestr(info, content, info.compress_type)
    return target.getvalue()


def _package(files: dict[str, bytes], package: etree._Element) -> list[str]:
    items = {item.get("id", ""): item for item in package.iter(f"{_OPF}item")}
    named = {f"EPUB/{unquote(item.get('href', ''))}" for item in items.values()}
    there = {name for name in files if name.startswith("EPUB/")} - {"EPUB/package.opf"}
    found = [f"{name} is listed and not there" for name in named - there]
    found += [f"{name} is there and not listed" for name in there - named]
    order = [ref.get("idref") for ref in package.iter(f"{_OPF}itemref")]
    found += [f"the order names {one}, which is nothing" for one in order if one not in items]
    if sum("nav" in item.get("properties", "").split() for item in items.values()) != 1:
        found.append("there is not one page of contents")
    found += [
        f"it has no {tag}" for tag in ("identifier", "title", "language") if not package.findall(f".//{_DC}{tag}")
    ]
    metas = [meta.get("property") for meta in package.iter(f"{_OPF}meta")]
    wanted = ("dcterms:modified", "schema:accessMode", "schema:accessibilityHazard", "schema:accessibilityFeature")
    return found + [f"it has no {name}" for name in wanted if name not in metas]


def _pages(files: dict[str, bytes], trees: dict[str, etree._Element]) -> list[str]:
    found = []
    ids = {}
    for name, tree in trees.items():
        named = [element.get("id") for element in tree.iter() if element.get("id")]
        ids[name] = set(named)
        found += [f"{name}: {one} is there twice" for one in ids[name] if named.count(one) > 1]
    for name, tree in trees.items():
        if not name.endswith(".xhtml"):
            continue
        if not tree.get("lang"):
            found.append(f"{name} has no language")
        for picture in tree.iter(f"{_XHTML}img"):
            if picture.get("alt") is None:
                found.append(f"{name}: a picture has no words")
            if _file(name, picture.get("src", "")) not in files:
                found.append(f"{name}: {picture.get('src')} is not there")
        for link in tree.iter(f"{_XHTML}a"):
            found += _link(name, link.get("href", ""), ids)
        found += [] if name != "EPUB/contents.xhtml" or _has_contents(tree) else ["the contents are not marked as such"]
    return found


def _link(page: str, href: str, ids: dict[str, set[str]]) -> list[str]:
    if ":" in href.partition("#")[0] or href.startswith(("//", "?", "/")):
        return []
    path, _, key = href.partition("#")
    target = _file(page, path) if path else page
    if path and target not in ids:
        return []  # an address that leads out of the book, as a person wrote it
    return [] if not key or unquote(key) in ids[target] else [f"{page}: {href} leads nowhere"]


def _file(page: str, address: str) -> str:
    return normpath(join(page.rpartition("/")[0], unquote(address)))


def _has_contents(tree: etree._Element) -> bool:
    return any(nav.get(_TYPE) == "toc" for nav in tree.iter(f"{_XHTML}nav"))
