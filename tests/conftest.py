"""Settings that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples at every run, and no time limit: a slow machine is not a fault.
settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")

TESTS = Path(__file__).parent
# Whole commands and generated documents; of the unit tests, those that start programs or write books.
SLOW_FOLDERS = ("e2e", "golden", "property")
SLOW_MODULES: tuple[str, ...] = ()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what does not belong into a minute."""
    for item in items:
        parts = item.path.relative_to(TESTS).parts
        if parts[0] in SLOW_FOLDERS or item.path.stem in SLOW_MODULES:
            item.add_marker(pytest.mark.slow)
