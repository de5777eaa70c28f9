using System.Text;
using VerifyTests;
using VerifyXunit;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>The snapshot engine keeps Verify's conventions.</summary>
public sealed class SnapshotsTests : IDisposable
{
    private const string Prefix = "Sample.Method";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("snapshots-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void A_new_snapshot_fails_and_leaves_what_was_received()
    {
        var failure = Fails(Source("A.g", "one\r\ntwo\n"));

        Assert.Contains("New:\n  - Received: Sample.Method#A.g.received.cs\n    Verified: Sample.Method#A.g.verified.cs\n", failure, StringComparison.Ordinal);
        Assert.Equal(["Sample.Method#A.g.received.cs"], Files());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "one\ntwo\n"u8], Bytes("Sample.Method#A.g.received.cs"));
    }

    [Fact]
    public void Renaming_what_was_received_accepts_it()
    {
        Fails(Source("A.g", "text"));
        File.Move(PathOf("Sample.Method#A.g.received.cs"), PathOf("Sample.Method#A.g.verified.cs"));

        Passes(Source("A.g", "text"));

        Assert.Equal(["Sample.Method#A.g.verified.cs"], Files());
    }

    [Fact]
    public void Another_text_fails_and_shows_both()
    {
        Write("Sample.Method#A.g.verified.cs", "old");

        var failure = Fails(Source("A.g", "new"));

        Assert.Contains("NotEqual:\n", failure, StringComparison.Ordinal);
        Assert.Contains("\nReceived: Sample.Method#A.g.received.cs\nnew\nVerified: Sample.Method#A.g.verified.cs\nold\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_newline_counts()
    {
        Write("Sample.Method#A.g.verified.cs", "text\n");

        Fails(Source("A.g", "text"));
    }

    [Fact]
    public void A_snapshot_without_output_fails()
    {
        Write("Sample.Method#A.g.verified.cs", "text");
        Write("Sample.Method#B.g.verified.cs", "text");

        var failure = Fails(Source("A.g", "text"));

        Assert.Contains("Delete:\n  - Sample.Method#B.g.verified.cs\n", failure, StringComparison.Ordinal);
        Assert.Contains("Equal:\n  - Received: Sample.Method#A.g.received.cs\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_snapshots_of_other_tests_are_left_alone()
    {
        Write("Sample.Method2#A.g.verified.cs", "text");
        Write("Sample.Method_p=1#A.g.verified.cs", "text");
        Write("Sample.Method2.received.txt", "text");

        Passes();

        Assert.Equal(3, Files().Length);
    }

    [Fact]
    public void What_was_received_before_goes_when_the_test_passes()
    {
        Write("Sample.Method.verified.json", "{}");
        Write("Sample.Method.received.json", "[]");

        Passes(new Snapshot("", "json", "{}"));

        Assert.Equal(["Sample.Method.verified.json"], Files());
    }

    [Fact]
    public void A_carriage_return_in_a_snapshot_is_an_error()
    {
        Write("Sample.Method.verified.txt", "one\r\ntwo");

        Assert.Contains("carriage return", Fails(new Snapshot("", "txt", "one\ntwo")), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_writes_what_is_new_and_deletes_what_is_stale()
    {
        Write("Sample.Method#Stale.g.verified.cs", "text");
        Write("Sample.Method#Changed.g.verified.cs", "old");

        new SnapshotFolder(_directory.FullName, Prefix).Compare([Source("Changed.g", "new"), Source("New.g", "text")], accepts: true);

        Assert.Equal(["Sample.Method#Changed.g.verified.cs", "Sample.Method#New.g.verified.cs"], Files());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "new"u8], Bytes("Sample.Method#Changed.g.verified.cs"));
    }

    [Theory]
    [InlineData("one")]
    public async Task A_test_compares_once_under_its_own_name(string parameter)
    {
        Directory.CreateDirectory(PathOf("Below"));
        Write("Below/SnapshotsTests.A_test_compares_once_under_its_own_name_parameter=one.verified.json", parameter);

        await Verify();

        await Assert.ThrowsAsync<VerifyException>(Verify);

        Task Verify() => Verifier.Verify(parameter, extension: "json", sourceFile: PathOf("Any.cs")).UseDirectory("Below");
    }

    [Theory]
    [InlineData("Plain", "SnapshotsTests.Method_text=Plain")]
    [InlineData("x/y", "SnapshotsTests.Method_text=x-y")]
    [InlineData("a b", "SnapshotsTests.Method_text=a b")]
    [InlineData(null, "SnapshotsTests.Method_text=null")]
    [InlineData(1.5, "SnapshotsTests.Method_text=1.5")]
    [InlineData(true, "SnapshotsTests.Method_text=True")]
    public void Parameters_are_part_of_the_name(object? value, string expected) =>
        Assert.Equal(expected, SnapshotName.Of(typeof(SnapshotsTests), "Method", ["text"], [value]));

    [Fact]
    public void Outer_classes_are_part_of_the_name() =>
        Assert.Equal("SnapshotsTests.Inner.Method", SnapshotName.Of(typeof(Inner), "Method", [], []));

    private static Snapshot Source(string name, string text) => new(name, "cs", text);

    private string Fails(params Snapshot[] snapshots) => Assert.Throws<VerifyException>(() => Compare(snapshots)).Message;

    private void Passes(params Snapshot[] snapshots) => Compare(snapshots);

    private void Compare(Snapshot[] snapshots) => new SnapshotFolder(_directory.FullName, Prefix).Compare([.. snapshots], accepts: false);

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text, Encoding.UTF8);

    private byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    private string[] Files() => [.. _directory.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private static class Inner;
}
