"""The manual as pages of the web: complete, without a dead end, asking nobody outside, and usable by everybody."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from editor import manual
from editor.text.blocks import Heading
from tests.tools import checkers
from ui.colours import DARK, LIGHT

TOP = Path(__file__).parent.parent


def script():
    spec = importlib.util.spec_from_file_location("make_site", TOP / "scripts" / "make_site.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses ask for it
    spec.loader.exec_module(module)
    return module


class Seen(HTMLParser):
    """What a page says of itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids, self.leads, self.loads, self.language = [], [], [], ""
        self.headings, self._depth = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        self.language = told["lang"] if tag == "html" else self.language
        self.ids += [told["id"]] if "id" in told else []
        if tag == "a":
            self.leads.append(told["href"])
        elif tag in ("img", "script", "source", "link"):
            self.loads += [told[name] for name in ("src", "href", "srcset") if name in told]
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append((int(tag[1]), told.get("id", ""), ""))
            self._depth = tag

    def handle_endtag(self, tag):
        self._depth = "" if tag == self._depth else self._depth

    def handle_data(self, data):
        if self._depth:
            level, key, words = self.headings[-1]
            self.headings[-1] = (level, key, words + data)


@pytest.fixture(scope="module")
def make_site():
    return script()


@pytest.fixture(scope="module")
def folder(make_site, tmp_path_factory):
    made = tmp_path_factory.mktemp("site") / "site"
    make_site.make(made)
    return made


@pytest.fixture(scope="module")
def seen(folder):
    files = sorted(folder.rglob("*.html"))
    return {file.relative_to(folder).as_posix(): Seen(file.read_text(encoding="utf-8")) for file in files}


def test_every_page_of_the_manual_is_there_in_its_language_with_its_headings(seen):
    for language in manual.LANGUAGES:
        for name in manual.ORDER:
            page = seen[f"{language}/{name}.html"]
            blocks = manual.read(manual.path_of(name, language)).blocks
            keys = [(block.level, block.key) for block in blocks if isinstance(block, Heading)]
            assert page.language == language
            assert [(level, key) for level, key, _ in page.headings if key] == keys[1:], name
            assert page.headings[0][2] == manual.title_of(manual.path_of(name, language))


def test_every_link_and_every_picture_leads_to_something_that_is_there(folder, seen):
    for name, page in seen.items():
        assert len(set(page.ids)) == len(page.ids), name
        for target in (*page.leads, *page.loads):
            if re.match(r"https?://", target):
                assert target in page.leads, f"{name} loads {target}"
                continue
            file, _, key = target.partition("#")
            there = (folder / name).parent.joinpath(file).resolve() if file else folder / name
            assert there.is_file(), f"{name}: {target}"
            assert there.is_relative_to(folder.resolve()), f"{name}: {target}"
            other = seen.get(there.relative_to(folder.resolve()).as_posix())
            assert not key or (other is not None and key in other.ids), f"{name}: {target}"


def test_each_page_leads_to_the_same_page_in_the_other_language(folder):
    for one, other in (("en", "vi"), ("vi", "en")):
        for name in (*manual.ORDER, "index"):
            text = (folder / one / f"{name}.html").read_text(encoding="utf-8")
            assert f'href="../{other}/{name}.html" lang="{other}" hreflang="{other}"' in text


def test_the_style_sheet_has_the_colours_of_the_window_and_loads_only_its_type(folder):
    sheet = (folder / "look.css").read_text(encoding="utf-8")
    for colours in (LIGHT, DARK):
        assert f"--ink: {colours.ink};" in sheet
        assert f"--accent: {colours.accent};" in sheet
    loaded = re.findall(r'url\("([^"]+)"\)', sheet)
    assert loaded
    assert [name for name in loaded if not (folder / name).is_file()] == []
    assert "@import" not in sheet


def test_what_is_looked_through_leads_to_the_parts_of_the_pages(folder, seen):
    for language in manual.LANGUAGES:
        text = (folder / f"words-{language}.js").read_text(encoding="utf-8")
        rows = json.loads(text.removeprefix("const PARTS = ").rstrip(";\n"))
        assert len(rows) > 100
        for page, key, _page_title, title, _words in rows:
            other = seen[f"{language}/{page}"]
            assert title
            assert not key or key in other.ids, (page, key)


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "nop bai"), ("vi", "nộp bài"), ("vi", "duyệt"), ("en", "hand in"), ("en", "footn"), ("en", "Ctrl+E (?")],
)
def test_the_field_finds_what_the_program_finds(folder, language, words):
    node = shutil.which("node", path=str(Path(sys.executable).parent))
    if node is None:
        pytest.skip("node is not here (scripts/set_up.py test installs it)")
    ask = (
        "const {look} = require(process.argv[1]); const parts = new Function("
        "require('fs').readFileSync(process.argv[2], 'utf8') + '; return PARTS')();"
        "process.stdout.write(JSON.stringify(look(process.argv[3], parts).map(one => one.part.slice(0, 2))));"
    )
    command = [node, "-e", ask, str(folder / "find.js"), str(folder / f"words-{language}.js"), words]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout)
    hits = manual.look_for(words, language)
    assert hits
    assert found == [[f"{Path(hit.path).stem}.html", hit.key] for hit in hits]


def test_the_same_manual_gives_the_same_bytes(make_site, folder, tmp_path):
    make_site.make(tmp_path / "again")
    files = sorted(file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    assert files == sorted(
        file.relative_to(tmp_path / "again") for file in (tmp_path / "again").rglob("*") if file.is_file()
    )
    assert [name for name in files if (folder / name).read_bytes() != (tmp_path / "again" / name).read_bytes()] == []


def test_a_link_to_a_document_without_a_page_is_not_passed_over(make_site):
    with pytest.raises(ValueError, match="no page in the site"):
        make_site.lead(make_site.sources()[0], "../../nowhere.md")


@pytest.mark.timeout(300)
def test_every_page_is_valid_html(folder, tmp_path):
    flat = []
    for file in sorted(folder.rglob("*.html")):  # the checkers tell of a file by its name alone
        flat.append(tmp_path / "-".join(file.relative_to(folder).parts))
        shutil.copyfile(file, flat[-1])
    assert checkers.page_faults(flat) == {}
    assert checkers.web_faults(flat) == []


@pytest.mark.timeout(500)
@pytest.mark.parametrize("name", ["vi/keys.html", "en/first-article.html", "en/index.html", "index.html"])
def test_a_page_can_be_used_by_everybody(folder, name, tmp_path):
    text = (folder / name).read_text(encoding="utf-8")
    up = "../" if "/" in name else ""
    sheet = (folder / "look.css").read_text(encoding="utf-8")
    text = text.replace(f'<link rel="stylesheet" href="{up}look.css">', f"<style>{sheet}</style>")
    assert checkers.access_faults(text, tmp_path) == []
