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
# Whole commands and generated documents; of the unit tests, those that start programs, write books or read
# many documents (each some seconds or more).
SLOW_FOLDERS = ("e2e", "golden", "property")
SLOW_MODULES = (
    "test_blanks",
    "test_builders",
    "test_convert",
    "test_feedback_copy",
    "test_feedback_letter",
    "test_filling",
    "test_form_matching",
    "test_inbox_zips",
    "test_pages_return",
    "test_photos",
    "test_photos_heic",
    "test_pipeline",
    "test_publish",
    "test_reader_fields",
    "test_report_content",
    "test_report_document",
    "test_report_template",
    "test_report_volumes",
    "test_review_additions",
    "test_review_alike",
    "test_review_groups",
    "test_review_language",
    "test_review_over_runs",
    "test_review_placing",
    "test_review_sittings",
    "test_review_words",
    "test_review_workbook",
    "test_rollup",
    "test_second_reader",
    "test_workbook",
    "test_workbook_forms",
    "test_workbook_long",
    "test_workbook_numbers",
    "test_workers",
    "test_worst_texts",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what does not belong into a minute."""
    for item in items:
        parts = item.path.relative_to(TESTS).parts
        if parts[0] in SLOW_FOLDERS or item.path.stem in SLOW_MODULES:
            item.add_marker(pytest.mark.slow)
