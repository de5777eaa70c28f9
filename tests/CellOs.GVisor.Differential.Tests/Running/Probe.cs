using System.Text;

namespace CellOs.GVisor.Differential.Running;

/// <summary>
/// What runs inside: a shell script that prints what it finds, section by section. Few processes of its own, for each costs milliseconds.
/// </summary>
internal static class Probe
{
    public const string Path = "/bin/probe";

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
          printf 'write '; w "$t"
          [ "$2" = bound ] && [ $d = directory ] && { printf 'exec '; x "$1/program"; }
          [ "$2" = own ] && echo '#!/bin/sh' >"$1/.program" && $b chmod 755 "$1/.program" && { printf 'exec '; x "$1/.program"; }
        }

        """;

    /// <summary>The script for a cell.</summary>
    /// <param name="places">Where to look closely.</param>
    /// <param name="devices">Paths of device nodes.</param>
    /// <param name="parameters">Names of kernel parameters.</param>
    public static string Script(IReadOnlyCollection<ProbedPlace> places, IEnumerable<string> devices, IEnumerable<string> parameters)
    {
        var script = new StringBuilder(Start);
        foreach (var device in devices)
        {
            script.Append("s ").Append(Quote("device " + device)).Append("; $b stat -c '%F %t %T %a %u %g' ").Append(Quote(device)).Append('\n');
        }

        foreach (var parameter in parameters)
        {
            script.Append("s ").Append(Quote("sysctl " + parameter)).Append("; c </proc/sys/").Append(parameter.Replace('.', '/')).Append('\n');
        }

        foreach (var place in places)
        {
            script.Append("m ").Append(Quote(place.Path)).Append(' ').Append(place.Run).Append('\n');
        }

        var measured = string.Join(' ', places.Where(static place => place.IsMeasured).Select(static place => Quote(place.Path)));
        if (measured.Length > 0)
        {
            script.Append("s modes; $b stat -c '%a %u %g %n' ").Append(measured).Append('\n');
            script.Append("s blocks; $b stat -f -c '%b %S %n' ").Append(measured).Append('\n');
        }

        return script.Append("s end\n").ToString();
    }

    /// <summary>A place to look at.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Run">What to run there: nothing, what was <c>bound</c>, or something of the probe's <c>own</c>.</param>
    /// <param name="IsMeasured">Whether mode and size count.</param>
    public sealed record ProbedPlace(string Path, string Run, bool IsMeasured);

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
