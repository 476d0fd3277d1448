# SPDX-License-Identifier: GPL-3.0-or-later
"""The console command `earmark`. Commands that need no window never import Qt."""

from transcribe.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
