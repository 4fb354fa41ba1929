"""Makes the common model of the library: PS3.3 F, PS3.4, PS3.10, PS3.12 and PS3.15."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast

from apdsl.model import common as model
from apdsl.model import sentences
from apdsl.model.condition import Condition, SopClassRef
from apdsl.model.profile import MODEL_VERSION, AttributeRule, Remark, RuleUse
from apdsl.model.sentences.conditions import Perspective
from apdsl.model.vocabulary import Role, Scope
from apdsl.semantics import attribute_demands, remarks, values
from apdsl.semantics.context import Context, Tools, id_of
from apdsl.semantics.declarations import File
from apdsl.semantics.identities import Identity
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.names import set_name
from apdsl.semantics.rows import Place
from apdsl.semantics.sections import expand_rules
from apdsl.syntax import tree


def common_model(tools: Tools) -> model.CommonModel:
    """The common model of all library declarations."""
    return _Library(tools).common()


class _Library:
    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._ledger = Ledger()

    def common(self) -> model.CommonModel:
        declared = self._tools.declared
        directory_modules: list[model.Module] = []
        file_modules: list[model.Module] = []
        icon: list[AttributeRule] = []
        rules: list[RuleUse] = []
        found: list[Remark] = []
        for file, fmt in declared.file_formats:
            clause = _clause(file, fmt.anchor)
            file_modules.extend(self._modules(file, fmt.items, clause, "instance"))
            rules.extend(self._rules(file, fmt.items, clause))
            found.extend(self._remarks(file, fmt.items, clause))
        for file, directory in declared.basic_directory:
            clause = _clause(file, directory.anchor)
            directory_modules.extend(self._modules(file, directory.items, clause, "fileset"))
            icon.extend(self._icon(file, directory.items, clause, found))
            rules.extend(self._rules(file, directory.items, clause))
            found.extend(self._remarks(file, directory.items, clause))
        found.extend(self._of_what_is_included())
        return model.CommonModel(
            apdsl_model=MODEL_VERSION,
            editions=dict(sorted(self._editions())),
            file_modules=tuple(file_modules),
            directory_modules=tuple(directory_modules),
            icon=tuple(icon),
            record_types=tuple(
                self._record_type(file, node) for file, node in declared.record_types.values()
            ),
            sop_class_sets=tuple(self._sets()),
            media=tuple(self._medium(file, node) for file, node in declared.media.values()),
            security_profiles=tuple(
                self._security(file, node) for file, node in declared.security.values()
            ),
            rules=tuple(rules),
            requirements=self._ledger.requirements(),
            remarks=tuple(found),
        )

    def _editions(self) -> Iterator[tuple[str, str]]:
        for file in self._tools.declared.files:
            is_library = not any(
                isinstance(node, (tree.Annex, tree.ApplicationProfile))
                for node in file.tree.declarations
            )
            if is_library and file.part:
                yield file.part, file.edition

    def _context(self, file: File) -> Context:
        nobody = Identity("", "", "", file.tree.span)
        return Context(self._tools, nobody, file.part, "", self._ledger, {})

    def _remarks(self, file: File, items: Iterable[object], clause: str) -> tuple[Remark, ...]:
        return remarks.remarks(self._context(file), items, clause)

    def _of_what_is_included(self) -> Iterator[Remark]:
        """The paragraphs of macros and general rules.

        Their rows, rules and statements are requirements of what includes them, not of this model.
        """
        declared = self._tools.declared
        included: list[tuple[File, tree.Anchor | None, tuple[object, ...]]] = [
            *((file, rules.anchor, rules.items) for file, rules in declared.general_rules),
            *(
                (file, group.anchor, group.rows)
                for file, group in declared.attribute_groups.values()
            ),
        ]
        for file, anchor, items in included:
            paragraphs = [item for item in items if not isinstance(item, tree.Statement)]
            yield from self._remarks(file, paragraphs, _clause(file, anchor))

    def _rules(self, file: File, items: Iterable[object], clause: str) -> Iterator[RuleUse]:
        return expand_rules(self._context(file), items, clause)

    def _rows(
        self,
        file: File,
        rows: tuple[tree.Row, ...],
        place: Place,
        where: str,
        perspective: Perspective,
    ) -> tuple[AttributeRule, ...]:
        guards = self._context(file).guards
        resolved = self._tools.rows.attribute_rows(rows, place, guards)
        return tuple(
            attribute_demands.enter(self._ledger, row, "module", where, perspective)
            for row in resolved
        )

    # ---- Modules, icons, record types ------------------------------------------------------------

    def _modules(
        self, file: File, items: Iterable[object], default: str, scope: Scope
    ) -> Iterator[model.Module]:
        for item in items:
            if not isinstance(item, tree.Module):
                continue
            clause = _clause(file, item.anchor, default)
            each = item.each_record is not None
            place = Place(clause, id_of(clause), "record" if each else scope)
            yield model.Module(
                item.name.value,
                clause,
                self._rows(
                    file,
                    item.rows,
                    place,
                    sentences.in_module(item.name.value),
                    "record" if each else "instance",
                ),
                each,
                self._remarks(file, item.rows, clause),
            )

    def _icon(
        self, file: File, items: Iterable[object], default: str, found: list[Remark]
    ) -> Iterator[AttributeRule]:
        for item in items:
            if isinstance(item, tree.DirectoryIcons):
                clause = _clause(file, item.anchor, default)
                place = Place(clause, f"{id_of(clause)}/icon", "item")
                yield from self._rows(file, item.rows, place, "in every Icon Image", "record")
                found.extend(self._remarks(file, item.rows, clause))

    def _record_type(self, file: File, node: tree.RecordType) -> model.RecordType:
        clause = _clause(file, node.anchor)
        name = node.type.value
        parents: list[str] = []
        references = "anything"
        keys: list[AttributeRule] = []
        found = self._remarks(file, node.items, clause)
        for item in node.items:
            match item:
                case tree.Below():
                    parents.extend(word.value for word in item.parents)
                case tree.References():
                    references = item.reference.value
                case tree.RecordKeys():
                    at = _clause(file, item.anchor, clause)
                    place = Place(at, f"{id_of(at)}/{name}", "record", (name,))
                    where = sentences.in_records((name,))
                    keys.extend(self._rows(file, item.rows, place, where, "record"))
                    found += self._remarks(file, item.rows, at)
        return model.RecordType(
            name,
            clause,
            tuple(parents),
            cast(Literal["nothing", "instance", "anything"], references),
            tuple(keys),
            found,
        )

    # ---- SOP Classes -----------------------------------------------------------------------------

    def _sets(self) -> Iterator[model.SopClassSet]:
        members: dict[str, tuple[model.SetMember, ...]] = {}
        for file, node in self._tools.declared.sets.values():
            clause = _clause(file, node.anchor)
            keyword = node.keyword.value
            found: tuple[Remark, ...] = ()
            if isinstance(node, tree.SopClassSet):
                members[keyword] = tuple(self._members(node))
                found = self._remarks(file, node.members, clause)
            else:
                base = members.get(node.base.value)
                if base is None:
                    self._tools.report(
                        "unknown-sop-class-set", node.base.span, name=node.base.value
                    )
                members[keyword] = tuple(
                    member for member in base or () if member.multi_frame is not False
                )
            yield model.SopClassSet(
                set_name(self._tools.declared, keyword),
                keyword,
                node.name.value,
                clause,
                members[keyword],
                found,
            )

    def _members(self, node: tree.SopClassSet) -> Iterator[model.SetMember]:
        for member in node.members:
            if not isinstance(member, tree.SetMember):
                continue
            sop_class = self._tools.names.sop_class(member.sop_class)
            if not isinstance(sop_class, SopClassRef):
                continue
            record_type = None
            if member.record_type is not None:
                known = self._tools.names.record_types((member.record_type,))
                record_type = known[0] if known else None
            yield model.SetMember(
                sop_class.uid, sop_class.keyword, record_type, self._multi_frame(member)
            )

    def _multi_frame(self, member: tree.SetMember) -> bool | Condition:
        if member.multi_frame is None:
            return False
        if member.multi_frame.condition is None:
            return True
        condition = self._tools.conditions.condition(member.multi_frame.condition, "instance")
        return True if condition is None else condition

    # ---- Media and security ----------------------------------------------------------------------

    def _medium(self, file: File, node: tree.MediumDeclaration) -> model.MediumDefinition:
        clause = _clause(file, node.anchor)
        physical = [item for item in node.items if isinstance(item, tree.Physical)]
        return model.MediumDefinition(
            node.keyword.value,
            node.name.value,
            clause,
            physical[0].description.value if physical else None,
            tuple(
                model.FileSystems(
                    None if item.role is None else cast(Role, item.role.value),
                    tuple(name.value for name in item.names),
                )
                for item in node.items
                if isinstance(item, tree.FileSystem)
            ),
            _properties(node.items),
            tuple(self._rules(file, node.items, clause)),
            self._remarks(file, node.items, clause),
        )

    def _security(self, file: File, node: tree.SecurityDeclaration) -> model.SecurityDefinition:
        clause = _clause(file, node.anchor)
        return model.SecurityDefinition(
            node.keyword.value,
            node.name.value,
            clause,
            _properties(node.items),
            tuple(self._rules(file, node.items, clause)),
            self._remarks(file, node.items, clause),
        )


def _properties(items: Iterable[object]) -> tuple[model.Property, ...]:
    return tuple(
        model.Property(
            item.name.value,
            (values.literal(item.value),)
            if isinstance(item.value, tree.Value)
            else values.literals(item.value),
        )
        for item in items
        if isinstance(item, tree.Property)
    )


def _clause(file: File, anchor: tree.Anchor | None, default: str | None = None) -> str:
    if anchor is not None:
        return f"{file.part} {anchor.clause.value}"
    return file.part if default is None else default
