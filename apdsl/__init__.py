"""A language for DICOM Media Storage Application Profiles (PS3.11), and its compiler."""

__version__ = "0.1.0"
