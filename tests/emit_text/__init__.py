"""Tests of the text output and of the sentences it is made of."""
