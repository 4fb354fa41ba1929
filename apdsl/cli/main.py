"""The command ``apdsl``: finds and imports a subcommand only when it is called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import Final, NoReturn

import click

from apdsl import __version__

_COMMANDS: Final = {
    "init": "write a text to begin with: a claim, an annex, a profile",
    "check": "say what is wrong in profile texts",
    "fmt": "format profile texts",
    "build": "compile profiles to models, JSON Schemas, validators and text",
    "list": "list the profiles",
    "show": "show the model of a profile",
    "expand": "show a profile as source, its families and guards resolved",
    "explain": "explain a diagnostic code",
    "coverage": "show what becomes of each normative sentence of PS3.11",
    "errata": "list where the standard's text is odd or wrong, as the profiles read it",
    "validate": "check a DICOM file or File-set against profiles",
    "match": "find the profiles that a DICOM file or File-set conforms to",
    "statement": "write the media part of a conformance statement from a claim",
    "interop": "compare two claims: what one product writes and the other reads",
    "inventory": "print a File-set as the JSON document that the JSON Schemas validate",
    "sample": "make a File-set that conforms to a profile, or ones that break it",
    "try-reader": "run a reader on samples, and hold what it does against the manifest",
}


class _Commands(click.Group):
    """Subcommands by the module of the same name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"apdsl.cli.{cmd_name.replace('-', '_')}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from apdsl.dictionary import closest

            near = closest(args[0], _COMMANDS, limit=1)
            hint = f" Did you mean `{near[0]}`?" if near else ""
            ctx.fail(f"there is no command `{args[0]}`.{hint}")
        return super().resolve_command(ctx, args)


def run() -> NoReturn:
    """Runs the command as a process of its own, which ends at once when the command has ended.

    Taking millions of objects apart one by one would take as long as some commands do.
    """
    gc.disable()
    status: object = 0
    try:
        main()
    except SystemExit as end:
        status = end.code or 0
    try:
        sys.stdout.flush()
    except OSError as error:
        click.echo(f"apdsl: the output cannot be written: {error.strerror}", err=True)
        status = 2
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else 1)


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="apdsl", message="%(prog)s %(version)s")
def main() -> None:
    """Compile DICOM Media Storage Application Profiles (PS3.11) and check media against them."""
