using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the root filesystem.</summary>
internal static class RootLowering
{
    /// <summary>What a root filesystem is called that the launcher builds in the bundle.</summary>
    private const string BuiltRoot = CellDefaults.RootPath;

    public static void Lower(LoweringContext context)
    {
        if (context.Single("Rootfs") is not { } rootfs)
        {
            if (context.File.ObjectAt("root") is not null)
            {
                context.Document.Add("root", new SpecObject().Add("readonly", new SpecBoolean(true)));
            }
            else if (context.CellDocument is not null)
            {
                // A document has no word for it, so that who writes one need not say more.
                context.Document.Add("root", new SpecObject().Add("path", new SpecString(BuiltRoot)).Add("readonly", new SpecBoolean(true)));
            }

            return;
        }

        if (context.All("HostProgram").Any() && rootfs.Text("path") is { } path && path != BuiltRoot)
        {
            context.Report(
                ContradictoryAttributes.Rule,
                rootfs.OriginOf("path"),
                $"The root filesystem '{path}'",
                $"[HostProgram], for which the launcher builds '{BuiltRoot}'");
        }

        context.Document.Add("root", new SpecObject(rootfs.Origin)
            .Add("path", rootfs.TextNode("path") ?? new SpecString("", rootfs.OriginOf("path")))
            .Add("readonly", new SpecBoolean(
                rootfs.Flag("ReadOnly", true),
                rootfs.Has("ReadOnly") ? rootfs.OriginOf("ReadOnly") : null)));
    }

    public static IReadOnlyList<HostProgram> LowerHostPrograms(LoweringContext context)
    {
        if (context.File is { } file && new OciConfig(file).Root.Path is { Origin: TextOrigin } root && root.Text != BuiltRoot)
        {
            foreach (var use in context.All("HostProgram"))
            {
                context.Report(
                    ContradictoryAttributes.Rule, use.Origin, $"[HostProgram], for which the launcher builds '{BuiltRoot}',", $"the root filesystem '{root.Text}' of the file");
            }
        }

        var programs = new List<HostProgram>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var use in context.All("HostProgram"))
        {
            var path = use.Text("hostPath") ?? "";
            CheckPath(context, path, use.OriginOf("hostPath"));
            var destinations = new List<string>();
            foreach (var destination in use.TextNodes("destinations"))
            {
                CheckPath(context, destination.Text, destination.Origin!);
                Place(context, taken, path, destination.Text, destination.Origin!, destinations);
            }

            if (use.Elements("destinations").Count == 0)
            {
                Place(context, taken, path, path, use.OriginOf("hostPath"), destinations);
            }

            if (destinations.Count > 0)
            {
                programs.Add(new HostProgram(path, destinations));
            }
        }

        return programs;
    }

    private static void Place(
        LoweringContext context, Dictionary<string, string> taken, string program, string place, Origin origin, List<string> places)
    {
        if (!taken.TryGetValue(place, out var other))
        {
            if (taken.Keys.FirstOrDefault(file => LinuxPath.IsBelow(place, file) || LinuxPath.IsBelow(file, place)) is { } file)
            {
                context.Report(ContradictoryAttributes.Rule, origin, $"A file at '{place}'", $"the file at '{file}'; one of them would have to be a directory");
            }

            taken.Add(place, program);
            places.Add(place);
        }
        else if (other == program)
        {
            context.Report(RepeatedAttribute.Rule, origin, Repair.Remove(), $"The place '{place}'");
        }
        else
        {
            context.Report(ContradictoryAttributes.Rule, origin, $"'{program}' at '{place}'", $"'{other}', which is to be there too");
        }
    }

    private static void CheckPath(LoweringContext context, string path, Origin origin)
    {
        var absolute = path.Length > 0 && path[0] == '/' ? path : "/" + path;
        var clean = LinuxPath.Clean(absolute);
        if (clean != path || clean == "/")
        {
            context.ReportText(InvalidHostProgram.Rule, origin, path, clean == "/" ? null : Repair.Replace(clean));
        }
    }
}
