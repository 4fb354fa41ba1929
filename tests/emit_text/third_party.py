"""An output as another package would bring it."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


class _CSV:
    name = "csv"

    def emit(self, models: Sequence[ProfileModel], common: CommonModel) -> dict[str, str]:
        return {"profiles.csv": "".join(f"{model.id}\n" for model in models)}


CSV = _CSV()
