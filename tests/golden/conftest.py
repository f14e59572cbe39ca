"""The flag that writes the goldens anew: ``pytest tests/golden --rewrite-goldens``."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-goldens",
        action="store_true",
        help="write what the program makes of the golden returns into their CSV files; look at the diff",
    )
