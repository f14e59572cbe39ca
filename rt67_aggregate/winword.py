"""Old and foreign text formats to .docx through Word itself, where it is installed on Windows.

PowerShell drives Word by automation: no macro runs, no link is updated, nothing is asked. Word works in
a process of its own, which is ended when its time is over.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\winword.exe"
_SECONDS_TO_START = 60.0
# Told by a file: a line for Word's process, so that it can be ended. msoAutomationSecurityForceDisable
# is 3, wdAlertsNone 0, wdFormatXMLDocument 12. A password that nobody has makes a locked file fail
# instead of asking for one.
SCRIPT = r"""
param([string]$Folder, [string]$Process)
$ErrorActionPreference = 'Stop'
$before = @(Get-Process WINWORD -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
$word = New-Object -ComObject Word.Application
try {
    Get-Process WINWORD | Where-Object { $before -notcontains $_.Id } |
        ForEach-Object { $_.Id } | Set-Content -LiteralPath $Process -Encoding ASCII
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $links = $word.Options.UpdateLinksAtOpen
    $word.Options.UpdateLinksAtOpen = $false
    try {
        foreach ($name in Get-Content -LiteralPath (Join-Path $Folder 'word.txt')) {
            $source = Join-Path (Join-Path $Folder 'in') $name
            $target = Join-Path (Join-Path $Folder 'out') ([IO.Path]::ChangeExtension($name, '.docx'))
            try {
                $document = $word.Documents.Open($source, $false, $true, $false, 'rt67-no-password')
                try {
                    try { $document.SaveAs2($target, 12) }
                    catch { $document.SaveAs([ref]$target, [ref]12) } # as older releases want it
                } finally { $document.Close($false) }
            } catch { }
        }
    } finally { $word.Options.UpdateLinksAtOpen = $links }
} finally { $word.Quit() }
"""


def find_word() -> Path | None:
    """Word's program as the registry names it; None on other systems."""
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415 - only on Windows

    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        try:
            path = Path(winreg.QueryValue(root, _KEY).strip('"'))
        except OSError:
            continue
        if path.is_file():
            return path
    return None


def run_word(folder: Path, paths: Sequence[Path], seconds: float, powershell: str = "powershell.exe") -> bool:
    """Word's .docx of each of the files that it can read, in ``folder/out``; False where it was stopped.

    ``paths``: files of ``folder/in`` under plain names; ``seconds``: time for all of them.
    """
    script, process_file = folder / "word.ps1", folder / "word.pid"
    (folder / "word.txt").write_text("\n".join(path.name for path in paths), encoding="ascii")
    script.write_text(SCRIPT, encoding="utf-8-sig")  # without the mark PowerShell 5.1 reads it as ANSI
    command = [
        powershell,
        "-NoProfile",
        "-NonInteractive",
        "-ExecutionPolicy",
        "Bypass",
        "-File",
        str(script),
    ]
    silent = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            [*command, str(folder), str(process_file)], stdin=silent, stdout=silent, stderr=silent
        )
    except OSError:
        return True
    try:
        process.wait(_SECONDS_TO_START + seconds)
    except subprocess.TimeoutExpired:
        _end(process, process_file)
        return False
    except BaseException:  # Ctrl-C must not leave Word behind
        _end(process, process_file)
        raise
    return True


def _end(process: subprocess.Popen[bytes], process_file: Path) -> None:
    """End PowerShell, and Word, which is no child of it."""
    process.kill()
    process.wait()
    ids = process_file.read_text(encoding="ascii").split() if process_file.is_file() else []
    for number in filter(str.isdecimal, ids):
        subprocess.run(["taskkill", "/F", "/PID", number], capture_output=True, check=False)
