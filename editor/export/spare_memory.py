"""Memory that was freed, given back to the system before something large begins. It frees nothing itself.

The C library keeps what one thread has freed for that thread: a press on another one takes as much anew.
"""

import ctypes


def give_back() -> None:
    """Where the C library can be asked to; elsewhere the system takes it back as it likes."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return
    trim(0)
