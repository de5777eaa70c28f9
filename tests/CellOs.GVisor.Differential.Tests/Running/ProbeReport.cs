namespace CellOs.GVisor.Differential.Running;

/// <summary>What the probe printed.</summary>
internal sealed class ProbeReport
{
    private const string Mark = "\n\u0001@@";

    private readonly Dictionary<string, string> _sections = [];

    public ProbeReport(string output)
    {
        foreach (var section in output.Split(Mark))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0)
            {
                _sections[section[..end]] = section[(end + 1)..];
            }
        }
    }

    public bool HasBegun => _sections.ContainsKey("args");

    public bool IsWhole => _sections.ContainsKey("end");

    /// <summary>A section; empty when it was not printed.</summary>
    public string this[string section] => _sections.GetValueOrDefault(section, "");

    public string Line(string section) => this[section].TrimEnd('\n');

    public string[] Zeros(string section) => this[section] is { Length: > 0 } text ? text.TrimEnd('\n').Split('\0')[..^1] : [];

    /// <summary>The value behind a key of /proc/self/status.</summary>
    public string? Status(string key) => After(this["status"], key + ":");

    /// <summary>What was found at a place, by the first word of its line.</summary>
    public string? At(string path, string what) => After(this["at " + path], what + " ");

    /// <summary>The fields of the line of a section that ends in a path.</summary>
    public string[]? FieldsOf(string section, string path)
    {
        foreach (var line in this[section].Split('\n'))
        {
            if (line.EndsWith(" " + path, StringComparison.Ordinal) && line[..^(path.Length + 1)].Split(' ') is { Length: < 4 } fields)
            {
                return fields;
            }
        }

        return null;
    }

    private static string? After(string text, string start)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..].Trim();
            }
        }

        return null;
    }
}
