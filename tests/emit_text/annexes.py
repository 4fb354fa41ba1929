"""Profile models made by hand: one like Annex A, two like those of Annex B, and a common model."""

from __future__ import annotations

from dataclasses import replace

from apdsl import dictionary
from apdsl.model.common import (
    CommonModel,
    FileSystems,
    MediumDefinition,
    Property,
    SopClassSet,
)
from apdsl.model.condition import (
    AttributeRef,
    IsA,
    OneOf,
    Path,
    Present,
    Range,
    SopClassRef,
    TransferSyntaxRef,
    ValueRule,
    Within,
)
from apdsl.model.profile import (
    AttributeRule,
    CapabilityDemand,
    Directory,
    GroupRule,
    Icon,
    Medium,
    ParameterBlock,
    ProfileModel,
    Remark,
    Requirement,
    RequirementKind,
    RoleDescription,
    RuleUse,
    Section,
    SopClassRow,
    SourceRef,
    Table,
)
from apdsl.model.vocabulary import Level, Role

XA = SopClassRef("1.2.840.10008.5.1.4.1.1.12.1", "XRayAngiographicImageStorage")
SC = SopClassRef("1.2.840.10008.5.1.4.1.1.7", "SecondaryCaptureImageStorage")
DIRECTORY = SopClassRef("1.2.840.10008.1.3.10", "MediaStorageDirectoryStorage")
EXPLICIT = TransferSyntaxRef("1.2.840.10008.1.2.1", "ExplicitVRLittleEndian")
LOSSLESS = TransferSyntaxRef("1.2.840.10008.1.2.4.70", "JPEGLosslessSV1")
BASELINE = TransferSyntaxRef("1.2.840.10008.1.2.4.50", "JPEGBaseline8Bit")


def ref(keyword: str) -> AttributeRef:
    found = dictionary.attribute(keyword)
    assert found is not None
    return AttributeRef(found.tag, keyword)


def rule(
    keyword: str | None, type_: str | None = None, clause: str = "", **more: object
) -> AttributeRule:
    tag = None if keyword is None else ref(keyword).tag
    types = "+".join(more.get("record_types", ()))  # type: ignore[arg-type]
    name = keyword or "others"
    facts: dict[str, object] = {"record_types": (), "condition": None, "items": ()} | more
    id_ = f"{clause.removeprefix('PS3.11 ')}/{types}/{name}"
    return AttributeRule(id_, clause, tag=tag, keyword=keyword, type=type_, **facts)  # type: ignore[arg-type]


def value(keyword: str, clause: str, values: ValueRule) -> AttributeRule:
    return rule(keyword, None, clause, values=values)


def row(
    sop_class: SopClassRef,
    syntax: TransferSyntaxRef,
    clause: str,
    levels: dict[Role, Level],
    name: str | None = None,
) -> SopClassRow:
    id_ = f"{clause.removeprefix('PS3.11 ')}/{sop_class.keyword}/{syntax.keyword}"
    return SopClassRow(sop_class, None, syntax, levels, clause, id_, name)


def _levels(fsc: Level, fsr: Level, fsu: Level | None) -> dict[Role, Level]:
    levels: dict[Role, Level] = {"FSC": fsc, "FSR": fsr}
    return levels if fsu is None else levels | {"FSU": fsu}


def _requirements(model: ProfileModel) -> tuple[Requirement, ...]:
    found: list[tuple[str, str, RequirementKind, str, str | None]] = []
    for entry in model.sop_classes:
        found.append((entry.requirement_id, entry.clause, "sop-class-row", "a row", None))
    for medium in model.media:
        found.append((medium.requirement_id, medium.clause, "medium", "the medium", "unseen"))
    directory = model.directory
    found.append((directory.requirement_id, directory.clause, "directory", "a DICOMDIR", None))
    for key in directory.keys:
        found += [(k.requirement_id, k.clause, "key", "a key", None) for k in (key, *key.items)]
    for icon in directory.icons:
        found.append((icon.requirement_id, icon.clause, "icon", "an icon", None))
        found += [
            (a.requirement_id, a.clause, "icon-attribute", "a value", None) for a in icon.attributes
        ]
    for block in model.parameters:
        found += [
            (a.requirement_id, a.clause, "parameter", "a value", None) for a in block.attributes
        ]
        found += [(g.requirement_id, g.clause, "group", "a group", None) for g in block.groups]
    for use in model.rules:
        found.append((use.requirement_id, use.clause, "rule", use.text, None))
    for role in model.role_descriptions:
        for c in role.capabilities:
            found.append((c.requirement_id, c.clause, "capability", "an ability", "unseen"))
    for section in model.sections:
        for r in section.remarks:
            if r.requirement_id:
                found.append((r.requirement_id, r.clause, "statement", r.text, r.reason))
    return tuple(
        Requirement(
            id_,
            clause,
            kind,
            text,
            "enforced" if reason is None else "unverified",
            SourceRef("annex.apdsl", 1, 1),
            reason=reason,
        )
        for id_, clause, kind, text, reason in found
    )


