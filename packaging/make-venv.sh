#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a virtual environment with the first Python here that Earmark runs on: make-venv.sh FOLDER
# A folder whose Python still works is left as it is. PYTHON=... chooses another one.
set -eu

folder=$1
suits='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'

if "$folder/bin/python" -c "$suits" 2>/dev/null; then
    exit 0
fi

without_venv=
for python in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    "$python" -c "$suits" 2>/dev/null || continue
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        without_venv=${without_venv:-$python}
        continue
    fi
    rm -rf "$folder"
    exec "$python" -m venv "$folder"
done

if [ -n "$without_venv" ]; then
    version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "Python $version is here, but its venv module is not. On Debian: sudo apt-get install python$version-venv" >&2
elif command -v python3 >/dev/null; then
    echo "Earmark needs Python 3.11, 3.12 or 3.13; python3 here is $(python3 -V 2>&1 | cut -d ' ' -f 2)." \
        "Install one of them, then run make PYTHON=python3.11" >&2
else
    echo "Earmark needs Python 3.11, 3.12 or 3.13, and there is none here. On Debian: sudo apt-get install python3-venv" >&2
fi
exit 1
