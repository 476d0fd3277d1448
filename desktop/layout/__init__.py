# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window is divided: its rooms, its panes, and the two ways to have less of it in sight."""
