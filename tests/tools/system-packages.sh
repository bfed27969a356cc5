#!/bin/sh
# Install the Debian packages that the judges need, and any that are named: system-packages.sh [PACKAGE...].
set -eu
needed="chromium default-jre-headless fonts-crosextra-carlito hunspell hunspell-nl libreoffice-calc libreoffice-impress libreoffice-writer poppler-utils $*"
missing=""
for package in $needed; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
command -v apt-get >/dev/null || { echo "Please install:$missing" >&2; exit 2; }
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get update -qq
# shellcheck disable=SC2086 # a list of names
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
