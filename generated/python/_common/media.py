"""The media of PS3.12, with what an image or an e-mail can show of them.

Made by apdsl from profiles/library/media.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.profile import Medium

PCFILESYSTEM = Medium(
    "PCFileSystem",
    "PC File System",
    "PS3.12 A",
    file_systems=((None, ("FAT12", "FAT16")),),
    properties={
        "partition": ("none",),
        "component-separator": ("\\",),
        "file-extension": ("none",),
        "dicomdir": ("one",),
    },
)

CD_R = Medium(
    "CD-R",
    "120mm CD-R Medium",
    "PS3.12 F",
    file_systems=((None, ("ISO 9660 level 1",)),),
    properties={
        "file-set": ("disc",),
        "file-set-id": ("Volume Identifier",),
        "directory-levels": (8,),
        "component-separator": ("/",),
        "file-extension": ("none",),
        "file-version": (1,),
        "dicomdir": ("one",),
        "recording-mode": ("Mode 1", "Mode 2 Form 1"),
        "session": ("single", "multi"),
    },
    physical="120 mm CD-R disc of the Orange Book, Part II: CD-WO, version 2.0",
)

DVD_RAM = Medium(
    "DVD-RAM",
    "UDF on 120 mm DVD-RAM Medium",
    "PS3.12 J",
    file_systems=(
        ("FSC", ("UDF 1.5",)),
        ("FSR", ("UDF 1.02", "UDF 1.5")),
        ("FSU", ("UDF 1.02", "UDF 1.5")),
    ),
    properties={
        "file-set": ("side",),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "file-version": (1,),
        "dicomdir": ("one",),
    },
    physical="120 mm disc by DVD Specifications for Rewritable Disc (DVD-RAM 4.7GB), version 2.0",
)

DICOM_MIME = Medium(
    "DICOM-MIME",
    "DICOM MIME Media",
    "PS3.12 K",
    file_systems=((None, ("MIME",)),),
    properties={
        "file-set": ("entity",),
        "content-type": ("multipart/mixed", "multipart/related"),
        "part-content-type": ("application/dicom",),
        "component-separator": ("/",),
        "file-id-length": (71,),
        "part-name-extension": (".dcm",),
        "dicomdir": ("at most one",),
    },
)

MOD_130_4GB = Medium(
    "MOD-130-4GB",
    "130 mm 4.1GB Magneto-Optical Disk",
    "PS3.12 M",
    file_systems=((None, ("FAT12", "FAT16")),),
    properties={
        "file-set": ("side",),
        "sector-size": (512,),
        "sectors-per-cluster": (64, 128),
        "partition": ("none",),
        "component-separator": ("\\",),
        "file-extension": ("none",),
        "dicomdir": ("one",),
    },
    physical="130 mm rewritable magneto-optical disk, 512 bytes per sector, ISO/IEC 15286:1999",
)

DVD = Medium(
    "DVD",
    "120 mm DVD Medium",
    "PS3.12 P",
    file_systems=(
        (
            "FSC",
            (
                "UDF 1.02",
                "UDF 1.5",
                "UDF 2.0",
                "UDF 2.01",
                "ISO 9660 level 1",
                "ISO 9660 level 2",
                "ISO 9660 level 3",
            ),
        ),
        (
            "FSR",
            (
                "UDF 1.02",
                "UDF 1.5",
                "UDF 2.0",
                "UDF 2.01",
                "ISO 9660 level 1",
                "ISO 9660 level 2",
                "ISO 9660 level 3",
            ),
        ),
    ),
    properties={
        "media-types": ("DVD-ROM", "DVD-R", "DVD-RW", "DVD+R", "DVD+RW"),
        "file-system-extensions": ("Rock Ridge", "Joliet"),
        "file-set": ("side",),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "file-version": (1,),
        "dicomdir": ("one",),
    },
    physical="120 mm DVD-ROM, DVD-R, DVD-RW, DVD+R or DVD+RW disc",
)

MOD_90_2GB = Medium(
    "MOD-90-2GB",
    "90 mm 2.3 GB Magneto-Optical Disk",
    "PS3.12 Q",
    file_systems=((None, ("FAT12", "FAT16")),),
    properties={
        "file-set": ("disc",),
        "sector-size": (2048,),
        "sectors-per-cluster": (8, 16, 32, 64),
        "partition": ("none",),
        "component-separator": ("\\",),
        "file-extension": ("none",),
        "dicomdir": ("one",),
    },
    physical="90 mm rewritable magneto-optical disk, 2048 bytes per sector, GIGAMO Cherry Book2",
)

USB = Medium(
    "USB",
    "USB Connected Removable Devices",
    "PS3.12 R",
    file_systems=((None, ("FAT16", "FAT32")),),
    properties={
        "file-set": ("partition",),
        "partition": ("none", "first"),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "dicomdir": ("one",),
        "interface": ("USB 1.1", "USB 2.0"),
    },
    physical="device with a USB connector that acts as a USB mass storage device",
)

COMPACTFLASH = Medium(
    "CompactFlash",
    "CompactFlash Removable Devices",
    "PS3.12 S",
    file_systems=((None, ("FAT16", "FAT32")),),
    properties={
        "file-set": ("partition",),
        "partition": ("none", "first"),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "dicomdir": ("one",),
        "interface": ("CompactFlash",),
    },
    physical="card that complies with the CF+ and CompactFlash Specification",
)

MMC = Medium(
    "MMC",
    "Multimedia Card Removable Devices",
    "PS3.12 T",
    file_systems=((None, ("FAT16",)),),
    properties={
        "file-set": ("partition",),
        "partition": ("none", "first"),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "dicomdir": ("one",),
        "interface": ("MMC",),
        "size": ("24 x 32 x 1.4",),
    },
    physical="card of the RW class that complies with MMCA System Specification 3.31",
)

SD = Medium(
    "SD",
    "Secure Digital Card Removable Devices",
    "PS3.12 U",
    file_systems=((None, ("FAT16",)),),
    properties={
        "file-set": ("partition",),
        "partition": ("none", "first"),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "dicomdir": ("one",),
        "interface": ("SD",),
        "size": ("24 x 32 x 2.1",),
    },
    physical="card that complies with SD Card Specification 1.0",
)

ZIP = Medium(
    "ZIP",
    "ZIP File Media",
    "PS3.12 V",
    file_systems=((None, ("ZIP",)),),
    properties={
        "file-set": ("file",),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "dicomdir": ("one",),
    },
)

EMAIL = Medium(
    "Email",
    "Email Media",
    "PS3.12 W",
    file_systems=((None, ("MIME",)),),
    properties={
        "file-set": ("message",),
        "carries": ("DICOM-MIME", "ZIP"),
        "protocol": ("SMTP", "POP3", "IMAP4"),
    },
)

BD = Medium(
    "BD",
    "120 mm BD Medium",
    "PS3.12 X",
    file_systems=((None, ("UDF 2.5", "UDF 2.6")),),
    properties={
        "media-types": ("BD-RE", "BD-R"),
        "file-set": ("side",),
        "directory-levels": (8,),
        "file-extension": ("none",),
        "file-version": (1,),
        "dicomdir": ("one",),
    },
    physical="120 mm BD-RE (Format 1.A, 2nd Edition) or BD-R disc, Blu-ray Disc Association 2006",
)
