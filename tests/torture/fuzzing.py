"""`python -m tests.torture.fuzzing TARGET SECONDS CORPUS`: bytes guided by the lines that they reach (needs atheris).

`make torture PARTS=fuzz` runs every target so, where atheris is (`pip install --group fuzz`, Linux). CORPUS is a folder
of what reached new lines. What breaks is written to tests/torture/found/TARGET/, where test_fuzz.py tries it for ever.
"""

import sys
from pathlib import Path

FOUND = Path(__file__).with_name("found")


def main() -> None:
    import atheris

    with atheris.instrument_imports(include=["editor", "storage"]):
        from tests.torture.guided import GUIDED

    name, seconds, corpus = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    target, seeds = GUIDED[name]
    found = FOUND / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    limits = (f"-max_total_time={seconds}", "-max_len=60000", "-len_control=0", "-timeout=60", "-rss_limit_mb=4096")
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={found}/", str(corpus), str(found)], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
