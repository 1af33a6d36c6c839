"""What `verify` can find, as sentences with the row that is wrong. It looks at nothing itself."""

from editor.refusal import Refused


class Fault(Refused):
    """Something that does not hold; `table` and `row` say where (a number of the log, or an id)."""

    table: str = ""
    row: str = ""
    is_note: bool = False
    """It is worth knowing, and proves nothing."""

    def at(self, table: str, row: object, *, is_note: bool = False) -> "Fault":
        """The same of this row."""
        fault = Fault(self.sentence, row=row, table=table)
        fault.table, fault.row, fault.is_note = table, str(row), is_note
        return fault


EVENT_CHANGED = Fault("Event {row} of the log was changed.")
EVENTS_GONE = Fault("Before event {row} of the log, events were removed.")
EVENT_MOVED = Fault("Event {row} of the log does not follow the one before it: one was put in, or they were moved.")
CLOCK_BACK = Fault("At event {row} of the log the clock was set back.")
HEAD_GONE = Fault(
    "The log has no event {row}, which was printed on a receipt: the file was put back to an older state, or rewritten."
)
WRONG_KIND = Fault(
    "Row {row} of “{table}” holds a value of a kind that no desk keeps there: it was changed from outside."
)
LEADS_NOWHERE = Fault(
    "Row {row} of “{table}” names another one that is not there: one of the two was changed or removed."
)
TEXT_CHANGED = Fault("The text of revision {row} is not the one that was stored.")
REVISION_CHANGED = Fault("The content of revision {row} is not what the log says of it.")
PICTURE_CHANGED = Fault("The picture {row} is not the one that was stored.")
STATIONERY_CHANGED = Fault("The source of “{row}” is not the one that was stored.")
KEY_ACT_WRONG = Fault("The act {row} about a signing key does not hold: its words, signature or event are wrong.")
KEY_ACT_WITHOUT_RIGHT = Fault(
    "The act {row} about a signing key counts for nothing: whoever signed it had no right to it at that time."
)
SIGNATURE_BROKEN = Fault("The signature of approval {row} is broken.")
APPROVAL_NOT_LOGGED = Fault("The log knows nothing of approval {row}.")
APPROVAL_CHANGED = Fault("Approval {row} was changed, or it belongs to another article.")
STATEMENT_CHANGED = Fault("What approval {row} was given for is no longer what its hash says.")
APPROVAL_GONE = Fault("The log tells of an approval of article {row} that is no longer there.")
NOT_APPROVED = Fault("Article {row} counts as approved or published, and no approval holds for its content now.")
RECEIPT_CHANGED = Fault("Receipt {row} was changed, or its signature is broken.")
RECEIPT_NOT_LOGGED = Fault("The log knows nothing of receipt {row}.")
EDITION_CHANGED = Fault("Edition {row} was changed, or its signature is broken.")
EDITION_NOT_LOGGED = Fault("The log knows nothing of edition {row}.")
OTHER_ROOT = Fault("The desk's root key is {row}, and not the one that was expected.")
