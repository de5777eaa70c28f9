using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Model;

public sealed class RequiredOciVersionTests
{
    [Theory]
    [InlineData("""{}""", "1.0.0")]
    [InlineData("""{"ociVersion":"1.3.0"}""", "1.0.0")]
    [InlineData("""{"hooks":{"prestart":[]}}""", "1.0.0")]
    [InlineData("""{"process":{"user":{"umask":18}}}""", "1.0.2")]
    [InlineData("""{"domainname":"d"}""", "1.1.0")]
    [InlineData("""{"domainname":null}""", "1.0.0")]
    [InlineData("""{"nosuch":{"schemata":[]}}""", "1.0.0")]
    [InlineData("""{"linux":{"namespaces":[{"type":"pid"}]}}""", "1.0.0")]
    [InlineData("""{"linux":{"namespaces":[{"type":"pid"},{"type":"time"}]}}""", "1.1.0")]
    [InlineData("""{"linux":{"timeOffsets":{"boottime":{"secs":1}}}}""", "1.1.0")]
    [InlineData("""{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_LOG"}}}""", "1.0.2")]
    [InlineData("""{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_X86","SCMP_ARCH_M68K"]}}}""", "1.2.1")]
    [InlineData("""{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["read"],"action":"SCMP_ACT_NOTIFY"}]}}}""", "1.1.0")]
    [InlineData("""{"mounts":[{"destination":"/a","options":["ro","nosuid","size=1m"]}]}""", "1.0.0")]
    [InlineData("""{"mounts":[{"destination":"/a","options":["rro"]}]}""", "1.1.0")]
    [InlineData("""{"mounts":[{"destination":"/a","options":["idmap"]}]}""", "1.2.0")]
    [InlineData("""{"linux":{"intelRdt":{"enableCMT":true}}}""", "1.1.0")]
    [InlineData("""{"linux":{"netDevices":{}}}""", "1.3.0")]
    [InlineData("""{"domainname":"d","linux":{"memoryPolicy":{"mode":"MPOL_LOCAL"}},"process":{"user":{"umask":18}}}""", "1.3.0")]
    public void Is_the_lowest_that_has_everything(string json, string expected) =>
        Assert.Equal(expected, RequiredOciVersion.Of(TestData.Parse(json)).Version);

    [Fact]
    public void Names_the_first_member_that_needs_it()
    {
        var required = RequiredOciVersion.Of(TestData.Parse("""{"hostname":"h","process":{"scheduler":{},"ioPriority":{}},"domainname":"d"}"""));
        Assert.Equal("/process/scheduler", required.Node!.Pointer);
        Assert.Equal("'/process/scheduler'", required.What);
    }

    [Fact]
    public void Names_the_value_that_needs_it()
    {
        var required = RequiredOciVersion.Of(TestData.Parse("""{"mounts":[{"destination":"/a","options":["ro","idmap"]}]}"""));
        Assert.Equal("/mounts/0/options/1", required.Node!.Pointer);
        Assert.Equal("'idmap' in '/mounts/0/options'", required.What);
    }

    [Fact]
    public void Does_not_guess_what_a_hole_holds()
    {
        var hole = new Hole("Kind", HoleType.String, IsNullable: false);
        var document = TestData.Parse("""{"linux":{"namespaces":[{}]}}""");
        ((SpecObject)SpecNodes.Find(document, "/linux/namespaces/0")!).Add("type", new SpecString("time", hole: hole));
        Assert.Equal("1.0.0", RequiredOciVersion.Of(document).Version);
    }

    [Fact]
    public void Takes_the_first_release_for_no_need_of_its_own() => Assert.Null(RequiredOciVersion.Of(new SpecObject()).Node);

    [Fact]
    public void Knows_the_version_of_every_member()
    {
        foreach (var (pointer, version) in Members("", OciSchema.Config, "1.0.0"))
        {
            var document = new SpecObject();
            SpecObject parent = document;
            var keys = pointer.Split('/');
            foreach (var key in keys.Skip(1).SkipLast(1))
            {
                parent = parent.Object(key);
            }

            parent.Add(keys[^1], new SpecBoolean(true));
            Assert.Equal((pointer, version), (pointer, RequiredOciVersion.Of(document).Version));
        }
    }

    private static IEnumerable<(string Pointer, string Version)> Members(string prefix, SchemaObject schema, string outer)
    {
        foreach (var member in schema.Members)
        {
            var pointer = prefix + "/" + member.Name;
            var version = OciVersion.Parse(member.Since) > OciVersion.Parse(outer) ? member.Since : outer;
            yield return (pointer, version);
            foreach (var below in member.Type.Members is { } members ? Members(pointer, members, version) : [])
            {
                yield return below;
            }
        }
    }
}
