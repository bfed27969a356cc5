"""Step functions that worker processes can import."""

import os
import sys
import time
from pathlib import Path

from lesstof.building.step import Artifact, Result, Step
from lesstof.model.diagnostic import diagnose
from lesstof.model.source import Span


def make(payload: tuple[str, bytes]) -> Result:
    path, data = payload
    return Result((Artifact(path, "text/plain", data),), (diagnose("W001", Span(path), made="yes"),))


def make_logged(payload: tuple[str, bytes, str]) -> Result:
    path, data, log = payload
    with open(log, "a", encoding="utf-8") as stream:
        stream.write(f"{path} {os.getpid()}\n")
    return Result((Artifact(path, "text/plain", data),))


def fail(_: object) -> Result:
    raise ValueError("a fault")


def vanish(_: object) -> Result:
    os._exit(7)


def be_slow(payload: tuple[str, str]) -> Result:
    path, flag = payload
    Path(flag).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(60)
    return Result((Artifact(path, "text/plain", b"slow"),))


def modules_of_worker(_: object) -> Result:
    names = "\n".join(sorted(sys.modules))
    return Result((Artifact("site/modules.txt", "text/plain", names.encode()),))


def step(path: str, data: bytes = b"x") -> Step:
    return Step(path, "1", (path, data.hex()), make, (path, data))


def logged(path: str, data: bytes, log: Path) -> Step:
    return Step(path, "1", (path, data.hex()), make_logged, (path, data, str(log)))
