using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary>The lowest version of the OCI specification that has everything a document uses.</summary>
/// <param name="Version">The version, such as <c>1.1.0</c>.</param>
/// <param name="Node">The first node in the document that needs it; <see langword="null"/> when the first release will do.</param>
/// <param name="NewValue">The value that needs it, where it is not the member itself.</param>
internal readonly record struct RequiredOciVersion(string Version, SpecNode? Node, string? NewValue)
{
    /// <summary>The first release.</summary>
    private const string First = "1.0.0";

    /// <summary>What needs the version, for a message.</summary>
    public string What =>
        Node is null ? "the form of the first release" : NewValue is null ? $"'{Node.Pointer}'" : $"'{NewValue}' in '{Node.Parent?.Pointer}'";

    /// <summary>
    /// The version a document needs by its members and values. What it declares itself does not count, nor what is left open for run time.
    /// </summary>
    public static RequiredOciVersion Of(SpecObject document)
    {
        var search = new Search { Highest = new(First, null, null) };
        SchemaWalk.Visit(document, OciSchema.Document, ref search);
        foreach (var mount in new OciConfig(document).Mounts)
        {
            foreach (var option in new OciMount(mount).Options)
            {
                if (option.IsConstant && MountOptionTable.TryGet(option.Text, out var info))
                {
                    search.Raise(info.SinceOciVersion, option, option.Text);
                }
            }
        }

        return search.Highest;
    }

    private struct Search : ISchemaVisitor
    {
        public RequiredOciVersion Highest;

        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            // A null is no use of the member: runtimes read it as absent.
            if (known is null || member.Value is SpecNull)
            {
                return;
            }

            Raise(known.Since, member.Value, null);
            if (known.LaterValues is null)
            {
                return;
            }

            if (member.Value is SpecString single)
            {
                RaiseFor(single, known.LaterValues);
            }

            foreach (var text in new StringItems(member.Value as SpecArray))
            {
                RaiseFor(text, known.LaterValues);
            }
        }

        public void Raise(string version, SpecNode node, string? newValue)
        {
            if (OciVersion.Parse(version) > OciVersion.Parse(Highest.Version))
            {
                Highest = new(version, node, newValue);
            }
        }

        private void RaiseFor(SpecString text, IReadOnlyDictionary<string, string> laterValues)
        {
            if (text.IsConstant && laterValues.TryGetValue(text.Text, out var version))
            {
                Raise(version, text, text.Text);
            }
        }
    }
}
