#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of the named sections of debian-packages.txt: system-packages.sh run [test]
# Without the right to install it prints the one command that does, and stops.
set -eu

list=$(dirname "$0")/debian-packages.txt

if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: if Earmark does not start, install what $list names under its name here." >&2
    exit 0
fi

packages_of() {
    sed -n "/^\[$1\]/,/^\[/{ /^[a-z0-9]/p; }" "$list"
}

installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" "$1t64" 2>/dev/null | grep -qx installed
}

missing=
for section in "$@"; do
    for package in $(packages_of "$section"); do
        installed "$package" || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Earmark needs some system packages. Install them, then run make again:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

echo "Installing system packages:$missing"
$as_root apt-get -qq update || true # a dead third-party list must not stop the rest
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing >/dev/null
