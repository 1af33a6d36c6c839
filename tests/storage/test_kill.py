"""A program that saves is killed at twenty random instants: what it was told is saved must be there, whole."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.desk import Desk

TOP = Path(__file__).parents[2]
KILLS = 20
# Saves for ever and says so after each one: text, now and then a name for the revision, now and then the fields.
SAVE = """
import sys
from dataclasses import replace
from pathlib import Path
from storage.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
article = desk.article(sys.argv[2])
number = int(sys.argv[3])
while True:
    number += 1
    desk.save_text(article.id, f"Bản {number}\\n" + "đường phố Huế " * (number * 37 % 900))
    print(number, flush=True)
    if number % 7 == 0:
        desk.keep_revision(article.id, f"bản {number}")
    if number % 5 == 0:
        desk.save_fields(article.id, replace(article.fields, headline=f"Tít {number}"))
"""


def written(number: int) -> str:
    return f"Bản {number}\n" + "đường phố Huế " * (number * 37 % 900)


@pytest.mark.skipif(os.name == "nt", reason="a kill there is no sudden end")
def test_twenty_kills_lose_nothing_that_was_said_to_be_saved(desk, path, article_id):
    desk.save_text(article_id, written(0))
    desk.close()
    chance = random.Random()
    number, killed = 0, 0
    while killed < KILLS:
        process = subprocess.Popen(
            [sys.executable, "-c", SAVE, str(path), article_id, str(number)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(TOP)},
        )
        assert process.stdout is not None
        for _ in range(chance.randint(1, 12)):
            process.stdout.readline()
        time.sleep(chance.uniform(0, 0.006))
        assert process.poll() is None, "it must be alive when it is killed"
        process.kill()
        confirmed = [int(line) for line in process.stdout.read().splitlines() if line]
        assert process.wait() < 0
        process.stdout.close()
        killed += 1
        with Desk.open(path) as opened:
            assert opened.recovered_from is not None
            assert opened.recovered_from.process == process.pid
            text = opened.article(article_id).text
            found = int(text.split("\n")[0].removeprefix("Bản "))
            assert text == written(found)
            assert found >= max(confirmed, default=number)
            opened.check_log()
            number = found
    with Desk.open(path) as opened:
        for revision in opened.revisions(article_id)[:200]:
            opened.revision_content(revision.id)
