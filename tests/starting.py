"""The installed command with a signal at one of its imports: ``python starting.py N SIGNAL ARGUMENTS…``.

Imports are counted from the first of the command line's own. With N = 0 nothing happens, and their
number is written to the file that IMPORTS names.
"""

from __future__ import annotations

import configparser
import os
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# CPython's PyCapsule_Import, by which _elementtree has it, makes an ImportError of whatever is raised in it
# (Objects/capsule.c), and xml.etree does without: no program can be stopped there.
BEHIND_A_CAPSULE = "pyexpat"
imports = 0


def main(wanted: int, number: int, arguments: list[str]) -> None:
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    scripts = settings["options.entry_points"]["console_scripts"].strip()
    module, _, name = scripts.partition("=")[2].strip().partition(":")

    def hook(event: str, given: tuple[object, ...]) -> None:
        global imports  # noqa: PLW0603 - what an audit hook has instead of a state of its own
        if event != "import" or given[0] == BEHIND_A_CAPSULE:
            return
        if imports or given[0] == "rt67_aggregate.cli":
            imports += 1
            if imports == wanted:
                os.kill(os.getpid(), number)

    # As in a terminal, also where this was started in the background or below nohup.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    sys.addaudithook(hook)
    sys.argv[1:] = arguments
    try:
        getattr(__import__(module, fromlist=[name]), name)()
    finally:
        if wanted == 0:
            Path(os.environ["IMPORTS"]).write_text(str(imports))


if __name__ == "__main__":
    main(int(sys.argv[1]), getattr(signal, sys.argv[2]), sys.argv[3:])
