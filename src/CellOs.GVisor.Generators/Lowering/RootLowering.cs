using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the root filesystem.</summary>
internal static class RootLowering
{
    public static void Lower(LoweringContext context)
    {
        if (context.Single("Rootfs") is not { } rootfs)
        {
            return;
        }

        context.Document.Add("root", new SpecObject(rootfs.Origin)
            .Add("path", rootfs.TextNode("path") ?? new SpecString("", rootfs.OriginOf("path")))
            .Add("readonly", new SpecBoolean(
                rootfs.Flag("ReadOnly", true),
                rootfs.Has("ReadOnly") ? rootfs.OriginOf("ReadOnly") : null)));
    }

    public static IReadOnlyList<HostProgram> LowerHostPrograms(LoweringContext context)
    {
        var programs = new List<HostProgram>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in context.All("HostProgram"))
        {
            var path = use.Text("hostPath") ?? "";
            CheckAbsolute(context, path, use.OriginOf("hostPath"));
            var destinations = new List<string>();
            foreach (var destination in use.TextNodes("destinations"))
            {
                CheckAbsolute(context, destination.Text, destination.Origin!);
                if (taken.Add(destination.Text))
                {
                    destinations.Add(destination.Text);
                }
                else
                {
                    context.Report(RepeatedAttribute.Rule, destination.Origin!, Repair.Remove(), $"The place '{destination.Text}'");
                }
            }

            programs.Add(new HostProgram(path, destinations.Count == 0 ? [path] : destinations));
        }

        return programs;
    }

    private static void CheckAbsolute(LoweringContext context, string path, Origin origin)
    {
        if (path.Length == 0 || path[0] != '/')
        {
            context.Report(InvalidHostProgram.Rule, origin, path.Length == 0 ? null : Repair.Replace("/" + path), path);
        }
    }
}
