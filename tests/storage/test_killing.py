"""The real writer, killed at random moments: what was said to be saved is there, and nothing else is wrong."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from storage.file.database import Store
from tests.storage.conftest import new_minute

#: How often it is killed; set CLERK_TEST_KILLS for a longer hunt.
KILLS = int(os.environ.get("CLERK_TEST_KILLS", "40"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_what_was_said_to_be_saved_survives_being_killed(database: Path, tmp_path: Path) -> None:
    store = Store.open(database, create=True)
    assert new_minute(store) == 1
    store.close()
    seed = random.randrange(1 << 30)
    command = [
        sys.executable,
        "-m",
        "tests.storage.typist",
        str(database),
        str(tmp_path / "state"),
        str(KILLS),
        str(seed),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    runs = json.loads(done.stdout)
    assert len(runs) == KILLS
    lost = [run for run in runs if run["stored"] < run["acknowledged"]]
    wrong = [run for run in runs if not (run["right"] and run["sound"])]
    assert (lost, wrong) == ([], []), f"seed {seed}"
    assert sum(run["saves"] for run in runs) >= KILLS
