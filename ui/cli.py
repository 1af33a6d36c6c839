"""The command line: opens the window, or does without one what needs no window.

It words usage and prints; what it does is done by editor and storage. Nothing heavy is imported before the command that
needs it runs: `--help` and `--version` answer at once.

Exit status: 0 done; 1 refused, with the sentence on the error stream, or `check` found what must be put right; 2 wrong
usage; 70 a fault of the program, written to the log that the sentence names; 130 interrupted.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

import click

from editor.refusal import Refused
from ui import VERSION, cli_locking
from ui.cli_group import OpensDesks, is_there

DONE, REFUSED, WRONG_USAGE, FAULT, INTERRUPTED = 0, 1, 2, 70, 130

FORMATS = ("docx", "html", "html-fragment", "pdf", "pdf-archive", "epub", "txt", "txt-wrapped", "md", "ninjs")
"""The keys of editor.export.registry, which is too heavy to load for a help text."""

LANGUAGES = ("vi", "en")
STAGES = (
    *("pitched", "assigned", "drafting", "submitted", "in_edit", "returned"),
    *("approved", "published", "corrected", "withdrawn", "dropped"),
)
"""The stages of editor.article, which need not be loaded for a help text."""

MOST_NOTES = 20
"""Different notes of one export that are printed; the others are counted."""


@click.group(
    cls=OpensDesks,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIONS]",
    subcommand_metavar="[DESK | COMMAND …]",
)
@click.version_option(VERSION, prog_name="Copydesk", message="%(prog)s %(version)s")
def copydesk() -> None:
    """Write, edit, approve and publish articles from one file, offline.

    With a DESK (a file NAME.desk) or with nothing, the window opens.
    """


@copydesk.command("open")
@click.argument("desk", required=False, type=click.Path(path_type=Path))
@click.pass_context
def open_window(ctx: click.Context, desk: Path | None) -> None:
    """Open the window, as without any command."""
    if desk is not None and not is_there(desk):
        raise Refused(
            "There is no desk at “{path}”; nothing was changed. To make one there: copydesk new-desk “{path}”",
            path=desk,
        )
    if not _has_display():
        raise Refused(
            "There is no display here, so the window cannot open; nothing was changed. The command line works: {help}",
            help=_command("--help"),
        )
    from ui.app import run

    ctx.exit(run(desk))


def _command(*arguments: str) -> str:
    """A command line of this program as a person can type it."""
    import shlex

    started_as = Path(sys.argv[0])
    program = [sys.executable, sys.argv[0]] if started_as.suffix == ".py" else [started_as.name]
    return shlex.join([*program, *arguments])


def _has_display() -> bool:
    """Whether a window can open. Qt would abort the process instead of saying so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@copydesk.command()
@click.argument("article", metavar="FILE.md|ARTICLE")
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The kind of file to write.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option(
    "--house-style", metavar="NAME", default="", help="The look, or a Word file (.docx, .dotx); else the article's."
)
@click.option("--desk", metavar="PATH", type=click.Path(path_type=Path), help="The desk that ARTICLE is on.")
@click.option("--sources", is_flag=True, help="With a box of its sources; what is off the record stays on the desk.")
@click.option("--review", is_flag=True, help="A working copy in Word: open proposals tracked, with the open comments.")
def export(
    article: str, form: str, output: Path, house_style: str, desk: Path | None, sources: bool, review: bool
) -> None:
    """Write an article as a file of one of these kinds.

    FILE.md is a Markdown file; its pictures are looked for beside it. With --desk, ARTICLE is the slug or the id of an
    article on that desk. “html-fragment” is a zip with the bare article for a content system and its pictures.
    “pdf-archive” is a PDF/A-2a and PDF/UA-1 file, which needs a description of every picture. “txt” has a line for each
    paragraph, “txt-wrapped” lines of 72 characters; “md” is the text as it is, with its fields in a head; “ninjs” is
    news data (JSON) as the IPTC has it; “epub” is a book for e-readers (EPUB 3).
    """
    if desk is not None:
        from ui.command_line import export_article

        notes = export_article(desk, article, form, output, house_style, sources, review)
    elif review or sources:
        raise Refused("A file has no comments, proposals or sources; nothing was written. Name the desk with --desk.")
    else:
        from ui.file_export import write

        notes = write(Path(article), form, output, house_style)
    say_once_each(map(str, notes))
    click.echo(f"“{output}” is written.")


