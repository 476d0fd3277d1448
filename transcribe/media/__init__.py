# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading audio files: sound, tags, artwork, embedded chapters. The user's files are never written."""
