"""Samples are what they say they are to programs of others, too."""

from __future__ import annotations

import email
import email.policy
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from asn1crypto import cms

from apdsl.sample.catalogue import stream, templates
from apdsl.sample.instances import SampleFile
from apdsl.sample.secure import sample_keys
from tests.peers import peer
from tests.sample.judged import SEED, samples
from tests.sample.matrix import groups

pytestmark = pytest.mark.peer

PLAIN = [group.first for group in groups() if samples(group.first).model.security is None]

NOT_KNOWN_TO_DCIODVFY: dict[str, str] = {}
"""Errors of dciodvfy on instances of samples that are its own, with the reason; there is none."""


def run(*command: str | Path, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(part) for part in command], input=given, capture_output=True, check=False, timeout=120
    )


def written(folder: Path, files: dict[tuple[str, ...], bytes]) -> Path:
    for file_id, content in files.items():
        path = folder.joinpath(*file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@cache
def instances() -> dict[bytes, SampleFile]:
    """The instances of all conformant samples, equal ones once."""
    found: dict[bytes, SampleFile] = {}
    for group in groups():
        for file in samples(group.first).bases.files:
            found.setdefault(file.encoded(), file)
    return found


# ---- Directories ----


@pytest.mark.parametrize("identifier", PLAIN)
def test_pydicom_reads_each_file_set(identifier: str, tmp_path: Path) -> None:
    from pydicom.fileset import FileSet

    made = samples(identifier)
    packed = made.conformant("folder").packed
    written(tmp_path, dict(packed.files))
    file_set = FileSet(tmp_path / "DICOMDIR")
    assert len(file_set) == len(made.bases.files)
    assert file_set.ID == "SAMPLE"
    loaded = {(instance.load().SOPInstanceUID) for instance in file_set}
    assert loaded == {file.dataset.text(0x00080018) for file in made.bases.files}


def test_dcmdump_and_dcdirdmp_read_each_dicomdir(tmp_path: Path) -> None:
    dump, tree = peer("dcmdump"), peer("dcdirdmp")
    for identifier in PLAIN:
        made = samples(identifier)
        folder = written(tmp_path / identifier, dict(made.conformant("folder").packed.files))
        dumped = run(dump, "+E", folder / "DICOMDIR")
        assert dumped.returncode == 0, dumped.stderr
        assert b"E: " not in dumped.stderr
        done = run(tree, folder / "DICOMDIR")
        assert done.returncode == 0, done.stderr
        named = done.stdout + done.stderr
        assert b"Error" not in named
        for file in made.bases.files:
            assert file.dataset.text(0x00080018).encode() in dumped.stdout


# ---- Instances ----


def test_dciodvfy_finds_no_error_in_an_instance(tmp_path: Path) -> None:
    program = peer("dciodvfy")
    wrong = []
    for number, (content, file) in enumerate(instances().items()):
        path = tmp_path / f"{number:04d}"
        path.write_bytes(content)
        done = run(program, path)
        for line in (done.stdout + done.stderr).decode("latin-1").splitlines():
            if line.startswith("Error") and line not in NOT_KNOWN_TO_DCIODVFY:
                wrong.append(f"{file.sop_class} {file.meta.text(0x00020010)}: {line}")
    assert len(instances()) > 80
    assert not wrong


def streams() -> Iterator[tuple[str, str, bytes]]:
    pictures = {picture for each in templates().values() for picture in each.pictures}
    for picture in sorted(pictures):
        for syntax in (
            "RLELossless", "JPEGBaseline8Bit", "JPEGExtended12Bit", "JPEGLosslessSV1",
            "JPEG2000Lossless", "JPEG2000",
        ):  # fmt: skip
            content = stream(picture, syntax)
            if content is not None:
                yield picture, syntax, content


def test_jpeg_2000_streams_can_be_decoded(tmp_path: Path) -> None:
    program = peer("opj_decompress")
    for picture, syntax, content in streams():
        if not syntax.startswith("JPEG2000"):
            continue
        path = tmp_path / f"{picture}.j2k"
        path.write_bytes(content)
        done = run(program, "-i", path, "-o", tmp_path / f"{picture}.raw")
        assert done.returncode == 0, done.stdout + done.stderr
        if syntax == "JPEG2000Lossless" and picture.startswith("mono8"):
            native = stream(picture, "ExplicitVRLittleEndian")
            assert (tmp_path / f"{picture}.raw").read_bytes() == native


def test_pixels_of_instances_can_be_decoded(tmp_path: Path) -> None:
    """DCMTK decodes RLE and JPEG; lossless ones give the native picture again."""
    jpeg, rle = peer("dcmdjpeg"), peer("dcmdrle")
    programs = {"1.2.840.10008.1.2.5": rle}
    programs |= {f"1.2.840.10008.1.2.4.{number}": jpeg for number in (50, 51, 70)}
    decoded = 0
    for number, (content, file) in enumerate(instances().items()):
        program = programs.get(file.meta.text(0x00020010))
        if program is None:
            continue
        path = tmp_path / f"{number:04d}"
        path.write_bytes(content)
        done = run(program, path, tmp_path / "out")
        assert done.returncode == 0, done.stderr
        decoded += 1
    assert decoded > 15


def test_videos_can_be_decoded(tmp_path: Path) -> None:
    """Not required: FFmpeg is too large to be installed for it everywhere."""
    program = shutil.which("ffmpeg")
    if program is None:
        pytest.skip("ffmpeg is not installed")
    for syntax in ("MPEG2MPML", "MPEG2MPHL", "MPEG4HP41", "MPEG4HP41BD", "MPEG4HP422D",
                   "MPEG4HP423D", "MPEG4HP42STEREO"):  # fmt: skip
        content = stream("video", syntax)
        assert content is not None
        done = run(program, "-v", "error", "-xerror", "-i", "-", "-f", "null", "-", given=content)
        assert done.returncode == 0, done.stderr
        assert done.stderr == b""


# ---- Media ----


def test_isoinfo_lists_the_files_of_a_disc(tmp_path: Path) -> None:
    program = peer("isoinfo")
    made = samples("STD-GEN-CD").conformant()
    path = tmp_path / "disc.iso"
    path.write_bytes(made.packed.whole)
    listed = run(program, "-f", "-i", path).stdout.decode().split()
    expected = samples("STD-GEN-CD").conformant("folder").packed.files
    for file_id in expected:
        assert f"/{'/'.join(file_id)}.;1" in listed


@pytest.mark.parametrize(
    ("identifier", "revision"), [("STD-GEN-DVD-RAM", "1.50"), ("STD-GEN-BD", "2.50")]
)
def test_udfinfo_knows_the_file_system(identifier: str, revision: str, tmp_path: Path) -> None:
    program = peer("udfinfo")
    path = tmp_path / "disc.udf"
    path.write_bytes(samples(identifier).conformant().packed.whole)
    done = run(program, path)
    assert done.returncode == 0, done.stderr
    found = dict(line.split("=", 1) for line in done.stdout.decode().splitlines() if "=" in line)
    files = samples(identifier).conformant("folder").packed.files
    assert found["udfrev"] == revision
    assert found["integrity"] == "closed"
    assert found["numfiles"] == str(len(files))


@pytest.mark.parametrize("identifier", ["STD-GEN-USB-JPEG", "STD-CTMR-MOD41"])
def test_fsck_finds_nothing_wrong_with_a_stick(identifier: str, tmp_path: Path) -> None:
    program, lists = peer("fsck.vfat"), peer("mdir")
    path = tmp_path / "stick.img"
    path.write_bytes(samples(identifier).conformant().packed.whole)
    done = run(program, "-n", path)
    assert done.returncode == 0, done.stdout
    listed = run(lists, "-/", "-b", "-i", path, "::").stdout.decode().split()
    for file_id in samples(identifier).conformant("folder").packed.files:
        assert f"::/{'/'.join(file_id)}" in listed


def test_a_zip_archive_holds_the_files() -> None:
    made = samples("STD-GEN-ZIP-MAIL")
    archive = zipfile.ZipFile(io.BytesIO(made.conformant("zip").packed.whole))
    assert archive.testzip() is None
    names = {"/".join(file_id) for file_id in made.conformant("folder").packed.files}
    assert set(archive.namelist()) == names


# ---- E-mails and envelopes ----


def test_a_mail_parser_finds_the_archive() -> None:
    made = samples("STD-GEN-ZIP-MAIL")
    message = email.message_from_bytes(made.conformant().packed.whole, policy=email.policy.default)
    assert not message.defects
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "application/zip"
    assert part.get_filename() == "DICOM.ZIP"
    assert zipfile.ZipFile(io.BytesIO(part.get_content())).testzip() is None


def test_a_mail_parser_finds_the_dicom_parts() -> None:
    made = samples("STD-GEN-MIME")
    message = email.message_from_bytes(made.conformant().packed.whole, policy=email.policy.default)
    found = {part.get_param("id"): part.get_content() for part in message.iter_parts()}
    expected = made.conformant("folder").packed.files
    assert found == {"/".join(file_id): content for file_id, content in expected.items()}


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    keys = sample_keys(SEED)
    (tmp_path / "key.pem").write_bytes(keys.key_pem())
    (tmp_path / "cert.pem").write_bytes(keys.certificate_pem())
    return tmp_path


def test_openssl_opens_each_secure_file(pem: Path) -> None:
    program = peer("openssl")
    made = samples("STD-GEN-SEC-CD")
    whole = made.conformant("folder").packed.files
    plain = samples("STD-GEN-CD").conformant("folder").packed.files
    assert whole.keys() == plain.keys()
    for file_id, content in whole.items():
        done = run(
            program, "cms", "-decrypt", "-binary", "-inform", "DER",
            "-inkey", pem / "key.pem", "-recip", pem / "cert.pem", given=content,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        # OpenSSL gives the bare Signed-data, and takes it with its type around it only.
        signed = cms.ContentInfo(
            {"content_type": "signed_data", "content": cms.SignedData.load(done.stdout)}
        ).dump()
        done = run(
            program, "cms", "-verify", "-binary", "-inform", "DER",
            "-CAfile", pem / "cert.pem", given=signed,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert done.stdout == plain[file_id]


def test_openssl_opens_a_secure_mail(pem: Path) -> None:
    program = peer("openssl")
    content = samples("STD-GEN-SEC-ZIP-MAIL").conformant().packed.whole
    done = run(
        program, "cms", "-decrypt", "-inkey", pem / "key.pem", "-recip", pem / "cert.pem",
        given=content,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    done = run(program, "cms", "-verify", "-CAfile", pem / "cert.pem", given=done.stdout)
    assert done.returncode == 0, done.stderr
    message = email.message_from_bytes(done.stdout, policy=email.policy.default)
    (part,) = message.iter_attachments()
    assert part.get_filename() == "DICOM.ZIP"
