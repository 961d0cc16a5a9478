#!/bin/sh
# A git hook: refuses a commit when files that it changes have errors. What was in error before does not stand in its way.
# git 提交前的检查：要提交的文件有错误就不让提交；原来就有错而这次没有改的文件不妨碍提交。
#
#   cp examples/ci/pre-commit.sh .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
#
# LEITAI names another program than the `leitai` on PATH. `git commit --no-verify` passes the hook by.
set -eu

cd "$(git rev-parse --show-toplevel)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The names of what is added, changed or deleted, each ended by a NUL, for names may hold blanks and line ends.
git diff --cached --name-only --no-renames -z >"$work/changed"
[ -s "$work/changed" ] || exit 0

# What will be committed is checked, and not what lies in the folder.
git checkout-index --all --prefix="$work/tree/"
mkdir -p "$work/tree"
cd "$work/tree"

# Files that no campaign holds are none of our business: those with no leitai.yaml beside or above them.
# shellcheck disable=SC2016  # the inner shell expands it
xargs -0 sh -c '
    for name; do
        folder=$name
        while [ "$folder" != . ]; do
            case $folder in */*) folder=${folder%/*} ;; *) folder=. ;; esac
            if [ -e "$folder/leitai.yaml" ]; then
                printf "%s\0" "$name"
                break
            fi
        done
    done' sh <"$work/changed" >"$work/ours"
[ -s "$work/ours" ] || exit 0

"${LEITAI:-leitai}" validate --only --files-from "$work/ours"
