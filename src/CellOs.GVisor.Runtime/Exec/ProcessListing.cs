using System.Globalization;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The table that <c>runsc ps</c> prints: <c>UID PID PPID C TTY STIME TIME CMD</c> (gVisor <c>pkg/sentry/control/proc.go</c>).
/// </summary>
internal static class ProcessListing
{
    private const int Columns = 8;

    internal static IReadOnlyList<CellProcess> Parse(string table)
    {
        List<CellProcess> processes = [];
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            // The name comes last and may hold spaces.
            var fields = line.Split(' ', Columns, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (fields.Length == Columns
                && uint.TryParse(fields[0], CultureInfo.InvariantCulture, out var user)
                && int.TryParse(fields[1], CultureInfo.InvariantCulture, out var id)
                && int.TryParse(fields[2], CultureInfo.InvariantCulture, out var parent))
            {
                processes.Add(new CellProcess(id, parent, user, fields[^1]));
            }
            else
            {
                throw new CellCommandException($"runsc ps answered with a line of another form: '{line}'.");
            }
        }

        return [.. processes.OrderBy(static process => process.Id)];
    }
}
