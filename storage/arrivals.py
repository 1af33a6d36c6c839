"""What the log says of a desk that was made of a folder: where its own story goes on."""

from editor.text import legible
from storage.change import Change, Kind
from storage.core import Core


class Arrivals(Core):
    """The verb of coming in; the rows came before it."""

    def record_brought_in(self, folder: str, head: str, changed: int) -> Change:
        """Note that the desk was made of `folder`, whose log ended with `head`; `changed` articles came in changed."""
        with self._changing() as now:
            return self._record(
                Kind.DESK_BROUGHT_IN, now, folder=legible.line(folder), head=legible.line(head), changed=changed
            )
