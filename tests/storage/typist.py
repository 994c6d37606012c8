"""Types minutes through the real writer and is killed for it, again and again.

Run as `python -m tests.storage.typist DATABASE STATE RUNS SEED`: each run is a process of its own that opens the
database, types, and is killed (SIGKILL) at a random moment; then the database is opened again and looked over. What
was found is printed as JSON. It is a program and not a test because it forks, which a process with threads may not.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from storage.file.database import Store
from storage.file.inspection import inspect
from storage.texts.minutes import get_minute
from storage.texts.writer import Writer

#: The words typed, over and over; what a minute has after n words is known from n alone.
WORDS = ("the", "Board", "considered", "the", "report", "and", "RESOLVED", "that", "it", "be", "noted")


def words(count: int) -> str:
    """The text after so many words."""
    return "\n".join(f"{number} {WORDS[number % len(WORDS)]}" for number in range(1, count + 1))


def count_of(text: str) -> int:
    """How many words a text has, by its last line."""
    return int(text.rpartition("\n")[2].split()[0]) if text else 0


def type_until_killed(database: Path, state: Path, minute_id: int, acknowledge: int, chance: random.Random) -> None:
    """Type, and write to the descriptor `acknowledge` how many words are said to be saved."""
    store = Store.open(database)
    writer = Writer(store, state, lambda report: None)
    record = get_minute(store, minute_id)
    count = count_of(record.text)
    while True:
        for _ in range(chance.randint(1, 4)):
            count += 1
            writer.put(minute_id, words(count), record.version)
        if writer.flush(30):
            os.write(acknowledge, f"{count}\n".encode())


def run(database: Path, state: Path, minute_id: int, chance: random.Random) -> dict[str, object]:
    """One process typing until it is killed; what was acknowledged, and what is found afterwards."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            type_until_killed(database, state, minute_id, writing, chance)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        said = [int(acknowledged.readline())]
        time.sleep(chance.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += [int(line) for line in acknowledged]
    journal = database.with_name(database.name + "-journal")
    hot = journal.stat().st_size > 0
    store = Store.open(database)
    text = get_minute(store, minute_id).text
    with store.raw_reader() as connection:
        sound = inspect(connection).sound
    store.close()
    return {
        "acknowledged": max(said),
        "stored": count_of(text),
        "right": text == words(count_of(text)),
        "sound": sound and not store.notices,
        "hot": hot,
        "saves": len(said),
    }


def main() -> None:
    """Run as often as asked, on one database."""
    database, state, runs, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    chance = random.Random(seed)
    print(json.dumps([run(database, state, 1, random.Random(chance.random())) for _ in range(runs)]))


if __name__ == "__main__":
    main()
