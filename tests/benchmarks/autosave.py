"""From a key to the disk at the pace of typing, beside one bare UPDATE through SQLite in the same run.

    python -m tests.benchmarks.autosave [SAVES]

A minute of 2,000 words is saved SAVES times (40 unless given), one save each 250 ms, through the real writer: parsing,
records, revision, difference, checksum. Beside it the same text is written by a bare UPDATE with the same pragmas. Both
are repeated with 20 ms added to every fsync, by a small C library where there is a compiler. Prints JSON, times in
milliseconds: `durable` is the first unsaved key to the report that it is on the disk, the 250 ms of waiting included;
`save` is handing over the text to that report; `ratio` is save to the bare UPDATE, p50 to p50.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import quantiles
from threading import Event

from storage.file.database import Store
from storage.file.engine import connect
from storage.texts.writer import Writer
from tests.storage.conftest import new_minute

PACE = 0.25

#: A paragraph, a decision with clauses and an action, as often as makes 2,000 words.
SECTION = (
    "The Board considered a report of the Head of Highways on the repair of the bridge at Mill Lane, which had been "
    "closed since the floods of February. Members asked how long the diversion would last and whether the bus "
    "operators had been told. The officer replied that the work would take nine weeks, that notices had been served "
    "on every operator, and that further to minute 3/26 a second crossing was being considered.\n\n"
    "RESOLVED that\n(1) the report be noted; and\n(2) a further report be brought to the next meeting.\n\n"
    "ACTION: Head of Highways - circulate the programme of work - by 30 September\n\n"
)

SLOW_FSYNC = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait20(void) { struct timespec t = {0, 20000000}; nanosleep(&t, 0); }
int fsync(int fd) { static int (*next)(int); if (!next) next = dlsym(RTLD_NEXT, "fsync"); wait20(); return next(fd); }
int fdatasync(int fd) {
  static int (*next)(int); if (!next) next = dlsym(RTLD_NEXT, "fdatasync"); wait20(); return next(fd);
}
"""


def minute_of(words: int) -> str:
    """A minute of about so many words."""
    return SECTION * (words // len(SECTION.split()))


def percentiles(seconds: list[float]) -> dict[str, float]:
    """Median and 95th percentile in milliseconds."""
    cuts = quantiles(seconds, n=20)
    return {"p50": round(cuts[9] * 1000, 2), "p95": round(cuts[18] * 1000, 2)}


def through_the_writer(store: Store, minute_id: int, text: str, saves: int) -> tuple[list[float], list[float]]:
    """Seconds from the first key, and from handing over, to the report that the text is saved."""
    reported = Event()
    writer = Writer(store, store.path.parent / "state", lambda report: reported.set())
    durable, save = [], []
    for number in range(saves):
        key = time.perf_counter()
        time.sleep(PACE)
        given = time.perf_counter()
        reported.clear()
        writer.put(minute_id, f"{text}{number}", 0)
        reported.wait()
        now = time.perf_counter()
        durable.append(now - key)
        save.append(now - given)
    writer.close(10)
    return durable, save


def by_bare_update(path: Path, minute_id: int, text: str, saves: int) -> list[float]:
    """Seconds of one UPDATE of the text."""
    taken = []
    with closing(connect(path)) as connection:
        for number in range(saves):
            time.sleep(PACE)
            begun = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE minute SET text = ? WHERE id = ?", (f"{text}{number}", minute_id))
            connection.execute("COMMIT")
            taken.append(time.perf_counter() - begun)
    return taken


def measure(saves: int) -> dict[str, object]:
    """Both, on a database of their own in the folder for temporary files."""
    text = minute_of(2000)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "minutes.db", create=True)
        minute_id = new_minute(store)
        durable, save = through_the_writer(store, minute_id, text, saves)
        store.close()
        bare = by_bare_update(Path(folder) / "minutes.db", minute_id, text, saves)
    ratio = percentiles(save)["p50"] / percentiles(bare)["p50"]
    return {
        "durable": percentiles(durable),
        "save": percentiles(save),
        "bare": percentiles(bare),
        "ratio": round(ratio, 2),
    }


def measure_with_slow_fsync(saves: int) -> dict[str, object] | None:
    """The same in a process whose every fsync takes 20 ms longer; None without a C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, library = Path(folder) / "slow.c", Path(folder) / "slow.so"
        source.write_text(SLOW_FSYNC)
        subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        command = [sys.executable, "-m", "tests.benchmarks.autosave", str(saves), "here"]
        slow = subprocess.run(command, env=os.environ | {"LD_PRELOAD": str(library)}, capture_output=True, check=True)
    found: dict[str, object] = json.loads(slow.stdout)
    return found


def main() -> None:
    """Measure and print."""
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    if "here" in sys.argv:
        print(json.dumps(measure(saves)))
    else:
        found = {"words": len(minute_of(2000).split()), "saves": saves, "native": measure(saves)}
        print(json.dumps(found | {"20 ms fsync": measure_with_slow_fsync(saves)}, indent=2))


if __name__ == "__main__":
    main()
