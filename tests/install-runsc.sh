#!/usr/bin/env bash
# Makes sure that the named things are on this machine, and prints where they are as shell `export` lines:
#
#   tests/install-runsc.sh [20221219] [20240729] [busybox]        (default: all three)
#
#   exports=$(tests/install-runsc.sh) && eval "$exports"          (not eval "$(...)": that hides a failure)
#
# runsc, as CELLOS_RUNSC_20221219 and CELLOS_RUNSC_20240729, is unpacked into a cache folder and never installed.
# busybox-static (for root filesystems, /bin/busybox) is the one package that is installed.
# Nothing is asked of the network when everything is there. Messages go to stderr.
set -euo pipefail
umask 022

say() { printf 'install-runsc: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

cache=${XDG_CACHE_HOME:-${HOME:?install-runsc: set HOME or XDG_CACHE_HOME}/.cache}/cellos-gvisor
[[ $cache == /* ]] || die "the cache folder must be an absolute path, not '$cache'"

runsc_path() { printf '%s/runsc-%s/runsc' "$cache" "$1"; }

have() {
  case $1 in
    busybox) [[ -x /bin/busybox && $(dpkg-query -W -f='${db:Status-Status}' busybox-static 2>/dev/null) == installed ]] ;;
    *) [[ -x $(runsc_path "$1") ]] ;;
  esac
}

(($#)) || set -- 20221219 20240729 busybox
missing=()
for thing; do
  case $thing in
    20221219 | 20240729 | busybox) have "$thing" || missing+=("$thing") ;;
    *) die "unknown name '$thing'; known: 20221219 20240729 busybox" ;;
  esac
done

# Copies the machine's own Debian entry into $1/*.{sources,list}, with the two suites that runsc is taken from in place
# of its own. Address, Signed-By, proxies and mirror lists stay what the machine's owner made them.
write_sources() {
  local codename parts='' list='' file
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-bookworm}")
  eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
  for file in "$list" "${parts%/}"/*.list; do
    [[ -f $file ]] || continue
    awk -v suites=" $codename stable oldstable " '
      { sub(/#.*/, "") }
      $1 == "deb" && !/cdrom:/ {
        options = ""
        if (match($0, /\[[^]]*\]/)) {
          options = substr($0, RSTART + 1, RLENGTH - 2)
          $0 = substr($0, 1, RSTART - 1) " " substr($0, RSTART + RLENGTH)
        }
        if (index(suites, " " $3 " ") && (" " $0 " ") ~ / main /) {
          print "deb [ target=Packages " options " ] " $2 " bookworm main"
          print "deb [ target=Packages " options " ] " $2 " bookworm-backports main"
        }
      }' "$file"
  done >"$1/debian.list"
  for file in "${parts%/}"/*.sources; do
    [[ -f $file ]] || continue
    awk -v known=" $codename stable oldstable " '
      function flush(    i, n, word, wanted) {
        n = split(value["suites"], word)
        for (i = 1; i <= n; i++) if (index(known, " " word[i] " ")) wanted = 1
        if (wanted && (" " value["types"] " ") ~ / deb / && (" " value["components"] " ") ~ / main / && value["enabled"] !~ /no|false|off|0/)
          print kept "Types: deb\nSuites: bookworm bookworm-backports\nComponents: main\nTargets: Packages\n"
        split("", value); kept = field = ""
      }
      /^#/ { next }
      /^[ \t]*$/ { flush(); next }
      /^[^ \t]/ { field = tolower($1); sub(/:.*/, "", field); line = $0; sub(/^[^:]*:/, "", line) }
      /^[ \t]/ { line = $0 }
      field ~ /^(types|suites|components|targets|enabled|languages)$/ { gsub(/[ \t]+/, " ", line); value[field] = value[field] " " tolower(line); next }
      { kept = kept $0 "\n" }
      END { flush() }' "$file"
  done >"$1/debian.sources"
  [[ -s $1/debian.list || -s $1/debian.sources ]] ||
    die "no entry under /etc/apt (suite $codename, component main) names a Debian archive to take runsc from"
}

