using System.Text;

namespace CellOs.GVisor.Differential.Running;

/// <summary>
/// What runs inside: a shell script that prints what it finds, section by section. Few processes of its own, for each costs milliseconds.
/// </summary>
internal static class Probe
{
    public const string Path = "/bin/probe";

    /// <summary>What a bound directory holds, to be known by.</summary>
    public const string Marker = "marker";

    /// <summary>What a bound directory holds to be run.</summary>
    public const string Program = "program";

    private const string Start = """
        #!/bin/sh
        exec 2>&1
        b=/bin/busybox
        s() { printf '\n\1@@%s\n' "$1"; }
        c() { while read -r l; do printf '%s\n' "$l"; done; }
        s args; printf '%s\0' "$0" "$@"
        s pid; printf '%s' "$$"
        s cwd; pwd -P
        s umask; umask
        s env; $b cat /proc/$$/environ
        s status; c </proc/$$/status
        s soft; ulimit -Sa
        s hard; ulimit -Ha
        s limits; [ -e /proc/$$/limits ] && c </proc/$$/limits
        s mounts; c </proc/$$/mounts
        s net; c </proc/net/dev
        s hostname; $b uname -n
        s memory; read -r l </proc/meminfo && printf '%s' "$l"
        s cpus; $b nproc
        # What an access says: ok, or the reason.
        w() { if { true >>"$1"; } ; then echo ok; fi; }
        x() { if "$1" ; then echo ok; fi; }
        m() {
          s "at $1"
          if [ -d "$1" ]; then d=directory; t=$1/.written; elif [ -e "$1" ]; then d=file; t=$1; else d=missing; t=$1/.written; fi
          echo "kind $d"
          [ -e "$1/marker" ] && echo "marker yes"
          printf 'write '; w "$t"
          [ -e "$1/program" ] && { printf 'exec '; x "$1/program"; }
          $b stat -c 'mode %a %u %g' "$1"
          $b stat -f -c 'blocks %b %S' "$1"
          [ "$2" ] && echo '#!/bin/sh' >"$1/.program" && $b chmod 755 "$1/.program" && { printf 'exec '; x "$1/.program"; }
        }

        """;

    /// <summary>The script for a cell.</summary>
    /// <param name="places">Where to look closely, and whether to try and run something there.</param>
    public static string Script(IEnumerable<(string Path, bool TryToRun)> places)
    {
        var script = new StringBuilder(Start);
        foreach (var (path, tryToRun) in places)
        {
            script.Append("m ").Append(Quote(path)).Append(tryToRun ? " run\n" : "\n");
        }

        return script.Append("s end\n").ToString();
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
