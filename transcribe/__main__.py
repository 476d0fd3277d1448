# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m transcribe`: Earmark without its window."""

from transcribe.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
