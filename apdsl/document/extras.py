"""Forms that need a package which is not installed with apdsl itself."""

from __future__ import annotations


class MissingExtraError(Exception):
    """A form needs an extra of apdsl that is not installed; the message says what to do."""

    def __init__(self, form: str, package: str, extra: str) -> None:
        super().__init__(
            f"{form} needs the package {package}, which is not installed: "
            f'pip install "apdsl[{extra}]"'
        )
