"""A mapping of the form file, read key by key; whatever is wrong goes to the faults."""

from __future__ import annotations

import difflib
import re

import yaml

from rt67_aggregate.form.faults import Faults, YamlPlace

# Spaces that Word puts where a line must not break: typed as one they are one.
_HARD_SPACE = re.compile("[\u00a0\u202f\u3000]")
_BROKEN_LINE = re.compile(r"\s*\n\s*")


class Fields:
    """The keys of one mapping; ``broken`` where it is none, and then it has no keys."""

    def __init__(self, spot: YamlPlace, faults: Faults) -> None:
        self.spot = spot
        self.faults = faults
        self.broken = not isinstance(spot.node, yaml.MappingNode)
        self._values: dict[str, YamlPlace] = {}
        self._keys: dict[str, YamlPlace] = {}
        if self.broken:
            faults.tell("form_not_mapping", spot)
            return
        for key_node, node in spot.node.value:
            self._open(key_node, node)

    def _open(self, key_node: yaml.Node, node: yaml.Node) -> None:
        if not isinstance(key_node, yaml.ScalarNode):
            self.faults.tell("form_not_text", YamlPlace(key_node, self.spot.where))
            return
        key = key_node.value.strip()
        spot = YamlPlace(key_node, self.spot.under(key))
        if key in self._values:
            self.faults.tell("form_duplicate_key", spot, name=key, first=str(self._keys[key].line))
        else:
            self._values[key] = YamlPlace(node, spot.where)
            self._keys[key] = spot

    def only(self, known: tuple[str, ...]) -> None:
        """Tell every other key, with the known one that it resembles.

        A list of headings under a name that is no level is told once for the file.
        """
        for key, spot in self._keys.items():
            if key in known:
                continue
            if _holds_headings(self._values[key].node):
                self.faults.tell_first("form_forgotten_level", spot, name=key)
                continue
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
            if near:
                self.faults.tell("form_misspelt_key", spot, name=key, near=near[0])
            else:
                self.faults.tell("form_unknown_key", spot, name=key, known=", ".join(known))

    @property
    def present(self) -> tuple[str, ...]:
        """The keys that are there, in the file's order."""
        return tuple(self._values)

    def has(self, key: str) -> bool:
        return key in self._values

    def get(self, key: str) -> YamlPlace | None:
        return self._values.get(key)

    def need(self, key: str) -> YamlPlace | None:
        """The key's value; its absence is a fault."""
        if key not in self._values and not self.broken:
            self.faults.tell("form_missing_key", self.spot, key=key, name=key)
        return self._values.get(key)

    def text(self, key: str) -> str:
        """One line of text, "" where the key is not there; there but empty is a fault."""
        spot = self.get(key)
        return text_of(spot, self.faults) if spot else ""

    def needed_text(self, key: str) -> str:
        spot = self.need(key)
        return text_of(spot, self.faults) if spot else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; () where the key is not there."""
        return tuple(text for text, _ in self.spotted_texts(key))

    def spotted_texts(self, key: str) -> tuple[tuple[str, YamlPlace], ...]:
        spots = list_of(self.get(key), self.faults)
        return tuple((text, spot) for spot in spots if (text := text_of(spot, self.faults)))

    def spots(self, key: str) -> tuple[YamlPlace, ...]:
        """The entries of a list; () where the key is not there."""
        return list_of(self.get(key), self.faults)


def _holds_headings(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode) and any(
        isinstance(entry, yaml.MappingNode)
        and any(isinstance(k, yaml.ScalarNode) and k.value in ("heading", "number") for k, _ in entry.value)
        for entry in node.value
    )


def text_of(spot: YamlPlace, faults: Faults) -> str:
    """The text as typed: 1.10 stays "1.10", yes stays "yes"; a broken line becomes one."""
    if not isinstance(spot.node, yaml.ScalarNode):
        faults.tell("form_not_text", spot)
        return ""
    text = _HARD_SPACE.sub(" ", _BROKEN_LINE.sub(" ", spot.node.value)).strip()
    if not text:
        faults.tell("form_empty_text", spot)
    return text


def list_of(spot: YamlPlace | None, faults: Faults) -> tuple[YamlPlace, ...]:
    """The entries of a list, with their paths counted from 1."""
    if spot is None:
        return ()
    if not isinstance(spot.node, yaml.SequenceNode):
        faults.tell("form_not_list", spot)
        return ()
    if not spot.node.value:
        faults.tell("form_empty_list", spot)
    return tuple(YamlPlace(node, f"{spot.where}[{n}]") for n, node in enumerate(spot.node.value, start=1))