@copydesk.command("export-all")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.argument("articles", metavar="[ARTICLE]…", nargs=-1)
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The kind of file to write.")
@click.option("--folder", metavar="PATH", type=click.Path(path_type=Path), required=True, help="Where the files go.")
@click.option("--stage", type=click.Choice(STAGES), default=None, help="Only what is in this stage.")
@click.option(
    "--house-style", metavar="NAME", default="", help="The look, or a Word file (.docx, .dotx); else what each names."
)
@click.option("--sources", is_flag=True, help="With a box of the sources; what is off the record stays on the desk.")
@click.pass_context
def export_all(
    ctx: click.Context,
    desk: Path,
    articles: tuple[str, ...],
    form: str,
    folder: Path,
    stage: str | None,
    house_style: str,
    sources: bool,
) -> None:
    """Write several articles of a desk, each as a file of its own: those named by slug or id, else all of them.

    Ctrl+C stops after the file in hand. The exit status is 1 when one of them could not be written.
    """
    from ui.command_line import export_several

    written, failed, total = 0, 0, 0
    for one in export_several(desk, articles, stage or "", form, folder, house_style, sources):
        total = one.total
        click.echo(f"{one.number} of {one.total}: {one.file.name}")
        if one.why_not is not None:
            failed += 1
            click.echo(f"{one.file.name}: not written: {one.why_not}", err=True)
            continue
        written += 1
        say_once_each(f"{one.file.name}: {note}" for note in one.notes)
    click.echo(f"{written} of {total} files are written to “{folder}”.")
    ctx.exit(REFUSED if failed else DONE)


@copydesk.command()
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.argument("articles", metavar="ARTICLE…", nargs=-1, required=True)
@click.option("--title", metavar="WORDS", required=True, help="What stands at its front.")
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The kind of file to write.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--house-style", metavar="NAME", default="", help="The look, or a Word file; else a newsletter.")
def bulletin(desk: Path, articles: tuple[str, ...], title: str, form: str, output: Path, house_style: str) -> None:
    """Write several articles of a desk, named by slug or id, as one file with contents, in this order."""
    from ui.command_line import export_bulletin

    told = (lambda done, total: _progress(done, total, "articles")) if sys.stderr and sys.stderr.isatty() else None
    say_once_each(map(str, export_bulletin(desk, articles, title, form, output, house_style, told)))
    click.echo(f"“{output}” is written.")


def say_once_each(sentences: Iterable[str]) -> None:
    """A text can give the same note a hundred thousand times; a person reads it once."""
    counted = Counter(sentences)
    for sentence, times in list(counted.items())[:MOST_NOTES]:
        click.echo(sentence if times == 1 else f"{sentence} ({times} times)", err=True)
    if len(counted) > MOST_NOTES:
        click.echo(f"And {len(counted) - MOST_NOTES} more notes.", err=True)


@copydesk.command()
@click.argument("file", metavar="FILE.md", type=click.Path(path_type=Path))
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """Say what must and should be put right in a Markdown file.

    A template and an audience are asked for in its head (“template: press-release”, “audience: residents”); without a
    template nothing is required. The exit status is 1 when something must be put right.
    """
    from editor.finding import Severity
    from ui.command_line import check_file

    checked = check_file(file)
    for note in checked.notes:
        click.echo(f"{file}: {note}")
    for line, finding in checked.findings:
        place = f"{file}:{line}" if line else f"{file}"
        click.echo(f"{place}: {finding.severity}: {finding}")
    if not checked.notes and not checked.findings:
        click.echo(f"{file}: nothing was found that wants a person's eye.")
    ctx.exit(REFUSED if any(finding.severity is Severity.MUST for _, finding in checked.findings) else DONE)


@copydesk.command()
@click.argument("file", metavar="DESK|FILE|CODE", type=click.Path(path_type=Path))
@click.option("--desk", metavar="PATH", type=click.Path(path_type=Path), help="The desk that FILE came from.")
@click.option("--head", metavar="HASH", default="", help="The head of the log as it was printed on a receipt.")
@click.option("--root", metavar="FINGERPRINT", default="", help="The root key as it was printed on the first page.")
@click.option("--source", metavar="FILE", type=click.Path(path_type=Path), multiple=True, help="A file of a source.")
@click.pass_context
def verify(ctx: click.Context, file: Path, desk: Path | None, head: str, root: str, source: tuple[Path, ...]) -> None:
    """Check that nothing was changed behind the desk's back.

    A DESK is checked as a whole: its log, texts, pictures, approvals, signatures and receipts. With --desk, a FILE is
    looked for among the receipts of that desk, by its content, else by the code in it (CD-XXXX-XXXX, in its last
    line): a sentence, or one for each article of a bulletin, says whether it is the approved text. With --source, as
    often as you like, it says instead which source of the DESK a file was attached to, by its hash. The exit status is
    1 when something does not hold.
    """
    from ui import verification

    if desk is not None:
        said, holds = verification.of_file(file, desk)
    elif source:
        said, holds = verification.of_source_files(source, file)
    else:
        progress = _progress if sys.stderr and sys.stderr.isatty() else None
        said, holds = verification.of_desk(file, head, root, progress)
    for line in said:
        click.echo(line)
    ctx.exit(DONE if holds else REFUSED)