def _keys(clause: str) -> tuple[AttributeRule, ...]:
    image = ("IMAGE",)
    present = Present(Path("record", (ref("ReferencedImageSequence"),)))
    biplane = Within(Path("instance", (ref("ImageType"),), 3), ("BIPLANE A", "BIPLANE B"))
    items = (
        rule("ReferencedSOPClassUID", "1C", clause, record_types=image, condition=present),
        rule(None, "3", clause, record_types=image, text="All other attributes of the Sequence."),
    )
    return (
        rule("PatientBirthDate", "2", clause, record_types=("PATIENT",)),
        rule(
            "PerformingPhysicianName",
            "2",
            clause,
            record_types=("SERIES",),
            name="Performing Physicians' Name",
        ),
        rule(
            "ReferencedImageSequence",
            "1C",
            clause,
            record_types=image,
            condition=biplane,
            otherwise="may",
            items=items,
        ),
    )


def _annex(letter: str, id_: str, name: str, roles: tuple[Role, ...]) -> ProfileModel:
    """What the two annexes have in common, under the clauses of one of them."""

    def clause(number: str) -> str:
        return f"PS3.11 {letter}.{number}"

    def own(number: str, subject: str) -> str:
        return f"{letter}.{number}/{subject}"

    block_table = Table(f"{letter}.3-3", "Required Image Attribute Values")
    return ProfileModel(
        apdsl_model="1",
        id=id_,
        standard="PS3.11",
        annex=letter,
        annex_title="X-Ray Angiographic Application Profile",
        class_="-".join(id_.split("-")[:2]),
        name=name,
        edition="2020a",
        description="Images of one or\nmany frames.",
        roles=roles,
        sop_classes=(),
        media=(),
        directory=Directory(
            True,
            clause("3.3"),
            own("3.3", "directory"),
            _keys(clause("3.3.1")),
            (
                Icon(
                    ("IMAGE",),
                    "required",
                    (value("Rows", clause("3.3.2"), OneOf((128,))),),
                    clause("3.3.2"),
                    own("3.3.2", "IMAGE/icon"),
                ),
            ),
        ),
        parameters=(
            ParameterBlock(
                "XRayAngiographicImageStorage",
                (XA,),
                None,
                clause("3.4.1"),
                (
                    value("Modality", clause("3.4.1"), OneOf(("XA",))),
                    value("Columns", clause("3.4.1"), OneOf((Range(None, 512),))),
                ),
                (GroupRule("60xx", None, clause("3.4.1"), own("3.4.1", "group-60xx")),),
                table=block_table,
            ),
        ),
        security=None,
        rules=(
            RuleUse(
                "patient-hierarchy", "Records of patients.", clause("3.3"), own("3.3", "hierarchy")
            ),
            RuleUse(
                "jpeg-interchange-format",
                "Every frame has its *own* tables.",
                clause("3.4.2"),
                own("3.4.2", "jpeg"),
            ),
            RuleUse("no-secure-files", "No file is secure.", "PS3.11 X.3.5", "X.3.5/no-secure"),
        ),
        requirements=(),
        role_descriptions=tuple(
            RoleDescription(
                role,
                clause(f"2.1.{number}"),
                f"What a {role} does.",
                (
                    CapabilityDemand(
                        ("finalize", "multi-session"),
                        "shall",
                        False,
                        clause(f"2.1.{number}"),
                        own(f"2.1.{number}", "finalize"),
                    ),
                )
                if role != "FSR"
                else (),
            )
            for number, role in enumerate(("FSC", "FSR", "FSU"), 1)
            if role in roles
        ),
        sections=(
            Section(
                "identification",
                clause("1"),
                "Class and Profile Identification",
                (Remark("note", clause("1"), "One profile only, see Annex H and PS3.12 F."),),
                (Table(f"{letter}.1-1", "X-Ray Profiles"),),
            ),
            Section("clinical-context", clause("2"), "Clinical Context", text="Cine runs."),
            Section("roles", clause("2.1"), "Roles and Service Class Options"),
            Section("role", clause("2.1.1"), "File-set Creator", text="What a FSC does."),
            Section("role", clause("2.1.2"), "File-set Reader", text="What a FSR does."),
            Section(
                "role",
                clause("2.1.3"),
                "File-set Updater",
                text="What a FSU does." if "FSU" in roles else "",
            ),
            Section("class-profile", clause("3"), "Basic Profile"),
            Section(
                "sop-classes",
                clause("3.1"),
                "SOP Classes and Transfer Syntaxes",
                (
                    Remark(
                        "statement",
                        clause("3.1"),
                        "Biplanes are two instances.",
                        own("3.1", "biplanes"),
                        "biplanes",
                        ("FSC",),
                        "the second may be elsewhere",
                    ),
                    Remark("interpretation", clause("3.1"), "See Table H.3-2 and A.3.1."),
                ),
                (Table(f"{letter}.3-1", "SOP Classes and Transfer Syntaxes"),),
            ),
            Section("media", clause("3.2"), "Physical Media and Media Formats"),
            Section("directory", clause("3.3"), "Directory Information in DICOMDIR"),
            Section(
                "keys",
                clause("3.3.1"),
                "Additional Keys",
                (Remark("erratum", clause("3.3.1"), "A hyphen too many."),),
                (Table(f"{letter}.3-2", "Additional DICOMDIR Keys"),),
            ),
            Section("icons", clause("3.3.2"), "Icon Images"),
            Section("parameters", clause("3.4"), "Other Parameters"),
            Section(
                "parameter-block",
                clause("3.4.1"),
                "Image Attribute Values",
                (Remark("note", clause("3.4.1.1"), "Precedence: retired."),),
                (block_table,),
            ),
        ),
    )


