"""Collects the sentences of the window from the source and compiles their translations: `scripts/translations.py`.

`copydesk_vi.ts` keeps what is translated, gains what is new as unfinished and loses what is gone; then every `.ts` is
compiled to a `.qm` beside it, and the sentences that a command line may say to a `.json`. The exit status is 1 while
anything is unfinished. It changes no source.

What is collected, by the syntax tree, so that a sentence has to stand as one literal where it is used:
- `self.tr("…")`, in the context of its class; `translate("Context", "…")`, also behind a function of the module
  that hands its argument to it;
- the sentence of Refused, Finding, SheetLine, ExportNote, CleanNote, EventWords, Reply and what derives from them, in
  the context "Sentence";
- the titles in ui/actions.py (context "Actions") and the stages in ui/wording.py (context "Stage").
"""

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
FOLDER = TOP / "resources" / "translations"
PARTS = ("editor", "storage", "ui")
OURS = FOLDER / "copydesk_vi.ts"

SENTENCE_CLASSES = {
    "Refused": 0,
    "ExportNote": 0,
    "CleanNote": 0,
    "EventWords": 0,
    "Reply": 0,
    "Finding": 2,
    "SheetLine": 2,
}
"""class: the place of its sentence among the arguments"""
OWN_NAMES = {"English", "Tiếng Việt"}
"""names of languages, which are the same in every language"""

Message = tuple[str, str]
"""context, English text"""


class NotLiteral(Exception):
    """A sentence that cannot be collected, with its place."""


def collect() -> set[Message]:
    """Every message of the program; raises `NotLiteral` where a sentence is put together while it runs."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for part in PARTS for path in (TOP / part).rglob("*.py")}
    sentences = _with_derived(trees)
    found: set[Message] = set()
    for path, tree in trees.items():
        found.update(_of_module(path, tree, sentences))
    found.update(("Actions", title) for title in _action_titles(trees[TOP / "ui" / "actions.py"]))
    found.update(("Stage", word) for word in _values_of(trees[TOP / "ui" / "wording.py"], "STAGES"))
    return found


def _with_derived(trees: dict[Path, ast.Module]) -> dict[str, int]:
    """`SENTENCE_CLASSES` and the classes derived from them."""
    found = dict(SENTENCE_CLASSES)
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    before = 0
    while before != len(found):
        before = len(found)
        for node in classes:
            for base in node.bases:
                if _name(base) in found:
                    found.setdefault(node.name, found[_name(base)])
    return found


def _of_module(path: Path, tree: ast.Module, sentences: dict[str, int]) -> Iterator[Message]:
    translators = dict(_translators(tree))
    for call, class_name in _calls(tree):
        name = _name(call.func)
        if name in translators and isinstance(call.args[0], ast.Constant):
            yield translators[name], str(call.args[0].value)
        if name == "tr" and isinstance(call.func, ast.Attribute):
            yield class_name, _literal(path, tree, call.args[0])
        elif name == "translate" and isinstance(call.args[0], ast.Constant):
            if isinstance(call.args[1], ast.Constant):
                yield str(call.args[0].value), str(call.args[1].value)
        elif name in sentences:
            sentence = _argument(call, sentences[name], "sentence")
            # An attribute is the sentence of another one, handed on.
            if sentence is not None and not isinstance(sentence, ast.Attribute | ast.Starred):
                yield "Sentence", _literal(path, tree, sentence)


def _translators(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The functions of a module that translate their argument, with the context they do it in."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.args.args:
            for call, _class in _calls(node):
                given = call.args[1:2] if _name(call.func) == "translate" else []
                if given and _name(given[0]) == node.args.args[0].arg and isinstance(call.args[0], ast.Constant):
                    yield node.name, str(call.args[0].value)


def _calls(tree: ast.AST, class_name: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Every call with the class it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, class_name
        yield from _calls(node, node.name if isinstance(node, ast.ClassDef) else class_name)


def _argument(call: ast.Call, place: int, keyword: str) -> ast.expr | None:
    if len(call.args) > place:
        return call.args[place]
    return next((given.value for given in call.keywords if given.arg == keyword), None)


def _literal(path: Path, tree: ast.Module, node: ast.expr) -> str:
    """The text of a literal, or of a name that is given one literal in its module."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        given = [
            value.value
            for value in ast.walk(tree)
            if isinstance(value, ast.Assign) and any(_name(target) == node.id for target in value.targets)
        ]
        if len(given) == 1 and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str):
            return given[0].value
    raise NotLiteral(f"{path.relative_to(TOP)}:{node.lineno}: {ast.unparse(node)} is not a literal sentence")


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _action_titles(tree: ast.Module) -> Iterator[str]:
    for call, _class in _calls(tree):
        if _name(call.func) in ("Action", "_format"):
            title = call.args[1]
            if isinstance(title, ast.Constant) and title.value not in OWN_NAMES:
                yield str(title.value)
    for pair in _assigned(tree, "MENUS").elts:  # type: ignore[attr-defined]
        yield str(pair.elts[1].value)
    for row in _assigned(tree, "SUBMENUS").elts:  # type: ignore[attr-defined]
        yield str(row.elts[2].value)


def _values_of(tree: ast.Module, name: str) -> Iterator[str]:
    for value in _assigned(tree, name).values:  # type: ignore[attr-defined]
        yield str(value.value)


def _assigned(tree: ast.Module, name: str) -> ast.expr:
    return next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and any(_name(t) == name for t in node.targets)
    )


def read(path: Path) -> dict[Message, str]:
    """The finished translations of a `.ts` file; what is unfinished is an empty text."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None or translation.get("type") else translation.text or ""
            found[(context.findtext("name", ""), message.findtext("source", ""))] = text
    return found


def write(path: Path, translations: dict[Message, str]) -> None:
    """Write a `.ts` file, sorted, so that two collections of the same source are the same file."""
    root = ET.Element("TS", version="2.1", language="vi", sourcelanguage="en")
    for name in sorted({context for context, _ in translations}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for (_, source), text in sorted(item for item in translations.items() if item[0][0] == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            translation.text = text
            if not text:
                translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_all(folder: Path) -> None:
    """Make a `.qm` of every `.ts` in `FOLDER`, and the sentences of `OURS` for `ui.plain_words`, into `folder`."""
    compiler = Path(sys.executable).parent / "pyside6-lrelease"
    for source in sorted(FOLDER.glob("*.ts")):
        target = folder / source.with_suffix(".qm").name
        subprocess.run([compiler, "-silent", source, "-qm", target], check=True)
    sentences = {source: text for (context, source), text in sorted(read(OURS).items()) if context == "Sentence"}
    kept = json.dumps(sentences, ensure_ascii=False, indent=0)
    (folder / OURS.with_suffix(".json").name).write_text(f"{kept}\n", encoding="utf-8")


def main() -> int:
    before = read(OURS) if OURS.exists() else {}
    translations = {message: before.get(message, "") for message in collect()}
    write(OURS, translations)
    compile_all(FOLDER)
    left = sorted(message for message, text in translations.items() if not text)
    for context, source in left:
        sys.stdout.write(f"{context}: {source}\n")
    sys.stdout.write(f"{len(translations)} messages, {len(left)} of them unfinished\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
