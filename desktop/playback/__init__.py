# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound, the clock, which word is being heard; and around it sleep, levelling, devices, the desktop's controls."""
