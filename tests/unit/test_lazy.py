"""Names that are imported at first use."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import rt67_aggregate


def modules() -> list[ModuleType]:
    """All of the package's, imported."""
    found = pkgutil.walk_packages(rt67_aggregate.__path__, "rt67_aggregate.")
    return [importlib.import_module(one.name) for one in found if not one.name.endswith("__main__")]


def test_no_lazy_name_is_that_of_a_module_beside_it() -> None:
    """Which would take its place once that module is imported."""
    hidden = [
        f"{module.__name__}.{name}"
        for module in modules()
        if "__getattr__" in vars(module)
        for name in module.__all__
        if isinstance(getattr(module, name), ModuleType)
    ]
    assert hidden == []
