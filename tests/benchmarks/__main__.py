"""Measures apdsl: ``python -m tests.benchmarks [compiler] [validation] [growth]``, or all of them.

Ends with status 1 if a figure is beyond its limit.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.benchmarks import compiler, validation

BENCHMARKS: dict[str, Callable[[], bool]] = {
    "compiler": compiler.measured,
    "validation": validation.measured,
    "growth": validation.growth_measured,
}


def main() -> int:
    """Run those that are named."""
    names = sys.argv[1:] or list(BENCHMARKS)
    if unknown := set(names) - set(BENCHMARKS):
        raise SystemExit(f"no benchmark {', '.join(sorted(unknown))}: {', '.join(BENCHMARKS)}")
    fine = [BENCHMARKS[name]() for name in names]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    raise SystemExit(main())
