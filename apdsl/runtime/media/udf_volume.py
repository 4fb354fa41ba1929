"""UDF volumes: the files and folders that their blocks hold, whatever the partitions do to them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from apdsl.runtime.media import udf_structures as structures
from apdsl.runtime.media.contents import Extent
from apdsl.runtime.media.image import DamagedError, Image
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.udf_structures import Address, Allocation, FileEntry, number
from apdsl.runtime.walk import FileId, too_deep

Place: TypeAlias = Callable[[int], int]
"""Where a block of a partition lies on the image, in bytes. Raises DamagedError if nowhere."""


@dataclass(slots=True)
class Udf:
    """A UDF volume. ``maps`` names the kind of each of its partition maps."""

    image: Image
    sector: int
    revision: int
    volume_identifier: str
    interchange_levels: tuple[int, int]
    volumes_in_set: int
    root: Address
    block: int = 2048
    partitions: int = 1
    file_sets: int = 1
    character_sets: set[bytes] = field(default_factory=set)
    maps: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    depth: int = 1
    pieces: int = 0
    blocks: int = 0
    _most_pieces: int = 0
    _most_blocks: int = 0
    types: set[int] = field(default_factory=set)
    hidden: list[str] = field(default_factory=list)

    # ---- Blocks and files ----

    def at(self, address: Address) -> int:
        """Where a block lies on the image, in bytes."""
        if address.partition >= len(self.places):
            raise DamagedError(f"there is no partition {address.partition}")
        return self.places[address.partition](address.block)

    def entry(self, address: Address) -> FileEntry:
        """The file entry at an address."""
        return structures.file_entry(self.image.exactly(self.at(address), self.block))

    def extents(self, entry: FileEntry, address: Address) -> tuple[Extent, ...]:
        """Where the bytes of a file lie."""
        if entry.form == 3:
            size = min(entry.size, len(entry.descriptors))
            return (Extent(self.at(address) + entry.embedded_at, size),)
        extents: list[Extent] = []
        left = entry.size
        self._allow_for_one_file()
        waiting = deque(structures.allocations(entry.descriptors, entry.form, address.partition))
        while waiting and left > 0:
            allocation = waiting.popleft()
            self._count_piece()
            if allocation.kind == 3:
                waiting = deque(self._continued(allocation, entry.form))
                continue
            length = min(allocation.length, left)
            extents.extend(self._pieces(allocation, length))
            left -= length
        return tuple(extents)

    def _pieces(self, allocation: Allocation, length: int) -> list[Extent]:
        """The extents of an allocation: one, unless the partition puts its blocks elsewhere."""
        if allocation.kind != 0:
            return [Extent(None, length)]
        if self.maps[allocation.address.partition] == "physical":
            return [Extent(self.at(allocation.address), length)]
        pieces: list[Extent] = []
        block, partition = allocation.address.block, allocation.address.partition
        while length > 0:
            self.blocks += 1
            if self.blocks > self._most_blocks:
                bound = self.image.limits.clusters
                raise OSError(f"the files take more than {bound} blocks (limit clusters)")
            offset, step = self.at(Address(block, partition)), min(length, self.block)
            last = pieces[-1] if pieces else None
            if last is not None and last.offset is not None and last.offset + last.length == offset:
                pieces[-1] = Extent(last.offset, last.length + step)
            else:
                self._count_piece()
                pieces.append(Extent(offset, step))
            block, length = block + 1, length - step
        return pieces

    def _allow_for_one_file(self) -> None:
        """A file has half of what is left at most, so that something is left for the next."""
        limits = self.image.limits
        self._most_pieces = (self.pieces + limits.extents) // 2 + 1
        self._most_blocks = (self.blocks + limits.clusters) // 2 + 1

    def _count_piece(self) -> None:
        self.pieces += 1
        if self.pieces > self._most_pieces:
            bound = self.image.limits.extents
            raise OSError(f"the files lie in more than {bound} pieces (limit extents)")

    def _continued(self, allocation: Allocation, form: int) -> list[Allocation]:
        block = self.image.exactly(self.at(allocation.address), self.block)
        if structures.tag_of(block) != structures.ALLOCATION_EXTENT:
            raise DamagedError("its allocation descriptors break off")
        content = block[24 : 24 + number(block, 20, 4)]
        return list(structures.allocations(content, form, allocation.address.partition))

    def bytes_of(self, entry: FileEntry, address: Address) -> bytes:
        """The bytes of a folder or table. Raises OSError when there are too many."""
        if entry.size > self.image.limits.one_folder:
            raise OSError(f"it has {entry.size} bytes (limit one-folder)")
        return b"".join(
            bytes(extent.length)
            if extent.offset is None
            else self.image.exactly(extent.offset, extent.length)
            for extent in self.extents(entry, address)
        )

    # ---- Folders ----

    def gather(self, found: Gathering) -> None:
        """Enters all files below the root. Raises OSError when the root cannot be read."""
        waiting: list[tuple[Address, FileId]] = [(self.root, ())]
        seen = {self.root}
        while waiting and not found.full:
            address, above = waiting.pop()
            try:
                self._enter_folder(address, above, waiting, seen, found)
            except OSError as error:
                if not above:
                    raise
                found.unfinished(above, f"the folder cannot be read: {error}")
        if waiting:
            found.unfinished(waiting[0][1], "there are too many files")

    def _enter_folder(
        self,
        address: Address,
        above: FileId,
        waiting: list[tuple[Address, FileId]],
        seen: set[Address],
        found: Gathering,
    ) -> None:
        content = self.bytes_of(self.entry(address), address)
        for identifier in structures.identifiers(content):
            if identifier.characteristics & (structures.DELETED | structures.PARENT):
                continue
            file_id = (*above, identifier.name)
            if identifier.characteristics & structures.HIDDEN:
                self.hidden.append("/".join(file_id))
            if not identifier.characteristics & structures.FOLDER:
                self._enter_file(identifier.entry, file_id, found)
            elif identifier.entry in seen:
                name = "/".join(file_id)
                found.flaw("loop", f'The folder "{name}" leads back to another: a loop.', name)
                found.unfinished(file_id, "it leads back to another folder")
            elif len(file_id) > self.image.limits.folder_depth:
                found.unfinished(file_id, too_deep(self.image.limits))
            else:
                seen.add(identifier.entry)
                waiting.append((identifier.entry, file_id))
                self.depth = max(self.depth, len(file_id) + 1)

    def _enter_file(self, address: Address, file_id: FileId, found: Gathering) -> None:
        try:
            entry = self.entry(address)
            self.types.add(entry.type)
            if entry.type not in structures.FILE_TYPES:
                link = entry.type == structures.TYPE_LINK
                found.skip(file_id, f"it is {'a symbolic link' if link else 'no regular file'}")
                return
            extents = self.extents(entry, address)
        except OSError as error:
            name = "/".join(file_id)
            found.flaw("file", f'The file "{name}" cannot be read: {error}.', name)
            found.unfinished(file_id, str(error))
            return
        found.add(file_id, file_id[-1], self.image.file(extents), entry.size)
