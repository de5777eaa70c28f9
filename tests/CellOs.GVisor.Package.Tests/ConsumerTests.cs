using System.IO.Compression;

namespace CellOs.GVisor.Package.Tests;

/// <summary>What a team gets that refers to the package.</summary>
public sealed class ConsumerTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Cell = """
        using CellOs.GVisor;

        namespace Consumer;

        /// <summary>Counts words.</summary>
        [Cell("word-count")]
        [Process("/bin/wc", "-w")]
        [Rootfs("rootfs")]
        public partial class WordCount
        {
            /// <summary>The file.</summary>
            [Argument]
            public required string File { get; init; }
        }
        """;

    [Fact]
    public async Task Compiles_without_a_warning_when_every_analysis_is_on()
    {
        var (exitCode, output) = await package.BuildConsumerAsync(
            "Strict",
            """
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisMode>All</AnalysisMode>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <WarningLevel>9999</WarningLevel>
            <IsAotCompatible>true</IsAotCompatible>
            """,
            ("WordCount.cs", Cell),
            ("Use.cs", """
                using CellOs.GVisor;
                using CellOs.GVisor.Runtime.Testing;
                using Microsoft.Extensions.DependencyInjection;

                namespace Consumer;

                /// <summary>Uses the cell.</summary>
                public static class Use
                {
                    /// <summary>Runs the cell.</summary>
                    public static Task<CellResult> RunAsync() => new WordCount { File = "/data/a.txt" }.RunAsync();

                    /// <summary>The cell's id.</summary>
                    public static string Id => WordCount.Descriptor.Id;

                    /// <summary>Adds it to a service.</summary>
                    public static void AddTo(IServiceCollection services)
                    {
                        services.AddCells(static options => options.MaximumRunning = 4)
                            .AddPool(static _ => new WordCount { File = "/data/a.txt" }, static options => options.Size = 1)
                            .AddCrashSweep(static options => options.Interval = TimeSpan.FromHours(1));
                        services.AddHealthChecks().AddCells(tags: ["ready"]);
                        services.AddSingleton<ICellRunner>(new FakeCellRunner().Script<WordCount>(FakeProgram.Exits(0, "14 /data/a.txt\n")));
                    }
                }
                """));

        Assert.True(exitCode == 0, output);
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiles_with_nullable_off()
    {
        var (exitCode, output) = await package.BuildConsumerAsync(
            "Oblivious", "<Nullable>disable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", ("WordCount.cs", Cell));

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Reports_a_mistake_on_its_argument_and_judges_for_the_release_of_the_build_property()
    {
        var (exitCode, output) = await package.BuildConsumerAsync(
            "Mistaken",
            "<CellOsRunscVersion>20240729</CellOsRunscVersion>",
            ("Mistaken.cs", """
                using CellOs.GVisor;

                [Cell("mistaken")]
                [Process("/bin/true")]
                [Rootfs("rootfs")]
                [Runsc(Platform = RunscPlatform.Systrap)]
                [Capabilities("CAP_NET_ADMIM")]
                public partial class Mistaken;
                """));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Mistaken.cs(7,15): error CELL1101: 'CAP_NET_ADMIM'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CELL6104", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_mistake_in_a_configuration_in_the_file_and_makes_a_cell_of_a_right_one()
    {
        const string Right = """
            {
              "ociVersion": "1.0.0",
              "process": { "args": ["/bin/wc"], "cwd": "/", "user": { "uid": 1, "gid": 1 } },
              "root": { "path": "rootfs" }
            }
            """;
        var (exitCode, output) = await package.BuildConsumerAsync(
            "Configured",
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            ("foo.config.json", Right.Replace("\"cwd\": \"/\"", "\"cwd\": \"é\"", StringComparison.Ordinal)),
            ("right.config.json", Right),
            ("other.config.json", """{ "root": true, "rules": {} }"""),
            ("Counting.cs", """
                [CellOs.GVisor.Cell("counting"), CellOs.GVisor.CellFromConfig("right.config.json")]
                public partial class Counting
                {
                    public static string Id => Descriptor.Id;
                }
                """));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("foo.config.json(3,44): error CELL1005: ", output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_mistakes_in_documents_and_breaches_of_a_policy_and_makes_a_cell_of_a_right_document()
    {
        const string Right = """
            {
              "apiVersion": "cellos.io/v1",
              "kind": "ExecutionCell",
              "spec": {
                "id": "Counting_1",
                "authority": { "secretRefs": [] },
                "lifetime": { "ttlSeconds": 60 },
                "run": { "argv": ["/bin/wc"], "secretDelivery": "runtimeBroker" }
              }
            }
            """;
        var (exitCode, output) = await package.BuildConsumerAsync(
            "Documented",
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            ("foo.cell.json", Right.Replace("\"/bin/wc\"", "\"/bin/é\"], \"workingDirectory\": \"srv\", \"x\": [", StringComparison.Ordinal)),
            ("right.cell.json", Right),
            ("other.cell.json", """{ "cells": [] }"""),
            ("team.policy.json", """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "team", "rules": { "maxLifetimeTtlSeconds": 60 } } }"""),
            ("other.policy.json", """{ "Version": "2012-10-17", "Statement": [] }"""),
            ("Counting.cs", """
                using CellOs.GVisor;

                [CellDocument("right.cell.json"), PolicyPack("team")]
                public partial class Counting
                {
                    public static string Id => Descriptor.Id + Descriptor.ExecutionCellId;

                    public void Write(System.Buffers.IBufferWriter<byte> output) => WriteExecutionCell(output);
                }

                [Cell("long"), Process("/bin/true"), Rootfs("rootfs"), PolicyPack("team")]
                [Lifetime(TtlSeconds = 61)]
                public partial class Long;
                """));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("foo.cell.json(8,54): error CELL1005: ", output, StringComparison.Ordinal);
        Assert.Contains("Counting.cs(12,24): error CELL7101: ", output, StringComparison.Ordinal);
        Assert.Contains("2 Error(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_the_analyzers_once_and_the_pages()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(package.Feed, "CellOs.GVisor.0.1.0.nupkg"));
        var names = archive.Entries.Select(static entry => entry.FullName).ToList();

        Assert.Equal(
            ["analyzers/dotnet/cs/CellOs.GVisor.CodeFixes.dll", "analyzers/dotnet/cs/CellOs.GVisor.Generators.dll", "analyzers/dotnet/cs/CellOs.GVisor.dll"],
            names.Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("docs/CELL1101.md", names);
        Assert.Contains("buildTransitive/CellOs.GVisor.props", names);
    }
}
