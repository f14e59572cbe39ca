"""A path as the value of an option or an argument."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import click

from rt67_aggregate.language import say
from rt67_aggregate.language.system_words import is_too_long, system_words

# Nothing stands there, which the commands say themselves.
_NOTHING_THERE = (FileNotFoundError, NotADirectoryError)


class GivenPath(click.Path):
    """A path that the system can look at, whether or not anything stands there.

    A share that does not answer, a folder of somebody else and a name that is too long are wrong values.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path that the commands take."""
        path = Path(os.fsdecode(value))
        try:
            here = path.stat()
            if not self.file_okay and not stat.S_ISDIR(here.st_mode):
                self.fail(say("เป็นไฟล์ แต่ต้องเป็นโฟลเดอร์"), param, ctx)
            if not os.access(path, os.R_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        except (OSError, ValueError) as error:
            absent = isinstance(error, _NOTHING_THERE) and not is_too_long(error)
            if not absent:
                self.fail(system_words(error), param, ctx)
        return path


FILE = GivenPath()
FOLDER = GivenPath(file_okay=False)
# Further workbooks with what was entered, of the commands that read the review.
REVIEWS = click.option(
    "--review",
    "reviews",
    type=FILE,
    multiple=True,
    help="สมุดงานหรือ corrections.csv อีกไฟล์ (ใส่ได้หลายไฟล์)",
)
