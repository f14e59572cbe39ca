"""Where the forms and the roster are when nobody says: the current workspace, else this package."""

from __future__ import annotations

import sys
from pathlib import Path

MAPPINGS = "mappings"
ROSTER = "colleges.csv"
ROSTER_BOOK = "colleges.xlsx"
SETTINGS = "settings.yaml"
FORM_ENDINGS = (".yaml", ".yml")
_FORMS = "rt67_*.yaml"


def default_form(workspace: Path) -> Path:
    """The newest form of the workspace, or of the package where the workspace has none at all.

    Form files carry their year at the end of their name, so the newest is the last by name.
    """
    return workspace_forms(workspace)[-1] if workspace_forms(workspace) else _newest_packaged()


def workspace_forms(workspace: Path) -> tuple[Path, ...]:
    """The form files of the workspace, by name: its YAML files but the settings and copies of them."""
    return _forms_in(workspace / MAPPINGS)


def _forms_in(folder: Path) -> tuple[Path, ...]:
    found = (path for path in folder.glob("*") if path.suffix.lower() in FORM_ENDINGS)
    return tuple(sorted(path for path in found if not may_be(path, SETTINGS)))


def may_be(path: Path, name: str) -> bool:
    """Whether a file is one of the workspace's by its name, or a copy of it: "settings - สำเนา.yaml"."""
    return Path(name).stem in path.stem.lower()


def forms_before(form: Path, workspace: Path) -> tuple[Path, ...]:
    """Where the form of the year before may be: the other form files beside one, else those of the workspace,
    else the package's newest."""
    folders = _forms_in(form.absolute().parent), workspace_forms(workspace)
    others = (tuple(path for path in found if path.absolute() != form.absolute()) for found in folders)
    return next(filter(None, others), (_newest_packaged(),))


def named_form(path: Path) -> Path:
    """The path; where it is a name alone and no file is there, the package's form of this name if any."""
    if path.name != str(path) or path.exists():
        return path
    return {form.name: form for form in packaged().glob(_FORMS)}.get(path.name, path)


def _newest_packaged() -> Path:
    return max(packaged().glob(_FORMS), key=lambda path: path.name)


def default_roster(workspace: Path) -> Path:
    """``mappings/colleges.csv`` of the workspace, else its ``colleges.xlsx``, else the package's."""
    book = workspace / MAPPINGS / ROSTER_BOOK
    csv = workspace / MAPPINGS / ROSTER
    return book if book.is_file() and not csv.is_file() else _default(workspace, ROSTER)


def packaged() -> Path:
    """The mappings inside the package; beside it where it runs from its source folder."""
    package = Path(__file__).parent
    inside = package / MAPPINGS
    return inside if inside.is_dir() else package.parent / MAPPINGS


def code_stamp() -> str:
    """Tells the code that runs, and the libraries that read files, from others of the same version."""
    import hashlib  # noqa: PLC0415 - only a run needs it, and the next a fifth of the time of --help
    from importlib.metadata import version  # noqa: PLC0415

    package = Path(__file__).parent
    files = ((path, path.stat()) for path in sorted(package.rglob("*.py")))
    lines = [f"{path.relative_to(package)} {stat.st_size} {stat.st_mtime_ns}" for path, stat in files]
    lines += [sys.version, *(f"{name} {version(name)}" for name in ("lxml", "rapidfuzz"))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _default(workspace: Path, name: str) -> Path:
    own = workspace / MAPPINGS / name
    return own if own.is_file() else packaged() / name
