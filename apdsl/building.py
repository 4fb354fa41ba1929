"""From a compilation to the files of its outputs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from apdsl import emit, output
from apdsl.compilation import Compilation
from apdsl.dictionary import closest
from apdsl.model.profile import UnknownProfileError


class UnknownTargetError(LookupError):
    """No emitter has this name."""

    def __init__(self, target: str, known: tuple[str, ...]) -> None:
        near = closest(target, known, limit=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        super().__init__(f"there is no output {target}{hint} There are: {', '.join(known)}.")


def build(
    compilation: Compilation,
    targets: Collection[str] = (),
    profiles: Collection[str] = (),
    forms: Sequence[str] = (),
) -> dict[str, bytes]:
    """The files that a build writes, by relative path.

    ``targets`` and ``profiles`` select; without either all outputs are made, and an index. Outputs
    of claims are not of a profile, so that they are left out where profiles are selected.
    ``forms`` are those of the texts, if not the usual ones.

    Raises:
        UnknownTargetError: there is no such output.
        UnknownProfileError: the texts define no such profile.
        MissingExtraError: a form needs an extra that is not installed.
    """
    emitters = emit.emitters()
    if forms:
        emitters["text"] = emit.text_in(forms)
    of_claims = emit.CLAIM_EMITTERS
    for target in targets:
        if target not in emitters and target not in of_claims:
            raise UnknownTargetError(target, (*emitters, *of_claims))
    known = tuple(model.id for model in compilation.models)
    for identifier in profiles:
        if identifier not in known:
            raise UnknownProfileError(identifier, known)
    # All profiles are emitted even for a few: what they share is made of all of them.
    files: dict[str, bytes] = {}
    for name in targets or (*emitters, *(() if profiles else of_claims)):
        for path, content in _emitted(name, compilation, emitters).items():
            files[path] = content.encode() if isinstance(content, str) else content
    if profiles:
        left_out = set(known) - set(profiles)
        owners = output.owners(files, known)
        files = {path: content for path, content in files.items() if owners[path] not in left_out}
    if targets or profiles:
        return files
    return output.with_index(files, compilation.models, compilation.common.editions)


def _emitted(
    name: str, compilation: Compilation, emitters: Mapping[str, emit.Emitter]
) -> emit.Artefacts:
    if name in emitters:
        return emitters[name].emit(compilation.models, compilation.common)
    return emit.CLAIM_EMITTERS[name].emit(compilation.claims) if compilation.claims else {}
