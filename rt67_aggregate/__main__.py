"""``python -m rt67_aggregate`` is the command ``rt67``."""

from __future__ import annotations

from rt67_aggregate.cli import main

if __name__ == "__main__":
    main()
