#!/bin/sh
# Make a virtual environment: make-venv.sh PYTHON FOLDER. On Debian the module venv may still have to be installed.
set -eu
python=$1
folder=$2
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Lesstof needs Python 3.11 or newer; this is $("$python" --version). Try: make PYTHON=python3.12 …" >&2
    exit 2
}
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && command -v apt-get >/dev/null; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq python3-venv >/dev/null
fi
"$python" -m venv "$folder"
