"""File-sets as ZIP archives (PS3.12 V); equal files give equal archives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from apdsl.runtime.walk import FileId

_TIME = (2020, 1, 1, 12, 0, 0)


def zip_archive(files: Mapping[FileId, bytes]) -> bytes:
    """An archive that keeps the folders of the files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for file_id, content in sorted(files.items()):
            entry = zipfile.ZipInfo("/".join(file_id), _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return written.getvalue()
