"""How much may still be kept of all files that one reader reads."""

from __future__ import annotations

from typing import Final

from apdsl.runtime.limits import Limits

# What each file adds to what is read of all files together.
_ELEMENTS_OF_A_FILE: Final = 500
_KEPT_OF_A_FILE: Final = 4_096


class Budget:
    """What the limits leave: elements of files and of DICOMDIRs, and bytes of long values."""

    __slots__ = ("_elements", "_limits", "_records", "kept")

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.restore()

    def restore(self) -> None:
        """Starts anew: what was read so far is not kept."""
        self._elements = self._limits.all_elements
        self._records = self._limits.directory_elements
        self.kept = self._limits.kept

    def most_elements(self, is_directory: bool) -> int:
        """How many elements are read of a file, by itself and after all others."""
        if is_directory:
            return max(1, self._records)
        # A file has half of what is left at most, so that something is left for the next.
        return min(self._limits.elements, max(_ELEMENTS_OF_A_FILE, self._elements // 2))

    def spend(self, is_directory: bool, elements: int, kept: int) -> None:
        """Accounts for a file: for its elements, and for the bytes of its long values."""
        if is_directory:
            self._records -= elements
        else:
            self._elements += _ELEMENTS_OF_A_FILE - elements
        self.kept += _KEPT_OF_A_FILE - kept
