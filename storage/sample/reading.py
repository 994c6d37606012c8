"""Reading the sample office from its files: one folder a body, with `body.toml` and one file a meeting, in order."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

BODIES = ("board", "parish")


@dataclass(frozen=True, slots=True)
class SampleBody:
    """What the files of a body say; the meetings by the name of their file ("01", "02", "02a" ...), in order."""

    data: dict[str, Any]
    meetings: dict[str, dict[str, Any]]


def read_body(name: str) -> SampleBody:
    """The files of one body."""
    folder = files("storage.sample").joinpath(name)
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".toml")}
    data = tomllib.loads(texts.pop("body.toml"))
    return SampleBody(data, {name.removesuffix(".toml"): tomllib.loads(texts[name]) for name in sorted(texts)})
