"""Images in a short form for fuzzing: only the blocks that are not zeros."""

from __future__ import annotations

import struct

_BLOCK = 512
_MOST_BLOCKS = 8192
_HEAD = struct.Struct("<HH")


def packed(image: bytes) -> bytes:
    """The blocks of an image that hold something, each with its number and length."""
    pieces = []
    count = -(-len(image) // _BLOCK)
    for number in range(count):
        block = image[number * _BLOCK : (number + 1) * _BLOCK].rstrip(b"\0")
        if block or number == count - 1:
            pieces.append(_HEAD.pack(number, len(block)) + block)
    return b"".join(pieces)


def unpacked(content: bytes) -> bytes:
    """The image of any bytes, at most four megabytes."""
    blocks: dict[int, bytes] = {}
    position = 0
    while position + _HEAD.size <= len(content):
        number, length = _HEAD.unpack_from(content, position)
        position += _HEAD.size
        length = min(length, _BLOCK)
        blocks[number % _MOST_BLOCKS] = content[position : position + length]
        position += length
    image = bytearray(_BLOCK * (max(blocks, default=-1) + 1))
    for number, block in blocks.items():
        image[number * _BLOCK : number * _BLOCK + len(block)] = block
    return bytes(image)
