#!/usr/bin/env bash
# Three things to see, on a Debian machine with nothing but the .NET SDK:
#   1. samples/WordCount, a cell that counts words inside gVisor, run by real runsc;
#   2. samples/CellService, a service that runs the ExecutionCell documents of a directory: two good ones and a bad one between them;
#   3. samples/Mistakes, cells that are wrong, and what the compiler says about them.
# runsc is $CELLOS_RUNSC, or the one on PATH, or Debian's own 20221219, unpacked into a cache folder.
set -euo pipefail
umask 022 # the cell runs as uid 65532 and has to be able to read what is made here
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C.UTF-8

title() { printf '\n== %s\n' "$*"; }
die() { printf 'samples/run.sh: error: %s\n' "$*" >&2; exit 1; }

command -v dotnet >/dev/null || die "dotnet is not on PATH (SDK 10.0)"
tests/install-runsc.sh busybox
runsc=${CELLOS_RUNSC:-$(command -v runsc || true)}
if [[ -z $runsc ]]; then
  exports=$(tests/install-runsc.sh 20221219)
  eval "$exports"
  runsc=$CELLOS_RUNSC_20221219
fi
version=$("$runsc" --version) || die "cannot run $runsc"
export CELLOS_RUNSC=$runsc PATH="${runsc%/*}:$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

title "WordCount: build"
project=samples/WordCount/WordCount.csproj
dotnet build "$project" -c Release -v quiet
program=$(dotnet msbuild "$project" -p:Configuration=Release -getProperty:TargetPath)

# The cell's root filesystem, where the program looks for it: beside itself. With its mount points, because runsc makes those
# that are missing on the host, even in a root that is read-only to the cell.
rootfs=$(dirname "$program")/rootfs
mkdir -p "$rootfs"/{bin,data,tmp,proc,sys,dev}
install -m 755 /bin/busybox "$rootfs/bin/busybox"
ln -sfn busybox "$rootfs/bin/wc"

mkdir "$work/in"
chmod 755 "$work" "$work/in"
printf 'All that is gold does not glitter,\nnot all those who wander are lost.\n' >"$work/in/a.txt" # 14 words

title "WordCount: run on ${version%%$'\n'*}"
status=0
dotnet "$program" "$work/in" /data/a.txt 2>&1 | tee "$work/output" || status=$?
((status == 0)) || die "WordCount ended with exit code $status"
grep -Eq '(^|[^0-9])14 /data/a\.txt' "$work/output" || die "WordCount did not print the 14 words of /data/a.txt"
grep -qx 'word-count exited with code 0' "$work/output" || die "WordCount did not print how the cell ended, as the README shows it"

title "CellService: build"
project=samples/CellService/CellService.csproj
dotnet build "$project" -c Release -v quiet
service=$(dotnet msbuild "$project" -p:Configuration=Release -getProperty:TargetPath)
cells=$work/cells
mkdir -p "$cells/incoming"
ln -sfn busybox "$rootfs/bin/sh"

# put NAME TTL SCRIPT: a document, written beside incoming/ and renamed into it, so that it is never seen half written.
put() {
  cat >"$cells/$1.half" <<END
{
  "apiVersion": "cellos.io/v1",
  "kind": "ExecutionCell",
  "spec": {
    "id": "$1",
    "authority": { "secretRefs": ["greeting"], "egressRules": [] },
    "lifetime": { "ttlSeconds": $2 },
    "run": { "argv": ["/bin/sh", "-c", "$3"], "secretDelivery": "env" },
    "export": { "artifacts": [{ "name": "count", "path": "/data/count" }] }
  }
}
END
  mv "$cells/$1.half" "$cells/incoming/$1.cell.json"
}
put first 10 'echo first; echo ${#greeting} >/data/count'
put second 0 'echo second'
put third 10 'echo third; echo 3 >/data/count; exit 3'

title "CellService: run on ${version%%$'\n'*}"
CELLOS_SECRET_GREETING=hello dotnet "$service" --Directory="$cells" --RootfsDirectory="$rootfs" --RunscPath="$runsc" --WorkDirectory="$work/launches" --StopWhenIdle=true
for file in "$cells"/results/*.result.json "$cells"/errors/*.error.json "$cells/events.jsonl"; do
  printf '\n%s\n' "${file#"$cells/"}"
  cat "$file"
done
grep -q '"outcome": "succeeded"' "$cells/results/first.result.json" || die "CellService did not run the first document"
[[ $(<"$cells/exports/first/count") == 5 ]] || die "CellService did not export how long the secret greeting is"
grep -q '"line": 7' "$cells/errors/second.error.json" || die "CellService did not say in which line the second document is wrong"
grep -q '"exitCode": 3' "$cells/results/third.result.json" || die "CellService did not run the third document"
(($(wc -l <"$cells/events.jsonl") == 8)) || die "CellService did not write four events of each cell"
if grep -rqw hello "$cells"; then die "CellService wrote down a secret"; fi

title "Mistakes: build, which has to fail"
status=0
dotnet build samples/Mistakes/Mistakes.csproj -c Release -v quiet -tl:off >"$work/build" 2>&1 || status=$?
# `file(line,column): error ID: text [project]`, said once by each target that meets it: keep one of each, in the order of
# the file, with paths relative to the repository.
sed -E -e "s|^[[:space:]]*${PWD}/||" -e 's| \[[^][]*proj(::[^][]*)?\]$||' "$work/build" |
  awk '/: (error|warning) / && !seen[$0]++' | sort -V >"$work/diagnostics"
cat "$work/diagnostics"

((status)) || die "samples/Mistakes was built, mistakes and all"
mistakes=$(grep -Ec '^[^:]*: error CELL[0-9]{4}: ' "$work/diagnostics" || true)
((mistakes)) || { cat "$work/build" >&2; die "samples/Mistakes failed to build, but not because of a CELL diagnostic"; }
if others=$(grep -Ev '^[^:]*: (error|warning) CELL[0-9]{4}: ' "$work/diagnostics"); then
  die "besides its mistakes, the build of samples/Mistakes said: $others"
fi

title "Done: 14 words counted inside gVisor, two documents run and one refused, and $mistakes mistakes found by the compiler."
