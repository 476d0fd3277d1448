# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that needs a window. Qt lives only here."""
