using System.Buffers;
using System.Text;
using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Values that would break out of where they are put.</summary>
public class ValueTests
{
    private const string Injection = "\"]},\"root\":{\"path\":\"/\"}}\\\\\"\n\t\r\u0001\u007f\u2028é世😀'$(id)`id`\\u0000;--network=host=\"";

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Values_reach_the_program_as_they_are_wherever_they_are_put(int release)
    {
        using var host = new TestHost(release);
        var odd = Directory.CreateDirectory($"{host.Directory}/a \"b\"\n\\c'{{d}},é世").FullName;
        File.WriteAllText(odd + "/file", "\n");
        var large = new string('x', 1 << 19);
        var result = (await new Echoes { Argument = Injection, Value = Injection + large, Data = odd }.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal(Injection, result.StandardOutput);
        Assert.Equal(Injection + large, result.StandardError);
    }

    [Fact]
    public async Task A_value_that_cannot_be_carried_is_refused_by_the_name_of_its_property()
    {
        using var host = new TestHost(20240729);
        foreach (var (value, problem) in ((string, string)[])[("a\0b", "NUL"), ("a\ud800b", "surrogate"), ("\udc00", "surrogate")])
        {
            foreach (var cell in (Echoes[])
            [
                new() { Argument = value, Value = "", Data = host.Data },
                new() { Argument = "", Value = value, Data = host.Data },
                new() { Argument = "", Value = "", Data = "/" + value },
            ])
            {
                var thrown = await Assert.ThrowsAsync<CellValueException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
                Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(value, thrown.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Writes what it is told.</summary>
    private sealed class Scribbles(string document) : ICell
    {
        public static CellDescriptor Descriptor => Plain.Descriptor;

        public static string[] GetRunscArguments(CellPlacement placement, params ReadOnlySpan<string> command) => TestCell<Plain>.GetRunscArguments(placement, command);

        public static string[] GetRunArguments(CellPlacement placement) => TestCell<Plain>.GetRunArguments(placement);

        public void WriteConfig(IBufferWriter<byte> output, CellPlacement? placement = null) => output.Write(Encoding.UTF8.GetBytes(document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"process\":{\"env\":[\"TOKEN=hunter2")]
    [InlineData("{\"process\":{\"env\":[\"TOKEN=hunter2\"]}}}")]
    [InlineData("hunter2")]
    public async Task A_document_that_is_not_whole_is_refused_unseen_since_runsc_would_print_it(string document)
    {
        using var host = new TestHost(20240729);
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => new Scribbles(document).RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
        Assert.DoesNotContain("hunter2", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Values_of_a_further_program_reach_it_as_they_are(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), TestContext.Current.CancellationToken);
        var command = new CellCommand("/bin/sh", "-c", "printf '%s' \"$1\"; printf '%s' \"$VALUE\" >&2", "sh", Injection)
        {
            Environment = new Dictionary<string, string> { ["VALUE"] = Injection },
        };
        var result = await cell.ExecAsync(command, TestContext.Current.CancellationToken);
        Assert.Equal((0, Injection, Injection), (result.ExitCode, result.StandardOutput, result.StandardError));
    }

    [Fact]
    public void A_further_program_is_refused_what_cannot_be_carried_or_would_be_another_variable()
    {
        Assert.Throws<ArgumentException>(() => new CellCommand());
        Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh", null!));
        Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh", "a\0b"));
        Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh", "a\ud800"));
        Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh") { WorkingDirectory = "relative" });
        Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh") { WorkingDirectory = "/a\0" });
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("", "x"), ("A=B", "x"), ("A\0", "x"), ("A", "x\0"), ("A", "\udc00"), ("A", null!)])
        {
            var variables = new Dictionary<string, string> { [name] = value };
            Assert.Throws<ArgumentException>(() => new CellCommand("/bin/sh") { Environment = variables });
        }

        _ = new CellCommand("/bin/sh") { WorkingDirectory = "/", Environment = new Dictionary<string, string> { ["A"] = "=😀" } };
    }
}
