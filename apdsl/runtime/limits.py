"""The bounds that keep reading finite, whatever the input says about itself.

Nothing here is a demand of the standard: what lies beyond a bound is reported as not verified,
never as wrong.
"""

from __future__ import annotations

from typing import Final

MAX_NESTING: Final = 64
"""Levels of Sequences within Sequences that are read."""

MAX_ELEMENTS: Final = 5_000_000
"""Elements of one Data Set, nested ones included, that are read."""

MAX_DIRECTORY_ELEMENTS: Final = 50_000_000
"""Elements of a DICOMDIR that are read: more than a million records."""

MAX_TEXT: Final = 65_536
"""Bytes of a text or a list of numbers that are kept; of longer ones the length is known."""

MAX_BINARY: Final = 1_024
"""Bytes of a binary value (OB, OW, UN ...) that are kept; of longer ones the length is known."""

MAX_KEPT: Final = 512 * 1024 * 1024
"""Bytes of all values of one file that are kept."""

MAX_INFLATED: Final = 1024 * 1024 * 1024
"""Bytes that a deflated Data Set may inflate to."""

MAX_PROBLEMS: Final = 20
"""Problems that are recorded for one file."""

MAX_FOLDER_DEPTH: Final = 32
"""Levels of folders that are entered."""

MAX_FILES: Final = 2_000_000
"""Files and folders of a File-set that are looked at."""

MAX_RECORD_LEVELS: Final = 64
"""Levels of Directory Records that are looked through; the hierarchy of PS3.3 F.4 has five."""

MAX_ARCHIVE_DIRECTORY: Final = 32 * 1024 * 1024
"""Bytes of the directory of a ZIP archive: some 300,000 files."""

MAX_ARCHIVE_INFLATED: Final = 4 * 1024 * 1024 * 1024
"""Bytes that are inflated from all files of one archive together. Skipped Pixel Data cost none."""

MAX_INFLATION_RATIO: Final = 200
"""How many times its packed size a file of an archive may inflate to ..."""

MAX_UNSUSPICIOUS: Final = 64 * 1024 * 1024
"""... once it has inflated to so many bytes."""

MAX_FILE_SYSTEM: Final = 512 * 1024 * 1024
"""Bytes of directories and tables of a disc image that are read."""

MAX_ONE_FOLDER: Final = 64 * 1024 * 1024
"""Bytes of one folder of a disc image that are read."""

MAX_MAIL: Final = 256 * 1024 * 1024
"""Bytes of an e-mail."""

MAX_MAIL_PARTS: Final = 100_000
"""Parts of an e-mail, those within parts included."""

MAX_MAIL_HEADER: Final = 65_536
"""Bytes of the header of an e-mail or of one of its parts."""

MAX_MAIL_NESTING: Final = 16
"""Levels of parts within parts of an e-mail."""

MAX_ALLOCATION_TABLE: Final = 64 * 1024 * 1024
"""Bytes of the File Allocation Table of an image: 16 million clusters."""

MAX_CLUSTERS: Final = 16_000_000
"""Clusters of all files of an image together that are looked up."""

MAX_SECURE: Final = 256 * 1024 * 1024
"""Bytes of a Secure DICOM File that is examined, since it is held in memory as a whole."""

MAX_RECIPIENTS: Final = 64
"""Recipients or signers of a CMS envelope that are looked at."""

MAX_ENVELOPES: Final = 8
"""Layers of CMS within each other that are opened."""

MAX_KEY_ITERATIONS: Final = 2_000_000
"""Steps of deriving a key from a password."""
