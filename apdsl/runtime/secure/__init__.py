"""Secure DICOM Files and e-mails: what their CMS envelopes show, and opening them with keys."""
