# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the bundled sample episode."""
    return ROOT / "resources" / "sample"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real recordings and pages that are not part of the product; tests that want them skip without them."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no shared material beside this checkout")
    return folder
