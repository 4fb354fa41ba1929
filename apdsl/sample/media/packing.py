"""A File-set in the form that a profile asks for, or in another that was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from apdsl.model.common import CommonModel, MediumDefinition
from apdsl.model.profile import Medium, ProfileModel
from apdsl.runtime.walk import FileId
from apdsl.sample.file_set import SampleSet
from apdsl.sample.media.archive import zip_archive
from apdsl.sample.media.disc import iso_image
from apdsl.sample.media.mail import Headers, as_bytes, mime_entity, sealed, zip_mail
from apdsl.sample.media.stick import fat_image
from apdsl.sample.media.udf import udf_image
from apdsl.sample.secure import SampleKeys

Form = Literal["folder", "iso", "udf", "fat", "zip", "mail"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)

_NAMES: Final = {
    "iso": "disc.iso", "udf": "disc.udf", "fat": "stick.img", "zip": "DICOM.ZIP",
    "mail": "mail.eml",
}  # fmt: skip


@dataclass(frozen=True)
class Packed:
    """A File-set as files to be written: those of a folder, or one that holds it."""

    form: Form
    files: Mapping[FileId, bytes]

    @property
    def whole(self) -> bytes:
        """The one file that holds the File-set. Raises ValueError for a folder."""
        if self.form == "folder":
            raise ValueError("a folder is no single file")
        return next(iter(self.files.values()))


@dataclass(frozen=True)
class Packing:
    """How File-sets of a profile are packed: its medium, its security, and the keys for that.

    ``volume`` and ``system`` are the identifiers on a disc, ``interchange_level`` stands in the
    volume descriptor of UDF, and ``media_byte`` in the boot sector of FAT.
    """

    model: ProfileModel
    common: CommonModel
    keys: SampleKeys
    cipher: str = "aes256_cbc"
    sign: bool = True
    headers: Headers | None = None
    volume: str = "SAMPLE"
    system: str = ""
    interchange_level: int = 2
    media_byte: int = 0xF8

    def files(self, sample: SampleSet) -> dict[FileId, bytes]:
        """The files, those that are to be so as Secure DICOM Files."""
        content = sample.encoded()
        security = self.model.security
        every = security is not None and security.envelope == "file"
        return {
            file_id: self.keys.secured("/".join(file_id), found, cipher=self.cipher, sign=self.sign)
            if (every and file_id not in sample.plain) or file_id in sample.enveloped
            else found
            for file_id, found in content.items()
        }

    def packed(self, sample: SampleSet, form: Form | None = None) -> Packed:
        """The File-set in the form; by default in that of the first medium of the profile."""
        files = self.files(sample)
        medium = self.model.media[0]
        form = form or usual_form(medium, self.common)
        if form == "folder":
            return Packed(form, files)
        return Packed(form, {(_NAMES[form],): self._image(files, form, medium)})

    def _image(self, files: Mapping[FileId, bytes], form: Form, medium: Medium) -> bytes:
        definition = _definition(medium, self.common)
        if form == "iso":
            return iso_image(files, self.volume, self.system)
        if form == "udf":
            return udf_image(files, _udf_revision(definition), self.volume, self.interchange_level)
        if form == "fat":
            return _stick(files, definition, self.media_byte)
        if form == "zip":
            return zip_archive(files)
        return self._mail(files, medium)

    def _mail(self, files: Mapping[FileId, bytes], medium: Medium) -> bytes:
        headers = self.headers or Headers.asked_for(medium.mail_rules)
        entity = medium.keyword == "DICOM-MIME"
        message = mime_entity(files, headers) if entity else zip_mail(files, headers)
        security = self.model.security
        if security is not None and security.envelope == "message":
            return sealed(message, self.keys, cipher=self.cipher, sign=self.sign)
        return as_bytes(message)


def usual_form(medium: Medium, common: CommonModel) -> Form:
    """The form of a medium: by what carries it, or by the file systems that a creator may write."""
    if medium.carrier is not None:
        return "mail"
    systems = _systems(_definition(medium, common))
    if any(name.startswith("ISO 9660") for name in systems):
        return "iso"
    if any(name.startswith("UDF") for name in systems):
        return "udf"
    if any(name.startswith("FAT") for name in systems):
        return "fat"
    return "mail" if "MIME" in systems else "zip"


def _definition(medium: Medium, common: CommonModel) -> MediumDefinition:
    return next(found for found in common.media if found.keyword == medium.keyword)


def _systems(definition: MediumDefinition) -> tuple[str, ...]:
    """The file systems that a creator may write."""
    return tuple(
        name
        for found in definition.file_systems
        if found.role in (None, "FSC")
        for name in found.names
    )


def _udf_revision(definition: MediumDefinition) -> str:
    found = [name for name in _systems(definition) if name.startswith("UDF ")]
    return found[0] if found else "UDF 1.02"


def _stick(files: Mapping[FileId, bytes], definition: MediumDefinition, media_byte: int) -> bytes:
    """A FAT image with the sectors and clusters that the medium asks for."""
    properties = {found.name: found.values for found in definition.properties}
    sector = next(
        (each for each in properties.get("sector-size", ()) if isinstance(each, int)), 512
    )
    sizes = [each for each in properties.get("sectors-per-cluster", ()) if isinstance(each, int)]
    systems = _systems(definition)
    # The smallest image that the medium permits.
    variant = "FAT12" if "FAT12" in systems or not systems else "FAT16"
    if not any(name.startswith("FAT") for name in systems):
        variant = "FAT16"
    return fat_image(
        files,
        variant,
        sector=sector,
        sectors_per_cluster=min(sizes, default=4),
        media_byte=media_byte,
    )
