using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Runtime.Tests;

public class BackendOptionsTests
{
    private static readonly CellRunOptions Rooted = new() { RootfsDirectory = "/no/such/root" };

    [Fact]
    public void A_backend_needs_one_root_file_system()
    {
        Assert.Throws<ArgumentException>(() => new GVisorCellBackend(new GVisorCellBackendOptions()));
        Assert.Throws<ArgumentException>(() => new GVisorCellBackend(new GVisorCellBackendOptions { Launch = Rooted, HostPrograms = [new CellHostProgram("/bin/busybox", ["/bin/sh"])] }));
    }

    [Fact]
    public void Cells_share_no_stream()
        => Assert.Throws<ArgumentException>(() => new GVisorCellBackendOptions { Launch = new CellRunOptions { StandardOutput = Stream.Null } });

    [Fact]
    public void Bounds_are_above_zero_and_paths_absolute()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GVisorCellBackendOptions { MaximumArtifactBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GVisorCellBackendOptions { MaximumExportBytes = -1 });
        Assert.Throws<ArgumentException>(static () => new GVisorCellBackendOptions { ExportDirectory = "exports" });
        Assert.Throws<ArgumentException>(static () => BundleMount.Bind("relative", "/data"));
        Assert.Throws<ArgumentException>(static () => BundleMount.Bind("/srv", "/data/../etc"));
        Assert.Throws<ArgumentOutOfRangeException>(static () => BundleMount.Tmpfs("/tmp", 0));
    }

    [Fact]
    public void What_the_rules_have_against_the_options_is_said_when_the_backend_is_made()
    {
        var options = new GVisorCellBackendOptions { Launch = Rooted, Bundle = new BundleOptions { Mounts = [BundleMount.Bind("/srv", "/")] } };
        var thrown = Assert.Throws<ArgumentException>(() => new GVisorCellBackend(options));
        Assert.Contains("CELL", thrown.Message, StringComparison.Ordinal);
        Assert.IsType<BundleConfigException>(thrown.InnerException);
    }
}
