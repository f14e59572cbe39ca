"""Kills and signals at steps of a run, by a seed and counted: ``python benchmarks/kills.py [COUNT [SEED]]``.

Only those count that were sent while the run went on. Outside pytest, since 300 of them take an hour of
a small machine. Ends with 1 where anything does not hold.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.kills import kill_at, steps_of
from tests.workspaces import CLEAN, Workspace

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGKILL")
ARGUMENTS = ("aggregate", "--jobs", "1")


def main(count: int, seed: int) -> int:
    """How many of the tries did not hold."""
    chance = random.Random(seed)
    ends: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        workspace.put(CLEAN)
        workspace.run("aggregate")
        steps = steps_of(workspace, *ARGUMENTS)
        late = steps * 3 // 4  # where the outputs are written and exchanged
        number = -1
        while ends["sent"] < count:
            number += 1
            signal = SIGNALS[number % len(SIGNALS)]
            step = chance.randint(1, steps) if number % 8 < 4 else chance.randint(late, steps)
            killed = kill_at(workspace, step, signal, *ARGUMENTS)
            ends["sent" if killed.sent else "not sent: the run was over"] += 1
            ends["held" if not killed.faults else "did not hold"] += 1
            ends[f"{signal}: {killed.side or 'no word'}, code {killed.code}"] += 1
            print(f"{number + 1}: {signal} at step {step}, {killed.side or 'no word'}", flush=True)
            for fault in killed.faults:
                print(f"{signal} at step {step} of {steps}: {fault}", flush=True)
    for name, times in sorted(ends.items()):
        print(f"{times:5}  {name}")
    return ends["did not hold"]


if __name__ == "__main__":
    count, seed = map(int, [*sys.argv[1:], *("300", "15")[len(sys.argv) - 1 :]])
    sys.exit(bool(main(count, seed)))
