"""The SOP Classes and Transfer Syntaxes that files are made of to be compared."""

from __future__ import annotations

from typing import Final

from pydicom import uid

EXPLICIT: Final = "1.2.840.10008.1.2.1"
IMPLICIT: Final = "1.2.840.10008.1.2"
BIG_ENDIAN: Final = "1.2.840.10008.1.2.2"
DEFLATED: Final = "1.2.840.10008.1.2.1.99"
RLE: Final = "1.2.840.10008.1.2.5"
JPEG: Final = "1.2.840.10008.1.2.4."
"""The root of the Transfer Syntaxes of JPEG, JPEG-LS, JPEG 2000 and MPEG."""

CT: Final = str(uid.CTImageStorage)
ENHANCED_CT: Final = str(uid.EnhancedCTImageStorage)
MR: Final = str(uid.MRImageStorage)
SC: Final = str(uid.SecondaryCaptureImageStorage)
XA: Final = str(uid.XRayAngiographicImageStorage)
US: Final = str(uid.UltrasoundImageStorage)
US_FRAMES: Final = str(uid.UltrasoundMultiFrameImageStorage)
INTRAORAL: Final = str(uid.DigitalIntraOralXRayImageStorageForPresentation)
DX: Final = str(uid.DigitalXRayImageStorageForPresentation)
GSPS: Final = str(uid.GrayscaleSoftcopyPresentationStateStorage)
DISPLAY: Final = str(uid.BasicStructuredDisplayStorage)
DOSE_SR: Final = str(uid.XRayRadiationDoseSRStorage)
DOCUMENT: Final = str(uid.EncapsulatedPDFStorage)
SPECTROSCOPY: Final = str(uid.MRSpectroscopyStorage)
VIDEO: Final = str(uid.VideoEndoscopicImageStorage)
RT_DOSE: Final = str(uid.RTDoseStorage)
RT_IMAGE: Final = str(uid.RTImageStorage)
XRF: Final = str(uid.XRayRadiofluoroscopicImageStorage)

LOSSLESS: Final = JPEG + "70"
BASELINE: Final = JPEG + "50"
EXTENDED: Final = JPEG + "51"
VIDEO_SYNTAXES: Final = tuple(f"{JPEG}{number}" for number in range(100, 107))
TRANSFER_SYNTAXES: Final = (
    EXPLICIT, IMPLICIT, BIG_ENDIAN, DEFLATED, RLE,
    BASELINE, EXTENDED, JPEG + "57", LOSSLESS,
    *(JPEG + number for number in ("80", "81", "90", "91", "92", "93")),
    *VIDEO_SYNTAXES, JPEG + "107", JPEG + "108",
)  # fmt: skip

UNCOMPRESSED: Final = frozenset({EXPLICIT, IMPLICIT, BIG_ENDIAN, DEFLATED})

MODALITY: Final = {
    CT: "CT", MR: "MR", XA: "XA", US: "US", US_FRAMES: "US", INTRAORAL: "IO", DX: "DX",
}  # fmt: skip
"""The Modality of images of some SOP Classes."""
