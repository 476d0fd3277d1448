# SPDX-License-Identifier: GPL-3.0-or-later
"""How the listener goes through what is said: sentence by sentence, in a loop, slower, and without long pauses."""
