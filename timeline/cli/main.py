"""The command ``timeline`` and its verbs; errors become one line on stderr and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from timeline.cli import listing, making
from timeline.cli.messages import WRONG_USAGE, tell, tell_error
from timeline.cli.terminal import speak_utf8


class InOrder(click.Group):
    """A group whose help lists the verbs as they were added, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the verbs."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newstimeline")
def timeline() -> None:
    """News articles in, an ordered, cited, interactive timeline out.

    INPUT is a file, a folder, a glob in quotes, or - for standard input. Read are
    text, Markdown, web pages (also as browsers save them), JSON, JSON lines, CSV,
    mail, TimeML, and archives of these; feeds, PDF, Word, RTF and web archives
    with the extras of their names.

    \b
      timeline build news/ -o timeline.html     the timeline, as a page to hand over
      timeline demo                             the same for a story that comes with the program
    """


for _verb in (*making.VERBS, *listing.VERBS):
    timeline.add_command(_verb)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit status: 0 all read, 1 something refused or failed, 2 wrong usage."""
    speak_utf8()
    try:
        status = timeline.main(list(arguments), prog_name="timeline", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stderr.write(error.format_message() + "\n")
        return WRONG_USAGE
    except click.ClickException as error:
        tell("error", _with_help(error))
        return WRONG_USAGE
    except Exception as error:
        return tell_error(error)
    return int(status or 0)


def _with_help(error: click.ClickException) -> str:
    """What is wrong, and the help of the verb that it is wrong with."""
    said = error.format_message()
    end = "" if said.endswith((".", "?", ")")) else "."
    context = getattr(error, "ctx", None)
    return f"{said}{end} See {context.command_path if context else 'timeline'} --help."
