"""The commands that make a whole desk, take one out and bring one in. They word usage and print; storage does it."""

from pathlib import Path

import click

from editor.refusal import Refused
from ui.cli_group import is_there
from ui.cli_words import Reply, command, worded

LANGUAGES = ("vi", "en")
"""the languages of what ships with a desk"""
SUFFIX = ".desk"
_NOBODY = "Copydesk"
"""the name of an account without one, as in some containers"""


@click.command("new-desk")
@click.argument("path", metavar="NAME.desk", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(LANGUAGES), default="vi", help="Of its templates (vi without this).")
@click.option("--name", metavar="NAME", help="Your name, as it stands on the desk; without it, your login name.")
@click.option("--sample", is_flag=True, help="Put a dozen sample articles on it; one click removes them.")
def new_desk(path: Path, language: str, name: str | None, sample: bool) -> None:
    """Make a desk: one file, NAME.desk, that holds everything."""
    from editor.text.normalise import clean
    from storage.desk import Desk

    if path.suffix != SUFFIX:
        raise Refused(
            "The name of a desk ends in “.desk”, so “{name}” was not made. Choose such a name.", name=path.name
        )
    make = Desk.create
    if sample:
        from storage.whole_desks.sample import create as make
    desk = make(path, clean(name or "").text.strip() or _login_name(), language)
    desk.close()
    opening = command(str(desk.path))
    click.echo(worded(Reply("The desk is at “{path}”. To open it: {command}", path=desk.path, command=opening)))


def _login_name() -> str:
    import getpass

    from editor.text.normalise import clean

    try:
        return clean(getpass.getuser()).text or _NOBODY
    except (OSError, KeyError):
        return _NOBODY


@click.command("take-out", short_help="Write a whole desk as plain files.")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
def take_out(desk: Path, folder: Path) -> None:
    """Write a whole desk as a new FOLDER of plain files that need no Copydesk.

    Articles are Markdown files with their pictures beside them; index.html leads to each. Sources off the record stay.
    """
    from storage.desk import now
    from storage.whole_desks.taking_out import take_out as write

    if not is_there(desk):
        raise Refused("There is no desk at “{path}”; nothing was written.", path=desk)
    taken = write(desk, folder, now())
    holds = Reply(
        "“{folder}” is written. Articles: {articles}, events of the log: {events}.",
        folder=taken.folder,
        articles=taken.articles,
        events=taken.events,
    )
    click.echo(worded(holds))
    if taken.kept_back:
        kept = Reply("Sources off the record that stayed on the desk: {count}.", count=taken.kept_back)
        click.echo(worded(kept))


@click.command("bring-in", short_help="Make a desk of a folder that was taken out.")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
def bring_in(folder: Path, desk: Path) -> None:
    """Make a new DESK of a FOLDER that was taken out; what was changed in it comes in as new revisions."""
    from storage.whole_desks.bringing_in_apart import bring_in_apart
    from ui.cli_words import say_once_each

    brought = bring_in_apart(folder, desk)
    say_once_each(brought.notes)
    made = Reply(
        "The desk is at “{path}”. Articles: {articles}, changed: {changed}.",
        path=brought.path,
        articles=brought.articles,
        changed=len(brought.changed),
    )
    click.echo(worded(made))


@click.command(short_help="Write the public page of corrections.")
@click.argument("desk", metavar="DESK", type=click.Path(path_type=Path))
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), required=True, help="The page to write.")
@click.option("--language", type=click.Choice(LANGUAGES), default=None, help="Of the page; without it, the desk's.")
def corrections(desk: Path, output: Path, language: str | None) -> None:
    """Write the public page of corrections: every notice of the desk, the newest first, as one HTML file."""
    from ui.command_line import write_corrections

    count = write_corrections(desk, output, language or "")
    click.echo(worded(Reply("“{path}” is written. Corrections: {count}.", path=output, count=count)))
