"""Draws docs/windows-1.png to windows-3.png: the three steps on Windows, for README and the guide.

    PYTHONPATH=. python docs/windows_pictures.py [--out docs]

The frames of the windows are drawn; the names and the words in them are the program's own, from a run over
the sample inbox, and the workbook is docs/sheet-1.png. Needs chromium with chromedriver and Thai fonts.
"""

from __future__ import annotations

import argparse
import base64
import html
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from tests.browser import browser

ROOT = Path(__file__).resolve().parent.parent
STARTER = "รวมรายงาน.cmd"
FOLDERS = ("program", "ตัวอย่าง")
FILES = ("rt67.cmd", "ทำแบบใหม่.cmd", STARTER, "ส่งกลับวิทยาลัย.cmd", "อ่านฉันก่อน.txt", "เขียนรายงานใหม่.cmd")
# Where an officer may have unzipped it, in place of the folder that the run was made in.
SHOWN = "C:\\งาน\\rt67-1.0.0"
SIZE = (700, 520)
COLOURS = 48
STYLE = """
body {overflow: hidden; margin: 0; padding: 14px; background: #dfe6ee; font: 17px "Laksaman", sans-serif}
section {background: #fff; border: 1px solid #8a94a0; border-radius: 6px; overflow: hidden}
h1 {margin: 0; padding: 6px 12px; background: #eef1f5; font-size: 17px; font-weight: normal}
ul {margin: 0; padding: 6px 10px; list-style: none} li {padding: 0 8px}
li.here {background: #cfe4fb; outline: 1px solid #7db4ee}
pre {margin: 0; padding: 10px; background: #14181d; color: #e8eaed; font: inherit; line-height: 1.35;
 white-space: pre-wrap; overflow: hidden}
i {display: inline-block; width: 17px; height: 13px; margin-right: 10px; border-radius: 2px;
 background: #f2c14e}
i.file {width: 12px; height: 15px; margin: 0 13px 0 2px; background: #fff;
 outline: 1px solid #8a94a0}
img {display: block; width: 100%} section + section {margin-top: 10px}
"""


def main() -> None:
    """Run the starter's job twice and draw what it said."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    out: Path = parser.parse_args().out
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "rt67"
        first = started(folder)
        shutil.copytree(ROOT / "examples" / "lampang" / "inbox", folder / "inbox", dirs_exist_ok=True)
        second = started(folder)
        book = base64.b64encode((ROOT / "docs" / "sheet-1.png").read_bytes()).decode()
        steps = (
            explorer(SHOWN, FOLDERS, FILES, STARTER),
            console(first) + explorer(SHOWN, ("inbox", "mappings", "output", *FOLDERS), FILES, "inbox"),
            console([*second[:3], "…", *second[-4:]])
            + f'<section><img src="data:image/png;base64,{book}"></section>',
        )
        with browser() as window:
            window.size(*SIZE)
            for number, step in enumerate(steps, start=1):
                page, picture = Path(temporary) / f"{number}.html", out / f"windows-{number}.png"
                page.write_text(f'<meta charset="utf-8"><style>{STYLE}</style>{step}', encoding="utf-8")
                window.open(page)
                window.picture(picture)
                Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)
                print(picture)


def started(folder: Path) -> list[str]:
    """What a double click says on the screen."""
    command = [sys.executable, "-m", "rt67_aggregate", "desktop", "--folder", str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PATH": ""}
    done = subprocess.run(command, cwd=folder.parent, env=environment, capture_output=True, check=True)
    said = done.stdout.decode().replace(str(folder), SHOWN).replace(str(ROOT), f"{SHOWN}\\program")
    return said.replace("/", "\\").splitlines()


def explorer(title: str, folders: Sequence[str], files: Sequence[str], here: str) -> str:
    """A folder's window; ``here``: what the next click is on."""
    kinds = {**dict.fromkeys(folders, "folder"), **dict.fromkeys(files, "file")}
    rows = (
        f'<li class="{"here" if name == here else ""}"><i class="{kind}"></i>{html.escape(name)}</li>'
        for name, kind in kinds.items()
    )
    return f"<section><h1>{html.escape(title)}</h1><ul>{''.join(rows)}</ul></section>"


def console(lines: Sequence[str]) -> str:
    """The window that a double click opens."""
    return f"<section><h1>{STARTER}</h1><pre>{html.escape(chr(10).join(lines))}</pre></section>"


if __name__ == "__main__":
    main()
