# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound, the clock, and which word is being heard."""
