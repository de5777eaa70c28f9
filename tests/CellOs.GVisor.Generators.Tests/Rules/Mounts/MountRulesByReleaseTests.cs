using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Mounts;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

/// <summary>What the mount rules say depends on the oldest runsc that is to run the cell, and on who wrote it.</summary>
public sealed class MountRulesByReleaseTests
{
    private const string Mappings =
        """ "uidMappings": [{ "containerID": 0, "hostID": 9, "size": 1 }], "gidMappings": [{ "containerID": 0, "hostID": 9, "size": 1 }] """;

    public static TheoryData<string, int, string> Mounts => new()
    {
        // Recursive forms: refused, then harmless beside the plain form, lost without it, and lost anyway where the plain one is.
        { Bind("rbind", "ro", "rro"), 20240430, "CELL3117" },
        { Bind("rbind", "ro", "rro"), 20240501, "" },
        { Bind("rbind", "rro"), 20240501, "CELL3117" },
        { Bind("rbind", "rrw"), 20240430, "CELL3117" },
        { Bind("rbind", "rrw"), 20240501, "" },
        { Bind("rbind", "rnodev"), 20240501, "CELL3131" },
        { Bind("rbind", "rnosuid"), 20240501, "CELL3131" },
        { Bind("rbind", "rnosuid"), 20250820, "CELL3117" },

        // Words that old releases refuse are left out by newer ones.
        { Bind("bind", "nosymfollow"), 20240430, "CELL3132" },
        { Bind("bind", "nosymfollow"), 20240501, "CELL3131" },
        { Bind("bind", "symfollow"), 20240501, "" },
        { Bind("bind", "nosuid"), 20250819, "CELL3131" },
        { Bind("bind", "nosuid"), 20250820, "" },

        // Identity mappings.
        { Bind(["bind"], Mappings), 20240430, "CELL3133" },
        { Bind(["bind"], Mappings), 20240501, "CELL3115 CELL3133" },
        { Bind(["bind", "idmap"], Mappings), 20260531, "CELL3133" },
        { Bind(["bind", "idmap"], Mappings), 20260601, "" },

        // File systems come and go.
        { """{ "destination": "/a", "type": "erofs" }""", 20260125, "CELL3137" },
        { """{ "destination": "/a", "type": "erofs" }""", 20260126, "" },
        { """{ "destination": "/a", "type": "cgroup2" }""", 20260706, "CELL3137" }, // without its flag
        { """{ "destination": "/a", "type": "devtmpfs" }""", 20240729, "CELL3137" },
        { """{ "destination": "/sys/fs/cgroup", "type": "cgroup" }""", 20240729, "" },
        { """{ "destination": "/a", "type": "cgroup" }""", 20240729, "CELL3141" },
    };

    [Theory]
    [MemberData(nameof(Mounts))]
    public void Findings_follow_the_release(string mount, int release, string expected) =>
        Assert.Equal(expected, Ids(Judge(mount, new RunscRelease(release), isImported: false)));

    [Theory]
    [InlineData("""{ "destination": "/a", "type": "bind", "source": "a", "options": ["bind"] }""", "CELL3109", RuleSeverity.Info)]
    [InlineData("""{ "destination": "/a", "type": "tmpfs", "options": ["nodev"] }""", "CELL3131", RuleSeverity.OptIn)]
    [InlineData("""{ "destination": "/a", "type": "bind", "source": "/a", "options": ["rbind", "rro"] }""", "CELL3117", RuleSeverity.Warning)]
    [InlineData("""{ "destination": "/a", "type": "bind", "source": "/a", "options": ["bind", "size=1m"] }""", "CELL3110", RuleSeverity.Warning)]
    [InlineData("""{ "destination": "/a", "type": "mqueue" }""", "CELL3137", RuleSeverity.Info)]
    [InlineData("""{ "destination": "/a", "type": "devfs" }""", "CELL3121", RuleSeverity.Warning)]
    [InlineData("""{ "destination": "/a", "type": "bind", "source": "/a", "options": ["bind", "readonly"] }""", "CELL3111", RuleSeverity.Error)]
    public void Imported_documents_are_judged_by_what_tools_write(string mount, string id, RuleSeverity severity)
    {
        var finding = Assert.Single(Judge(mount, RunscRelease.Oldest, isImported: true));
        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void Recursive_read_only_is_offered_where_no_release_refuses_it()
    {
        var spec = Spec(Bind("rbind", "ro"), new RunscRelease(20240501), isImported: false);
        var findings = new FindingList(spec);
        findings.Run(WritableSubmounts.Rule);
        var repair = Assert.Single(findings).Repair;
        Assert.Equal((RepairKind.AddMountOption, "rro"), (repair!.Kind, repair.Value));
    }

    [Theory]
    [InlineData("""{ "destination": 1, "type": 2, "source": 3, "options": 4, "uidMappings": 5, "gidMappings": 6 }""")]
    [InlineData("""{ "destination": null, "type": null, "source": null, "options": [null, [], {}], "uidMappings": [1] }""")]
    [InlineData("""{ "destination": "/..", "type": "bind", "source": "", "options": ["", ",", "=", "size=", "mode=", ",,"] }""")]
    [InlineData("""{ "destination": "", "type": "tmpfs", "options": ["", ",", "=", "size=", "size=k", "mode=", "uid=", "size=,"] }""")]
    [InlineData("7")]
    public void No_document_makes_a_rule_throw(string mount) =>
        Assert.NotNull(Judge(mount, RunscRelease.Oldest, isImported: true));

    [Fact]
    public void A_rule_that_finds_nothing_allocates_nothing()
    {
        var spec = Spec(Bind("rbind", "ro", "noexec", "rslave"), RunscRelease.Oldest, isImported: false);
        var findings = new FindingList(spec);
        foreach (var rule in MountRules.All.Where(static rule => rule.Severity != RuleSeverity.OptIn))
        {
            findings.Run(rule);
            var before = GC.GetAllocatedBytesForCurrentThread();
            findings.Run(rule);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() == before, rule.Id);
        }

        Assert.Empty(findings);
    }

    private static string Bind(params string[] options) => Bind(options, null);

    private static string Bind(string[] options, string? more) =>
        $$"""{ "destination": "/a", "type": "bind", "source": "/a", "options": ["{{string.Join("\", \"", options)}}"]{{(more is null ? "" : "," + more)}} }""";

    private static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(static finding => finding.Rule.Id));

    private static List<Finding> Judge(string mount, RunscRelease release, bool isImported)
    {
        var findings = new FindingList(Spec(mount, release, isImported));
        foreach (var rule in MountRules.All.Where(static rule => rule.Severity != RuleSeverity.OptIn))
        {
            findings.Run(rule);
        }

        return [.. findings];
    }

    /// <summary>A document with the default file systems and one mount more.</summary>
    private static CellSpec Spec(string mount, RunscRelease release, bool isImported)
    {
        var document = $$"""
            {
              "mounts": [
                { "destination": "/proc", "type": "proc" }, { "destination": "/sys", "type": "sysfs" },
                { "destination": "/dev/pts", "type": "devpts" }, { "destination": "/dev/shm", "type": "tmpfs" },
                {{mount}}
              ]
            }
            """;
        return new CellSpec((SpecObject)SpecReader.Read(Encoding.UTF8.GetBytes(document))) { Target = release, IsImported = isImported };
    }
}
