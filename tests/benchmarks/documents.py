"""Writing Word files: ours beside docxtpl, python-docx used as its manual teaches, and the zip floor, in one run.

    pip install --group benchmark
    python -m tests.benchmarks.documents [--json] [ITEMS ...]

For minutes of 40 and of 600 items, unless other numbers are given: the median processor time of writing the file again
and again in one process (warm), the median processor time and the peak memory of a new process that writes it once
(cold), and how many times ours, docxtpl's and the floor's time each takes. Processor time, because the clock on the
wall would also measure the neighbours; and the writers take turns. "ours, with the tree" also reads the minutes and
builds the content tree from them.

Needs a POSIX system, for the memory of a process.
"""

import argparse
import json
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.document_writers import WRITERS, Material, material_of

WITH_TREE = "ours, with the tree"
_SLOW = "python-docx by its manual"
_ROUNDS = {True: 5, False: 15}
_COLD_ROUNDS = 3
_MANY = 200


def warm(material: Material, whole: Callable[[], object], items: int) -> dict[str, float]:
    """Median milliseconds of each writer in this process; the slow one is measured once where there are many items."""
    times: dict[str, list[float]] = {}
    for turn in range(_ROUNDS[items >= _MANY]):
        for name, write in WRITERS.items():
            if name != _SLOW or turn == 0:
                times.setdefault(name, []).append(_timed(partial(write, material)))
        times.setdefault(WITH_TREE, []).append(_timed(whole))
    return {name: statistics.median(values[1:] or values) for name, values in times.items()}


def _timed(write: Callable[[], object]) -> float:
    start = time.process_time()
    write()
    return 1000 * (time.process_time() - start)


def cold(name: str, kept: Path) -> tuple[float, float]:
    """Median milliseconds and peak MiB of a new process, from its start to its end."""
    times, peaks = [], []
    for _ in range(_COLD_ROUNDS):
        before = _used_by_children()
        command = [sys.executable, "-m", "tests.benchmarks.documents", "--once", name, str(kept)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        times.append(1000 * (_used_by_children() - before))
        peaks.append(float(answer))
    return statistics.median(times), max(peaks)


def once(name: str, kept: Path) -> None:
    """Write once and print this process's peak memory in MiB."""
    material: Material = pickle.loads(kept.read_bytes())
    WRITERS[name](material)
    print(_peak())


def _used_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    """The most memory this process has held, in MiB. What the system counts may begin with the parent's peak."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measure(items: int, folder: Path) -> dict[str, dict[str, float]]:
    """A row for each writer."""
    from exports.papers.minutes import minutes_document
    from exports.word.writer import word_bytes
    from tests.exports import offices

    file = offices.of_length(items)
    material = material_of(minutes_document(file, made_at=offices.MADE_AT))
    kept = folder / f"{items}.pickle"
    kept.write_bytes(pickle.dumps(material))
    times = warm(material, lambda: word_bytes(minutes_document(file, made_at=offices.MADE_AT)), items)
    rows: dict[str, dict[str, float]] = {}
    for name, milliseconds in times.items():
        row = {
            "warm_ms": milliseconds,
            "to_ours": milliseconds / times["ours"],
            "to_docxtpl": milliseconds / times["docxtpl"],
            "to_floor": milliseconds / times["zip floor"],
        }
        if name in WRITERS:
            row["cold_ms"], row["peak_mib"] = cold(name, kept)
        rows[name] = {key: round(value, 2) for key, value in row.items()}
    return rows


def table(items: int, rows: dict[str, dict[str, float]]) -> str:
    """The rows as a Markdown table."""
    lines = [
        f"{items} items | warm, ms | times ours | times docxtpl | times the floor | cold, ms | peak, MiB",
        "---|---|---|---|---|---|---",
    ]
    for name, row in rows.items():
        cells = [f"{row['warm_ms']:.1f}", *(f"{row[key]:.2f}" for key in ("to_ours", "to_docxtpl", "to_floor"))]
        cells += [f"{row[key]:.0f}" if key in row else "" for key in ("cold_ms", "peak_mib")]
        lines.append(" | ".join((name, *cells)))
    return "\n".join(f"| {line} |" for line in lines)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.documents")
    parser.add_argument("items", nargs="*", type=int)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--once", nargs=2, metavar=("WRITER", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.once:
        once(given.once[0], Path(given.once[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        measured: dict[int, Any] = {items: measure(items, Path(folder)) for items in given.items or [40, 600]}
    print(json.dumps(measured, indent=2) if given.json else "\n\n".join(table(*pair) for pair in measured.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
