"""Brings up the loopback of a network namespace that has nothing else, and becomes the program that is named.

`unshare --net --map-root-user python -m tests.torture.alone -m pytest`: without it a browser cannot be asked on this
very machine, and the tests that ask one would be left out. Outside of a namespace of its own it changes nothing.
"""

import fcntl
import os
import socket
import struct
import sys

_SET_FLAGS = 0x8914
"""SIOCSIFFLAGS of Linux"""
_UP_AND_RUNNING = 0x1 | 0x40


def bring_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        fcntl.ioctl(asked, _SET_FLAGS, struct.pack("16sh22x", b"lo", _UP_AND_RUNNING))


if __name__ == "__main__":
    bring_up()
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
