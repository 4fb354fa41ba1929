"""Expands the sections of an annex for one profile (PS3.11 8, X.2.1 to X.3.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from apdsl import dictionary
from apdsl.model import profile as model
from apdsl.model import sentences
from apdsl.model.vocabulary import ROLES, RULES, Capability, Role
from apdsl.semantics.context import Context, id_of
from apdsl.semantics.remarks import headed, role_title
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree

_ROLE_UNSEEN = "what an application does in a role, no file shows"


@dataclass(slots=True)
class Parts:
    """What the sections of one profile have yielded so far."""

    roles: list[Role] = field(default_factory=list)
    role_descriptions: list[model.RoleDescription] = field(default_factory=list)
    sop_classes: list[model.SopClassRow] = field(default_factory=list)
    at_least_one: list[model.AtLeastOne] = field(default_factory=list)
    media: list[model.Medium] = field(default_factory=list)
    directory: model.Directory | None = None
    parameters: list[model.ParameterBlock] = field(default_factory=list)
    security: model.Security | None = None
    rules: list[model.RuleUse] = field(default_factory=list)
    sections: list[model.Section] = field(default_factory=list)


def expand_clinical_context(context: Context, node: tree.ClinicalContext, parts: Parts) -> None:
    """X.2: prose that travels to the outputs."""
    clause = context.clause("clinical-context", node.anchor)
    text = "" if node.prose is None else node.prose.value
    parts.sections.extend(
        headed(
            context, "clinical-context", clause, node.remarks or (), titled=node.titled, text=text
        )
    )


# ---- X.2.1 Roles ---------------------------------------------------------------------------------


def expand_roles(context: Context, node: tree.Roles, parts: Parts) -> None:
    """X.2.1: the roles that the profile defines, and what each is able to do."""
    clause = context.clause("roles", node.anchor)
    parts.sections.extend(headed(context, "roles", clause, node.items, titled=node.titled))
    absent: set[str] = set()
    for item in node.items:
        if not isinstance(item, tree.Role) or not context.admits(item.guard):
            continue
        role = cast(Role, item.role.value)
        if item.not_defined is not None:
            absent.add(role)
        elif role not in parts.roles:
            parts.roles.append(role)
        _expand_role(context, item, role, parts)
    parts.roles[:] = [role for role in ROLES if role in parts.roles and role not in absent]
    parts.role_descriptions[:] = [
        description for description in parts.role_descriptions if description.role in parts.roles
    ]


def _expand_role(context: Context, item: tree.Role, role: Role, parts: Parts) -> None:
    clause = context.clause(role, item.anchor)
    text = "" if item.prose is None else item.prose.value
    body = item.items or ()
    parts.sections.extend(
        headed(
            context,
            "role",
            clause,
            body,
            titled=item.titled,
            title=role_title(role),
            text=text,
        )
    )
    if item.not_defined is not None:
        return
    capabilities = tuple(
        _capability(context, capability, role, clause)
        for capability in body
        if isinstance(capability, tree.Capability)
    )
    parts.role_descriptions.append(model.RoleDescription(role, clause, text, capabilities))


def _capability(
    context: Context, node: tree.Capability, role: Role, clause: str
) -> model.CapabilityDemand:
    alternatives = tuple(cast(Capability, word.value) for word in node.alternatives)
    demand = model.CapabilityDemand(
        alternatives,
        "shall" if node.may is None else "may",
        node.if_supported is not None,
        clause,
        f"{id_of(clause)}/{role}/{'-or-'.join(alternatives)}",
    )
    unique = context.ledger.enter(
        demand.requirement_id,
        clause,
        "capability",
        sentences.capability(demand, role),
        node.span,
        reason=_ROLE_UNSEEN,
        permitted=node.may is not None,
        roles=(role,),
    )
    return replace(demand, requirement_id=unique)


# ---- X.3.2 Media ---------------------------------------------------------------------------------


def expand_media(context: Context, node: tree.Media, parts: Parts) -> None:
    """X.3.2: the physical medium and its format."""
    clause = context.clause("media", node.anchor)
    parts.sections.extend(headed(context, "media", clause, node.items, titled=node.titled))
    for item in node.items:
        if isinstance(item, tree.MediumUse) and context.admits(item.guard):
            if any(known.keyword == item.medium.value for known in parts.media):
                continue  # an Augmented Profile may repeat the medium of its base
            medium = _medium(context, item, clause)
            if medium is not None:
                parts.media.append(medium)


def _medium(context: Context, node: tree.MediumUse, default: str) -> model.Medium | None:
    declared = _known_medium(context, node.medium)
    carrier = None if node.carrier is None else _known_medium(context, node.carrier)
    if declared is None or (node.carrier is not None and carrier is None):
        return None
    clause = context.guards.clause(node.anchor, default)
    keyword = node.medium.value
    medium = model.Medium(
        keyword=keyword,
        name=declared.name.value,
        clause=clause,
        requirement_id=f"{id_of(clause)}/{keyword}",
        defined_in="" if declared.anchor is None else f"PS3.12 {declared.anchor.clause.value}",
        carrier=None if carrier is None else carrier.keyword.value,
        text="" if node.prose is None else node.prose.value,
    )
    unique = context.ledger.enter(
        medium.requirement_id,
        clause,
        "medium",
        sentences.medium(medium),
        node.span,
        reason="files alone do not show the physical medium and its format",
    )
    mail = tuple(
        _mail_rule(context, rule, clause)
        for rule in node.rules or ()
        if isinstance(rule, (tree.MailHeader, tree.MailUncompressed))
    )
    return replace(medium, requirement_id=unique, mail_rules=mail)


def _known_medium(context: Context, word: tree.Word) -> tree.MediumDeclaration | None:
    declared = context.tools.declared.media
    if word.value in declared:
        return declared[word.value][1]
    near = dictionary.closest(word.value, declared)
    context.tools.report(
        "unknown-medium",
        word.span,
        medium=word.value,
        notes=did_you_mean(near),
        fixes=replace_with(word.span, near[:1]),
    )
    return None


def _mail_rule(
    context: Context, node: tree.MailHeader | tree.MailUncompressed, default: str
) -> model.MailRule:
    clause = context.guards.clause(node.anchor, default)
    part = cast(Literal["message", "part"], node.part.value)
    if isinstance(node, tree.MailUncompressed):
        rule = model.MailRule(part, None, None, "uncompressed", None, clause, "")
        subject = f"{part}/uncompressed"
    else:
        parameter = None if node.parameter is None else node.parameter.value
        rule = model.MailRule(
            part,
            node.header.value,
            parameter,
            "equals" if node.relation.value == "=" else "contains",
            node.value.value,
            clause,
            "",
        )
        subject = "/".join(filter(None, (part, node.header.value, parameter)))
    unique = context.ledger.enter(
        f"{id_of(clause)}/{subject}",
        clause,
        "mail",
        sentences.mail(rule),
        node.span,
        reason="files alone do not show the e-mail that carried them",
    )
    return replace(rule, requirement_id=unique)


# ---- X.3.5 Security, and rules -------------------------------------------------------------------


def expand_security(context: Context, node: tree.Security, parts: Parts) -> None:
    """X.3.5: the Media Storage Security Profile, where the profile is a secure one."""
    clause = context.clause("security", node.anchor)
    uses = [
        item
        for item in node.items
        if isinstance(item, tree.SecurityUse) and context.admits(item.guard)
    ]
    if uses or not any(isinstance(item, tree.SecurityUse) for item in node.items):
        parts.sections.extend(headed(context, "security", clause, node.items, titled=node.titled))
    for use in uses:
        declared = context.tools.declared.security.get(use.profile.value)
        if declared is None:
            near = dictionary.closest(use.profile.value, context.tools.declared.security)
            context.tools.report(
                "unknown-security-profile",
                use.profile.span,
                name=use.profile.value,
                notes=did_you_mean(near),
                fixes=replace_with(use.profile.span, near[:1]),
            )
            continue
        file, declaration = declared
        parts.security = _security(context, use, file.part, declaration, clause)
        rules = [item for item in declaration.items if isinstance(item, tree.Rule)]
        within = replace(context, standard=file.part)  # anchors there are clauses of that part
        parts.rules.extend(expand_rules(within, rules, parts.security.clause))


def _security(
    context: Context,
    use: tree.SecurityUse,
    part: str,
    declaration: tree.SecurityDeclaration,
    default: str,
) -> model.Security:
    clause = context.guards.clause(use.anchor, default)
    keyword = declaration.keyword.value
    number = "" if declaration.anchor is None else declaration.anchor.clause.value
    security = model.Security(
        keyword,
        declaration.name.value,
        f"{part} {number}".strip(),
        clause,
        f"{id_of(clause)}/{keyword}",
        _envelope(declaration),
    )
    unique = context.ledger.enter(
        security.requirement_id,
        clause,
        "security",
        sentences.security(security),
        use.span,
        reason="algorithms and keys are not examined without decrypting the files",
    )
    return replace(security, requirement_id=unique)


def _envelope(declaration: tree.SecurityDeclaration) -> Literal["file", "message"]:
    for item in declaration.items:
        if isinstance(item, tree.Property) and item.name.value == "envelope":
            is_message = (
                isinstance(item.value, tree.Value) and item.value.literal.value == "message"
            )
            return "message" if is_message else "file"
    return "file"


def expand_rules(
    context: Context, items: Iterable[object], default: str
) -> Iterator[model.RuleUse]:
    """The rules among the items; unknown names are reported."""
    for item in items:
        if not isinstance(item, tree.Rule) or not context.admits(item.guard):
            continue
        name = item.name.value
        if name not in RULES:
            near = dictionary.closest(name, RULES)
            context.tools.report(
                "unknown-rule",
                item.name.span,
                rule=name,
                notes=did_you_mean(near),
                fixes=replace_with(item.name.span, near[:1]),
            )
            continue
        clause = context.guards.clause(item.anchor, default)
        text = item.prose.value if item.prose is not None else item.doc.text if item.doc else ""
        use = model.RuleUse(
            name,
            text,
            clause,
            f"{id_of(clause)}/{name}",
            "shall" if item.should is None else "should",
        )
        unique = context.ledger.enter(
            use.requirement_id, clause, "rule", sentences.rule(use), item.span, level=use.level
        )
        yield replace(use, requirement_id=unique)
