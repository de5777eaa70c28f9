#!/usr/bin/env bash
# Runs cells on runsc 20221219 and 20240729 in turn, twenty at a time, cancels, stops and kills them at random, takes
# processes and memory from them, and looks over the whole host for what they leave.
#
#   tests/soak.sh N [SEED]        N cells; SEED is what an earlier run printed, or SEED:NUMBER for cells from one of it on
#
# The last line is `N cells, F unexpected, R residue, rss +M MiB, fds +K`: endings that nothing which was done to the cell
# explains, things left, and what the launching process has grown by. Exit code 0: F and R are 0.
# Environment: CONFIGURATION (Release).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
(($#)) || { sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
exports=$(tests/install-runsc.sh)
eval "$exports"
project=tests/CellOs.GVisor.Soak.Tests
dotnet build "$project" -c "${CONFIGURATION:-Release}" -v quiet -maxcpucount:1 >&2
exec dotnet run --project "$project" -c "${CONFIGURATION:-Release}" --no-build -- soak "$@"
