#!/usr/bin/env bash
# Installs what is missing, builds the solution and runs every test project below tests/.
#
#   tests/run.sh [-p:NAME=VALUE ...] [arguments of `dotnet test`, such as --filter-class '*CapabilityTests']
#
# Projects that start sandboxes run one after the other, and beside them all others; what a project prints is shown when it has ended.
# -p: goes to the build as well. Environment: CONFIGURATION (Release), TEST_TIMEOUT (seconds per project, 1800).
# The last line is `N passed, N failed, N skipped`, always. Exit code 0: the build worked, nothing failed, and at least
# one test ran in every project (with a --filter: in at least one project).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_TieredPGO=0 # what ends this soon never gets back what a profile costs: a third of the time

configuration=${CONFIGURATION:-Release}
timeout=${TEST_TIMEOUT:-1800}
properties=() filtered=''
for argument; do
  case $argument in
    -p:* | --property:* | -property:* | /p:*) properties+=("$argument") ;;
    --filter*) filtered=yes ;;
  esac
done

arguments=("$@")
passed=0 failed=0 skipped=0 finished='' results='' lanes=()
finish() {
  local status=$?
  ((${#lanes[@]} == 0)) || { kill "${lanes[@]}" 2>/dev/null; wait "${lanes[@]}"; } || true
  [[ -z $results ]] || rm -rf "$results"
  # Whatever ended this script early (no SDK, no runsc, a build error, Ctrl-C) is a failure, and is counted as one.
  [[ $finished ]] || failed=$((failed + 1))
  echo
  echo "$passed passed, $failed failed, $skipped skipped"
  if ((failed)); then exit $((status ? status : 1)); fi
}
trap finish EXIT
trap 'exit 130' INT TERM
note() { printf 'tests/run.sh: %s\n' "$*"; }

command -v dotnet >/dev/null || { note "error: dotnet is not on PATH (SDK 10.0)"; exit 1; }
exports=$(tests/install-runsc.sh)
eval "$exports"

# Warnings are errors by Directory.Build.props. One compiler serves all projects, and does not outlive the build.
dotnet build CellOs.GVisor.Generators.sln -c "$configuration" -p:UseSharedCompilation=true "${properties[@]}"
dotnet build-server shutdown --vbcscompiler >/dev/null

mapfile -t projects < <(find tests -name '*.Tests.csproj' -not -path '*/obj/*' -not -path '*/bin/*' | LC_ALL=C sort)
((${#projects[@]})) || { note "error: no test project below tests/"; exit 1; }
results=$(mktemp -d)

# sum ATTRIBUTE FILE...: adds an attribute of each file's <assembly> element (the first; a test's output may hold another).
sum() {
  awk -v name=" $1=\"" '
    !seen[FILENAME] && match($0, /<assembly [^>]*>/) {
      seen[FILENAME] = 1
      tag = substr($0, RSTART, RLENGTH)
      if (at = index(tag, name)) n += substr(tag, at + length(name)) + 0
    }
    END { print n + 0 }' "${@:2}"
}

# test_project PROJECT: runs its tests, and leaves `passed failed skipped` in $results/NAME.counts.
test_project() {
  local project=$1 name report status=0 started=$SECONDS p=0 f=0 s=0
  name=$(basename "$project" .csproj)
  report=$results/$name
  mkdir "$report"
  # In the background, so that Ctrl-C reaches this script: timeout runs in a process group of its own, which it kills whole.
  timeout --kill-after=10 "$timeout" dotnet test --project "$project" -c "$configuration" --no-build \
    --results-directory "$report" --report-xunit-xml "${arguments[@]}" >"$report.log" 2>&1 &
  child=$!
  wait "$child" || status=$?
  child=''

  # The report is written when a run ends in order, and only then: a project that crashed, hung or left by Environment.Exit
  # has none. The printed summary counts none of the three as a failure.
  local reports=("$report"/*.xml) errors=''
  if [[ -e ${reports[0]} ]]; then
    p=$(sum passed "${reports[@]}")
    f=$(($(sum failed "${reports[@]}") + $(sum errors "${reports[@]}"))) # errors: of fixtures, in disposal
    s=$(sum skipped "${reports[@]}")
  fi
  if ((status && SECONDS - started >= timeout)); then
    errors="$name was ended after $timeout seconds"
    f=$((f ? f : 1))
  elif [[ ! -e ${reports[0]} ]]; then
    errors="$name ended with exit code $status and no report: it crashed or did not start"
    f=1
  elif ((p + f == 0)) && [[ ! $filtered ]]; then
    errors="no test ran in $name"
    f=1
  elif ((status && !f && !(status == 8 && p == 0))); then # 8: the filter let nothing through
    errors="$name ended with exit code $status though no test failed"
    f=1
  fi
  {
    flock 9 # the other lane may be about to show its own
    echo
    cat "$report.log"
    [[ -z $errors ]] || note "error: $errors"
    note "$name: $p passed, $f failed, $s skipped, $((SECONDS - started)) s"
  } 9>"$results/lock"
  echo "$p $f $s" >"$results/$name.counts"
}

# lane PROJECT...: one project after the other.
lane() {
  local project child=''
  trap - EXIT
  trap '[[ -z $child ]] || { kill "$child" 2>/dev/null && wait "$child"; } || true; exit 130' INT TERM
  for project; do
    test_project "$project"
  done
}

sandboxed=() others=()
for project in "${projects[@]}"; do
  if grep -rq --include='*.cs' --exclude-dir=obj --exclude-dir=bin CELLOS_RUNSC_ "$(dirname "$project")"; then
    sandboxed+=("$project")
  else
    others+=("$project")
  fi
done
lane "${sandboxed[@]}" &
lanes+=($!)
lane "${others[@]}" &
lanes+=($!)
for one in "${lanes[@]}"; do
  wait "$one" || note "error: a lane of tests ended with exit code $?"
done
lanes=()

for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  if [[ -e $results/$name.counts ]]; then
    read -r p f s <"$results/$name.counts"
  else
    note "error: $name was not run to its end"
    p=0 f=1 s=0
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
((passed + failed)) || { note "error: no test ran"; exit 1; }
finished=yes
