#!/bin/sh
# Makes .venv ready: `setup.sh run` for using Strongroom, `setup.sh dev` for its tests as well.
# Requirements are pinned by hash. What is already there is left alone, so a second call is quick.
set -eu
cd "$(dirname "$0")/.."
tier=${1:-run}
python=${PYTHON:-python3}

say() { printf '%s\n' "strongroom: $*" >&2; }

system() { # system PACKAGE...: installs Debian packages, or says which ones to ask for
    if ! command -v apt-get >/dev/null 2>&1; then
        say "please install: $*"; return 1
    fi
    as=""
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as="sudo -n"
        else say "please run: sudo apt-get install -y --no-install-recommends $*"; return 1; fi
    fi
    say "installing $*"
    DEBIAN_FRONTEND=noninteractive $as apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 \
        || { say "apt-get could not install $*"; return 1; }
}

command -v "$python" >/dev/null 2>&1 || system python3 || exit 1
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { say "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11"; exit 1; }

stamp=$(cat pyproject.toml "requirements/$tier.txt" | sha256sum | cut -c1-16)
if [ "$(cat ".venv/.ready-$tier" 2>/dev/null)" != "$stamp" ] || [ ! -x .venv/bin/strongroom ]; then
    if [ ! -x .venv/bin/pip ]; then
        rm -rf .venv
        "$python" -m venv .venv 2>/dev/null || { rm -rf .venv; system python3-venv; "$python" -m venv .venv; }
    fi
    say "installing the $tier requirements into .venv (pinned by hash)"
    .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$tier.txt"
    .venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    printf '%s' "$stamp" > ".venv/.ready-$tier"
fi

quietly() { # quietly PACKAGE...: as `system`, but no service starts by being installed
    block=/usr/sbin/policy-rc.d
    mine=""
    if [ "$(id -u)" -eq 0 ] && [ ! -e "$block" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$block" && chmod 755 "$block" && mine=yes
    fi
    if [ "$(id -u)" -ne 0 ] && [ ! -e "$block" ]; then
        say "going on without: $* (installing it would start a service; root can prevent that)"
        return 0
    fi
    status=0
    system "$@" || status=$?
    [ -z "$mine" ] || rm -f "$block"
    return "$status"
}

if [ "$tier" = dev ]; then
    missing=""
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    [ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
    # Without a browser its tests are skipped, and the run says so at its end.
    # shellcheck disable=SC2086
    [ -z "$missing" ] || system $missing || say "going on without:$missing"
    # The tests start a MariaDB of their own; without it the tests of that store are skipped.
    command -v mariadbd >/dev/null 2>&1 || [ -x /usr/sbin/mariadbd ] \
        || quietly mariadb-server || say "going on without: mariadb-server"
fi
