#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the lock files from pyproject.toml, for every supported Python and platform: lock.sh PYTHON
# The newest versions are taken. uv does not read pip's settings, so it is told of pip's index; no address is written.
set -eu

python=$1
folder=$(dirname "$0")
index=${PIP_INDEX_URL:-$("$python" -m pip config get global.index-url 2>/dev/null || true)}
[ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"

compile() {
    output=$1
    shift
    "$python" -m uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
        --no-annotate --no-header --no-emit-index-url --no-emit-find-links \
        --output-file "$folder/$output" "$@" "$folder/../pyproject.toml"
}

compile requirements.lock --extra models --extra languages
compile requirements-dev.lock --extra models --extra languages --extra dev --constraint "$folder/requirements.lock"
