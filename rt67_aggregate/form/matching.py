"""Which of several forms a return is of, by what each of them prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.model import Form
from rt67_aggregate.text import fold

_SHORTEST = 8  # letters of a wording that is no chance
_LEAST = 0.3  # share of a form's wordings that a return of it shows at least
_CLEAR = 0.1  # how much better a form must fit than the next one


@dataclass(frozen=True, slots=True)
class Fit:
    """The form that a return is of; "" where none fits. ``rivals``: others that fit as well."""

    form_id: str = ""
    rivals: tuple[str, ...] = ()


class FormMatcher:
    """Several forms prepared once; then ``match`` is a pure function of a return's text."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._printed = {form.form_id: _printed(form) for form in forms}

    def match(self, text: str) -> Fit:
        """The form whose wordings stand in the text.

        Years of one form share most of them: then those count that only one of the two prints.
        """
        key = fold(text)
        shares = {name: _share(keys, key) for name, keys in self._printed.items()}
        best = max(shares, key=lambda name: shares[name], default="")
        if not best or shares[best] < _LEAST:
            return Fit()
        near = [name for name in shares if shares[best] - shares[name] < _CLEAR]
        if len(near) == 1:
            return Fit(best)
        own = {name: _share(self._only(name, near), key) for name in near}
        first = max(own, key=lambda name: own[name])
        rivals = [name for name in near if name != first and own[first] - own[name] < _CLEAR]
        return Fit(first, tuple(rivals))

    def _only(self, name: str, near: Sequence[str]) -> frozenset[str]:
        """What of these forms this one alone prints."""
        others = frozenset[str]().union(*(self._printed[other] for other in near if other != name))
        return self._printed[name] - others


def _printed(form: Form) -> frozenset[str]:
    texts = [*form.boilerplate, form.title, form.unit_line]
    texts += [text for heading in form.walk() for text in (heading.printed, heading.line)]
    return frozenset(key for text in texts if len(key := fold(text)) >= _SHORTEST)


def _share(keys: frozenset[str], text: str) -> float:
    return sum(key in text for key in keys) / len(keys) if keys else 0.0
