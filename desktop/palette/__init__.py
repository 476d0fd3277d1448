# SPDX-License-Identifier: GPL-3.0-or-later
"""The palette: a few letters, and one is there: an action, a chapter, an episode."""