# fetch DATE...: downloads and unpacks, with an apt of its own: own sources, own lists, own cache.
fetch() {
  local apt date version other deb
  # Not in the cache folder: apt fetches and verifies as the user _apt, who may not look below a home directory.
  work=$(mktemp -d "${TMPDIR:-/tmp}/cellos-runsc.XXXXXX")
  chmod 755 "$work"
  mkdir -p "$work"/{sources,lists/partial,cache/archives/partial,debs}
  if ((EUID == 0)); then chown _apt "$work/debs" 2>/dev/null || true; fi
  write_sources "$work/sources"
  # The hooks are cleared because they work on the system's apt (docker images empty its cache after each update).
  printf '%s\n' '#clear APT::Update::Post-Invoke;' '#clear APT::Update::Post-Invoke-Success;' >"$work/apt.conf"
  apt=(-c "$work/apt.conf" -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/sources"
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache"
    -o Acquire::Languages=none -o Acquire::Retries=3)

  # A foreign archive that also calls its suite bookworm has no backports and makes update fail; what counts is
  # whether the wanted version is there afterwards. Signatures are apt's business: it does not list what it cannot verify.
  apt-get "${apt[@]}" -q update >"$work/update.log" 2>&1 || true
  for date; do
    version=$(apt-cache "${apt[@]}" madison runsc | awk -v want="0.0~$date." 'index($3, want) == 1 { print $3; exit }')
    if [[ -z $version ]]; then
      sed 's/^/  /' "$work/update.log" >&2
      other=$(apt-cache "${apt[@]}" madison runsc | awk '{ print $3 }' | xargs)
      die "this machine's Debian archive carries no runsc $date in bookworm or bookworm-backports; found: ${other:-nothing, see above}"
    fi
    say "unpacking runsc $version into $cache/runsc-$date"
    (cd "$work/debs" && apt-get "${apt[@]}" -qq download "runsc=$version" >&2) || die "could not download runsc $version"
    deb=$(echo "$work"/debs/runsc_*.deb)
    new=$(mktemp -d "$cache/.new.XXXXXX")
    dpkg-deb -x "$deb" "$new/deb"
    mkdir "$new/runsc-$date"
    mv "$new/deb/usr/bin/runsc" "$new/runsc-$date/runsc"
    chmod 755 "$new/runsc-$date"
    [[ $("$new/runsc-$date/runsc" --version) == *"$date"* ]] || die "the runsc of package version $version does not say that it is $date"
    rm -rf "$cache/runsc-$date" # holds no runsc, or it would not be missing
    mv -T "$new/runsc-$date" "$cache/runsc-$date"
    rm -rf "$new" "$deb"
    new=''
  done
}

install_busybox() {
  ((EUID == 0)) || die "busybox-static is not installed, and installing it takes root"
  say "installing busybox-static"
  local install=(apt-get -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends install busybox-static)
  export DEBIAN_FRONTEND=noninteractive
  # The first try fails where the package lists were never fetched or are out of date.
  "${install[@]}" >/dev/null 2>&1 || { apt-get -qq update >&2 && "${install[@]}" >&2; } || die "could not install busybox-static"
}

work='' new=''
trap 'rm -rf ${work:+"$work"} ${new:+"$new"}' EXIT
trap 'exit 130' INT TERM
if ((${#missing[@]})); then
  for tool in apt-get dpkg-deb flock awk; do
    command -v "$tool" >/dev/null || die "needs Debian's $tool (or put the missing things in place yourself: ${missing[*]})"
  done
  mkdir -p "$cache"
  exec 9>"$cache/.lock"
  flock 9 # a second run waits here, and then finds everything done
  rm -rf "$cache"/.new.* # of a run that was killed
  dates=()
  for thing in "${missing[@]}"; do
    if ! have "$thing"; then
      case $thing in busybox) install_busybox ;; *) dates+=("$thing") ;; esac
    fi
  done
  if ((${#dates[@]})); then fetch "${dates[@]}"; fi
fi

for thing; do
  case $thing in 20*) printf 'export CELLOS_RUNSC_%s=%q\n' "$thing" "$(runsc_path "$thing")" ;; esac
done
