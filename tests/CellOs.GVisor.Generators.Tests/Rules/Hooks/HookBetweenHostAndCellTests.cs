using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Hooks;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5207")]
public sealed class HookBetweenHostAndCellTests
{
    [Fact]
    public void Reports_createContainer_in_releases_that_run_it()
    {
        var finding = Assert.Single(FindingsOf("""{"hooks":{"createContainer":[{"path":"/bin/true"}],"createRuntime":[{"path":"/bin/true"}]}}"""u8, 20260520));
        Assert.Equal("/hooks/createContainer/0/path", finding.Pointer);
        Assert.Equal(
            "The createContainer hook '/bin/true' is found on the host and runs among the mounts of the cell. runsc runs it since release 20260520; before, it ignores it and says so in its debug log only; a startContainer hook it never runs. See that what it opens is at the same place in both.",
            finding.Message);
    }

    [Fact]
    public void Is_silent_in_releases_that_do_not_run_it() =>
        Assert.Empty(FindingsOf("""{"hooks":{"createContainer":[{"path":"/bin/true"}],"startContainer":[{"path":"/bin/true"}]}}"""u8, 20260519));

    [Fact]
    public void Is_silent_on_startContainer_which_no_release_runs() =>
        Assert.Empty(FindingsOf("""{"hooks":{"startContainer":[{"path":"/bin/true"}]}}"""u8, 20260520));

    [Fact]
    public void Reports_both_in_an_imported_document() =>
        Assert.Equal(2, FindingsOf("""{"hooks":{"createContainer":[{"path":"/bin/true"}],"startContainer":[{"path":"/bin/true"}]}}"""u8, 20221219, isImported: true).Count);

    private static List<Finding> FindingsOf(ReadOnlySpan<byte> document, int release, bool isImported = false) =>
        [.. RuleEngine.Judge(new CellSpec((SpecObject)SpecReader.Read(document)) { Target = new RunscRelease(release), IsImported = isImported })
            .Where(static finding => finding.Rule == HookBetweenHostAndCell.Rule)];
}
