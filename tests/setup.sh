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
    need cmake g++ git ninja-build pkg-config libcli11-dev libfmt-dev libyaml-cpp-dev libyaml-dev \
        libboost-dev libssl-dev libxlsxwriter-dev libzip-dev libexpat1-dev coinor-libcbc-dev doctest-dev nlohmann-json3-dev openssl python3 python3-yaml \
        lowdown gzip sqlite3
}

# npm_install NAME FILE: what tests/NAME/package.json lists, into build/NAME, unless FILE is there already.
npm_install() {
    [ -e "build/$1/node_modules/$2" ] && return 0
    mkdir -p "build/$1"
    cp "tests/$1/package.json" "build/$1/"
    npm install --prefix "build/$1" --no-audit --no-fund --loglevel=error >&2
}

# need_to_show: the programs that results are looked at with, valgrind, and the validators that come to build/office and
# build/schema.
need_to_show() {
    need chromium valgrind libreoffice-calc libreoffice-writer poppler-utils fonts-wqy-zenhei zsh fish lintian man-db dpkg-dev
    command -v npm >/dev/null || need nodejs npm
    npm_install office .bin/ooxml-validator
    npm_install schema ajv/package.json
}

# build PRESET [ARGUMENTS FOR CMAKE...]: configures and builds build/PRESET, or what $targets names of it.
build() {
    preset=$1
    shift
    cmake --preset "$preset" --log-level=WARNING "$@" >&2
    # shellcheck disable=SC2086  # a list of words
    cmake --build --preset "$preset" ${targets:+--target $targets} >&2
}
