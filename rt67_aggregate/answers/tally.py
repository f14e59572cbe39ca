"""What becomes of every typed character while answers are cleaned.

The reader's text is cut into pieces; each piece is kept somewhere or was the form's own. The sum of
what was taken off as the form's own, subtracted from the independent count of the raw XML, must
equal what was kept.
"""

from __future__ import annotations

from rt67_aggregate.text import visible


class Tally:
    """Counts visible characters taken off as the form's own, and automatic labels put in."""

    def __init__(self) -> None:
        self.form_chars = 0
        self.label_chars = 0

    def form(self, text: str) -> None:
        """All of this text is the form's own."""
        self.form_chars += visible(text)

    def cleaned(self, original: str, kept: str) -> str:
        """The text without what was taken off; gives ``kept`` back."""
        self.form_chars += visible(original) - visible(kept)
        return kept

    def labelled(self, label: str, text: str) -> str:
        """A line with its automatic number put in front of it, as it is printed."""
        if not label:
            return text
        self.label_chars += visible(label)
        return f"{label} {text}"
