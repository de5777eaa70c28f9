using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the hooks.</summary>
internal static class HookLowering
{
    public static void Lower(LoweringContext context)
    {
        foreach (var use in context.All("Hook"))
        {
            var path = use.Text("path") ?? "";
            var args = new SpecArray().Add(new SpecString(path.Substring(path.LastIndexOf('/') + 1), use.OriginOf("path")));
            foreach (var argument in use.TextNodes("arguments"))
            {
                args.Add(argument);
            }

            // Without a list of its own a hook would get the environment of runsc.
            var env = new SpecArray();
            foreach (var entry in use.TextNodes("Environment"))
            {
                env.Add(entry);
            }

            var hooks = context.Document.Object("hooks");
            hooks.Origin ??= use.Origin;
            hooks.Array(NameOf(EnumLowering.Read<HookKind>(context, use, "kind"))).Add(new SpecObject(use.Origin)
                .Add("path", new SpecString(path, use.OriginOf("path")))
                .Add("args", args)
                .Add("env", env));
        }
    }

    private static string NameOf(HookKind kind) => kind switch
    {
        HookKind.Poststart => HookKinds.Poststart,
        HookKind.Poststop => HookKinds.Poststop,
        HookKind.CreateContainer => HookKinds.CreateContainer,
        _ => HookKinds.CreateRuntime,
    };
}
