namespace CellOs.GVisor.Model;

/// <summary>
/// What of an OCI configuration an ExecutionCell document says: arguments, working directory, memory and processor time. Everything else of the
/// configuration is somebody else's. The nodes keep the origins they have in the document.
/// </summary>
internal static class ExecutionCellConfig
{
    private const long DefaultPeriodMicros = 100_000;

    /// <summary>Adds it to a configuration that says none of it yet.</summary>
    public static void Lower(ExecutionCell cell, SpecObject config)
    {
        if (cell.Run is not { } run)
        {
            return;
        }

        var process = config.Object("process");
        process.Origin ??= run.Origin;
        if (cell.Argv.Array is { } argv)
        {
            var arguments = process.Array("args");
            arguments.Origin = argv.Origin;
            foreach (var argument in cell.Argv)
            {
                arguments.Add(new SpecString(argument.Text, argument.Origin, argument.Hole) { Presence = argument.Presence });
            }
        }

        if (cell.WorkingDirectory is { } directory)
        {
            process.Set("cwd", new SpecString(directory.Text, directory.Origin, directory.Hole));
        }

        if (cell.MemoryMaxBytes is { } memory)
        {
            Resources(config).Object("memory").Add("limit", Copy(memory));
        }

        if (cell.CpuMax is { } processor && processor.NumberAt("quotaMicros") is { } quota)
        {
            var period = processor.NumberAt("periodMicros") is { } stated ? Copy(stated) : new SpecNumber(DefaultPeriodMicros, processor.Origin);
            Resources(config).Object("cpu").Add("quota", Copy(quota)).Add("period", period);
        }
    }

    private static SpecObject Resources(SpecObject config) => config.Object("linux").Object("resources");

    private static SpecNumber Copy(SpecNumber number) => new(number.Value, number.Origin, number.Hole) { Presence = number.Presence, Spelling = number.Spelling };
}
