"""What Windows offers for a worker's memory: a job object that limits it, and a count of what it took.

Under Wine the job object is made and nothing is limited.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
    _END_ON_CLOSE = 0x2000  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: what this process starts ends with it
    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, basic limits and counters of input and output unfolded."""

        _fields_ = (
            ("per_process_user_time", wintypes.LARGE_INTEGER),
            ("per_job_user_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
            ("input_output", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("working_set", ctypes.c_size_t),
            ("pools", ctypes.c_size_t * 4),
            ("committed", ctypes.c_size_t),
            ("peak_committed", ctypes.c_size_t),
        )

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
    _kernel.GetCurrentProcess.restype = wintypes.HANDLE
    _kernel.SetInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        ctypes.c_void_p,
        wintypes.DWORD,
    )
    _kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    _kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)

    class MemoryLimit:
        """Makes an allocation fail that would take this process above a limit, where Windows lets it.

        Windows limits what is committed: what is committed when the limit is set without being held is
        added. One job object for all limits: of nested ones the lowest would count.
        """

        def __init__(self) -> None:
            job = _kernel.CreateJobObjectW(None, None)  # never closed: it lives as long as the process
            # What this process starts ends with it, limit or none.
            joined = job and _told(job, _Limits(flags=_END_ON_CLOSE))
            joined = joined and _kernel.AssignProcessToJobObject(job, _kernel.GetCurrentProcess())
            self._job = job if joined else None

        def set(self, megabytes: int) -> bool:
            """False where Windows refuses."""
            now = _counters()
            limits = _Limits(flags=_PROCESS_MEMORY | _END_ON_CLOSE)
            limits.process_memory = max(0, now.committed - now.working_set) + (megabytes << 20)
            return bool(self._job and _told(self._job, limits))

        def lift(self) -> None:
            if self._job:
                _told(self._job, _Limits(flags=_END_ON_CLOSE))

    def _told(job: int, limits: _Limits) -> bool:
        size = ctypes.sizeof(limits)
        return bool(_kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size))

    def peak_megabytes() -> int:
        """The most memory that this process has held so far."""
        return int(_counters().peak_working_set) >> 20

    def _counters() -> _Counters:
        counters = _Counters(size=ctypes.sizeof(_Counters))
        _kernel.K32GetProcessMemoryInfo(_kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
        return counters
