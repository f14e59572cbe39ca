"""A LibreOffice that is driven through UNO, for programs that the system's Python runs, which has ``uno``.

Such a program reads one JSON object a line – ``{"do": NAME, ...}`` – and answers each with one:
``{"value": ...}`` or ``{"error": ...}``. ``tests/calc.py`` is the other end.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from typing import ClassVar

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 60


class Office:
    """One LibreOffice, one open file. ``FILTERS``: kind of file → the filter that writes it."""

    FILTERS: ClassVar[dict[str, str]]

    def __init__(self, profile: str) -> None:
        name = f"rt67-{int(time.time() * 1000)}"
        # A process group of its own: soffice is a script that starts the program itself.
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={name};urp;",
                f"-env:UserInstallation=file://{profile}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.manager = _connected(name).ServiceManager
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.document = None

    def service(self, name: str):
        context = self.manager.getPropertyValue("DefaultContext")
        return self.manager.createInstanceWithContext(name, context)

    def open(self, path: str) -> None:
        self.document = self.desktop.loadComponentFromURL(_url(path), "_blank", 0, ())
        if self.document is None:
            raise RuntimeError(f"not opened: {path}")

    def save(self, path: str = "", form: str = "") -> None:
        url = _url(path) if path else self.document.URL
        self.document.storeToURL(url, values(FilterName=self.FILTERS[form or next(iter(self.FILTERS))]))

    def close(self) -> None:
        self.document.close(True)
        self.document = None

    def quit(self) -> None:
        with contextlib.suppress(Exception):
            self.desktop.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        self.process.kill()

    def dispatch(self, command: str, **given: object) -> None:
        """Do what a command of the menus does, where the cursor stands."""
        frame = self.document.CurrentController.Frame
        helper = self.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(frame, f".uno:{command}", "", 0, values(**given))


def values(**given: object) -> tuple[PropertyValue, ...]:
    return tuple(PropertyValue(name, 0, value, 0) for name, value in given.items())


def serve(kind: type[Office]) -> None:
    """Do what each line says."""
    office = kind(sys.argv[1])
    try:
        print(json.dumps({"value": "ready"}), flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            try:
                answer = {"value": getattr(office, order.pop("do"))(**order)}
            except Exception as error:
                answer = {"error": repr(error)}
            print(json.dumps(answer), flush=True)
    finally:
        office.quit()


def _connected(name: str):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _url(path: str) -> str:
    return uno.systemPathToFileUrl(path)
