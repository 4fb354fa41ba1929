"""The table of normative sentences, against the models and against the published text."""
