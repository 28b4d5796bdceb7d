"""Packed files: .gz, .zip, .tar and .tar.gz. What would unpack to too much is refused before it is held in memory."""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from msgspec import structs

from ...errors import InputError
from ..inputs import LARGEST, SIDECAR, File, Opened, ending_of, shown

MOST_UNPACKED = 512 * 1024 * 1024  # bytes of all members together
MOST_MEMBERS = 50_000
DENSEST = 200  # times its packed size; news text packs to a fifth
SMALL = 4 * 1024 * 1024  # bytes below which the ratio does not matter
AGAIN = "unpack it yourself and give the folder"
DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, RuntimeError, ValueError)


def read_gzip(file: File) -> Opened:
    """What is packed in a gzip file, to be opened in turn under the same name."""
    yield structs.replace(file, raw=gunzipped(file), ending=ending_of(file.form[:-3]))


def gunzipped(file: File, most: int = LARGEST) -> bytes:
    """The bytes in a gzip file, at most so many. Raises InputError where it is damaged or holds too much."""
    try:
        with gzip.open(io.BytesIO(file.raw)) as stream:
            raw = stream.read(most + 1)
    except (OSError, EOFError, zlib.error):
        mend = "download it again, or unpack it yourself"
        raise InputError(file.name, "it is not a whole gzip file", mend) from None
    refuse_bomb(file.name, len(file.raw), len(raw), most)
    return raw


def refuse_bomb(name: str, packed: int, unpacked: int, most: int = MOST_UNPACKED) -> None:
    """Raises InputError where so many bytes are too many, or too many for their packed size."""
    if unpacked > most:
        raise InputError(name, f"it unpacks to more than {most >> 20} MiB", AGAIN)
    if unpacked > SMALL and unpacked > DENSEST * max(packed, 1):
        raise InputError(name, f"it unpacks to more than {DENSEST} times its size, as no text does", AGAIN)


def read_zip(file: File) -> Opened:
    """Every member of a zip file, by name, to be opened in turn. Raises InputError where it is damaged or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(file.raw))
        infos = archive.infolist()
    except DAMAGED:
        raise InputError(file.name, "it is not a whole zip file", "download it again, or unpack it yourself") from None
    check_members(file.name, [info.file_size for info in infos], len(file.raw))
    for info in infos:
        refuse_bomb(file.name, info.compress_size, info.file_size)
    try:
        members = [(info.filename, unzipped(archive, info)) for info in infos if not info.is_dir()]
    except DAMAGED as error:
        locked = any(info.flag_bits & 1 for info in infos)
        why = "it is locked with a password" if locked else f"it cannot be unpacked ({type(error).__name__})"
        raise InputError(file.name, why, AGAIN) from None
    yield from as_files(file, members)


def unzipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, and not one more than its entry says."""
    with archive.open(info) as stream:
        return stream.read(info.file_size)


def read_tar(file: File) -> Opened:
    """Every file in a .tar, .tar.gz or .tgz. Links and devices are passed over. Raises InputError as for zip."""
    raw = gunzipped(file, MOST_UNPACKED) if file.raw.startswith(b"\x1f\x8b") else file.raw
    members: list[tuple[str, bytes]] = []
    try:
        with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as archive:
            for member in archive:
                stream = archive.extractfile(member) if member.isfile() and not member.sparse else None
                if stream is not None:
                    members.append((member.name, stream.read()))
    except DAMAGED:
        raise InputError(file.name, "it is not a whole tar file", "download it again, or unpack it yourself") from None
    check_members(file.name, [len(content) for _, content in members], len(raw))
    yield from as_files(file, members)


def check_members(name: str, sizes: list[int], packed: int) -> None:
    """Raises InputError where members are too many or too large together."""
    if len(sizes) > MOST_MEMBERS:
        raise InputError(name, f"it holds more than {MOST_MEMBERS} files", AGAIN)
    refuse_bomb(name, packed, sum(sizes))


def as_files(file: File, members: list[tuple[str, bytes]]) -> Iterator[File]:
    """The members that are not hidden and no sidecars, by name, each with the sidecar beside it."""
    beside = {name: raw for name, raw in members if name.endswith(SIDECAR)}
    for name, raw in sorted(members):
        steps = [step for step in name.split("/") if step not in ("", ".", "..")]
        if name in beside or not steps or any(step.startswith((".", "__MACOSX")) for step in steps):
            continue
        stem = name[: len(name) - len(ending_of(name))] if ending_of(name) else name
        sidecar = beside.get(stem + SIDECAR, beside.get(name + SIDECAR))
        yield File(name=f"{file.name}/{shown('/'.join(steps))}", raw=raw, sidecar=sidecar, fetched=file.fetched)
