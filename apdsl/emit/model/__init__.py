"""The profile models as JSON, with their own JSON Schemas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apdsl.json_text import dumps
from apdsl.model import codec, schema
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def emit(models: Sequence[ProfileModel], common: CommonModel) -> Mapping[str, str]:
    """One file for each profile, one for the common model, and the schemas of all models."""
    files = {f"model/{model.id}.json": dumps(codec.to_json(model)) for model in models}
    files["model/common.json"] = dumps(codec.to_json(common))
    files["model/profile.schema.json"] = dumps(schema.profile_model_schema())
    files["model/claim.schema.json"] = dumps(schema.claim_model_schema())
    files["model/interop.schema.json"] = dumps(schema.interop_schema())
    files["model/common.schema.json"] = dumps(schema.common_model_schema())
    return files
