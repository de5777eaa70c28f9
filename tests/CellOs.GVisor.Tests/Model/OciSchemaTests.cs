using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Model;

/// <summary>Our table of the configuration against the schemas that the specification publishes.</summary>
public sealed class OciSchemaTests
{
    private static readonly string[] Releases = ["1.0.0", "1.0.1", "1.0.2", "1.1.0", "1.2.0", "1.2.1", "1.3.0"];

    /// <summary>Members that only earlier releases have.</summary>
    private static readonly string[] Removed = ["linux.intelRdt.enableCMT", "linux.intelRdt.enableMBM"];

    /// <summary>Where our range is not the schema's, and why.</summary>
    private static readonly Dictionary<string, string> OtherRanges = new()
    {
        ["hooks.prestart[].timeout"] = "a timeout below 1 is a rule's business",
        ["hooks.createRuntime[].timeout"] = "a timeout below 1 is a rule's business",
        ["hooks.createContainer[].timeout"] = "a timeout below 1 is a rule's business",
        ["hooks.startContainer[].timeout"] = "a timeout below 1 is a rule's business",
        ["hooks.poststart[].timeout"] = "a timeout below 1 is a rule's business",
        ["hooks.poststop[].timeout"] = "a timeout below 1 is a rule's business",
        ["linux.devices[].fileMode"] = "podman and Docker add the bits of the file type, which is a rule's business",
    };

    /// <summary>Where the text of the specification had a member before its schema did.</summary>
    private static readonly Dictionary<string, string> EarlierInText = new()
    {
        ["linux.resources.blockIO.throttleReadIOPSDevice"] = "the first schema spelt it Iops, the text never did",
        ["linux.resources.blockIO.throttleWriteIOPSDevice"] = "the first schema spelt it Iops, the text never did",
        ["linux.intelRdt"] = "the first schema forgot it",
        ["linux.intelRdt.l3CacheSchema"] = "the first schema forgot it",
    };

    [Fact]
    public void Has_every_published_member_and_no_other() =>
        Assert.Equal(
            PublishedSchema.Of("1.3.0").Members.Keys.Select(WithAnyClock).Distinct().Order(StringComparer.Ordinal),
            Ours().Keys.Where(path => !Removed.Contains(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Has_the_published_types()
    {
        var ours = Ours();
        Assert.All(PublishedSchema.Of("1.3.0").Members, member =>
        {
            var (type, minimum, maximum) = ours[WithAnyClock(member.Key)];
            var isClocks = member.Key == "linux.timeOffsets";
            Assert.Equal(isClocks ? "map" : member.Value.Name, type);
            if (type == "integer" && !OtherRanges.ContainsKey(member.Key))
            {
                Assert.Equal(member.Value.Minimum ?? minimum, minimum);
                Assert.Equal(member.Value.Maximum ?? maximum, maximum);
            }
        });
    }

    [Fact]
    public void Names_no_range_that_agrees()
    {
        var ours = Ours();
        var published = PublishedSchema.Of("1.3.0").Members;
        Assert.All(OtherRanges.Keys, path => Assert.NotEqual(
            (published[path].Minimum ?? ours[path].Minimum, published[path].Maximum ?? ours[path].Maximum),
            (ours[path].Minimum, ours[path].Maximum)));
    }

    [Fact]
    public void Says_which_release_brought_each_member()
    {
        var published = Releases.ToDictionary(static release => release, static release => PublishedSchema.Of(release).Members.Keys.Select(WithAnyClock).ToHashSet());
        Assert.All(Since(), member =>
        {
            var first = Releases.First(release => published[release].Contains(member.Key));
            if (EarlierInText.ContainsKey(member.Key.Split("[]")[0]))
            {
                Assert.True(OciVersion.Parse(member.Value) < OciVersion.Parse(first), $"{member.Key}: the schema has it as early");
            }
            else
            {
                Assert.Equal((member.Key, first), (member.Key, member.Value));
            }
        });
    }

    [Fact]
    public void Says_which_release_dropped_a_member()
    {
        var published = Releases.ToDictionary(static release => release, static release => PublishedSchema.Of(release).Members);
        var dropped = published.SelectMany(static release => release.Value.Keys).Distinct()
            .Where(path => !published["1.3.0"].ContainsKey(path) && !path.Contains("Iops", StringComparison.Ordinal));
        Assert.Equal(Removed, dropped.Order(StringComparer.Ordinal));
        Assert.All(Removed, path =>
        {
            var name = path[(path.LastIndexOf('.') + 1)..];
            var until = OciSchema.Config.Find("linux")!.Type.Members!.Find("intelRdt")!.Type.Members!.Find(name)!.Until!;
            Assert.DoesNotContain(path, published[until].Keys);
            Assert.Contains(path, published[Releases[Array.IndexOf(Releases, until) - 1]].Keys);
        });
    }

    [Fact]
    public void Finds_the_place_of_a_member_nearest_to_the_top()
    {
        Assert.Equal("linux.resources.memory", OciSchema.Document.PlaceOf("memory"));
        Assert.Equal("root.readonly", OciSchema.Document.PlaceOf("readonly"));
        Assert.Equal("process", OciSchema.Document.PlaceOf("process"));
        Assert.Null(OciSchema.Document.PlaceOf("nosuch"));
    }

    [Fact]
    public void Finds_no_place_where_several_are_equally_near() => Assert.Null(OciSchema.Document.PlaceOf("flags"));

    private static string WithAnyClock(string path) => path
        .Replace("timeOffsets.boottime", "timeOffsets{}", StringComparison.Ordinal)
        .Replace("timeOffsets.monotonic", "timeOffsets{}", StringComparison.Ordinal);

    private static Dictionary<string, MemberType> Ours()
    {
        var members = new Dictionary<string, MemberType>();
        AddMembers("", OciSchema.Config);
        return members;

        void AddMembers(string prefix, SchemaObject schema)
        {
            foreach (var member in schema.Members)
            {
                Add(prefix + member.Name, member.Type);
            }
        }

        void Add(string path, SchemaType type)
        {
            members.Add(path, type.Kind switch
            {
                SchemaKind.String => new("string"),
                SchemaKind.Number => new("integer", type.Minimum, type.Maximum),
                SchemaKind.Boolean => new("boolean"),
                SchemaKind.Array => new("array"),
                SchemaKind.Map => new("map"),
                _ => new("object"),
            });
            if (type.Members is not null)
            {
                AddMembers(path + ".", type.Members);
            }

            if (type.Element is not null)
            {
                Add(path + (type.Kind == SchemaKind.Map ? "{}" : "[]"), type.Element);
            }
        }
    }

    /// <summary>The release that brought each member: its own, or that of what it stands in.</summary>
    private static Dictionary<string, string> Since()
    {
        var members = new Dictionary<string, string>();
        AddMembers("", OciSchema.Config, "1.0.0");
        return members;

        void AddMembers(string prefix, SchemaObject schema, string outer)
        {
            foreach (var member in schema.Members.Where(static member => !member.IsForeign || member.Type.Kind != SchemaKind.Object))
            {
                var since = OciVersion.Parse(member.Since) > OciVersion.Parse(outer) ? member.Since : outer;
                members.Add(prefix + member.Name, since);
                var path = prefix + member.Name;
                var type = member.Type;
                while (type.Element is not null)
                {
                    path += type.Kind == SchemaKind.Map ? "{}" : "[]";
                    type = type.Element;
                }

                if (type.Members is not null)
                {
                    AddMembers(path + ".", type.Members, since);
                }
            }
        }
    }
}
