namespace CellOs.GVisor.Model;

/// <summary>
/// What of an OCI configuration an ExecutionCell document says: arguments, working directory, memory and processor time. Everything else of the
/// configuration is somebody else's. The nodes keep the origins they have.
/// </summary>
internal static class ExecutionCellConfig
{
    private const string Run = "/spec/run";

    /// <summary>The same thing in the configuration and in the document, by their JSON pointers.</summary>
    private static readonly (string Config, string Document)[] Places =
    [
        ("/process/args", Run + "/argv"),
        ("/process/cwd", Run + "/workingDirectory"),
        ("/linux/resources/memory/limit", Run + "/limits/memoryMaxBytes"),
        ("/linux/resources/cpu/quota", Run + "/limits/cpuMax/quotaMicros"),
        ("/linux/resources/cpu/period", Run + "/limits/cpuMax/periodMicros"),
    ];

    /// <summary>Adds what the document says to a configuration that says none of it yet.</summary>
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
                arguments.Add(argument.Copy());
            }
        }

        if (cell.WorkingDirectory is { } directory)
        {
            process.Set("cwd", directory.Copy());
        }

        if (cell.MemoryMaxBytes is { } memory)
        {
            Resources(config).Object("memory").Add("limit", memory.Copy());
        }

        if (cell.CpuMax is { } processor && processor.NumberAt("quotaMicros") is { } quota)
        {
            var period = processor.NumberAt("periodMicros")?.Copy() ?? new SpecNumber(CpuQuota.PeriodMicroseconds, processor.Origin);
            Resources(config).Object("cpu").Add("quota", quota.Copy()).Add("period", period);
        }
    }

    /// <summary>
    /// Adds what a configuration says to the <c>run</c> of a document. The arguments become the configuration's; all else is added where the
    /// document is silent and somebody has stated it. A limit that is none, such as -1, has no counterpart.
    /// </summary>
    public static void Raise(OciConfig config, SpecObject run)
    {
        if (config.Process.Args.Array is { } arguments)
        {
            run.Set("argv", arguments.Copy());
        }

        if (run.Lacks("workingDirectory") && config.Process.Cwd is { Origin: not null } directory)
        {
            run.Set("workingDirectory", directory.Copy());
        }

        var resources = config.Linux.Resources;
        if (resources.ObjectAt("memory").NumberAt("limit") is { } memory && IsLimit(memory) && Section(run, "limits") is { } limits && limits.Lacks("memoryMaxBytes"))
        {
            limits.Set("memoryMaxBytes", memory.Copy());
        }

        var processor = resources.ObjectAt("cpu");
        if (processor.NumberAt("quota") is { } quota && IsLimit(quota) && Section(run, "limits") is { } bounds && bounds.Lacks("cpuMax"))
        {
            var maximum = new SpecObject(quota.Origin) { Presence = quota.Presence }.Add("quotaMicros", WithoutPresence(quota));
            if (processor.NumberAt("period") is { } period)
            {
                maximum.Add("periodMicros", WithoutPresence(period));
            }

            bounds.Set("cpuMax", maximum);
        }
    }

    /// <summary>Where a document says what stands somewhere in the configuration that is made of it.</summary>
    /// <returns>The JSON pointer in the document; <see langword="null"/> for what no document says.</returns>
    public static string? PlaceOf(string configPointer)
    {
        foreach (var (config, document) in Places)
        {
            if (configPointer == config || configPointer.StartsWith(config + "/", StringComparison.Ordinal))
            {
                return document + configPointer.Remove(0, config.Length);
            }
        }

        return null;
    }

    /// <summary>An object in another; <see langword="null"/> where something else stands in its place.</summary>
    public static SpecObject? Section(SpecObject parent, string key, Origin? origin = null)
    {
        if (parent[key] is SpecObject existing)
        {
            return existing;
        }

        if (!parent.Lacks(key))
        {
            return null;
        }

        var created = new SpecObject(origin);
        parent.Set(key, created);
        return created;
    }

    private static SpecObject Resources(SpecObject config) => config.Object("linux").Object("resources");

    private static bool IsLimit(SpecNumber number) => !number.IsConstant || number.Value > 0;

    /// <summary>The number as a member of an object that comes and goes with it.</summary>
    private static SpecNumber WithoutPresence(SpecNumber number) =>
        new(number.Value, number.Origin, number.Hole) { Spelling = number.Spelling, IsCpuQuota = number.IsCpuQuota };
}
