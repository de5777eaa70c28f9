using System.CommandLine;
using System.Text.Json;

namespace CellOs.GVisor.Cli.Tests;

/// <summary><c>cellos-gvisor validate</c>, from arguments to exit code.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Good = """
        {
          "ociVersion": "1.0.0",
          "process": { "user": { "uid": 1, "gid": 1 }, "args": ["/bin/true"], "cwd": "/" },
          "root": { "path": "rootfs" },
          "linux": { "namespaces": [{ "type": "mount" }] }
        }
        """;

    private const string Cell = """
        {
          "apiVersion": "cellos.io/v1",
          "kind": "ExecutionCell",
          "spec": { "id": "demo", "authority": {}, "lifetime": { "ttlSeconds": 3600 } }
        }
        """;

    private const string Pack = """
        { "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "lab", "rules": { "maxLifetimeTtlSeconds": 60 } } }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("cellos-cli-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_file_without_an_error_exits_with_0()
    {
        var (exitCode, output, error) = Run("validate", Write("good.json", Good));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.DoesNotContain(": error ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_exits_with_1_and_is_printed_as_compilers_do()
    {
        var file = Write("bad.json", Good.Replace("\"cwd\": \"/\"", "\"cwd\": \"work\"", StringComparison.Ordinal));
        var (exitCode, output, error) = Run("validate", file);

        Assert.Equal((1, ""), (exitCode, error));
        Assert.Contains(
            $"{file}(3,78): error CELL1005: The working directory 'work' is relative, which the OCI specification forbids. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_an_array_of_findings_over_all_files()
    {
        var good = Write("good.json", Good);
        var bad = Write("bad.json", Good.Replace("\"cwd\": \"/\"", "\"cwd\": \"work\"", StringComparison.Ordinal));
        var (exitCode, output, _) = Run("validate", "--json", good, bad);

        Assert.Equal(1, exitCode);
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.EnumerateArray().Single(static finding => finding.GetProperty("severity").GetString() == "error");
        Assert.Equal(bad, finding.GetProperty("file").GetString());
        Assert.Equal("CELL1005", finding.GetProperty("rule").GetString());
        Assert.Equal("/process/cwd", finding.GetProperty("pointer").GetString());
        Assert.Equal((3, 78), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.StartsWith("The working directory 'work'", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_exits_with_2_and_the_next_is_still_judged()
    {
        var missing = Path.Combine(_directory, "missing.json");
        var (exitCode, output, error) = Run("validate", missing, Write("broken.json", "{"));

        Assert.Equal(2, exitCode);
        Assert.Contains(missing, error, StringComparison.Ordinal);
        Assert.Contains("error CELL7000", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo.cell.json")]
    [InlineData("demo.json")]
    public void An_ExecutionCell_document_is_judged_as_one(string name)
    {
        Assert.Equal((0, "", ""), Run("validate", Write(name, Cell)));

        var bad = Write(name, Cell.Replace("\"demo\"", "\"a b\"", StringComparison.Ordinal));
        var (exitCode, output, _) = Run("validate", bad);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{bad}(4,19): error CELL7020: The cell's id 'a b' ", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("lab.policy.json")]
    [InlineData("lab.json")]
    public void A_policy_pack_is_judged_as_one(string name)
    {
        Assert.Equal((0, "", ""), Run("validate", Write(name, Pack)));

        var (exitCode, output, _) = Run("validate", Write(name, Pack.Replace("maxLifetimeTtl", "maxLifetimeTTL", StringComparison.Ordinal)));
        Assert.Equal(1, exitCode);
        Assert.Contains("error CELL7151: 'maxLifetimeTTLSeconds' is no rule", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.cell.json", "CELL7012")]
    [InlineData("X.POLICY.JSON", "CELL7012")]
    [InlineData("x.config.json", "CELL0101")]
    public void What_does_not_say_what_it_is_is_judged_by_its_name(string name, string rule) =>
        Assert.Contains($"error {rule}: ", Run("validate", Write(name, "{}")).Output, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_judged_by_its_name()
    {
        Assert.Contains("error CELL7010", Run("validate", Write("broken.cell.json", "{")).Output, StringComparison.Ordinal);
        Assert.Contains("error CELL7000", Run("validate", Write("broken.json", "{")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_held_to_policy_packs()
    {
        var cell = Write("demo.cell.json", Cell);
        var pack = Write("lab.policy.json", Pack);
        var wide = Write("wide.policy.json", Pack.Replace("60", "3600", StringComparison.Ordinal));

        Assert.Equal((0, "", ""), Run("validate", "--policy", wide, cell));
        var (exitCode, output, error) = Run("validate", cell, "--policy", wide, "--policy", pack);
        Assert.Equal((1, ""), (exitCode, error));
        Assert.Equal(
            $"{cell}(4,70): error CELL7101: The time to live of 3600 seconds is more than the 60 that policy pack 'lab' allows. Write 60 or less.", output.TrimEnd());
    }

    [Fact]
    public void A_policy_pack_with_an_error_fails_and_is_reported_itself()
    {
        var pack = Write("lab.policy.json", Pack.Replace("\"lab\"", "\"a b\"", StringComparison.Ordinal));
        var (exitCode, output, _) = Run("validate", "--policy", pack, Write("demo.cell.json", Cell));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{pack}(1,75): error CELL7020", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_pack_that_is_not_there_exits_with_2()
    {
        var missing = Path.Combine(_directory, "missing.policy.json");
        var (exitCode, _, error) = Run("validate", "--policy", missing, Write("demo.cell.json", Cell));

        Assert.Equal(2, exitCode);
        Assert.Contains(missing, error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_an_error_of_the_command_line()
    {
        var (exitCode, _, error) = Run("validate");

        Assert.NotEqual(0, exitCode);
        Assert.NotEmpty(error);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
