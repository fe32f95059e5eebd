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
    # Packages of servers start them at once, unless this file says no: tests start their own.
    quiet=/usr/sbin/policy-rc.d
    if [ -e "$quiet" ]; then quiet=""; else
        printf '#!/bin/sh\nexit 101\n' | $as tee "$quiet" >/dev/null && $as chmod 755 "$quiet"
    fi
    got=0
    DEBIAN_FRONTEND=noninteractive $as apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 \
        || { say "apt-get could not install $*"; got=1; }
    [ -z "$quiet" ] || $as rm -f "$quiet"
    return $got
}

command -v "$python" >/dev/null 2>&1 || system python3 || exit 1
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { say "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11"; exit 1; }

# The compiled kernels are built anew when their sources change, or a compiler has come or gone.
compiled=src/strongroom/kernels/compiled
cc=$(command -v "${CC:-cc}" || true)
stamp=$({ cat pyproject.toml setup.py "requirements/$tier.txt" "$compiled"/*.pxi "$compiled"/*.pyx; echo "$cc"; } \
    | sha256sum | cut -c1-16)
if [ "$(cat ".venv/.ready-$tier" 2>/dev/null)" != "$stamp" ] || [ ! -x .venv/bin/strongroom ]; then
    if [ ! -x .venv/bin/pip ]; then
        rm -rf .venv
        "$python" -m venv .venv 2>/dev/null || { rm -rf .venv; system python3-venv; "$python" -m venv .venv; }
    fi
    say "installing the $tier requirements into .venv (pinned by hash)"
    .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$tier.txt"
    .venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    why=$(.venv/bin/python -c 'from strongroom.kernels import compiled; print(compiled.missing)')
    [ -z "$why" ] || say "going on without the compiled kernels, on numpy: $why (they need gcc, python3-dev)"
    printf '%s' "$stamp" > ".venv/.ready-$tier"
fi

if [ "$tier" = dev ]; then
    missing=""
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    [ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
    # Without a browser its tests are skipped, and the run says so at its end.
    # shellcheck disable=SC2086
    [ -z "$missing" ] || system $missing || say "going on without:$missing"

    # Servers that the exposure checks are tried on; tried once, tests skip what is not there.
    servers=""
    for each in redis-server memcached etcd:etcd-server nginx:nginx-light \
        mariadbd:mariadb-server rabbitmq-server; do
        PATH="$PATH:/usr/sbin" command -v "${each%%:*}" >/dev/null 2>&1 || servers="$servers ${each##*:}"
    done
    if [ -n "$servers" ] && [ ! -e .venv/.servers-tried ]; then
        # shellcheck disable=SC2086
        system $servers || say "going on without:$servers"
        touch .venv/.servers-tried
    fi
fi
