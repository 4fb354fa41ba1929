"""Expands an `implementation` into the model of its claim (PS3.2 7.2 and A)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, TypeVar, cast

from apdsl import dictionary
from apdsl.model import claim as claims
from apdsl.model.common import CommonModel
from apdsl.model.condition import Literals, SopClassRef
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import Role
from apdsl.semantics import values
from apdsl.semantics.claims.candidates import Candidates
from apdsl.semantics.claims.directory import directory_support
from apdsl.semantics.claims.groups import Groups
from apdsl.semantics.claims.profiles import Use, prose_of, resolve, source_of, text_of
from apdsl.semantics.context import Context, Tools
from apdsl.semantics.declarations import File
from apdsl.semantics.guards import Guards
from apdsl.semantics.identities import Identity
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.rows import Place
from apdsl.syntax import tree

N = TypeVar("N", bound=tree.Node)

CLAUSE: Final = "PS3.2 A.5"
"""Where a conformance statement describes media interchange."""

MOST_CLAIMS: Final = 500
"""The most claimed profiles of one analysis: each has up to several hundred rows."""


class Surroundings:
    """What claims refer to: the profiles of all texts, and what they rest on."""

    def __init__(
        self, tools: Tools, common: CommonModel, profiles: Mapping[str, ProfileModel]
    ) -> None:
        self.tools = tools
        self.common = common
        self.profiles = profiles
        self._candidates: dict[str, Candidates] = {}
        self._claims = 0

    def admit(self) -> bool:
        """Count one more claimed profile; whether it is within the bound."""
        self._claims += 1
        return self._claims <= MOST_CLAIMS

    def candidates(self, identifier: str) -> Candidates | None:
        """The rows of a profile as a claim can fill them; None where there is no such profile."""
        if identifier not in self.profiles:
            return None
        if identifier not in self._candidates:
            self._candidates[identifier] = Candidates(self.profiles[identifier], self.common)
        return self._candidates[identifier]


class ClaimExpansion:
    """One implementation: its declaration, what it resolves to, and the model."""

    def __init__(self, file: File, node: tree.Implementation, around: Surroundings) -> None:
        self.file = file
        self.node = node
        self.around = around
        self.groups = Groups(node, around.tools, around.common)
        self._ledger = Ledger()

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """The statements of one kind directly in the implementation."""
        return tuple(item for item in self.node.items if isinstance(item, kind))

    @property
    def group_nodes(self) -> tuple[tree.ClassGroup | tree.SyntaxGroup, ...]:
        """The declarations of groups."""
        kinds = (tree.ClassGroup, tree.SyntaxGroup)
        return tuple(item for item in self.node.items if isinstance(item, kinds))

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """The claimed profiles that exist, in the order of the text."""
        return tuple(self._uses())

    def claimed(
        self,
    ) -> Iterator[tuple[tree.ApplicationEntity, tree.Activity, tree.ClaimedProfile]]:
        """Every statement that claims a profile, with what encloses it."""
        for entity in self.of(tree.ApplicationEntity):
            for activity in entity.items:
                if isinstance(activity, tree.Activity):
                    for item in activity.items:
                        if isinstance(item, tree.ClaimedProfile):
                            yield entity, activity, item

    def _uses(self) -> Iterator[Use]:
        report = self.around.tools.report
        for entity, activity, item in self.claimed():
            candidates = self.around.candidates(item.identifier.value)
            if candidates is None:
                continue
            if not self.around.admit():
                report("too-many-claims", item.identifier.span, limit=MOST_CLAIMS)
                return
            yield resolve(entity, activity, item, candidates, self.groups, report)

    @cached_property
    def context(self) -> Context:
        """The context in which keys and conditions of the claim are resolved."""
        identity = Identity(
            self.node.identifier.value, self.node.name.value, "", self.node.identifier.span
        )
        return Context(
            self.around.tools, identity, "", self.node.identifier.value, self._ledger, {}
        )

    @cached_property
    def model(self) -> claims.ClaimModel:
        """The claim; of what is stated twice the first counts."""
        node = self.node
        entities = tuple(self._entity(entity) for entity in self.of(tree.ApplicationEntity))
        extended = tuple(self._extended())
        uid = next(iter(self.of(tree.ClassUid)), None)
        version = next(iter(self.of(tree.VersionName)), None)
        return claims.ClaimModel(
            apdsl_claim=claims.CLAIM_VERSION,
            id=node.identifier.value,
            product=node.name.value,
            version=node.product.version.value,
            vendor=node.product.vendor.value,
            edition=self.file.edition,
            implementation_class_uid="" if uid is None else uid.uid.value,
            application_entities=entities,
            source=source_of(node.identifier.span),
            implementation_version_name=None if version is None else version.name.value,
            text=text_of(node.prose) or ("" if node.doc is None else node.doc.text),
            sequencing="\n\n".join(item.prose.value for item in self.of(tree.Sequencing)),
            preamble="\n\n".join(item.prose.value for item in self.of(tree.Preamble)),
            configuration=self._configuration(),
            character_sets=self._character_sets(),
            security=tuple(self._security()),
            security_text="\n\n".join(item.prose.value for item in self.of(tree.SecurityPolicy)),
            extended_sop_classes=extended,
            sop_class_groups=self.groups.of_classes,
            transfer_syntax_groups=self.groups.of_syntaxes,
            notes=tuple(item.prose.value for item in self.of(tree.Note)),
            profiles=self._outside_profiles(),
            requirements=self._ledger.requirements(),
        )

    # ---- Application Entities --------------------------------------------------------------------

    def _entity(self, node: tree.ApplicationEntity) -> claims.ApplicationEntity:
        activities = tuple(
            self._activity(item) for item in node.items if isinstance(item, tree.Activity)
        )
        title = next((item for item in node.items if isinstance(item, tree.SourceAeTitle)), None)
        uses = [use for use in self.uses if use.entity is node]
        return claims.ApplicationEntity(
            name=node.name.value,
            text=prose_of(node),
            activities=activities,
            directory=directory_support(node, uses, self.context, self.around.common),
            source=source_of(node.name.span),
            source_title=None
            if title is None
            else claims.SourceTitle(
                title.title.value, title.configurable is not None, text_of(title.prose)
            ),
            private_information=tuple(
                claims.PrivateInformation(item.creator.value, text_of(item.prose))
                for item in node.items
                if isinstance(item, tree.PrivateInformation)
            ),
        )

    def _activity(self, node: tree.Activity) -> claims.Activity:
        return claims.Activity(
            name=node.name.value,
            text=prose_of(node),
            profiles=tuple(use.claim for use in self.uses if use.activity is node),
            source=source_of(node.name.span),
            after=tuple(
                claims.Sequence(item.activity.value, text_of(item.prose))
                for item in node.items
                if isinstance(item, tree.After)
            ),
            remote=tuple(
                claims.RemoteActivity(item.name.value, text_of(item.prose))
                for item in node.items
                if isinstance(item, tree.RemoteActivity)
            ),
        )

    # ---- The implementation as a whole -----------------------------------------------------------

    def _configuration(self) -> claims.Configuration:
        found = self.of(tree.Configuration)
        return claims.Configuration(
            "\n\n".join(text_of(item.prose) for item in found if item.prose is not None),
            tuple(
                claims.Setting(
                    item.name.value,
                    None if item.default is None else item.default.value,
                    text_of(item.prose),
                )
                for each in found
                for item in each.items
                if isinstance(item, tree.Setting)
            ),
        )

    def _character_sets(self) -> claims.CharacterSets:
        found = self.of(tree.CharacterSets)
        return claims.CharacterSets(
            "\n\n".join(text_of(item.prose) for item in found if item.prose is not None),
            tuple(
                claims.CharacterSet(
                    item.term.value,
                    dictionary.character_sets().get(item.term.value, ""),
                    text_of(item.prose),
                )
                for each in found
                for item in each.items
                if isinstance(item, tree.CharacterSet)
            ),
        )

    def _security(self) -> Iterator[claims.SecurityClaim]:
        for item in self.of(tree.ClaimedSecurity):
            declared = self.around.tools.declared.security.get(item.profile.value)
            if declared is None:
                continue
            file, declaration = declared
            number = "" if declaration.anchor is None else declaration.anchor.clause.value
            yield claims.SecurityClaim(
                profile=item.profile.value,
                name=declaration.name.value,
                defined_in=f"{file.part} {number}".strip(),
                properties=tuple(
                    claims.ClaimedProperty(
                        claimed.name.value,
                        literals_of(claimed.value),
                        None if claimed.role is None else cast(Role, claimed.role.value),
                        text_of(claimed.prose),
                    )
                    for claimed in item.items
                    if isinstance(claimed, tree.ClaimedProperty)
                ),
                source=source_of(item.profile.span),
                text=text_of(item.prose),
            )

    def _extended(self) -> Iterator[claims.ExtendedSopClass]:
        for item in self.of(tree.ExtendedClass):
            place = Place(CLAUSE, f"{self.node.identifier.value}/extended", "instance")
            rows = self.around.tools.rows.attribute_rows(item.rows, place, self._guards)
            for sop_class in self.groups.sop_classes(item.sop_class):
                yield claims.ExtendedSopClass(
                    SopClassRef(sop_class.uid, sop_class.keyword),
                    tuple(row.rule for row in rows),
                    text_of(item.prose),
                )

    @property
    def _guards(self) -> Guards:
        return self.context.guards

    def _outside_profiles(self) -> tuple[ProfileModel, ...]:
        """The augmented and private profiles that the claim uses, each once."""
        found = {use.profile.id: use.profile for use in self.uses if not use.profile.standard}
        return tuple(found.values())


def literals_of(value: tree.Value | tuple[tree.Value | tree.ValueRange, ...]) -> Literals:
    """The value of a property, or the members of its set."""
    return values.literals((value,) if isinstance(value, tree.Value) else value)
