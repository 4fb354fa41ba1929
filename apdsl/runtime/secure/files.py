"""Secure DICOM Files (PS3.10 7.4): their envelopes examined, and their content read with keys."""

from __future__ import annotations

from dataclasses import replace

from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.envelope import EnvelopeError, Protection, examine
from apdsl.runtime.secure.opening import Keys, open_envelope


def opened_file(
    file: ReadFile, content: Content, reader: FileReader, keys: Keys | None
) -> ReadFile:
    """The file within a Secure DICOM File, decrypted in memory; or else what its envelope shows."""
    limits = reader.limits
    try:
        stream, size = content.open()
        with stream:
            if size > limits.secure:
                reason = f"of its {size} bytes only {limits.secure} are examined (limit secure)"
                return replace(file, protection=Protection(reason=reason))
            encrypted = stream.read()
    except OSError as error:
        return replace(file, kind="unreadable", reason=str(error))
    try:
        envelope = examine(encrypted, limits)
    except EnvelopeError as error:
        return replace(file, protection=Protection(reason=str(error), damaged=error.certain))
    try:
        opened = open_envelope(encrypted, keys, limits)
    except EnvelopeError as error:
        protection = Protection(envelope, str(error), error.certain)
        return replace(file, protection=protection)
    inner = MemoryContent(content.path, opened.content)
    read = reader.read(inner, file.file_id, claimed=True)
    return replace(read, protection=opened.protection)
