# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the window's thread."""
