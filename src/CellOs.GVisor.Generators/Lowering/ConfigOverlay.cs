using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>
/// Lays what the attributes say over the file that the cell is declared from, be it a configuration or what an ExecutionCell document says of one. Only
/// what somebody wrote takes the place of what the file says; what a cell has by default fills in where the file is silent.
/// </summary>
internal sealed class ConfigOverlay
{
    private readonly LoweringContext _context;
    private readonly List<(Origin Origin, List<string> Pointers)> _replaced = [];

    private ConfigOverlay(LoweringContext context) => _context = context;

    public static void Lay(LoweringContext context)
    {
        if (context.File is not { } file)
        {
            return;
        }

        var overlay = new ConfigOverlay(context);
        overlay.Lay(file, context.Document);
        overlay.ShareNamespaces(file);
        context.Document = file;

        // Nothing takes the place of what a document says: DocumentAgreement tells where something would.
        if (context.CellDocument is null)
        {
            overlay.Report();
        }
    }

    private void Lay(SpecObject below, SpecObject above)
    {
        foreach (var member in above.Members)
        {
            if (below[member.Key] is not { } existing || existing is SpecNull)
            {
                Put(below, member);
            }
            else
            {
                Lay(below, existing, member);
            }
        }
    }

    private void Lay(SpecObject below, SpecNode existing, in SpecMember member)
    {
        switch (existing.Pointer, existing, member.Value)
        {
            // A user is one thing: half of one and half of another is nobody.
            case ("/process/user", _, _):
            case ("/process/capabilities", _, not SpecObject):
                Replace(below, existing, member);
                break;

            // What the file leaves out of the sets is left out.
            case ("/process/capabilities", SpecObject, SpecObject sets) when !IsStated(sets):
                break;

            case (_, SpecObject members, SpecObject over):
                Lay(members, over);
                break;

            case ("/process/args", SpecArray arguments, SpecArray over) when _context.Single("Process")?.Elements("arguments").Count is not > 0:
                foreach (var argument in over.Items)
                {
                    arguments.Add(argument);
                }

                break;

            case (var pointer, SpecArray entries, SpecArray over) when NameOf(pointer) is { } nameOf:
                LayEntries(entries, over, nameOf);
                break;

            default:
                Replace(below, existing, member);
                break;
        }
    }

    /// <summary>What tells the entries of an array apart, where they can be.</summary>
    private static Func<SpecNode, string?>? NameOf(string pointer) => pointer switch
    {
        "/mounts" => static entry => PlaceOf(entry) is { } place ? LinuxPath.Clean(place) : null,
        "/linux/devices" => static entry => (entry as SpecObject).StringAt("path") is { IsConstant: true, IsEmpty: false } path ? LinuxPath.Clean(path.Text) : null,
        "/linux/namespaces" or "/process/rlimits" => static entry => (entry as SpecObject).StringAt("type")?.Text,
        "/process/env" => static entry => (entry as SpecString)?.Text.Split('=')[0],
        _ => null,
    };

    private static string? PlaceOf(SpecNode entry) =>
        entry is SpecObject mount && new OciMount(mount).Destination is { IsConstant: true, IsEmpty: false } destination ? destination.Text : null;

    private void LayEntries(SpecArray below, SpecArray above, Func<SpecNode, string?> nameOf)
    {
        List<(SpecNode Entry, string Pointer)> ofFile = [.. below.Items.Select(static entry => (entry, entry.Pointer))];
        foreach (var entry in above.Items)
        {
            var name = nameOf(entry);
            var rival = name is null ? default : ofFile.FindLast(candidate => nameOf(candidate.Entry) == name);
            var index = rival.Entry is null ? -1 : below.IndexOf(rival.Entry);
            if (index < 0)
            {
                below.Insert(PlaceFor(entry, below), entry);
            }
            else if (IsStated(entry))
            {
                Note(OriginOf(entry)!, rival.Pointer);
                below.Set(index, entry);
            }
        }
    }

    /// <summary>A mount goes before those below it, which it would hide; all else goes to the end.</summary>
    private static int PlaceFor(SpecNode entry, SpecArray below)
    {
        if (PlaceOf(entry) is { } directory)
        {
            for (var i = 0; i < below.Items.Count; i++)
            {
                if (PlaceOf(below.Items[i]) is { } place && LinuxPath.IsBelow(place, directory))
                {
                    return i;
                }
            }
        }

        return below.Items.Count;
    }

    private void Replace(SpecObject below, SpecNode existing, in SpecMember member)
    {
        if (IsStated(member.Value))
        {
            Note(OriginOf(member.Value)!, existing.Pointer);
            Put(below, member);
        }
    }

    private static void Put(SpecObject below, in SpecMember member)
    {
        // Of a key that the file repeats the last counts, so that none of them may stay.
        var key = member.Key;
        if (below.Members.Count(other => other.Key == key) > 1)
        {
            below.Remove(key);
        }

        if (below[key] is null)
        {
            SchemaOrder.Insert(below, key, member.Value, member.KeyOrigin);
        }
        else
        {
            below.Set(key, member.Value, member.KeyOrigin);
        }
    }

    /// <summary>Takes out of the file's list what the cell shares with the host.</summary>
    private void ShareNamespaces(SpecObject file)
    {
        if (new OciConfig(file).Linux.Namespaces.Array is not { } namespaces)
        {
            return;
        }

        foreach (var use in _context.All("HostNamespace"))
        {
            var type = NamespaceNames.Of((LinuxNamespace)(use.Integer("kind") ?? -1));
            for (var i = namespaces.Items.Count - 1; i >= 0; i--)
            {
                // An entry of an attribute is a contradiction among attributes, and has its own finding.
                if (namespaces.Items[i] is SpecObject { Origin: TextOrigin } entry && new OciNamespace(entry).Type?.Text == type)
                {
                    Note(use.Origin, entry.Pointer);
                    namespaces.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Whether somebody wrote it or something in it: what is there by default has no origin.</summary>
    private static bool IsStated(SpecNode node) => node.Origin is not null || node switch
    {
        SpecObject members => members.Members.Any(static member => IsStated(member.Value)),
        SpecArray array => array.Items.Any(IsStated),
        _ => false,
    };

    private static Origin? OriginOf(SpecNode node) => node.Origin ?? node switch
    {
        SpecObject members => members.Members.Select(static member => OriginOf(member.Value)).FirstOrDefault(static origin => origin is not null),
        SpecArray array => array.Items.Select(OriginOf).FirstOrDefault(static origin => origin is not null),
        _ => null,
    };

    private void Note(Origin origin, string pointer)
    {
        var index = _replaced.FindIndex(replaced => replaced.Origin == origin);
        if (index < 0)
        {
            _replaced.Add((origin, [pointer]));
        }
        else
        {
            _replaced[index].Pointers.Add(pointer);
        }
    }

    private void Report()
    {
        var file = FileLowering.NameOf(_context.Declaration) ?? "";
        foreach (var (origin, pointers) in _replaced)
        {
            _context.Report(AttributeOverFile.Rule, origin, string.Join(", ", pointers.Select(static pointer => $"'{pointer}'")), file);
        }
    }
}
