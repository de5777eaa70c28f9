using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1034")]
public sealed class SecretVariableTests
{
    [Fact]
    public Task Reports_what_it_costs() => Analyze.ReportsAsync(
        "CELL1034",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Secret(EnvironmentVariable = [|"TOKEN"|])] public required string Key { get; init; }
        }
        """,
        "The secret 'Key' goes into the environment variable 'TOKEN', and so into config.json, and is inherited by every program that the cell starts. " +
        "runsc writes it into its state file, and with --debug into its log, and /proc/PID/environ shows it in the cell. " +
        "Deliver it as a file where the program can read one, as in [Secret(\"/run/secrets/token\")].");

    [Fact]
    public Task Is_silent_on_files_and_on_what_is_no_secret() => Analyze.IsSilentAsync("CELL1034", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Secret("/run/secrets/token")] public required string Token { get; init; }
            [EnvironmentVariable("KEY")] public required string Key { get; init; }
        }
        """);
}
