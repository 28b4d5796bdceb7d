"""The door itself: the verbs, how errors are told, and the exit codes 0 done, 1 user error, 2 some inputs failed."""

import io
import sys
import traceback

import click

from ..errors import TwosourceError
from ..version import VERSION
from .asking import check, explain, show, verify
from .handing import evaluate, export
from .making import add, build, demo
from .minding import doctor, rules


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, message="%(version)s")
@click.option("-v", "--verbose", is_flag=True, help="Show the traceback of an error.")
def door(verbose: bool) -> None:
    """A pile of news articles in, a sourced, dated, disagreement-checked record out.

    Try it: twosource demo
    """


for verb in (demo, build, add, show, check, explain, verify, export, rules, doctor, evaluate):
    door.add_command(verb)


def main(args: list[str] | None = None) -> None:
    """Run a command and leave with its exit code. What a terminal cannot show comes out as ?, never as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: list[str]) -> int:
    """The exit code of a command. What a user can mend is one line on standard error."""
    try:
        code = door.main(args, prog_name="twosource", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 1
    except click.Abort:
        click.echo("twosource: stopped", err=True)
        return 1
    except TwosourceError as error:
        if is_verbose(args):
            traceback.print_exc()
        click.echo(f"twosource: {error}", err=True)
        return 1
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0


def is_verbose(args: list[str]) -> bool:
    """True where the traceback was asked for, before or after the verb."""
    return bool({"-v", "--verbose"} & set(args))