def _finished(model: ProfileModel) -> ProfileModel:
    return replace(model, requirements=_requirements(model))


def basic_cardiac() -> ProfileModel:
    """A profile of its own annex, like STD-XABC-CD."""
    model = _annex("A", "STD-XABC-CD", "Basic Studies on CD-R", ("FSC", "FSR", "FSU"))
    clause = "PS3.11 A.3.1"
    rows = (
        row(DIRECTORY, EXPLICIT, clause, _levels("mandatory", "mandatory", "mandatory")),
        row(XA, LOSSLESS, clause, _levels("mandatory", "mandatory", "optional"), "X-Ray Image"),
    )
    return _finished(replace(model, sop_classes=rows, media=(_medium("A", "CD-R"),)))


def angiographic() -> tuple[ProfileModel, ProfileModel]:
    """Two profiles of one annex that differ in medium, roles and rows, like those of Annex B."""
    all_: tuple[Role, ...] = ("FSC", "FSR", "FSU")
    cd = _annex("B", "STD-XA1K-CD", "Studies on CD-R", all_)
    dvd = _annex("B", "STD-XA1K-DVD", "Studies on DVD", all_[:2])
    clause = "PS3.11 B.3.1"

    def rows(dvd_: bool) -> tuple[SopClassRow, ...]:
        def levels(fsc: Level, fsr: Level, fsu: Level) -> dict[Role, Level]:
            return _levels(fsc, fsr, None if dvd_ else fsu)

        lossy = (
            _levels("optional", "mandatory", None)
            if dvd_
            else _levels("disallowed", "disallowed", "disallowed")
        )
        return (
            row(DIRECTORY, EXPLICIT, clause, levels("mandatory", "mandatory", "mandatory")),
            row(XA, LOSSLESS, clause, levels("mandatory", "mandatory", "optional")),
            row(XA, BASELINE, clause, lossy),
            row(SC, EXPLICIT, clause, levels("optional", "mandatory", "optional")),
        )

    lossy_key = rule(
        "LossyImageCompressionRatio",
        "1C",
        "PS3.11 B.3.3.1",
        record_types=("IMAGE",),
        condition=IsA("instance", (XA,)),
    )
    return (
        _finished(
            replace(cd, sop_classes=rows(False), media=(_medium("B", "CD-R"),), axes={"m": "CD"})
        ),
        _finished(
            replace(
                dvd,
                sop_classes=rows(True),
                media=(_medium("B", "DVD"),),
                directory=replace(dvd.directory, keys=(*dvd.directory.keys, lossy_key)),
                axes={"m": "DVD"},
            )
        ),
    )


def _medium(letter: str, keyword: str) -> Medium:
    clause = f"PS3.11 {letter}.3.2"
    id_ = f"{letter}.3.2/{keyword}"
    return Medium(keyword, f"120 mm {keyword}", clause, id_, "PS3.12 F", text=f"The {keyword}.")


COMMON = CommonModel(
    apdsl_model="1",
    editions={"PS3.12": "2020a"},
    file_modules=(),
    directory_modules=(),
    icon=(),
    record_types=(),
    sop_class_sets=(SopClassSet("composite", "AnyComposite", "Composite", "PS3.4 I.4", ()),),
    media=(
        MediumDefinition(
            "CD-R",
            "120 mm CD-R",
            "PS3.12 F",
            "a disc",
            (FileSystems("FSC", ("ISO 9660",)), FileSystems("FSR", ("ISO 9660",))),
            (Property("session", ("single", "multi")),),
        ),
    ),
    security_profiles=(),
    rules=(),
    requirements=(),
)
