using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>
/// Holds the finished configuration of a cell against the ExecutionCell document that it is declared from: who reads the document alone must not
/// be misled about what is run, where, and within which limits. Properties may add arguments behind those of the document, which holes are for.
/// </summary>
internal static class DocumentAgreement
{
    private const int LongestShown = 80;

    public static void Check(LoweringContext context, ExecutionCell declared)
    {
        var said = new SpecObject();
        ExecutionCellConfig.Lower(declared, said);
        var (before, after) = (new OciConfig(said), new OciConfig(context.Document));
        if (before.Process.Args.Array is { } arguments && !Begins(after.Process.Args.Array, arguments))
        {
            Report(context, arguments, after.Process.Args.Array);
        }

        Compare(context, before.Process.Cwd, after.Process.Cwd);
        Compare(context, MemoryOf(before), MemoryOf(after));
        CompareProcessors(context, ProcessorOf(before), ProcessorOf(after));
    }

    /// <summary>Whether two values are known to be the same.</summary>
    public static bool IsSame(SpecNode? one, SpecNode? other) => (one, other) switch
    {
        (SpecString { IsConstant: true } left, SpecString { IsConstant: true } right) => left.Text == right.Text,
        (SpecNumber { IsConstant: true } left, SpecNumber { IsConstant: true } right) => left.Value == right.Value,
        _ => false,
    };

    /// <summary>Reports an attribute that says otherwise than the document.</summary>
    /// <param name="context">Collects.</param>
    /// <param name="origin">The attribute.</param>
    /// <param name="value">What it says; <see langword="null"/>: it takes away what the document says.</param>
    /// <param name="pointer">Where the document says something else.</param>
    /// <param name="existing">What it says there.</param>
    public static void Report(LoweringContext context, Origin origin, SpecNode? value, string pointer, SpecNode existing) => context.Report(
        AttributeAgainstDocument.Rule,
        origin,
        value is null ? "nothing of it" : Describe(value),
        pointer,
        FileLowering.NameOf(context.Declaration) ?? "",
        Describe(existing));

    private static void Compare(LoweringContext context, SpecNode? before, SpecNode? after)
    {
        if (before is not null && !IsSame(before, after))
        {
            Report(context, before, after);
        }
    }

    /// <summary>Reports a value of the configuration that is another than the document's.</summary>
    private static void Report(LoweringContext context, SpecNode before, SpecNode? after) =>
        Report(context, OriginOf(context, after), after, ExecutionCellConfig.PlaceOf(before.Pointer) ?? before.Pointer, before);

    /// <summary>The attribute that made a value, or that took it away: only raw JSON can do that.</summary>
    private static Origin OriginOf(LoweringContext context, SpecNode? node) =>
        node?.Origin as AttributeOrigin ?? (context.Single("ConfigJson") ?? context.Definition)!.Value.Origin;

    /// <summary>Whether a command begins as the document has it, and goes on with what properties add.</summary>
    private static bool Begins(SpecArray? command, SpecArray arguments)
    {
        if (command is null || command.Items.Count < arguments.Items.Count)
        {
            return false;
        }

        for (var i = 0; i < command.Items.Count; i++)
        {
            var isRight = i < arguments.Items.Count
                ? IsSame(arguments.Items[i], command.Items[i])
                : command.Items[i].Origin is AttributeOrigin { Property: >= 0 };
            if (!isRight)
            {
                return false;
            }
        }

        return true;
    }

    private static SpecNumber? MemoryOf(OciConfig config) => config.Linux.Resources.ObjectAt("memory").NumberAt("limit");

    private static SpecObject? ProcessorOf(OciConfig config) => config.Linux.Resources.ObjectAt("cpu");

    /// <summary>Compares shares of processors: 50 of 100 milliseconds are as much as 25 of 50.</summary>
    private static void CompareProcessors(LoweringContext context, SpecObject? before, SpecObject? after)
    {
        if (before.NumberAt("quota") is not { } quota || before.NumberAt("period") is not { } period)
        {
            return;
        }

        var (otherQuota, otherPeriod) = (after.NumberAt("quota"), after.NumberAt("period"));
        var isSame = otherQuota is { IsConstant: true } && otherPeriod is { IsConstant: true } && IsSmall(quota, otherPeriod) && IsSmall(otherQuota, period)
            ? quota.Value * otherPeriod.Value == otherQuota.Value * period.Value
            : IsSame(quota, otherQuota) && IsSame(period, otherPeriod);
        if (!isSame)
        {
            var origin = OriginOf(context, IsSame(quota, otherQuota) ? otherPeriod : otherQuota);
            context.Report(
                AttributeAgainstDocument.Rule,
                origin,
                otherQuota is null ? "nothing of it" : Share(otherQuota, otherPeriod),
                ExecutionCellConfig.PlaceOf(quota.Pointer)!,
                FileLowering.NameOf(context.Declaration) ?? "",
                Share(quota, period));
        }
    }

    /// <summary>Whether two numbers can be multiplied; beyond that they are no quota and no period.</summary>
    private static bool IsSmall(SpecNumber one, SpecNumber other) => one.IsWithin(0, long.MaxValue) && other.IsWithin(0, int.MaxValue);

    private static string Share(SpecNumber quota, SpecNumber? period) => quota.IsConstant
        ? $"{quota.Text} of {period?.Text ?? "100000"} microseconds"
        : Describe(quota);

    private static string Describe(SpecNode value) => Shorten(value switch
    {
        SpecString { Hole: { } hole } => $"the value of '{hole.Name}'",
        SpecNumber { Hole: { } hole } => $"the value of '{hole.Name}'",
        SpecString text => $"'{JsonText.Escape(text.Text)}'",
        SpecNumber number => number.Text,
        SpecArray array => "[" + string.Join(", ", array.Items.Select(static item => item is SpecString { Hole: { } hole } part
            ? $"\"{JsonText.Escape(part.Text)}{{{hole.Name}}}\""
            : item is SpecString text ? $"\"{JsonText.Escape(text.Text)}\"" : Describe(item))) + "]",
        _ => "something else",
    });

    /// <summary>Cut so that a pair of surrogates stays one.</summary>
    private static string Shorten(string text) => text.Length <= LongestShown
        ? text
        : text.Remove(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown) + "...";
}
