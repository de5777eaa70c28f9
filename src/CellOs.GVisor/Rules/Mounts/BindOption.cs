using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>What to say of a mount that says what it binds but not that it binds.</summary>
internal static class BindOption
{
    public static Repair? RepairFor(OciMount mount) => HasHostPath(mount) ? Repair.AddMountOption("bind") : null;

    public static string RemedyFor(OciMount mount) =>
        HasHostPath(mount) ? "Add the option 'bind' to mount its source" : "Give it the type of a file system, such as 'tmpfs'";

    private static bool HasHostPath(OciMount mount) =>
        mount.Source is { } source && (source.Text.Length == 0 ? !source.IsConstant : LinuxPath.IsAbsolute(source.Text));
}
