"""The folded tables: in the published form, and saying of each profile what its model says."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from apdsl.document.tree import Row, Table, plain
from apdsl.emit.text import attribute_tables, tables
from apdsl.emit.text.folding import ProfileSet
from apdsl.emit.text.writer import Writer
from apdsl.model import sentences
from apdsl.model.condition import OneOf
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import LEVELS, ROLES, Level, Role
from tests.emit_text import annexes


def writer(*models: ProfileModel) -> Writer:
    return Writer(ProfileSet(models), annexes.COMMON, "PS3.11", frozenset())


def texts(table: Table) -> list[list[str]]:
    return [[plain(cell.runs) for cell in row.cells] for row in table.rows]


def folded_sop_classes(*models: ProfileModel) -> Table:
    rows = {model.id: model.sop_classes for model in models}
    return tables.sop_classes(writer(*models), rows, ())


def test_rows_of_two_profiles_fold_into_the_published_cells() -> None:
    table = folded_sop_classes(*annexes.angiographic())
    assert [cells[3:] for cells in texts(table)] == [
        ["Mandatory", "Mandatory", "Mandatory"],
        ["Mandatory", "Mandatory", "Optional"],
        [
            "Optional for DVD; Disallowed for CD",
            "Mandatory for DVD; Disallowed for CD",
            "Undefined for DVD; Disallowed for CD",
        ],
        ["Optional", "Mandatory", "Optional"],
    ]
    assert plain(table.header[-1].runs) == "FSU Requirement (see Note)"


def test_profiles_without_axes_are_named_by_identifier() -> None:
    models = [replace(model, axes=None) for model in annexes.angiographic()]
    cells = texts(folded_sop_classes(*models))[2]
    assert cells[3] == "Optional for STD-XA1K-DVD; Disallowed for STD-XA1K-CD"


def test_the_profiles_come_before_the_rest_of_a_level() -> None:
    cd, dvd = annexes.angiographic()
    levels: dict[str, Level | None] = {cd.id: "mandatory-if-declared", dvd.id: "disallowed"}
    assert tables.level_cell(writer(cd, dvd), "FSR", levels) == (
        "Mandatory for CD profiles for all SOP Classes defined in Conformance Statement; "
        "Disallowed for DVD"
    )


def test_a_row_of_some_profiles_says_whose_it_is_and_leaves_roles_to_the_header() -> None:
    cd, dvd = annexes.angiographic()
    models = [
        replace(model, id=f"{model.id}-{frames}", axes={**(model.axes or {}), "frames": frames})
        for model in (cd, dvd)
        for frames in ("SF", "MF")
    ]
    single = {m.id: m.sop_classes[:1] for m in models if "SF" in m.id}
    multi = {m.id: m.sop_classes[:2] for m in models if "MF" in m.id}
    table = tables.sop_classes(writer(*models), single | multi, ())
    assert texts(table)[1][3:] == ["Mandatory for MF", "Mandatory for MF", "Optional for MF"]
    assert plain(table.header[-1].runs) == "FSU Requirement (see Note)"


def unfolded(cell: str, ids_by_label: dict[str, str], roleless: set[str]) -> dict[str, str]:
    """The level that a cell gives each profile, read from its words as a person would."""
    if " for " not in cell.replace(" for all SOP", ""):
        return {id_: cell for id_ in ids_by_label.values() if id_ not in roleless}
    cell = cell.replace(" profiles", "")
    found = {}
    for part in cell.split("; "):
        for label, id_ in ids_by_label.items():
            if f" for {label}" in part:
                found[id_] = part.replace(f" for {label}", "")
    return found


LEVEL = st.sampled_from(LEVELS)


@given(st.lists(st.tuples(*[LEVEL] * 6), min_size=1, max_size=4), st.sets(st.sampled_from("cd")))
def test_a_folded_table_says_of_each_profile_what_its_model_says(
    levels: list[tuple[Level, ...]], without_updater: set[str]
) -> None:
    cd, dvd = annexes.angiographic()
    models = []
    for model, name, offset in ((cd, "c", 0), (dvd, "d", 3)):
        roles: tuple[Role, ...] = ROLES[:2] if name in without_updater else ROLES
        rows = tuple(
            replace(
                model.sop_classes[number],
                requirements={role: row[offset + ROLES.index(role)] for role in roles},
            )
            for number, row in enumerate(levels)
        )
        models.append(replace(model, roles=roles, sop_classes=rows))
    table = folded_sop_classes(*models)
    shown = [role for role in ROLES if any(role in model.roles for model in models)]
    labels = {"CD": cd.id, "DVD": dvd.id}
    for number, cells in enumerate(texts(table)):
        for column, role in enumerate(shown):
            roleless = {model.id for model in models if role not in model.roles}
            found = unfolded(cells[3 + column], labels, roleless)
            for model in models:
                level = model.sop_classes[number].requirements.get(role)
                if level is not None:
                    assert found[model.id] == sentences.level(level)
                else:
                    assert found.get(model.id, "Undefined") == "Undefined"


def test_every_row_is_in_the_folded_table_once_with_its_requirement() -> None:
    models = annexes.angiographic()
    table = folded_sop_classes(*models)
    ids = [id_ for row in table.rows for id_ in row.requirements]
    assert sorted(ids) == sorted({row.requirement_id for m in models for row in m.sop_classes})


def test_keys_have_the_form_of_the_published_table() -> None:
    model = annexes.basic_cardiac()
    table = attribute_tables.keys(writer(model), {model.id: model.directory.keys}, ())
    assert [plain(cell.runs) for cell in table.header] == [
        "Key Attribute",
        "Tag",
        "Directory Record Type",
        "Type",
        "Notes",
    ]
    required = (
        "Required if Referenced Image Sequence (0008,1140) is present in the Directory Record."
    )
    assert texts(table) == [
        ["Patient's Birth Date", "(0010,0030)", "PATIENT", "2", ""],
        ["Performing Physicians' Name", "(0008,1050)", "SERIES", "2", ""],
        [
            "Referenced Image Sequence",
            "(0008,1140)",
            "IMAGE",
            "1C",
            "Required if the SOP Instance referenced by the Directory Record has Image Type "
            "(0008,0008) Value 3 of BIPLANE A or BIPLANE B. May be present otherwise.",
        ],
        [">Referenced SOP Class UID", "(0008,1150)", "IMAGE", "1C", required],
        [">All other attributes of the Sequence", "", "IMAGE", "3", ""],
    ]
    assert [row.indent for row in table.rows] == [0, 0, 0, 1, 1]


def test_a_key_of_one_profile_says_whose_it_is() -> None:
    models = annexes.angiographic()
    rows = {model.id: model.directory.keys for model in models}
    last = texts(attribute_tables.keys(writer(*models), rows, ()))[-1]
    assert last[:4] == ["Lossy Image Compression Ratio", "(0028,2112)", "IMAGE", "1C"]
    assert last[4].startswith("For DVD only. Required if ")


def test_values_that_differ_share_a_row() -> None:
    models = annexes.angiographic()
    clause = "PS3.11 B.3.4.1"
    rows = {
        model.id: (annexes.value("BitsStored", clause, OneOf((bits,))),)
        for model, bits in zip(models, (8, 12), strict=True)
    }
    table = attribute_tables.values(writer(*models), rows, (), "Values")
    assert texts(table) == [["Bits Stored", "(0028,0101)", "8 for CD; 12 for DVD"]]


def test_a_row_of_the_identification_is_name_identifier_description() -> None:
    table = tables.identification(writer(annexes.basic_cardiac()), ())
    assert texts(table) == [
        ["Basic Studies on CD-R", "STD-XABC-CD", "Images of one or many frames."]
    ]
    assert isinstance(table.rows[0], Row)
