"""Checking Word documents for accessibility: how long, and how that grows with their length.

    python -m tests.benchmarks.accessibility [ITEMS ...]

Minutes of each number of items (3, 40 and 600 unless given) are written as Word files and checked five times each.
Prints JSON: for each, the size of its text in the file, the best time in milliseconds, and the time for each kilobyte
of text divided by that of the first, which stays near 1, or below, where time grows no faster than the document.
"""

import io
import json
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from exports.accessibility import check
from exports.papers.minutes import minutes_document
from exports.word.writer import word_bytes
from tests.exports import offices

_REPEATS = 5


def measure(items: int, folder: Path) -> tuple[int, float]:
    """The kilobytes of text and the best time in milliseconds for minutes of so many items."""
    data = word_bytes(minutes_document(offices.of_length(items), made_at=offices.MADE_AT)).data
    path = folder / f"{items}.docx"
    path.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = package.getinfo("word/document.xml").file_size // 1000
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        check(path)
        times.append(1000 * (time.perf_counter() - start))
    return size, min(times)


def main(lengths: list[int]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        measured = {items: measure(items, Path(folder)) for items in lengths}
    first = next(best / size for size, best in measured.values())
    rows = {
        items: {"kilobytes": size, "milliseconds": round(best, 1), "ratio": round(best / size / first, 2)}
        for items, (size, best) in measured.items()
    }
    print(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [3, 40, 600])
