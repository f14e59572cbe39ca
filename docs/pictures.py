"""Draws the pictures of the docs from the sample workspace: what an officer sees, looked at before kept.

    python docs/pictures.py [--out docs]

Every sheet of the workbook as LibreOffice shows it on a laptop of 1366×768 at 100 %, the first six pages of
the report, and a letter. Needs LibreOffice, Xvfb, xdotool, ImageMagick's ``import``, pdftoppm
(poppler-utils), Laksaman (fonts-tlwg-laksaman-ttf) and fontTools.

The outputs are set in TH SarabunPSK, which may not be there. Laksaman has the same letters, larger: scaled
down by the width of its figures it has the same metrics, and stands in under that name.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SCREEN = (1366, 768)
SHEETS = 11
PAGES = 6
GAP = 12
COLOURS = 48
FONT = "TH SarabunPSK"
LAKSAMAN = Path("/usr/share/fonts/truetype/tlwg")
FACES = {"Laksaman": "Regular", "Laksaman-Bold": "Bold", "Laksaman-Italic": "Italic"}
# Width of the figure 0 in both, in thousandths.
FIGURE, LAKSAMANS_FIGURE = 362, 544
# A screen counts when it has stood still for so many looks; a busy machine may need minutes to draw it.
STILL, LOOK_SECONDS, MOST_LOOKS = 4, 1.5, 200


def main() -> None:
    """Run the sample and draw what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    out: Path = parser.parse_args().out
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        fonts = with_stand_in(work)
        outputs = sample(work)
        screens = screenshots(outputs / "rt67_summary.xlsx", work, fonts)
        for number, screen in enumerate(screens, start=1):
            keep(Image.open(screen), out / f"sheet-{number}.png")
        first = [Image.open(screen).convert("RGB").resize((760, 427)) for screen in screens[:PAGES]]
        keep(side_by_side(first, 2), out / "guide-workbook.png")
        keep(
            side_by_side(pages(outputs / "rt67_summary.docx", work, fonts, 520), 3), out / "guide-report.png"
        )
        letter = pages(outputs / "feedback" / "LPG01" / "letter.docx", work, fonts, 620)
        keep(side_by_side(letter[:1], 1), out / "letter.png")


def sample(work: Path) -> Path:
    """The output folder of the sample, with letters."""
    workspace = work / "lampang"
    shutil.copytree(ROOT / "examples" / "lampang", workspace)
    for command in (["aggregate"], ["feedback", "LPG01"]):
        line = [sys.executable, "-m", "rt67_aggregate", *command]
        subprocess.run(line, cwd=workspace, check=True, capture_output=True)
    return workspace / "output"


def with_stand_in(work: Path) -> Mapping[str, str]:
    """The environment in which TH SarabunPSK is there."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only here
    from fontTools.ttLib.scaleUpem import scale_upem  # noqa: PLC0415

    folder = work / "fonts"
    folder.mkdir()
    for file, style in FACES.items():
        font = TTFont(LAKSAMAN / f"{file}.ttf")
        em = font["head"].unitsPerEm
        scale_upem(font, round(em * FIGURE / LAKSAMANS_FIGURE))
        font["head"].unitsPerEm = em  # the letters keep their new size
        for name in font["name"].names:
            if name.nameID in (1, 16):
                name.string = FONT
            elif name.nameID == 4:
                name.string = f"{FONT} {style}"
            elif name.nameID == 6:
                name.string = f"THSarabunPSK-{style}"
        font.save(folder / f"{style}.ttf")
    config = work / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<include>/etc/fonts/fonts.conf</include><dir>{folder}</dir>"
        f"<cachedir>{work / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


def screenshots(workbook: Path, work: Path, environment: Mapping[str, str]) -> list[Path]:
    """Every visible sheet as it stands on the screen when one comes to it."""
    found = []
    with screen(work) as display:
        there = {**environment, "DISPLAY": display}
        seen = still(work / "empty.png", there)
        profile = f"-env:UserInstallation={(work / 'desktop').as_uri()}"
        office = subprocess.Popen(
            ["soffice", profile, "--norestore", "--nologo", "--nofirststartwizard", str(workbook)],
            env=there,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            for number in range(1, SHEETS + 1):
                path = work / f"screen-{number:02}.png"
                seen = still(path, there, seen)
                found.append(path)
                subprocess.run(["xdotool", "key", "ctrl+Next"], env=there, check=True)
        finally:
            os.killpg(office.pid, 15)
            office.wait()
    return found


def still(path: Path, environment: Mapping[str, str], before: bytes = b"") -> bytes:
    """The screen when it shows something else than ``before`` and nothing moves on it any more."""
    last, stood = b"", 0
    for _ in range(MOST_LOOKS):
        subprocess.run(["import", "-window", "root", str(path)], env=environment, check=True)
        now = Image.open(path).tobytes()
        stood = stood + 1 if now == last and now != before else 0
        if stood >= STILL:
            return now
        last = now
        time.sleep(LOOK_SECONDS)
    raise SystemExit("LibreOffice does not show the workbook")


@contextmanager
def screen(work: Path) -> Iterator[str]:
    """A laptop's screen that nobody sees."""
    reading, writing = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def pages(document: Path, work: Path, environment: Mapping[str, str], wide: int) -> list[Image.Image]:
    """The first pages of a document as pictures, in order."""
    folder = work / f"{document.parent.name}-{document.stem}"
    folder.mkdir()
    profile = f"-env:UserInstallation={(work / 'converter').as_uri()}"
    soffice = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*soffice, str(document)], env=environment, check=True, capture_output=True)
    width = ["-scale-to-x", str(wide), "-scale-to-y", "-1", "-l", str(PAGES)]
    pdf = folder / f"{document.stem}.pdf"
    subprocess.run(["pdftoppm", "-png", *width, str(pdf), str(folder / "page")], check=True)
    return [Image.open(page).convert("RGB") for page in sorted(folder.glob("page-*.png"))]


def side_by_side(pictures: Sequence[Image.Image], columns: int) -> Image.Image:
    """Pictures of one width in rows, each row as high as its highest."""
    rows = [pictures[start : start + columns] for start in range(0, len(pictures), columns)]
    heights = [max(picture.height for picture in row) for row in rows]
    width = pictures[0].width
    size = (columns * (width + GAP) + GAP, sum(heights) + GAP * (len(rows) + 1))
    sheet = Image.new("RGB", size, "#d0d0d0")
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for place, picture in enumerate(row):
            sheet.paste(picture, (GAP + place * (width + GAP), top))
        top += height + GAP
    return sheet


def keep(picture: Image.Image, path: Path) -> None:
    """Save a picture with few colours."""
    picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
