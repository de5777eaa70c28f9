using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What the host cannot enforce is refused by name.</summary>
public class HostFitnessTests
{
    [Fact]
    public void A_limit_without_its_controller_is_refused()
    {
        var document = CellDocument.Parse("{}"u8.ToArray()) with { Limits = [new CellLimitNeed("linux.resources.example.limit", "no-such-controller")] };
        var refused = Assert.Throws<CellLaunchException>(() => HostFitness.Check(document, ["--network=none", "run"], MountTable.Read()));

        Assert.Equal(CellErrorKind.NotEnforceable, refused.Kind);
        Assert.Contains("'no-such-controller'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("linux.resources.example.limit", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_is_let_pass_where_control_groups_are_left_alone()
    {
        var document = CellDocument.Parse("{}"u8.ToArray()) with { Limits = [new CellLimitNeed("x", "no-such-controller")] };

        HostFitness.Check(document, ["--ignore-cgroups=true", "run"], MountTable.Read());
    }

    [Fact]
    public void The_limits_of_a_document_name_their_controllers()
    {
        var document = CellDocument.Parse(Encoding.UTF8.GetBytes("""
            { "linux": { "resources": { "memory": { "limit": 1 }, "cpu": { "quota": 1, "period": 2, "cpus": "0" }, "pids": { "limit": 3 } } } }
            """));

        Assert.Equal(["memory", "cpu", "cpuset", "pids"], document.Limits.Select(limit => limit.Controller));
    }

    [Fact]
    public void Every_limit_that_runsc_keeps_names_its_controller()
    {
        var document = CellDocument.Parse(Encoding.UTF8.GetBytes("""
            {
              "linux": {
                "resources": {
                  "memory": { "reservation": 1, "swap": 2 },
                  "cpu": { "shares": 2, "mems": "0" },
                  "blockIO": { "throttleReadBpsDevice": [ {} ], "throttleWriteBpsDevice": [] },
                  "network": { "classID": 1, "priorities": [] },
                  "hugepageLimits": [ {} ]
                }
              }
            }
            """));

        Assert.Equal(["memory", "memory", "cpu", "cpuset", "blkio", "net_cls", "hugetlb"], document.Limits.Select(limit => limit.Controller));
    }

    [Fact]
    public void The_hosts_controllers_are_found()
    {
        var mounts = MountTable.Read();

        Assert.True(mounts.HasController("memory"));
        Assert.True(mounts.HasController("pids"));
        Assert.False(mounts.HasController("no-such-controller"));
    }
}
