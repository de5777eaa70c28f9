using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What a cell's type fixes.</summary>
internal interface ICellShape
{
    /// <summary>The cell's descriptor.</summary>
    static abstract CellDescriptor Descriptor { get; }

    /// <summary>Further flags of runsc.</summary>
    static virtual string[] Flags => [];
}

internal static class Shapes
{
    /// <summary>
    /// An id that no other run of these tests has, so that its traces can be told from theirs; a launcher that a test starts has the
    /// test's.
    /// </summary>
    public static string Id { get; } = Environment.GetEnvironmentVariable(LauncherProcess.IdVariable) ?? "test" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public static CellDescriptor Describe(TimeSpan timeToLive, CellRootfs? rootfs = null, RunscRelease? minimum = null) => new()
    {
        Id = Id,
        TimeToLive = timeToLive,
        TemplateSha256 = new string('0', 64),
        Rootfs = rootfs ?? new CellRootfs("no-such-rootfs", IsReadOnly: true),
        MinimumRunscRelease = minimum,
    };
}

/// <summary>Two minutes, root file system by option.</summary>
internal sealed class Plain : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromMinutes(2));
}

/// <summary>One second.</summary>
internal sealed class ShortLived : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromSeconds(1));
}

/// <summary>Needs a runsc that is not out yet.</summary>
internal sealed class Demanding : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromMinutes(2), minimum: new RunscRelease(20990101));
}

/// <summary>Passes a flag that no runsc knows.</summary>
internal sealed class Misspelt : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromMinutes(2));

    public static string[] Flags => ["--netwrok=none"];
}

/// <summary>Leaves control groups alone.</summary>
internal sealed class WithoutGroups : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromMinutes(2));

    public static string[] Flags => ["--ignore-cgroups=true"];
}

/// <summary>On the platform that is not the newer release's own.</summary>
internal sealed class OnPtrace : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(TimeSpan.FromMinutes(2));

    public static string[] Flags => ["--platform=ptrace"];
}

/// <summary>A tree of busybox alone.</summary>
internal sealed class FromHostProgram : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(
        TimeSpan.FromMinutes(2),
        new CellRootfs("unused", IsReadOnly: true)
        {
            Programs = [new CellHostProgram("/bin/busybox", ["/bin/busybox", "/bin/sh", "/usr/bin/wc", "/bin/ls", "/bin/cat"])],
        });
}

/// <summary>A program that needs shared libraries.</summary>
internal sealed class FromDynamicProgram : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(
        TimeSpan.FromMinutes(2),
        new CellRootfs("unused", IsReadOnly: true) { Programs = [new CellHostProgram("/bin/bash", ["/bin/bash"])] });
}

/// <summary>A program that the host does not have.</summary>
internal sealed class FromMissingProgram : ICellShape
{
    public static CellDescriptor Descriptor { get; } = Shapes.Describe(
        TimeSpan.FromMinutes(2),
        new CellRootfs("unused", IsReadOnly: true) { Programs = [new CellHostProgram("/no/such/program", ["/bin/x"])] });
}
