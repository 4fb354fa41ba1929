"""Reports for tests: some that tell all there is to tell, and any at all."""

from __future__ import annotations

from hypothesis import strategies as st

from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.report.presentation import Presentation

PROFILES = (("STD-XABC-CD", "2020a"),)
ROWS, NAME, SOP_CLASS, FRAMES = (0x00280010,), (0x00100010,), (0x00080016,), (0x00280008,)
CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2"


def finding(path: str = "IM/1", requirement: str = "A/Rows", **more: object) -> Finding:
    """An error about Rows, but for what is given."""
    given: dict[str, object] = {
        "severity": "error",
        "clause": "PS3.11 A.3.4.1",
        "element": ROWS,
        "message": "Rows (0028,0010) is 2.",
        "found": "2",
        "expected": "512",
        "profile": "STD-XABC-CD",
        "source": "profiles/ps3.11/annex-a.apdsl:41",
        **more,
    }
    return Finding(requirement_id=requirement, path=path, **given)  # type: ignore[arg-type]


def unverified(requirement: str = "A/roles", path: str | None = None, **more: str) -> Unverified:
    """A demand that no file shows, but for what is given."""
    text, reason = more.get("text", "It has a role."), more.get("reason", "no file shows it")
    return Unverified(requirement, "PS3.11 A.2.1", text, reason, path, "STD-XABC-CD")


def report(*entries: Finding | Unverified, files: int = 7) -> Report:
    """A report of a folder with a DICOMDIR and files."""
    listed = [FileSummary("DICOMDIR", "dicomdir"), *map(_file, range(1, files))][:files]
    return Report(
        PROFILES,
        "folder",
        tuple(listed),
        tuple(entry for entry in entries if isinstance(entry, Finding)),
        tuple(entry for entry in entries if isinstance(entry, Unverified)),
    )


def _file(number: int) -> FileSummary:
    return FileSummary(f"IM/{number}", "dicom", CT_IMAGE, "1.2.840.10008.1.2.1", ("STD-XABC-CD",))


def shown(*entries: Finding | Unverified, **more: object) -> Presentation:
    """A report as it is presented."""
    return Presentation(report(*entries), **more)  # type: ignore[arg-type]


SAMPLE = report(
    *(finding(f"IM/{number}") for number in range(1, 6)),
    finding("", "B/medium", element=None, message="The medium has FAT32.", found=None),
    finding("DICOMDIR#856 IMAGE", "A/IMAGE/Rows", element=(0x00880200, 1, 0x00280010)),
    finding("DICOMDIR", "C/id", severity="warning", message="It is long.", expected=None),
    unverified(),
    unverified("A/Rows", "IM/6", reason="it was not read"),
)

# ---- Any report at all ----

TEXT = st.text(max_size=12)
_PATHS = st.one_of(
    st.just(""),
    st.sampled_from(["DICOMDIR", "IM/1", "IM/2", "DICOMDIR#12 IMAGE", "DICOMDIR#12 (no type)"]),
    TEXT,
)
_ELEMENTS = st.sampled_from(
    [None, ROWS, NAME, SOP_CLASS, FRAMES, (0x00880200, 1, 0x00280010), (0x00091001,)]
)


def any_finding(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Finding]:
    """Findings that hold any texts from a medium."""
    return st.builds(
        finding,
        _PATHS | text,
        st.sampled_from(["A/Rows", "B/medium", "C/id"]),
        severity=st.sampled_from(["error", "warning"]),
        element=_ELEMENTS,
        message=text,
        found=st.none() | text,
        expected=st.none() | text,
        profile=st.sampled_from([None, "STD-XABC-CD"]),
    )


def any_unverified(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Unverified]:
    """Entries that hold any texts from a medium."""
    ids = st.sampled_from(["A/Rows", "A/roles"])
    return st.builds(unverified, ids, st.none() | _PATHS | text, text=text, reason=text)


def any_report(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Report]:
    """Reports that hold any texts from a medium."""
    file = st.builds(
        FileSummary,
        _PATHS | text,
        st.sampled_from(["dicom", "dicomdir", "secure", "other", "unreadable"]),
        text | st.just(CT_IMAGE),
        text,
    )
    return st.builds(
        Report,
        st.just(PROFILES),
        st.just("folder"),
        st.lists(file, max_size=3).map(tuple),
        st.lists(any_finding(text), max_size=6).map(tuple),
        st.lists(any_unverified(text), max_size=3).map(tuple),
    )
