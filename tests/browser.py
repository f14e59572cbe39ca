"""Debian's chromium, driven through chromedriver's own wire (W3C WebDriver) without a package for it."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DRIVER = shutil.which("chromedriver")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
MISSING = "" if DRIVER and CHROMIUM else "chromium or chromedriver is not here"
LAPTOP, TELEPHONE = (1366, 768), (390, 844)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_KEYS = {
    "left": "\ue012",
    "up": "\ue013",
    "right": "\ue014",
    "down": "\ue015",
    "enter": "\ue007",
    "tab": "\ue004",
}


@dataclass(frozen=True, slots=True)
class Browser:
    """A window. Elements are named by CSS selectors."""

    session: str

    def open(self, page: Path, anchor: str = "") -> None:
        """Open a file; ``anchor``: the place in it."""
        self._post("url", url="about:blank")
        self._post("url", url=page.resolve().as_uri() + (f"#{anchor}" if anchor else ""))

    def size(self, width: int, height: int) -> None:
        """Show pages as on a screen of this size."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self._post("goog/cdp/execute", cmd="Emulation.setDeviceMetricsOverride", params=metrics)

    def ask(self, script: str, *arguments: object) -> Any:
        """What a piece of JavaScript returns. It runs beside the page's policy, as developer tools do."""
        return self._post("execute/sync", script=script, args=arguments)

    def click(self, selector: str) -> None:
        self._post(f"element/{self._find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        self._post(f"element/{self._find(selector)}/value", text=text)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is; by name or as a letter."""
        strokes = [
            {"type": kind, "value": _KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")
        ]
        self._post("actions", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])

    def shown(self, selector: str) -> list[str]:
        """The texts of all visible elements of a selector."""
        return self.ask(
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length)"
            ".map(e => e.innerText.trim())",
            selector,
        )

    def printed(self, selector: str) -> list[str]:
        """The same as they would stand on paper."""
        for medium in ("print", ""):
            self._post("goog/cdp/execute", cmd="Emulation.setEmulatedMedia", params={"media": medium})
            if medium:
                found = self.shown(selector)
        return found

    def log(self) -> list[str]:
        """What the browser complained of since it was last asked: refused by a policy, not found."""
        return [entry["message"] for entry in self._post("se/log", type="browser")]

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """What is to be seen, as a PNG."""
        shot = self._post(
            "goog/cdp/execute",
            cmd="Page.captureScreenshot",
            params={"format": "png", "captureBeyondViewport": whole},
        )
        path.write_bytes(base64.b64decode(shot["data"]))

    def _find(self, selector: str) -> str:
        return self._post("element", using="css selector", value=selector)[_ELEMENT]

    def _post(self, command: str, **body: Any) -> Any:
        return _sent(f"{self.session}/{command}", body)


@contextmanager
def browser() -> Iterator[Browser]:
    """A window without a screen, at a laptop's size."""
    assert DRIVER
    assert CHROMIUM
    with subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True) as driver:
        try:
            yield from _session(driver)
        finally:
            driver.terminate()


def _session(driver: subprocess.Popen[str]) -> Iterator[Browser]:
    assert driver.stdout
    line = next(line for line in driver.stdout if "started successfully on port" in line)
    server = f"http://127.0.0.1:{line.split()[-1].rstrip('.')}"
    arguments = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1366,768"]
    options = {"binary": CHROMIUM, "args": arguments}
    wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
    session = _sent(f"{server}/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
    opened = Browser(f"{server}/session/{session}")
    try:
        opened.size(*LAPTOP)
        yield opened
    finally:
        urllib.request.urlopen(urllib.request.Request(opened.session, method="DELETE"), timeout=60).close()


def _sent(address: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(address, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        raise AssertionError(json.load(error)["value"]["message"]) from None
