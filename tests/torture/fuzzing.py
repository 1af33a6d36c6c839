"""`python -m tests.torture.fuzzing TARGET SECONDS`: bytes guided by the lines that they reach (needs atheris, Linux).

What breaks is written to the current folder as `crash-…`; put it into tests/torture/found/TARGET/ and mend the program.
Atheris is no dependency of Copydesk: `pip install atheris` into an environment of your own.
"""

import sys


def main() -> None:
    import atheris

    with atheris.instrument_imports(include=["editor", "storage"]):
        from tests.torture.fuzz_targets import TARGETS, desk

    name, seconds = sys.argv[1], int(sys.argv[2])
    target = desk if name == "desk" else TARGETS[name][0]
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-max_len=60000", *sys.argv[3:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
