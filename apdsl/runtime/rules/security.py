"""Rules on Secure DICOM Files (PS3.10 7.4, PS3.11 X.3.5, PS3.15 D)."""

from __future__ import annotations

from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import Profile
from apdsl.runtime.rules.registry import file_set_rule


@file_set_rule("no-secure-files")
def no_secure_files(file_set: FileSet, profile: Profile) -> Results:
    """No file is a Secure DICOM File (PS3.11 8, X.3.5)."""
    for file in file_set.files:
        if file.kind == "secure" or file.protection is not None:
            message = (
                f'"{file.name}" is a Secure DICOM File; the profile has no section on security, so '
                "that files are not encrypted: store the plain DICOM file (PS3.11 X.3.5)."
            )
            yield Violation(message, None, "Secure DICOM File", "DICOM file", file.name)
        elif file.kind == "unreadable":
            yield Unknown(f"it could not be read: {file.reason}", file.name)


@file_set_rule("secure-files")
def secure_files(file_set: FileSet, profile: Profile) -> Results:
    """Every DICOM file, the DICOMDIR included, is a Secure DICOM File (PS3.15 D.1)."""
    for file in file_set.files:
        if file.kind == "dicom" and file.protection is None:
            message = (
                f'"{file.name}" is not protected; the profile demands that every DICOM file, the '
                "DICOMDIR included, is a Secure DICOM File: encrypt it (PS3.15 D.1)."
            )
            yield Violation(message, None, "DICOM file", "Secure DICOM File", file.name)
        elif file.kind == "unreadable":
            yield Unknown(f"it could not be read: {file.reason}", file.name)
