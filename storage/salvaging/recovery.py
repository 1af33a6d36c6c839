"""What there is of a damaged desk. It reads nothing itself."""

from editor.frozen import frozen
from storage.backups.kept_backups import KeptBackup
from storage.backups.kept_piece import Inside
from storage.salvaging.salvage import Salvaged


@frozen
class Recovery:
    """What there is of a damaged desk, side by side; `backup` is the newest good one, None where there is none."""

    salvaged: Salvaged
    backup: KeptBackup | None
    inside: Inside | None
