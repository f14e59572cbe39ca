"""The form as data: ``mappings/*.yaml`` → ``Form``, or every fault in the file at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.form.carrying import carried
    from rt67_aggregate.form.learning import with_alias, with_prompt
    from rt67_aggregate.form.load import default_ids, load_form, parse_form
    from rt67_aggregate.form.matching import Fit, FormMatcher
    from rt67_aggregate.form.new_entry import with_heading
    from rt67_aggregate.form.predecessors import share_that_goes_on
    from rt67_aggregate.form.steps import Change, Step, crosswalk

__all__ = [
    "Change",
    "Fit",
    "FormMatcher",
    "Step",
    "carried",
    "crosswalk",
    "default_ids",
    "load_form",
    "parse_form",
    "share_that_goes_on",
    "with_alias",
    "with_heading",
    "with_prompt",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.form.steps": "Change Step crosswalk",
        "rt67_aggregate.form.learning": "with_alias with_prompt",
        "rt67_aggregate.form.carrying": "carried",
        "rt67_aggregate.form.load": "default_ids load_form parse_form",
        "rt67_aggregate.form.predecessors": "share_that_goes_on",
        "rt67_aggregate.form.matching": "Fit FormMatcher",
        "rt67_aggregate.form.new_entry": "with_heading",
    },
)
