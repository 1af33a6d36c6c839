"""The pictures of what a person has to do: the start page, the story of an article, new work, and the proof."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class WorkShots:
    """`live` lets the window live, `look` takes its picture, `dialog` the picture of what an action opens."""

    live: Callable
    look: Callable
    dialog: Callable

    def by_name(self) -> dict[str, Callable]:
        return {
            "my-work": self.my_work,
            "story": self.story,
            "new-assignment": self.dialog("assignment.new"),
            "proof": self.proof,
        }

    def my_work(self, session, save) -> None:
        actions = session.window.actions_table
        actions["page.work"].trigger()
        self.live(900)
        save(self.look(session))
        actions["page.write"].trigger()

    def story(self, session, save) -> None:
        session.window.actions_table["story.show"].trigger()
        self.live(1_200)
        save(self.look(session))
        session.window.writing.right.choose("reads_as")

    def proof(self, session, save) -> None:
        window = session.window
        window.writing.right.choose("proof")
        for _ in range(100):
            self.live(100)
            if window.writing.proofing.view is not None and window.writing.proofing.view.canvas.is_drawn():
                break
        save(self.look(session))
        window.writing.right.choose("reads_as")
