# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that nobody agreed to replace is not replaced."""

from pathlib import Path

from desktop.file_names import completed


def test_a_name_without_its_suffix_gets_it_and_leaves_other_files_alone(tmp_path: Path) -> None:
    assert completed(tmp_path / "tea", ".mp3") == tmp_path / "tea.mp3"
    (tmp_path / "tea.mp3").write_text("another talk")
    assert completed(tmp_path / "tea", ".mp3") == tmp_path / "tea 2.mp3"
    (tmp_path / "tea 2.mp3").mkdir()
    assert completed(tmp_path / "tea", ".mp3") == tmp_path / "tea 3.mp3"
    assert completed(tmp_path / "tea 1.5", ".md") == tmp_path / "tea 1.5.md"
