"""Icons in records of any type (PS3.3 F.7).

Made by apdsl from profiles/library/basic-directory.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import equals
from apdsl.runtime.demands import demand_absent, demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.relations import demand_equal, undecided
from apdsl.runtime.scopes import items_below

from .. import _tags as tag


@on_record(
    "PS3.3:F.7/icon/SamplesPerPixel",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:90",
)
def icon_samples_per_pixel(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/SamplesPerPixel.

    Samples per Pixel (0028,0002) shall be present with a value in every Icon Image (Type 1). It
    shall be 1.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.SamplesPerPixel, "1", at=at)
        yield from demand_values(item, tag.SamplesPerPixel, 1, at=at)


@on_record(
    "PS3.3:F.7/icon/PhotometricInterpretation",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:91",
)
def icon_photometric_interpretation(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be present with a value in every Icon Image (Type
    1). It shall be MONOCHROME1, MONOCHROME2 or PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.PhotometricInterpretation, "1", at=at)
        yield from demand_values(
            item,
            tag.PhotometricInterpretation,
            "MONOCHROME1",
            "MONOCHROME2",
            "PALETTE COLOR",
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/PlanarConfiguration",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:93",
)
def icon_planar_configuration(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/PlanarConfiguration.

    Planar Configuration (0028,0006) shall not be present in every Icon Image.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_absent(item, tag.PlanarConfiguration, at=at)


@on_record(
    "PS3.3:F.7/icon/Rows",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:94",
)
def icon_rows(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/Rows.

    Rows (0028,0010) shall be present with a value in every Icon Image (Type 1).
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.Rows, "1", at=at)


@on_record(
    "PS3.3:F.7/icon/Columns",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:95",
)
def icon_columns(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/Columns.

    Columns (0028,0011) shall be present with a value in every Icon Image (Type 1).
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.Columns, "1", at=at)


@on_record(
    "PS3.3:F.7/icon/PixelAspectRatio",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:96",
)
def icon_pixel_aspect_ratio(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/PixelAspectRatio.

    Where present in every Icon Image, Pixel Aspect Ratio (0028,0034) shall be 1.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_values(item, tag.PixelAspectRatio, 1, at=at)


@on_record(
    "PS3.3:F.7/icon/BitsAllocated",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:97",
)
def icon_bits_allocated(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/BitsAllocated.

    Bits Allocated (0028,0100) shall be present with a value in every Icon Image (Type 1). It shall
    be 8 if Photometric Interpretation (0028,0004) is PALETTE COLOR, otherwise Bits Stored
    (0028,0101).
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.BitsAllocated, "1", at=at)
        holds = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        if holds is None:
            yield from undecided(item, tag.BitsAllocated)
        elif holds:
            yield from demand_values(item, tag.BitsAllocated, 8, at=at)
        else:
            yield from demand_equal(item, tag.BitsAllocated, tag.BitsStored, at=at)


@on_record(
    "PS3.3:F.7/icon/BitsStored",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:99",
)
def icon_bits_stored(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/BitsStored.

    Bits Stored (0028,0101) shall be present with a value in every Icon Image (Type 1). It shall be
    1 or 8.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.BitsStored, "1", at=at)
        yield from demand_values(item, tag.BitsStored, 1, 8, at=at)


@on_record(
    "PS3.3:F.7/icon/HighBit",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:100",
)
def icon_high_bit(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/HighBit.

    High Bit (0028,0102) shall be present with a value in every Icon Image (Type 1). It shall be
    Bits Stored (0028,0101) - 1.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.HighBit, "1", at=at)
        yield from demand_equal(item, tag.HighBit, tag.BitsStored, -1, at=at)


@on_record(
    "PS3.3:F.7/icon/PixelRepresentation",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:101",
)
def icon_pixel_representation(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/PixelRepresentation.

    Pixel Representation (0028,0103) shall be present with a value in every Icon Image (Type 1). It
    shall be 0.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.PixelRepresentation, "1", at=at)
        yield from demand_values(item, tag.PixelRepresentation, 0, at=at)


@on_record(
    "PS3.3:F.7/icon/RedPaletteColorLookupTableDescriptor",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:102",
)
def icon_red_palette_color_lookup_table_descriptor(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/RedPaletteColorLookupTableDescriptor.

    Red Palette Color Lookup Table Descriptor (0028,1101) shall be present with a value in every
    Icon Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.RedPaletteColorLookupTableDescriptor,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/GreenPaletteColorLookupTableDescriptor",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:104",
)
def icon_green_palette_color_lookup_table_descriptor(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/GreenPaletteColorLookupTableDescriptor.

    Green Palette Color Lookup Table Descriptor (0028,1102) shall be present with a value in every
    Icon Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.GreenPaletteColorLookupTableDescriptor,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/BluePaletteColorLookupTableDescriptor",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:106",
)
def icon_blue_palette_color_lookup_table_descriptor(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/BluePaletteColorLookupTableDescriptor.

    Blue Palette Color Lookup Table Descriptor (0028,1103) shall be present with a value in every
    Icon Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.BluePaletteColorLookupTableDescriptor,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/RedPaletteColorLookupTableData",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:108",
)
def icon_red_palette_color_lookup_table_data(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/RedPaletteColorLookupTableData.

    Red Palette Color Lookup Table Data (0028,1201) shall be present with a value in every Icon
    Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.RedPaletteColorLookupTableData,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/GreenPaletteColorLookupTableData",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:110",
)
def icon_green_palette_color_lookup_table_data(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/GreenPaletteColorLookupTableData.

    Green Palette Color Lookup Table Data (0028,1202) shall be present with a value in every Icon
    Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.GreenPaletteColorLookupTableData,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/BluePaletteColorLookupTableData",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:112",
)
def icon_blue_palette_color_lookup_table_data(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/BluePaletteColorLookupTableData.

    Blue Palette Color Lookup Table Data (0028,1203) shall be present with a value in every Icon
    Image (Type 1C) if Photometric Interpretation (0028,0004) is PALETTE COLOR.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        required = equals(item, tag.PhotometricInterpretation, "PALETTE COLOR")
        yield from demand_type(
            item,
            tag.BluePaletteColorLookupTableData,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.7/icon/PixelData",
    clause="PS3.3 F.7",
    source="profiles/library/basic-directory.apdsl:114",
)
def icon_pixel_data(record: Record) -> Results:
    """PS3.3 F.7, PS3.3:F.7/icon/PixelData.

    Pixel Data (7FE0,0010) shall be present with a value in every Icon Image (Type 1).
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_type(item, tag.PixelData, "1", at=at)


CHECKS = (
    icon_samples_per_pixel,
    icon_photometric_interpretation,
    icon_planar_configuration,
    icon_rows,
    icon_columns,
    icon_pixel_aspect_ratio,
    icon_bits_allocated,
    icon_bits_stored,
    icon_high_bit,
    icon_pixel_representation,
    icon_red_palette_color_lookup_table_descriptor,
    icon_green_palette_color_lookup_table_descriptor,
    icon_blue_palette_color_lookup_table_descriptor,
    icon_red_palette_color_lookup_table_data,
    icon_green_palette_color_lookup_table_data,
    icon_blue_palette_color_lookup_table_data,
    icon_pixel_data,
)
