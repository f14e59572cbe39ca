"""The command ``rt67``: options in, sentences and an exit code out."""

from __future__ import annotations

from rt67_aggregate.cli.main import main

__all__ = ["main"]
