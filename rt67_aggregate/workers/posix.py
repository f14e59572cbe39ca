"""What Linux and macOS offer for a worker's memory: a limit of its addresses, and a count of what it took."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform != "win32":
    import resource

    _STATM = Path("/proc/self/statm")
    _STATUS = Path("/proc/self/status")

    class MemoryLimit:
        """Makes an allocation fail that would take this process above a limit (on Linux only).

        The system limits addresses, not memory: what is mapped when the limit is set without being held
        is added.
        """

        def set(self, megabytes: int) -> None:
            if not _STATM.exists():
                return
            mapped, held = (int(pages) * resource.getpagesize() for pages in _STATM.read_text().split()[:2])
            self._limit(mapped - held + (megabytes << 20))

        def lift(self) -> None:
            """As before any limit of this program."""
            self._limit(resource.RLIM_INFINITY)

        def _limit(self, addresses: int) -> None:
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            above = most != resource.RLIM_INFINITY and (
                addresses == resource.RLIM_INFINITY or addresses > most
            )
            resource.setrlimit(resource.RLIMIT_AS, (most if above else addresses, most))

    def peak_megabytes() -> int:
        """The most memory that this process has held so far, 0 where the system does not tell."""
        if _STATUS.exists():  # getrusage would go on from what the parent held when it started this one
            lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines() if ":" in line)
            return int(lines.get("VmHWM", "0").split()[0]) >> 10
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # bytes there, kilobytes elsewhere
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
