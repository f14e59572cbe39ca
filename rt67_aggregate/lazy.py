"""Names that a package gives and imports at first use (PEP 562): pandas and lxml take a second to load."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy_names(
    package: str, given: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a package. ``given``: module → the names that it gives, apart by
    spaces, ``name=original`` where the module has another name for it."""
    places = {}
    for module, names in given.items():
        for word in names.split():
            name, _, original = word.partition("=")
            places[name] = (module, original or name)

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, original = places[name]
        return getattr(import_module(module), original)

    return find, lambda: sorted(places)
