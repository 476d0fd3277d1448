# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person chooses: how it is declared, its window, and the file that it is carried to another machine in."""
