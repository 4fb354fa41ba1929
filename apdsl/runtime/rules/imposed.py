"""The rules that profiles impose, as checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from apdsl.runtime.checks import Check, Severity, Subject
from apdsl.runtime.findings import Unverified
from apdsl.runtime.profile import Profile, RuleUse
from apdsl.runtime.rules import FILE_RULES, FILE_SET_RULES


def rule_uses(profiles: Sequence[Profile]) -> list[tuple[RuleUse, Profile]]:
    """The rules of all profiles, one that several impose under the same id only once."""
    uses: dict[tuple[str, str], tuple[RuleUse, Profile]] = {}
    for profile in profiles:
        for use in profile.rules:
            uses.setdefault((use.name, use.requirement_id), (use, profile))
    return list(uses.values())


def file_rule_checks(profiles: Sequence[Profile]) -> list[Check]:
    """The rules on files as checks on them."""
    return [
        _check(use, "file", FILE_RULES[use.name])
        for use, _ in rule_uses(profiles)
        if use.name in FILE_RULES
    ]


def file_set_rule_checks(
    profiles: Sequence[Profile], names: Iterable[str] = FILE_SET_RULES
) -> list[Check]:
    """The rules on File-sets of these names as checks on them."""
    among = frozenset(names)
    return [
        _check(use, "file-set", partial(FILE_SET_RULES[use.name], profile=profile))
        for use, profile in rule_uses(profiles)
        if use.name in among
    ]


def unknown_rules(profiles: Sequence[Profile]) -> list[Unverified]:
    """What cannot be judged because this version has no rule of the name."""
    return [
        Unverified(
            use.requirement_id,
            use.clause,
            use.text,
            f'this version has no rule of the name "{use.name}"',
        )
        for use, _ in rule_uses(profiles)
        if use.name not in FILE_RULES and use.name not in FILE_SET_RULES
    ]


def severity_of(use: RuleUse) -> Severity:
    """How bad it is that a rule is violated."""
    return "error" if use.level == "shall" else "warning"


def _check(use: RuleUse, subject: Subject, run: object) -> Check:
    return Check(
        use.requirement_id,
        use.clause,
        subject,
        run,  # type: ignore[arg-type]
        source=use.source,
        text=use.text,
        severity=severity_of(use),
    )