@copydesk.command()
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.option("--article", metavar="NAME", default="", help="Only of this article, by its slug or id.")
@click.option("--to", "form", type=click.Choice(("text", "csv", "jsonl")), default="text", help="text without this.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), help="The file to write, not the screen.")
def log(desk: Path, article: str, form: str, output: Path | None) -> None:
    """Tell what was done on a desk, by whom and when, the oldest first; the desk is left as it is."""
    from ui.command_line import read_log

    data = read_log(desk, article, form, output)
    if output is None:
        click.echo(data.decode("utf-8"), nl=False)
    else:
        click.echo(f"Written: {output}")


@copydesk.command("take-out")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
def take_out(desk: Path, folder: Path) -> None:
    """Write a whole desk as a new FOLDER of plain files that need no Copydesk.

    Articles are Markdown files with their pictures beside them; index.html leads to each. Sources off the record stay.
    """
    from storage.desk import now
    from storage.whole_desks.taking_out import take_out as write

    _must_be_there(desk)
    taken = write(desk, folder, now())
    click.echo(f"“{taken.folder}” holds {taken.articles} articles and {taken.events} events of the log.")
    if taken.kept_back:
        click.echo(f"Sources off the record that stayed on the desk: {taken.kept_back}.")


@copydesk.command("bring-in")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
def bring_in(folder: Path, desk: Path) -> None:
    """Make a new DESK of a FOLDER that was taken out; what was changed in it comes in as new revisions."""
    from storage.whole_desks.bringing_in_apart import bring_in_apart

    brought = bring_in_apart(folder, desk)
    say_once_each(map(str, brought.notes))
    click.echo(f"The desk is at “{brought.path}”. Articles: {brought.articles}, changed: {len(brought.changed)}.")


def _must_be_there(desk: Path) -> None:
    if not is_there(desk):
        raise Refused("There is no desk at “{path}”; nothing was written.", path=desk)


@copydesk.command()
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), required=True, help="The page to write.")
@click.option("--language", type=click.Choice(LANGUAGES), default=None, help="Of the page; without it, the desk's.")
def corrections(desk: Path, output: Path, language: str | None) -> None:
    """Write the public page of corrections: every notice of the desk, the newest first, as one HTML file."""
    from ui.command_line import write_corrections

    count = write_corrections(desk, output, language or "")
    click.echo(f"“{output}” is written. Corrections: {count}.")


def _progress(done: int, total: int, of: str = "events and texts") -> None:
    click.echo(f"\r{done} of {total} {of} …", nl=done == total, err=True)


@copydesk.command("new-desk")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(LANGUAGES), default="vi", help="Of its templates (vi without this).")
@click.option("--name", metavar="NAME", help="Your name, as it stands on the desk; without it, your login name.")
@click.option("--sample", is_flag=True, help="Put a dozen sample articles on it; one click removes them.")
def new_desk(path: Path, language: str, name: str | None, sample: bool) -> None:
    """Make a desk: one file, NAME.desk, that holds everything."""
    from storage.desk import Desk

    make = Desk.create
    if sample:
        from storage.whole_desks.sample import create as make
    desk = make(path, name or _login_name(), language)
    desk.close()
    click.echo(f"The desk is at “{desk.path}”. To open it: {_command(str(desk.path))}")


def _login_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return "Copydesk"


for command in (cli_locking.lock, cli_locking.unlock):
    copydesk.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command line (without one, the program's own) and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a letter shows a stand-in for it instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit status of a command line; every error has become a sentence on the error stream."""
    try:
        return copydesk.main(arguments, prog_name="copydesk", standalone_mode=False) or DONE
    except Refused as refused:
        click.echo(str(refused), err=True)
        return REFUSED
    except click.ClickException as wrong:
        wrong.show()
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has read enough. Python must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:  # noqa: BLE001 - the last door: no traceback reaches a person
        return report(fault)


def report(fault: Exception) -> int:
    """Write where a fault was into the log of this machine, and say so in one sentence."""
    import time
    import traceback

    from ui import run_log

    log = run_log.RunLog(run_log.folder(), lambda: time.time_ns() // 1_000_000)
    details = "".join(traceback.format_exception(fault))
    is_noted = log.note_mistake(details, f" of the command line of Copydesk {VERSION}")
    where = f"Where it was is in “{log.path}”." if is_noted else "Where it was could not be written to a log."
    click.echo(f"Copydesk made a mistake and stopped; what was saved is safe. {where}", err=True)
    return FAULT
