using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Kernel parameters in the documents of generated cells.</summary>
public sealed class SysctlTests
{
    [Fact]
    public async Task Parameters_stand_in_the_order_they_were_written()
    {
        var config = LoadedCell.Load("""
            [Cell("tuned"), Process("/bin/true"), Rootfs("rootfs")]
            [Sysctl("fs.nr_open", "4096"), Sysctl("net.ipv6.conf.all.disable_ipv6", "1")]
            public partial class Tuned;
            """).Create("Tuned").Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Assert.Equal("""{"fs.nr_open":"4096","net.ipv6.conf.all.disable_ipv6":"1"}""", config["linux"]!["sysctl"]!.ToJsonString());
    }
}
