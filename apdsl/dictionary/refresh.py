"""Make the tables of the dictionary from pydicom's: ``python -m apdsl.dictionary.refresh``.

The result depends on the pydicom version alone, and is sorted, so that a change of edition can be
reviewed line by line.
"""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.dictionary.tables import DATA


def rendered_tables() -> dict[str, str]:
    """The text of each table that the installed pydicom gives, by file name."""
    return {"attributes.tsv": _attributes_table(), "uids.tsv": _uids_table()}


def source_note() -> str:
    """Which pydicom and which edition of the standard the tables come from."""
    import pydicom
    from pydicom._version import __dicom_version__ as edition

    return f"pydicom {pydicom.__version__}, DICOM {edition}"


def _attributes_table() -> str:
    from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary

    entries = {f"{tag:08X}": entry for tag, entry in DicomDictionary.items()}
    entries |= RepeatersDictionary
    return _table(
        "Attributes (PS3.6 chapters 6 to 9, PS3.7 Annex E)",
        ("tag", "vr", "vm", "keyword", "name", "retired"),
        (
            (tag, vr, vm, keyword, name, _yes_or_no(retired))
            for tag, (vr, vm, name, retired, keyword) in sorted(entries.items())
        ),
    )


def _uids_table() -> str:
    from pydicom._uid_dict import UID_dictionary

    return _table(
        "UIDs (PS3.6 Annex A)",
        ("uid", "keyword", "name", "type", "retired"),
        (
            (uid, keyword, name, kind, _yes_or_no(retired))
            for uid, (name, kind, _info, retired, keyword) in sorted(
                UID_dictionary.items(), key=lambda item: [int(arc) for arc in item[0].split(".")]
            )
        ),
    )


def _table(title: str, heading: tuple[str, ...], entries: Iterable[tuple[str, ...]]) -> str:
    lines = [f"# {title}", f"# Source: {source_note()}"]
    for cells in (heading, *entries):
        if not all(cell.isprintable() for cell in cells):
            raise ValueError(f"a tab or line end would break the row: {cells!r}")
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _yes_or_no(retired: str) -> str:
    return "yes" if retired else "no"


def main() -> None:
    """Write the tables, and print what became of each."""
    for name, text in rendered_tables().items():
        path = DATA / name
        before = path.read_text(encoding="utf-8") if path.exists() else None
        if before == text:
            print(f"{path}: unchanged")
            continue
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path}: written, {text.count(chr(10)) - 3} rows")


if __name__ == "__main__":
    main()
