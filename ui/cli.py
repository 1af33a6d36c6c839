"""The command line: opens the window, or does without one what needs no window.

It words usage and prints; what it does is done by editor and storage. Nothing heavy is imported before the command that
needs it runs: `--help` and `--version` answer at once.

Exit status: 0 done; 1 refused, with the sentence on the error stream, or `check` found what must be put right; 2 wrong
usage; 70 a fault of the program, written to the log that the sentence names; 130 interrupted.
"""

import atexit
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from editor.refusal import Refused
from ui import VERSION, cli_desks, cli_locking
from ui.cli_group import OpensDesks, is_there
from ui.cli_words import Reply, command, harmless, say_once_each, worded

DONE, REFUSED, WRONG_USAGE, FAULT, INTERRUPTED = 0, 1, 2, 70, 130

FORMATS = ("docx", "html", "html-fragment", "pdf", "pdf-archive", "epub", "txt", "txt-wrapped", "md", "ninjs")
"""The keys of editor.export.registry, which is too heavy to load for a help text."""

STAGES = (
    *("pitched", "assigned", "drafting", "submitted", "in_edit", "returned"),
    *("approved", "published", "corrected", "withdrawn", "dropped"),
)
"""The stages of editor.article, which need not be loaded for a help text."""


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
            "There is no desk at “{path}”; nothing was changed. To make one there: {command}",
            path=desk,
            command=command("new-desk", str(desk)),
        )
    if not _has_display():
        raise Refused(
            "There is no display here, so the window cannot open; nothing was changed. The command line works: {help}",
            help=command("--help"),
        )
    from ui.app import run

    ctx.exit(run(desk))


def _has_display() -> bool:
    """Whether a window can open. Qt would abort the process instead of saying so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@copydesk.command(short_help="Write an article as a file.")
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
    say_once_each(notes)
    click.echo(worded(Reply("“{path}” is written.", path=output)))


@copydesk.command("export-all", short_help="Write several articles, each as a file.")
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
        at = Reply("{number} of {total}: {name}", number=one.number, total=one.total, name=one.file.name)
        click.echo(worded(at))
        if one.why_not is not None:
            failed += 1
            click.echo(worded(Reply("{name}: not written: {why}", name=one.file.name, why=one.why_not)), err=True)
            continue
        written += 1
        say_once_each(one.notes, one.file.name)
    done = Reply("{written} of {total} files are written to “{folder}”.", written=written, total=total, folder=folder)
    click.echo(worded(done))
    ctx.exit(REFUSED if failed else DONE)


@copydesk.command(short_help="Write several articles as one file.")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.argument("articles", metavar="ARTICLE…", nargs=-1, required=True)
@click.option("--title", metavar="WORDS", required=True, help="What stands at its front.")
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The kind of file to write.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--house-style", metavar="NAME", default="", help="The look, or a Word file; else a newsletter.")
def bulletin(desk: Path, articles: tuple[str, ...], title: str, form: str, output: Path, house_style: str) -> None:
    """Write several articles of a desk, named by slug or id, as one file with contents, in this order."""
    from ui.command_line import export_bulletin

    told = _progress_of_articles if sys.stderr and sys.stderr.isatty() else None
    say_once_each(export_bulletin(desk, articles, title, form, output, house_style, told))
    click.echo(worded(Reply("“{path}” is written.", path=output)))


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
        click.echo(f"{file}: {worded(note)}")
    weights = {Severity.MUST: Reply("must"), Severity.SHOULD: Reply("should"), Severity.MAY: Reply("may")}
    for line, finding in checked.findings:
        place = f"{file}:{line}" if line else f"{file}"
        click.echo(f"{place}: {worded(weights[finding.severity])}: {worded(finding)}")
    if not checked.notes and not checked.findings:
        nothing = Reply("nothing was found that wants a person's eye.")
        click.echo(f"{file}: {worded(nothing)}")
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
        click.echo(harmless(line))
    ctx.exit(DONE if holds else REFUSED)


@copydesk.command(short_help="Tell what was done, by whom and when.")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.option("--article", metavar="NAME", default="", help="Only of this article, by its slug or id.")
@click.option("--to", "form", type=click.Choice(("text", "csv", "jsonl")), default="text", help="text without this.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), help="The file to write, not the screen.")
def log(desk: Path, article: str, form: str, output: Path | None) -> None:
    """Tell what was done on a desk, by whom and when, the oldest first; the desk is left as it is.

    Times of the text are those of this machine, with what they are ahead of UTC; CSV has them in UTC, and JSON Lines as
    milliseconds since 1970.
    """
    from ui.command_line import read_log

    data = read_log(desk, article, form, output)
    if output is None:
        click.echo(harmless(data.decode("utf-8")), nl=False)
    else:
        click.echo(worded(Reply("“{path}” is written.", path=output)))


def _progress(done: int, total: int) -> None:
    said = worded(Reply("{done} of {total} events and texts …", done=done, total=total))
    click.echo(f"\r{said}", nl=done == total, err=True)


def _progress_of_articles(done: int, total: int) -> None:
    said = worded(Reply("{done} of {total} articles …", done=done, total=total))
    click.echo(f"\r{said}", nl=done == total, err=True)


for one in (cli_desks.new_desk, cli_desks.take_out, cli_desks.bring_in, cli_desks.corrections):
    copydesk.add_command(one)
for one in (cli_locking.lock, cli_locking.unlock):
    copydesk.add_command(one)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command line (without one, the program's own) and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a letter shows a stand-in for it instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    status = run(arguments)
    if status == INTERRUPTED:
        # What has folders takes them away; nobody waits until the memory is taken down piece by piece (200 ms with Qt).
        atexit._run_exitfuncs()
        os._exit(status)
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit status of a command line; every error has become a sentence on the error stream."""
    try:
        return copydesk.main(arguments, prog_name="copydesk", standalone_mode=False) or DONE
    except Refused as refused:
        click.echo(worded(refused), err=True)
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
    """Write where a fault was into the log of this machine, and say so in one sentence. Too little memory is none."""
    import time
    import traceback

    from editor.too_little_memory import is_of_memory
    from ui import own_process, run_log

    if is_of_memory(fault):
        click.echo(own_process.too_much(), err=True)
        return REFUSED
    log = run_log.RunLog(run_log.folder(), lambda: time.time_ns() // 1_000_000)
    details = "".join(traceback.format_exception(fault))
    is_noted = log.note_mistake(details, f" of the command line of Copydesk {VERSION}")
    said = Reply("Copydesk made a mistake and stopped; what was saved is safe. It could not be written to a log.")
    if is_noted:
        said = Reply(
            "Copydesk made a mistake and stopped; what was saved is safe. Where it was is in “{path}”.", path=log.path
        )
    click.echo(worded(said), err=True)
    return FAULT
