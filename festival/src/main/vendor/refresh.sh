#!/usr/bin/env bash
# Fetches the browser files which the house serves itself (fonts, the upload client) from the npm registry and
# writes them with their licence and SHA-256 to static/vendor. The build never runs this: the files are committed.
#
#   festival/src/main/vendor/refresh.sh           fetch what packages.tsv names and rewrite MANIFEST.tsv
#   festival/src/main/vendor/refresh.sh --check   fetch nothing; exit 1 when a file differs from MANIFEST.tsv
#   festival/src/main/vendor/refresh.sh --newer   list newer versions; change nothing
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages="$here/packages.tsv"
vendor=$(cd "$here/../resources/static" && pwd)/vendor
manifest="$vendor/MANIFEST.tsv"

say() { printf '%s\n' "$*" >&2; }

rows() { grep -v '^#' "$packages" | grep -v '^[[:space:]]*$'; }

check() {
  local wrong=0 path package version licence sum
  while IFS=$'\t' read -r path package version licence sum; do
    [[ $path == path ]] && continue
    if [[ ! -f $vendor/$path ]]; then say "missing: $path ($package $version)"; wrong=1; continue; fi
    [[ $(sha256sum "$vendor/$path" | cut -d' ' -f1) == "$sum" ]] || { say "changed: $path ($package $version)"; wrong=1; }
  done <"$manifest"
  while IFS= read -r path; do
    cut -f1 "$manifest" | grep -qxF "$path" || { say "not in the manifest: $path"; wrong=1; }
  done < <(cd "$vendor" && find . -type f ! -name MANIFEST.tsv | sed 's|^\./||' | LC_ALL=C sort)
  return $wrong
}

newer() {
  local package version folder files latest
  while IFS=$'\t' read -r package version folder files; do
    latest=$(npm view "$package" version 2>/dev/null)
    [[ $latest == "$version" ]] || printf '%s\t%s -> %s\n' "$package" "$version" "$latest"
  done < <(rows)
}

refresh() {
  local package version folder files licence file target
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  printf 'path\tpackage\tversion\tlicence\tsha256\n' >"$work/manifest"
  while IFS=$'\t' read -r package version folder files; do
    licence=$(npm view "$package@$version" license 2>/dev/null)
    say "$package $version ($licence)"
    mkdir -p "$work/$folder"
    (cd "$work/$folder" && npm pack --silent "$package@$version" >/dev/null && tar xzf ./*.tgz --strip-components=1)
    target="$folder/$version"
    rm -rf "${vendor:?}/$folder"
    mkdir -p "$vendor/$target"
    for file in $files; do
      cp "$work/$folder/$file" "$vendor/$target/$(basename "$file")"
      chmod 644 "$vendor/$target/$(basename "$file")"
      printf '%s\t%s\t%s\t%s\t%s\n' "$target/$(basename "$file")" "$package" "$version" "$licence" \
        "$(sha256sum "$vendor/$target/$(basename "$file")" | cut -d' ' -f1)" >>"$work/manifest"
    done
  done < <(rows)
  (head -1 "$work/manifest"; tail -n +2 "$work/manifest" | LC_ALL=C sort) >"$manifest"
}

case "${1:-}" in
  --check) check ;;
  --newer) newer ;;
  '') mkdir -p "$vendor"; refresh; check ;;
  *) say "usage: refresh.sh [--check | --newer], not '$1'"; exit 64 ;;
esac
