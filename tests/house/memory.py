"""A step that looks through the memory of its own process; the word it looks for stands in no module that it needs."""

from lesstof.building.step import Artifact, Result


def look_in_memory(hidden: bytes) -> Result:
    """How often the text, of which each byte is one less here, is in the memory of this process."""
    one_less = bytes((byte - 1) % 256 for byte in range(256))
    found = 0
    with open("/proc/self/maps") as regions, open("/proc/self/mem", "rb") as memory:
        for start, end in _writable(regions.read()):
            memory.seek(start)
            found += memory.read(end - start).translate(one_less).count(hidden)
    return Result((Artifact("site/found", "text/plain", b"%d" % found),))


def _writable(regions: str) -> list[tuple[int, int]]:
    rows = [line.split() for line in regions.splitlines()]
    kept = [row[0].split("-") for row in rows if row[1].startswith("rw") and not row[-1].startswith(("[v", "/dev"))]
    return [(int(start, 16), int(end, 16)) for start, end in kept]
