"""File-sets of many small instances, and their DICOMDIR as DCMTK makes it."""

from __future__ import annotations

import io
from pathlib import Path

PER_SERIES = 250
SERIES = 4
"""Of a study, as of a patient."""

_SIDE = 16


def write_instances(folder: Path, number: int) -> None:
    """CT images with all that a scanner writes about them, but few pixels.

    They differ where images of a series do: in UIDs, numbers and positions.
    """
    template = _template()
    for index in range(number):
        series, image = divmod(index, PER_SERIES)
        patient, of_patient = divmod(series, SERIES)
        place = folder / f"P{patient:05d}" / f"S{of_patient:05d}"
        if image == 0:
            place.mkdir(parents=True)
            of_series = template.replace(b"66666", b"%05d" % patient)
            of_series = of_series.replace(b"7777777", b"%07d" % (1_000_000 + series))
        position = b"%07.2f" % (image * 1.25)
        content = of_series.replace(b"8888888", b"%07d" % (1_000_000 + image))
        (place / f"I{image:05d}").write_bytes(content.replace(b"9999.99", position))


def directory_command(folder: Path, directory: Path) -> list[str]:
    """DCMTK reads the instances, checks them against STD-GEN-CD and writes a DICOMDIR."""
    return ["dcmmkdir", "-Pgp", "+r", "+id", str(folder), "+D", str(directory), "-nb"]


def _template() -> bytes:
    """An image with placeholders as long as what takes their place."""
    import pydicom
    from pydicom.data import get_testdata_file

    path = get_testdata_file("CT_small.dcm", download=False)
    image = pydicom.dcmread(path)
    image.Rows = image.Columns = _SIDE
    image.PixelData = bytes(2 * _SIDE * _SIDE)
    image.PatientID, image.PatientName = "ID66666", "NAME^66666"
    image.StudyID = "66666"
    image.StudyInstanceUID = "1.2.3.4.166666"
    image.SeriesInstanceUID = "1.2.3.4.166666.7777777"
    image.SeriesNumber = "7777777"
    image.SOPInstanceUID = "1.2.3.4.166666.7777777.8888888"
    image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID
    image.InstanceNumber = "8888888"
    image.SliceLocation = "9999.99"
    image.ImagePositionPatient = ["-158.135803", "-179.035797", "9999.99"]
    written = io.BytesIO()
    image.save_as(written, enforce_file_format=True)
    return written.getvalue()
