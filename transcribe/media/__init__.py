# SPDX-License-Identifier: GPL-3.0-or-later
"""Audio files: their sound, tags, artwork and chapters; clips cut out of them. The user's files are never written."""
