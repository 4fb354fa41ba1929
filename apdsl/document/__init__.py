"""Documents: the tree of what a text says, and the forms it is written in.

Nothing here knows what a document is about: annexes are built in ``apdsl.emit.text``, conformance
statements in ``apdsl.statement``.
"""
