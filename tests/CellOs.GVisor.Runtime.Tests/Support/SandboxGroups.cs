namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The control groups that a running sandbox is in, found by asking the kernel about its process.</summary>
internal sealed class SandboxGroups
{
    private readonly Dictionary<string, string> _directories = [];

    /// <param name="process">A process of the cell.</param>
    public SandboxGroups(int process)
    {
        // HIERARCHY:CONTROLLERS:PATH, with no controllers for the unified one.
        foreach (var line in File.ReadLines($"/proc/{process}/cgroup"))
        {
            if (line.Split(':', 3) is [_, var controllers, var path])
            {
                foreach (var controller in controllers.Split(','))
                {
                    _directories[controller] = MountPoint(controller) + path;
                }
            }
        }
    }

    /// <summary>Whether the host has control groups of version 2 alone.</summary>
    public static bool AreUnified => MountTable.Read().IsUnified;

    /// <summary>The sandbox of a test's one cell.</summary>
    public static SandboxGroups Of(TestHost host)
        => new(Assert.Single(host.Processes("runsc-sandbox")).Id);

    /// <summary>A file of version 1, or of version 2, whichever the host has.</summary>
    public string Read(string controller, string version1, string version2)
        => File.ReadAllText(AreUnified ? $"{_directories[""]}/{version2}" : $"{_directories[controller]}/{version1}").Trim();

    private static string MountPoint(string controller)
        => controller.Length == 0 ? (AreUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/unified") : $"/sys/fs/cgroup/{controller.Replace("name=", "", StringComparison.Ordinal)}";
}
