#!/usr/bin/env bash
# Draws cells at random, judges them by the rules, runs them on runsc 20221219 and 20240729, and compares.
#
#   tests/differential.sh N [SEED]        N cells; SEED is what an earlier run printed, or SEED:NUMBER for one cell of it
#
# The last line is `N cells, D disagreements`; Ctrl-C ends the run early, and N is what has been tried. Exit code 0: none. Environment: CONFIGURATION (Release).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
(($#)) || { sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
exports=$(tests/install-runsc.sh)
eval "$exports"
project=tests/CellOs.GVisor.Differential.Tests
dotnet build "$project" -c "${CONFIGURATION:-Release}" -v quiet -maxcpucount:1 >&2
exec dotnet run --project "$project" -c "${CONFIGURATION:-Release}" --no-build -- differential "$@"
