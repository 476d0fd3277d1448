# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the speech models: which are here, which can be had, and getting them."""
