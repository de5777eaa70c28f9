using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A program is named: <c>argv</c> is not empty, and neither is its first entry.</summary>
internal static class NoProgram
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7021",
        Severity = RuleSeverity.Error,
        Title = "No program in argv",
        Message = "'run' names no program: {0} is empty",
        Remedy = "Write the program and its arguments in 'argv', or leave 'run' out of a cell that runs nothing",
        NoRepair = "which program was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document || new ExecutionCell(document).Argv.Array is not { } argv)
        {
            return;
        }

        if (argv.Items.Count == 0)
        {
            Report(argv, "'argv'", findings);
        }
        else if (argv.Items[0] is SpecString { IsEmpty: true, Presence: null } program)
        {
            Report(program, "the first entry of 'argv'", findings);
        }
    }

    private static void Report(SpecNode node, string what, FindingList findings)
    {
        if (!findings.HasErrorFrom(node))
        {
            findings.Report(node, what);
        }
    }
}
