"""The report for people."""

from __future__ import annotations

from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.report.harmless import harmless
from apdsl.runtime.report.presentation import Presentation
from apdsl.runtime.report.text import render_text


def finding(
    path: str, message: str = "Rows (0028,0010) is 2.", requirement: str = "A/Rows"
) -> Finding:
    return Finding(requirement, "error", "PS3.11 A.3.4.1", path, (0x00280010,), message)


def report(*findings: Finding, unverified: tuple[Unverified, ...] = ()) -> Presentation:
    files = tuple(FileSummary(f"IM/{number}", "dicom") for number in range(7))
    profiles = (("STD-XABC-CD", "2020a"),)
    return Presentation(Report(profiles, "folder", files, findings, unverified))


def test_a_finding_at_many_places_is_shown_once() -> None:
    text = render_text(report(*(finding(f"IM/{number}") for number in range(7))))
    assert text.splitlines() == [
        "error: A/Rows (PS3.11 A.3.4.1): 7 findings",
        "  Rows (0028,0010) is 2.",
        "    at IM/0, IM/1, IM/2 and 4 more",
        "",
        "`--verbose` and `--format json` show every place.",
        "",
        "Does not conform to STD-XABC-CD: 7 DICOM files, 7 errors.",
    ]


def test_a_verbose_report_names_every_place() -> None:
    text = render_text(report(*(finding(f"IM/{number}") for number in range(7))), verbose=True)
    assert "IM/6" in text
    assert "more" not in text


def test_messages_beyond_the_first_are_counted() -> None:
    text = render_text(report(*(finding("F", f"message {number}.") for number in range(9))))
    assert "and 6 more of this requirement" in text


def test_what_was_not_verified_is_short_with_a_count() -> None:
    entries = tuple(Unverified(f"id{n}", "c", "text", "no file shows it") for n in range(9))
    text = render_text(report(unverified=entries))
    assert "Not verified: 9 requirements" in text
    assert "and 4 more" in text
    assert "id8" not in text
    assert "id8" in render_text(report(unverified=entries), verbose=True)
    assert "Nothing contradicts STD-XABC-CD in what could be verified" in text


def test_conformance_without_reserve() -> None:
    assert render_text(report()) == "Conforms to STD-XABC-CD: 7 DICOM files, 0 errors.\n"


def test_nothing_from_a_file_steers_the_terminal() -> None:
    text = render_text(report(finding("IM/\x1b[2J\u202e", "found \x07\x9b\ud800.")))
    assert text.isprintable() or all(char.isprintable() or char == "\n" for char in text)
    assert "\\x1b[2J\\u202e" in text
    assert harmless("Jürgen 山田") == "Jürgen 山田"
