"""The Value Representations that the rows of the models name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apdsl.model.common import CommonModel
from apdsl.model.profile import AttributeRule, ProfileModel


def common_representations(common: CommonModel) -> dict[str, str]:
    """The VR of each tag that some row of the common model names one for."""
    return _named(_common_rules(common))


def profile_representations(model: ProfileModel) -> dict[str, str]:
    """The VR of each tag that some row of the profile names one for."""
    return _named(_rules(model))


def _named(rules: Iterable[AttributeRule]) -> dict[str, str]:
    found: dict[str, str] = {}
    for rule in _nested(rules):
        if rule.tag is not None and rule.vr is not None:
            found.setdefault(rule.tag, rule.vr)
    return found


def _common_rules(common: CommonModel) -> tuple[AttributeRule, ...]:
    modules = (*common.file_modules, *common.directory_modules)
    lists = [*(module.attributes for module in modules), common.icon]
    lists += [record_type.keys for record_type in common.record_types]
    return tuple(rule for rules in lists for rule in rules)


def _rules(model: ProfileModel) -> tuple[AttributeRule, ...]:
    lists = [model.directory.keys, *(icon.attributes for icon in model.directory.icons)]
    lists += [block.attributes for block in model.parameters]
    return tuple(rule for rules in lists for rule in rules)


def _nested(rules: Iterable[AttributeRule]) -> Iterator[AttributeRule]:
    for rule in rules:
        yield rule
        yield from _nested(rule.items)
