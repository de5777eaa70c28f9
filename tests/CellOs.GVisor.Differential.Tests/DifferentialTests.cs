using System.Globalization;

namespace CellOs.GVisor.Differential;

public sealed class DifferentialTests
{
    private const ulong Seed = 20261124;

    private const int Cells = 300;

    [Fact]
    public async Task The_rules_and_runsc_agree()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var disagreements = await new DifferentialRun(Seed, output).TryAsync(Enumerable.Range(0, Cells).Select(static number => (uint)number), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(output.ToString());
        Assert.True(disagreements == 0, output.ToString());
    }
}
