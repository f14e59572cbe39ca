"""The form as data: ``mappings/*.yaml`` → ``Form``, or every fault in the file at once."""

from rt67_aggregate.form.crosswalk import Change, Step, crosswalk
from rt67_aggregate.form.learning import with_alias, with_prompt
from rt67_aggregate.form.load import load_form, parse_form
from rt67_aggregate.form.matching import Fit, FormMatcher
from rt67_aggregate.form.new_entry import with_heading

__all__ = [
    "Change",
    "Fit",
    "FormMatcher",
    "Step",
    "crosswalk",
    "load_form",
    "parse_form",
    "with_alias",
    "with_heading",
    "with_prompt",
]
