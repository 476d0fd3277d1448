# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips: words of the text, with their sound, as a file that is saved, copied or dragged away."""
