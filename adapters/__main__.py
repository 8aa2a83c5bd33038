"""`python -m adapters`, where the `kring` command is not on the path; on Windows `py -m adapters`."""

from adapters.cli import main

main(prog_name="kring")
