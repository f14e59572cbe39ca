"""Where a heading of the form belongs."""

from __future__ import annotations

from rt67_aggregate.model import Form, Heading, Shape


class HeadingTree:
    """The headings of one form, in its order, with what stands above each."""

    def __init__(self, form: Form) -> None:
        self.headings = tuple(form.walk())
        self._above = {child.id: heading for heading in self.headings for child in heading.children}

    def above(self, heading: Heading) -> Heading | None:
        """The heading right above; None at the top."""
        return self._above.get(heading.id)

    def home(self, heading: Heading) -> Heading | None:
        """The heading that says where another belongs: its topic where it stands in one, else the
        group above it; None at the top."""
        above = self.above(heading)
        group = above
        while group and group.shape is Shape.TABLE:
            group = self.above(group)
        while above and above.id != heading.topic_id:
            above = self.above(above)
        return above or group
