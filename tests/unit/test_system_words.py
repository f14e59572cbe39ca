"""What the system answers, in the program's words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from rt67_aggregate.language.system_words import is_too_long, system_words


@pytest.mark.parametrize("error", [OSError(errno.EMLINK, "Too many links"), ValueError("Too many links")])
def test_what_has_no_words_of_ours_is_said_in_the_systems(error: OSError | ValueError) -> None:
    assert system_words(error) == "Too many links"


def test_an_answer_without_words_is_said_by_its_kind() -> None:
    assert system_words(OSError()) == "OSError"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.ENOSPC, errno.ENAMETOOLONG])
def test_neither_number_nor_path_is_said(number: int) -> None:
    said = system_words(OSError(number, os.strerror(number), "/a/b.docx"))
    assert said
    assert not said.isascii()
    assert "b.docx" not in said


def absent(length: int) -> OSError:
    """What Windows says of a path that is not there, or too long; it is relative, as most of ours."""
    name = "a" * (length - len(str(Path.cwd())) - 1)
    return OSError(errno.ENOENT, "The system cannot find the path specified", name)


@pytest.mark.parametrize(("length", "expected"), [(247, False), (248, True), (300, True)])
def test_windows_says_of_a_path_that_is_too_long_that_nothing_is_there(length: int, expected: bool) -> None:
    assert is_too_long(absent(length), windows=True) is expected
    assert not is_too_long(absent(length), windows=False)


def test_another_refusal_of_a_long_path_is_not_for_its_length() -> None:
    assert not is_too_long(OSError(errno.EACCES, "denied", "a" * 300), windows=True)
    assert not is_too_long(OSError(errno.ENOENT, "nothing there"), windows=True)
