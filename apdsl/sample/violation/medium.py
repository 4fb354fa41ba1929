"""Media, e-mails and envelopes that break one demand on them.

Such demands are not verified in a folder: only an image, an archive or an e-mail shows them. They
are therefore not among the enforced requirements; what of them an input can show is broken here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from apdsl.model import demands as modelled
from apdsl.model.profile import MailRule, Requirement
from apdsl.sample.media.mail import Headers
from apdsl.sample.media.packing import Form, Packing, usual_form
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Consequence, Violating

Adapt = Callable[[Packing], Packing]

_OTHER_FORM: Final[dict[Form, Form]] = {
    "iso": "fat", "udf": "fat", "fat": "iso", "zip": "iso", "mail": "iso", "folder": "iso",
}  # fmt: skip

_STATEMENTS: Final[dict[str, tuple[Form, Adapt, str]]] = {
    "PS3.12:F.1.1/volume-identifier": (
        "iso", lambda packing: replace(packing, volume="OTHER"), "is not the File-set ID",
    ),
    "PS3.12:F.2.2.1/system-identifier": (
        "iso", lambda packing: replace(packing, system="APDSL"), "is not blank",
    ),
    "PS3.12:J.2.1.1/interchange-levels": (
        "udf", lambda packing: replace(packing, interchange_level=3), "are 3",
    ),
    "PS3.12:P.2.1.1/interchange-levels": (
        "udf", lambda packing: replace(packing, interchange_level=3), "are 3",
    ),
    "PS3.12:X.2.1.1/interchange-levels": (
        "udf", lambda packing: replace(packing, interchange_level=3), "are 3",
    ),
    "PS3.12:M.2.2/boot-sector": (
        "fat", lambda packing: replace(packing, media_byte=0xF0), "names the disk type F0H",
    ),
    "PS3.12:Q.2.2/boot-sector": (
        "fat", lambda packing: replace(packing, media_byte=0xF0), "names the disk type F0H",
    ),
    "PS3.15:D.1.1/inner-content": (
        "folder", lambda packing: replace(packing, sign=False), "is neither signed nor digested",
    ),
    "PS3.15:B.8/message-signed": (
        "mail", lambda packing: replace(packing, sign=False), "is not signed",
    ),
    "PS3.15:B.8/whole-message-encrypted": (
        "mail",
        lambda packing: replace(packing, cipher="tripledes_3key"),
        "is not encrypted by AES",
    ),
}  # fmt: skip
"""What breaks a statement of PS3.12 or PS3.15, by its id: the form it shows in, and the change."""


def shown(bases: Bases) -> tuple[Requirement, ...]:
    """The requirements on media, e-mails and envelopes that are broken here."""
    return tuple(found.requirement for found in every_violating(bases))


def every_violating(bases: Bases) -> Iterator[Violating]:
    """For each such requirement of the profile a medium that breaks it."""
    model, common = bases.rules.model, bases.rules.common
    sample = bases.smallest
    usual = usual_form(model.media[0], common)
    for medium in model.media:
        yield Violating(
            bases.requirement(medium.requirement_id),
            sample,
            "",
            (),
            f"is another: the File-set comes as {_OTHER_FORM[usual]}",
            form=_OTHER_FORM[usual],
        )
        for rule in medium.mail_rules:
            yield _mail(rule, medium.mail_rules, bases)
    if model.security is not None:
        yield _security(bases)
    for requirement in modelled.statements(model, common):
        change = _STATEMENTS.get(requirement.id)
        if change is None:
            continue
        form, adapt, how = change
        follow: tuple[Consequence, ...] = ()
        if requirement.id == _ENCRYPTED and model.security is not None:
            follow = (Consequence(model.security.requirement_id, _SAME),)
        yield Violating(requirement, sample, "", (), how, follow, form=form, adapt=adapt)


_ENCRYPTED: Final = "PS3.15:B.8/whole-message-encrypted"
_SAME: Final = "the profile asks for what the security profile asks for"


def _mail(rule: MailRule, rules: tuple[MailRule, ...], bases: Bases) -> Violating:
    def adapt(packing: Packing) -> Packing:
        headers = Headers.asked_for(rules)
        if rule.relation == "uncompressed":
            headers = replace(headers, content_encoding="gzip")
        else:
            headers = headers.meeting(rule, _other(rule))
        return replace(packing, headers=headers)

    what = " ".join(filter(None, (rule.header, rule.parameter))) or "the message"
    how = f"{what} is compressed" if rule.relation == "uncompressed" else f"{what} is another"
    return Violating(
        bases.requirement(rule.requirement_id),
        bases.smallest,
        "",
        (),
        how,
        form="mail",
        adapt=adapt,
    )


def _other(rule: MailRule) -> str:
    value = rule.value or ""
    if "/" in value:
        return "application/octet-stream"
    return "inline" if value == "attachment" else "OTHER"


def _security(bases: Bases) -> Violating:
    """An envelope with a cipher that the security profile does not have."""
    security = bases.rules.model.security
    assert security is not None
    requirement = bases.requirement(security.requirement_id)
    if security.envelope == "message":
        form, adapt, how = _STATEMENTS[_ENCRYPTED]
        follow = (Consequence(_ENCRYPTED, _SAME),)
        return Violating(requirement, bases.smallest, "", (), how, follow, form=form, adapt=adapt)
    return Violating(
        requirement,
        bases.smallest,
        "",
        (),
        "the files are encrypted by DES",
        form="folder",
        adapt=lambda packing: replace(packing, cipher="des"),
    )
