"""``nox -s quick``, ``slow``, ``versions``, ``windows``: what CONTRIBUTING.md tells of, in one place."""

from __future__ import annotations

import nox

nox.options.sessions = ["quick"]


@nox.session
def quick(session: nox.Session) -> None:
    """The tests that need neither LibreOffice nor a minute."""
    session.install("-c", "constraints.txt", "-e", ".[test]")
    session.run("pytest", "-m", "not slow", *session.posargs)


@nox.session
def slow(session: nox.Session) -> None:
    """All others."""
    session.install("-c", "constraints.txt", "-e", ".[test]")
    session.run("pytest", "-m", "slow", *session.posargs)


@nox.session(venv_backend="none")
def versions(session: nox.Session) -> None:
    """The sample inbox with the lowest and the newest versions, and with every Python that is here."""
    session.run(".ci/versions", *session.posargs, external=True)


@nox.session
def windows(session: nox.Session) -> None:
    """The Windows zip under Wine, with the unit tests."""
    session.install("-c", "constraints.txt", "-e", ".")
    session.run("python", "packaging/windows/test", "--unit", *session.posargs)
