using System.Reflection;
using System.Text;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The table of what runsc does, as the page that ships beside the rules.</summary>
internal static class RunscPage
{
    private static readonly RunscRelease[] Measured = [RunscRelease.Oldest, new(20240729)];

    /// <summary>The sections, each with its rows in the order in which they are written.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<RunscFact> Rows)> Sections { get; } =
        [.. typeof(RunscFact).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(LaunchFacts).Namespace && type.Name.EndsWith("Facts", StringComparison.Ordinal))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (type.Name[..^"Facts".Length], RowsOf(type)))];

    /// <summary>Every release that the table names.</summary>
    public static IReadOnlySet<string> Releases { get; } = ReleasesOf();

    public static string Render()
    {
        var page = new StringBuilder()
            .Append("# What runsc does, release by release\n\n")
            .Append("Printed from the one table that rules, flags and the generated command line read; a test holds this page against it. ")
            .Append($"{Measured[0]} and {Measured[1]}, the releases in Debian 12 and its backports, were measured; of the others the source was read, so that a date is that of the first release seen to do it.\n\n")
            .Append("**honoured**: it does what was asked. **ignored**: it goes on without it. **changed**: it goes on and does something else. **refused**: it does not start the cell. **crashes**: the sandbox, or runsc, crashes or hangs.\n");
        foreach (var (title, rows) in Sections)
        {
            page.Append($"\n## {Heading(title)}\n\n| what a cell asks for | {Measured[0]} | later | in words |\n|---|---|---|---|\n");
            foreach (var row in rows)
            {
                page.Append($"| {Cell(row.Subject)} | {Word(row.Phases[0].Treatment)} | {Later(row)} | {Cell(row.Text)} |\n");
            }
        }

        page.Append("\n## Global flags\n\nA cell asks for the free ones by `[RunscFlag]`. *Annotation* is the first release that lets `dev.gvisor.flag.NAME` set the flag without `--allow-flag-override`.\n\n")
            .Append("| flag | releases | default | value | annotation | set by | meaning |\n|---|---|---|---|---|---|---|\n");
        foreach (var flag in RunscFlagTable.All)
        {
            page.Append($"| `{flag.Name}` | {Span(flag)} | {Default(flag)} | {Value(flag)} | {Annotation(flag)} | {SetBy(flag)} | {Cell(flag.Meaning)} |\n");
        }

        return page.ToString();
    }

    private static List<RunscFact> RowsOf(Type section)
    {
        var rows = new List<RunscFact>();
        foreach (var property in section.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(static property => property.MetadataToken))
        {
            switch (property.GetValue(null))
            {
                case RunscFact row:
                    rows.Add(row);
                    break;
                case IEnumerable<RunscFact> several:
                    rows.AddRange(several);
                    break;
                default:
                    break;
            }
        }

        return rows;
    }

    private static HashSet<string> ReleasesOf()
    {
        var releases = new HashSet<RunscRelease>(Measured);
        foreach (var (_, rows) in Sections)
        {
            releases.UnionWith(rows.SelectMany(static row => row.Phases).Select(static phase => phase.Since));
        }

        foreach (var flag in RunscFlagTable.All)
        {
            RunscRelease?[] named = [flag.Since, flag.Last, flag.LaterKind?.Since, flag.LaterWord?.Since, flag.LaterDefault?.Since, flag.AnnotatedSince, flag.NoEffectSince];
            releases.UnionWith(named.OfType<RunscRelease>());
        }

        return releases.Select(static release => release.ToString()).ToHashSet(StringComparer.Ordinal);
    }

    private static string Heading(string title) =>
        string.Concat(title.Select(static (c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Later(RunscFact row) => row.Phases.Count == 1
        ? "the same"
        : string.Join(", ", row.Phases.Skip(1).Select(static phase => $"{Word(phase.Treatment)} since {phase.Since}"));

    private static string Word(RunscTreatment treatment) => treatment.ToString().ToLowerInvariant();

    private static string Span(RunscFlagInfo flag) => flag.Last is { } last
        ? flag.Since == RunscRelease.Oldest ? $"to {last}" : $"{flag.Since} to {last}"
        : flag.Since == RunscRelease.Oldest ? "all" : $"since {flag.Since}";

    private static string Default(RunscFlagInfo flag) =>
        Text(flag.Default) + (flag.LaterDefault is { } later ? $"; {Text(later.Value)} in {later.Since}" : "");

    private static string Text(string value) => value.Length == 0 ? "none" : $"`{value}`";

    private static string Value(RunscFlagInfo flag)
    {
        var value = flag.Kind is RunscFlagKind.Word ? string.Join(", ", flag.Words.Select(Text)) : Kind(flag.Kind);
        return value +
            (flag.LaterWord is { } word ? $"; {Text(word.Word)} since {word.Since}" : "") +
            (flag.LaterKind is { } kind ? $"; {Kind(kind.Kind)} since {kind.Since}" : "");
    }

    private static string Kind(RunscFlagKind kind) => kind switch
    {
        RunscFlagKind.Boolean => "true or false",
        RunscFlagKind.Integer => "whole number",
        RunscFlagKind.Unsigned => "whole number from 0 on",
        RunscFlagKind.Duration => "time with its unit",
        _ => "text",
    };

    private static string Annotation(RunscFlagInfo flag) => flag.AnnotatedSince is not { } since
        ? ""
        : flag.AnnotatedValues.Count == 0 ? since.ToString() : $"{since}: {string.Join(", ", flag.AnnotatedValues.Select(Text))}";

    private static string SetBy(RunscFlagInfo flag) =>
        (flag.Setting is { } setting ? $"`{setting}` of `[Runsc]`" : flag.IsLaunchers ? "the launcher" : "") +
        (flag.NoEffectSince is { } since ? $" without effect in {since}" : "");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
