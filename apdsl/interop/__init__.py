"""What two implementations can exchange, judged by their claims alone."""

from __future__ import annotations

from apdsl.interop.comparing import compare

__all__ = ["compare"]
