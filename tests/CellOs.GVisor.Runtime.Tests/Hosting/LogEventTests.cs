using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>What is logged has ids that people's alerts stand on.</summary>
public partial class LogEventTests
{
    /// <summary>Add to it; change nothing in it, and use no id again that was taken out of it.</summary>
    private static readonly string[] ForEver =
    [
        "100 CellQueued, Debug",
        "101 CellStarted, Debug",
        "102 CellEnded, Information",
        "103 CellKilled, Warning",
        "104 CellFailed, Error",
        "105 CellNotStarted, Error",
        "106 CellNotClearedAway, Error",
        "107 CellBroken, Error",
        "110 CellsEnded, Warning",
        "200 PoolOpened, Debug",
        "201 SandboxFailed, Warning",
        "202 PoolDrained, Debug",
        "203 PoolNotDrained, Error",
        "300 SweepDone, Debug",
        "301 LaunchReaped, Information",
        "302 LaunchIncomplete, Error",
        "303 LaunchUndecided, Warning",
        "304 SweepFailed, Error",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_logged_is_what_was_promised_for_ever()
    {
        var logged = typeof(CellLog).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(method => (method.Name, Message: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(method => method.Message is not null)
            .Select(method => $"{method.Message.EventId} {method.Name}, {method.Message.Level}");
        Assert.Equal(ForEver, logged.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_id_has_a_constant_of_its_name()
        => Assert.Equal(
            ForEver.Select(promise => promise.Split(',')[0]),
            typeof(CellLogEvents).GetFields().Where(field => field.FieldType == typeof(int)).Select(field => $"{field.GetRawConstantValue()} {field.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_in_the_documentation_says_the_same_and_the_constants_say_when()
    {
        var source = File.ReadAllText(Path.Join(Path.GetDirectoryName(ThisFile()), "../../../src/CellOs.GVisor.Runtime/CellLogEvents.cs"));
        var rows = Row().Matches(source);
        Assert.Equal(ForEver, rows.Select(row => row.Groups["promise"].Value));
        Assert.All(rows, row => Assert.Contains($"    /// <summary>{row.Groups["when"].Value}</summary>\n    public const int {row.Groups["name"].Value} = {row.Groups["id"].Value};\n", source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_events_of_runs_have_their_names_and_their_facts()
    {
        using var host = new TestHost(20240729);
        await using var service = new ServiceHost(host);
        var rootfs = new CellRunOptions { RootfsDirectory = host.Rootfs };
        var exited = await service.Runner.RunAsync(TestCell<Plain>.Shell("exit 7"), rootfs, Token);
        var expired = await service.Runner.RunAsync(TestCell<ShortLived>.Shell("sleep 1000"), rootfs, Token);
        var failed = await service.Runner.RunAsync(new TestCell<Plain> { Arguments = ["/no/such/program"] }, rootfs, Token);
        await Assert.ThrowsAsync<CellLaunchException>(() => service.Runner.RunAsync(TestCell<Plain>.Shell("true"), new CellRunOptions { RootfsDirectory = "/no/such/rootfs" }, Token));
        var broken = new ObservedStream { OnWrite = static _ => throw new TimeZoneNotFoundException("hunter2") };
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => service.Runner.RunAsync(TestCell<Plain>.Shell("echo x; sleep 1000"), new CellRunOptions { RootfsDirectory = host.Rootfs, StandardOutput = broken }, Token));

        Assert.Equal(
            ["102 CellEnded", "103 CellKilled", "104 CellFailed", "105 CellNotStarted", "107 CellBroken"],
            service.Events.Where(record => record.Id.Id != CellLogEvents.CellStarted).Select(record => $"{record.Id.Id} {record.Id.Name}"));
        Assert.Matches("has ended after [0-9.]+ seconds: exited with code 7\\.$", service.EventsOf(CellLogEvents.CellEnded)[0].Message);
        Assert.Equal(
            ["exit 7 in Exited", "in TtlExpired", $"at {failed.Stage} in RuntimeFailed by 20240729"],
            [
                $"exit {Fact(CellLogEvents.CellEnded, "ExitCode")} in {Fact(CellLogEvents.CellEnded, "Outcome")}",
                $"in {Fact(CellLogEvents.CellKilled, "Outcome")}",
                $"at {Fact(CellLogEvents.CellFailed, "Stage")} in {Fact(CellLogEvents.CellFailed, "Outcome")} by {Fact(CellLogEvents.CellFailed, "RunscRelease")}",
            ]);
        Assert.Equal(
            [exited.ContainerId, expired.ContainerId, failed.ContainerId],
            [Fact(CellLogEvents.CellEnded, "ContainerId"), Fact(CellLogEvents.CellKilled, "ContainerId"), Fact(CellLogEvents.CellFailed, "ContainerId")]);
        Assert.Contains("/no/such/rootfs", Fact(CellLogEvents.CellNotStarted, "Reason"), StringComparison.Ordinal);
        Assert.Equal("System.TimeZoneNotFoundException", Fact(CellLogEvents.CellBroken, "ErrorKind"));
        Assert.DoesNotContain(service.Events, record => record.Message.Contains("hunter2", StringComparison.Ordinal));

        string? Fact(int id, string name) => Assert.Single(service.EventsOf(id)).GetStructuredStateValue(name);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("<item><term>(?<promise>(?<id>[0-9]+) (?<name>[A-Za-z]+), [A-Za-z]+)</term><description>(?<when>[^<]*)</description></item>")]
    private static partial Regex Row();
}
