# Sourced by tests/run.sh, examples/run.sh and .ci/run from the project's folder: installs what is missing, and builds.
# shellcheck shell=sh

# need PACKAGE...: installs Debian packages that are not there; says nothing when all are.
need() {
    command -v dpkg-query >/dev/null || return 0 # another system: cmake will say what is missing
    missing=''
    for package in "$@"; do
        case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) in
        installed) ;;
        *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    echo "installing:$missing" >&2
    as_root=''
    [ "$(id -u)" = 0 ] || as_root=sudo
    # shellcheck disable=SC2086  # lists of words
    {
        $as_root apt-get update -qq || true # an old list of packages often serves
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq -y --no-install-recommends $missing >&2
    }
}

# need_to_build: what compiling the library, the program and the tests takes.
need_to_build() {
    need cmake g++ ninja-build pkg-config libcli11-dev libfmt-dev libyaml-cpp-dev libyaml-dev \
        libboost-dev libssl-dev libxlsxwriter-dev libzip-dev doctest-dev nlohmann-json3-dev openssl python3 python3-yaml lowdown gzip
}

# need_to_show: the programs that results are looked at with; the validator comes to build/office.
need_to_show() {
    need chromium libreoffice-calc libreoffice-writer poppler-utils fonts-wqy-zenhei zsh fish lintian man-db dpkg-dev
    command -v npm >/dev/null || need nodejs npm
    [ -x build/office/node_modules/.bin/ooxml-validator ] && return 0
    mkdir -p build/office
    cp tests/office/package.json build/office/
    npm install --prefix build/office --no-audit --no-fund --loglevel=error >&2
}

# build PRESET [ARGUMENTS FOR CMAKE...]: configures and builds build/PRESET, or what $targets names of it.
build() {
    preset=$1
    shift
    cmake --preset "$preset" --log-level=WARNING "$@" >&2
    # shellcheck disable=SC2086  # a list of words
    cmake --build --preset "$preset" ${targets:+--target $targets} >&2
}
