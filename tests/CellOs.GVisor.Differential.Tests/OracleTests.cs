using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Generation;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Differential.Verdicts;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Differential;

/// <summary>The harness sees what it is there to see: a proof by eyes that are shut proves nothing.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/process/user/umask", """{"process":{"user":{"umask":63}}}""")]
    [InlineData("/process/cwd", """{"process":{"cwd":"data"}}""")]
    [InlineData("/process/env/0", """{"process":{"env":["A=1","A=2"]}}""")]
    [InlineData("/process/capabilities/effective/0", """{"process":{"capabilities":{"bounding":["CAP_NET_RAW"],"permitted":["CAP_NET_RAW"],"effective":["CAP_NET_RAW"]}}}""")]
    [InlineData("/process/capabilities/ambient/0", """{"process":{"capabilities":{"bounding":["CAP_KILL"],"permitted":["CAP_KILL"],"inheritable":["CAP_KILL"],"ambient":["CAP_KILL"]}}}""")]
    [InlineData("/process/rlimits/0/soft", """{"process":{"rlimits":[{"type":"RLIMIT_NOFILE","soft":100,"hard":200},{"type":"RLIMIT_NOFILE","soft":150,"hard":200}]}}""")]
    [InlineData("/hostname", """{"hostname":"hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh"}""")]
    [InlineData("/mounts/0", """{"mounts":[{"destination":"/data","type":"ext4","source":"x"}]}""")]
    [InlineData("/mounts/0/options/0", """{"mounts":[{"destination":"/data","type":"tmpfs","source":"x","options":["RO"]}]}""")]
    [InlineData("/mounts/0/options/0", """{"mounts":[{"destination":"/dev","type":"tmpfs","source":"x","options":["mode=700"]}]}""")]
    [InlineData("/linux/namespaces/0", """{"linux":{"namespaces":[{"type":"time"}]}}""")]
    [InlineData("/linux/sysctl/kernel.shmmax", """{"linux":{"sysctl":{"kernel.shmmax":"5"}}}""")]
    [InlineData("/linux/maskedPaths", """{"linux":{"maskedPaths":["/proc/kcore"]}}""")]
    [InlineData("/linux/seccomp", """{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["reboot"],"action":"SCMP_ACT_ERRNO"}]}}}""")]
    [InlineData("/hooks/startContainer", """{"hooks":{"startContainer":[{"path":"/@host/hook","args":["hook","startContainer"]}]}}""")]
    public async Task What_runsc_does_not_do_is_seen(string place, string members)
    {
        var trial = await TryAsync(members, new RunscSettings());
        Assert.All(trial.Outcomes, outcome =>
        {
            Assert.Equal(Fate.Ran, outcome.Run.Fate);
            Assert.Equal(place, outcome.Departures.Select(static departure => departure.Pointer).FirstOrDefault(found => place.Length == 0 || found == place) ?? "");
        });
    }

    /// <summary>What earlier runs taught about errors that are the specification's alone.</summary>
    [Theory]
    [InlineData("CELL4003", false, """{"linux":{"devices":[{"path":"/dev/x","type":"c","fileMode":438}]}}""")]
    [InlineData("CELL4105", false, """{"linux":{"resources":{"memory":{"swappiness":150}}}}""")]
    [InlineData("CELL5002", true, """{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_Z80"]}}}""")]
    [InlineData("CELL5002", true, """{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_Z80"]}}}""")]
    public async Task What_the_specification_forbids_and_runsc_takes_is_no_disagreement(string rule, bool ociSeccomp, string members)
    {
        var trial = await TryAsync(members, new RunscSettings { OciSeccomp = ociSeccomp });
        Assert.All(trial.Outcomes, outcome =>
        {
            Assert.Equal(Fate.Ran, outcome.Run.Fate);
            Assert.Contains(outcome.Findings, finding => finding.Rule.Id == rule && finding.Severity is RuleSeverity.Error);
        });
        Assert.Empty(trial.Disagreements);
    }

    [Fact]
    public void A_seed_draws_the_same_cell_again()
    {
        var (one, other) = (new RandomCells().Draw(5, 7), new RandomCells().Draw(5, 7));
        Assert.Equal(one.Config.ToJsonString(), other.Config.ToJsonString());
        Assert.Equal(("5:7", one.Fault), (other.Seed, other.Fault));
    }

    private static async Task<Trial> TryAsync(string members, RunscSettings settings)
    {
        var config = JsonNode.Parse("""
            {"ociVersion":"1.0.2","process":{"args":["/bin/probe","a b"],"cwd":"/","user":{"uid":0,"gid":0}},"root":{"path":"rootfs","readonly":true}}
            """)!.AsObject();
        if (members.Length > 0)
        {
            Lay(JsonNode.Parse(members)!.AsObject(), config);
        }

        var parent = TestBed.CreateParent();
        try
        {
            using var bed = new TestBed(parent, Environment.CurrentManagedThreadId);
            return await Trial.RunAsync(config, settings, bed, RunscProgram.Both());
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    private static void Lay(JsonObject members, JsonObject over)
    {
        foreach (var (key, value) in members)
        {
            if (value is JsonObject inner && over[key] is JsonObject existing)
            {
                Lay(inner, existing);
            }
            else
            {
                over[key] = value?.DeepClone();
            }
        }
    }
}
