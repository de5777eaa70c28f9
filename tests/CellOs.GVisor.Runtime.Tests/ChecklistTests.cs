using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The page that says what is done, and where it is tested, names nothing that is not there.</summary>
public partial class ChecklistTests
{
    private const int Cases = 29;

    private static readonly string[] Tests =
    [
        .. from type in typeof(ChecklistTests).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(FactAttribute), inherit: true)
           select $"{type.Name}.{method.Name}",
    ];

    /// <summary>What runs in a process that another test starts, and is a test in form only.</summary>
    private static readonly string[] Launchers =
    [
        nameof(Hostile.ClockTests.A_launcher_that_stands_still),
        nameof(Hostile.FirstProcessTests.A_launcher_that_inherits),
        nameof(Hostile.FirstProcessTests.A_launcher_that_sees_others),
        nameof(Hostile.SignalTests.A_launcher_that_a_signal_ends),
        nameof(Hostile.SignalTests.A_launcher_that_takes_signals),
        nameof(Hostile.SignalTests.A_launcher_whose_group_is_interrupted),
    ];

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var named = Named();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Tests));
        Assert.Empty(ClassName().Matches(Page()).Select(static match => match.Groups[1].Value).Except(typeof(ChecklistTests).Assembly.GetTypes().Select(static type => type.Name)));
    }

    [Fact]
    public void Every_case_has_its_row_and_every_hostile_test_its_case()
    {
        var page = Page();
        Assert.All(Enumerable.Range(1, Cases), number => Assert.Contains($"\n| L{number} ", page, StringComparison.Ordinal));
        var hostile = typeof(ChecklistTests).Assembly.GetTypes().Where(static type => type.Namespace == typeof(Hostile.NameTests).Namespace).Select(static type => type.Name + ".").ToArray();
        var tests = Tests.Where(test => hostile.Any(type => test.StartsWith(type, StringComparison.Ordinal)) && !Launchers.Contains(test.Split('.')[1]));
        Assert.Empty(tests.Except(Named()));
    }

    [Fact]
    public void The_table_of_killed_launchers_has_every_stage()
    {
        var readme = Text("../../README.md");
        Assert.All(Enum.GetNames<LaunchStage>(), stage => Assert.Contains($"`{stage}`", readme, StringComparison.Ordinal));
    }

    private static string[] Named() => [.. TestName().Matches(Page()).Select(static match => match.Groups[1].Value)];

    private static string Page() => Text("../../src/CellOs.GVisor.Runtime/docs/checklist.md");

    private static string Text(string path, [CallerFilePath] string thisFile = "") => File.ReadAllText(Path.GetFullPath(path, Path.GetDirectoryName(thisFile)!));

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex ClassName();
}
