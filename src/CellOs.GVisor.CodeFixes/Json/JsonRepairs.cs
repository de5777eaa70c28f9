using CellOs.GVisor.CodeFixes.Repairs;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Json;

/// <summary>Carries out the repairs of findings in a JSON text.</summary>
internal static class JsonRepairs
{
    /// <summary>What to change; <see langword="null"/> when the finding brings no repair, or one that cannot be carried out here.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="start">Where in the text it is.</param>
    /// <param name="source">The text.</param>
    public static RepairPlan? Plan(Diagnostic diagnostic, int start, JsonSource source)
    {
        if (RepairProperties.Read(diagnostic.Properties) is not { } repair || source.Find(start) is not ({ } node, var isKey))
        {
            return null;
        }

        var pointer = RepairProperties.ReadPointer(diagnostic.Properties);
        switch (repair.Kind)
        {
            case RepairKind.AddNamespace:
                return AddNamespace(source, repair.Value);
            case RepairKind.RemoveNamespace:
                return RemoveNamespace(source, repair.Value);
            case RepairKind.AddCapability:
                return AddCapability(source, repair.Value);
            case RepairKind.AddMountOption:
                return AddMountOption(source, node, repair.Value);
            case RepairKind.RenameMember when isKey && node.Pointer == pointer:
                return Write(repair.Value, new TextChange(new TextSpan(start, KeyLength(source, node)), JsonEdits.Quote(repair.Value)));
            case RepairKind.AddMember:
                return AddMember(source, node, pointer, repair.Value);
            case RepairKind.ReplaceNumber or RepairKind.ReplaceBoolean when node.Pointer != pointer:
                return AddMember(source, node, pointer, repair.Value);
        }

        // What is not shown where it stands, because it stands nowhere, cannot be changed there.
        if (node.Pointer != pointer)
        {
            return null;
        }

        var span = source.SpanOf(node);
        return (repair.Kind, node) switch
        {
            (RepairKind.Remove, { Parent: not null }) => new RepairPlan($"Remove {NameOf(source, node)}", JsonEdits.Remove(source, node)),
            (RepairKind.RemoveEntry, { Parent: { Parent: not null } entry }) => new RepairPlan($"Remove {NameOf(source, entry)}", JsonEdits.Remove(source, entry)),
            (RepairKind.Replace, SpecString text) when text.Text == repair.Original => Write(repair.Value, new TextChange(span, JsonEdits.Quote(repair.Value))),
            (RepairKind.ReplaceNumber or RepairKind.ReplaceBoolean, not (SpecObject or SpecArray)) =>
                new RepairPlan($"Write {repair.Value}", new TextChange(span, repair.Value)),
            (RepairKind.ReplaceJson, not (SpecObject or SpecArray)) =>
                new RepairPlan(repair.Value is ['"', ..] ? "Put it in quotes" : $"Write {repair.Value}", new TextChange(span, repair.Value)),
            (RepairKind.AddValue, SpecString text) => new RepairPlan(
                "Give it a value", new TextChange(span, JsonEdits.Quote(text.Text + "=" + repair.Value))),
            (RepairKind.Split, SpecString { Parent: SpecArray array } text) when text.Text == repair.Original => new RepairPlan(
                RepairPlan.WriteEach(repair.Value),
                new TextChange(span, string.Join(JsonEdits.Separator(source, array), repair.Value.Split(',').Select(JsonEdits.Quote)))),
            _ => null,
        };
    }

    private static RepairPlan Write(string text, TextChange change) => new($"Write '{text}'", change);

    /// <summary>What goes, for the title: a member by its key, a scalar as it is, all else in general.</summary>
    private static string NameOf(JsonSource source, SpecNode node) => node switch
    {
        { Parent: SpecObject parent } => $"'{parent.Members.First(member => ReferenceEquals(member.Value, node)).Key}'",
        SpecObject or SpecArray => "the entry",
        _ => source.Text.ToString(source.SpanOf(node)),
    };

    private static int KeyLength(JsonSource source, SpecNode node) =>
        source.KeySpanOf(((SpecObject)node.Parent!).Members.First(member => ReferenceEquals(member.Value, node))).Length;

    private static RepairPlan? AddMember(JsonSource source, SpecNode node, string pointer, string json)
    {
        var slash = pointer.LastIndexOf('/');
        if (slash < 0 || node is not SpecObject parent || parent.Pointer != pointer.Substring(0, slash))
        {
            return null;
        }

        var key = pointer.Substring(slash + 1).Replace("~1", "/").Replace("~0", "~");
        if (parent[key] is not null)
        {
            return null;
        }

        // Everybody writes the version first.
        var member = JsonEdits.Member(source, key, json);
        return new RepairPlan(
            $"Add '{key}'", pointer is "/ociVersion" or "/apiVersion" ? JsonEdits.Prepend(source, parent, member) : JsonEdits.Append(source, parent, member));
    }

    private static RepairPlan? AddNamespace(JsonSource source, string type)
    {
        var member = JsonEdits.Member(source, "type", JsonEdits.Quote(type));
        var title = $"Add the {type} namespace";
        if (source.Document.ObjectAt("linux").ArrayAt("namespaces") is { } namespaces)
        {
            return FindNamespace(source, type) is null
                ? new RepairPlan(title, JsonEdits.Append(source, namespaces, JsonEdits.Object(source, member, LastOf(namespaces))))
                : null;
        }

        var list = JsonEdits.Member(source, "namespaces", "[" + JsonEdits.Object(source, member) + "]");
        return source.Document["linux"] switch
        {
            null => new RepairPlan(title, JsonEdits.Append(source, source.Document, JsonEdits.Member(source, "linux", JsonEdits.Object(source, list)))),
            SpecObject linux when linux["namespaces"] is null => new RepairPlan(title, JsonEdits.Append(source, linux, list)),
            _ => null,
        };
    }

    private static SpecNode? LastOf(SpecArray array) => array.Items is [.., var last] ? last : null;

    private static RepairPlan? RemoveNamespace(JsonSource source, string type) => FindNamespace(source, type) is { } entry
        ? new RepairPlan($"Remove the {type} namespace", JsonEdits.Remove(source, entry))
        : null;

    private static SpecObject? FindNamespace(JsonSource source, string type)
    {
        foreach (var entry in source.Document.ObjectAt("linux").ObjectsAt("namespaces"))
        {
            if (new OciNamespace(entry).Type?.Is(type) == true)
            {
                return entry;
            }
        }

        return null;
    }

    private static RepairPlan? AddCapability(JsonSource source, string setAndName) =>
        setAndName.Split(':') is [var set, var name] && source.Document.ObjectAt("process").ObjectAt("capabilities") is { } capabilities
            ? AddText(source, capabilities, set, name, $"Add {name} to the {set} set")
            : null;

    private static RepairPlan? AddMountOption(JsonSource source, SpecNode node, string option)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is SpecObject { Parent: SpecArray { Pointer: "/mounts" } } mount)
            {
                return AddText(source, mount, "options", option, $"Add the option '{option}'");
            }
        }

        return null;
    }

    /// <summary>Adds a text to an array, which is made if there is none.</summary>
    private static RepairPlan? AddText(JsonSource source, SpecObject parent, string key, string text, string title) => parent[key] switch
    {
        null => new RepairPlan(title, JsonEdits.Append(source, parent, JsonEdits.Member(source, key, "[" + JsonEdits.Quote(text) + "]"))),
        SpecArray array when !new StringItems(array).Contains(text) => new RepairPlan(title, JsonEdits.Append(source, array, JsonEdits.Quote(text))),
        _ => null,
    };
}
