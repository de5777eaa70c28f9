// The part of Verify that these tests use, under Verify's own names, with its files to the byte: -p:SnapshotEngine=Verify leaves this
// file out and takes the packages instead, and no test or snapshot changes.
//
// A test fails when a snapshot is new, not equal, or has no output any more. Look at the *.received.* file beside it; to accept, rename it to
// *.verified.*, or run the tests with ACCEPT_SNAPSHOTS=1, which also deletes what no output matches.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using VerifyTests;
using Xunit.v3;

namespace VerifyXunit
{
    internal static class Verifier
    {
        public static SettingsTask Verify(object? target, [CallerFilePath] string sourceFile = "") =>
            new(sourceFile, Snapshot.Of(target));

        public static SettingsTask Verify(string? target, string extension, [CallerFilePath] string sourceFile = "") =>
            new(sourceFile, [new Snapshot("", extension, target ?? "null")]);
    }
}

namespace VerifyTests
{
    /// <summary>The end of the comparison, and how it is to be done.</summary>
    internal sealed class SettingsTask(string sourceFile, ImmutableArray<Snapshot> snapshots)
    {
        private static readonly ConcurrentDictionary<string, byte> Compared = new();

        private string _directory = Path.GetDirectoryName(sourceFile)!;
        private object?[]? _parameters;

        public SettingsTask UseDirectory(string directory)
        {
            _directory = Path.Combine(_directory, directory);
            return this;
        }

        public SettingsTask UseParameters(params object?[] parameters)
        {
            _parameters = parameters;
            return this;
        }

        public Task ToTask()
        {
            var prefix = SnapshotName.OfCurrentTest(_parameters);
            if (!Compared.TryAdd(Path.Combine(_directory, prefix), 0))
            {
                throw new VerifyException($"The snapshots '{prefix}' have been compared already: a test does so once.");
            }

            new SnapshotFolder(_directory, prefix).Compare(snapshots, SnapshotFolder.IsAccepting);
            return Task.CompletedTask;
        }

        public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

        public static implicit operator Task(SettingsTask settings) => settings.ToTask();
    }

    /// <summary>Verify wants its converters registered; here they are built in.</summary>
    internal static class VerifySourceGenerators
    {
        public static void Initialize()
        {
        }
    }

    internal sealed class VerifyException(string message) : Exception(message);

    /// <summary>What is to be compared with one file.</summary>
    /// <param name="Name">Tells the outputs of one test apart; empty when there is only one.</param>
    /// <param name="Extension">The file's extension, without dot.</param>
    /// <param name="Text">The content.</param>
    internal sealed record Snapshot(string Name, string Extension, string Text)
    {
        public static ImmutableArray<Snapshot> Of(object? target) => target switch
        {
            string text => [new("", "txt", text)],
            GeneratorDriver driver => Of(driver.GetRunResult().Results),
            GeneratorDriverRunResult run => Of(run.Results),
            GeneratorRunResult result => Of([result]),
            _ => throw new NotSupportedException($"No snapshot is made of a {target?.GetType().Name ?? "null"}; compare a string or what a generator driver made."),
        };

        private static ImmutableArray<Snapshot> Of(ImmutableArray<GeneratorRunResult> results)
        {
            foreach (var result in results)
            {
                if (result.Exception is { } exception)
                {
                    throw exception;
                }

                if (!result.Diagnostics.IsEmpty)
                {
                    throw new NotSupportedException("A generator that reports diagnostics has no snapshot here: analyzers report them.");
                }
            }

            return
            [
                .. from result in results
                   from source in result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal)
                   select new Snapshot(
                       Path.GetFileNameWithoutExtension(source.HintName),
                       "cs",
                       $"//HintName: {source.HintName}\n{source.SourceText}"),
            ];
        }
    }

    /// <summary>What the snapshots of a test are called.</summary>
    internal static class SnapshotName
    {
        // Those that no file system of any developer takes.
        private static readonly char[] Invalid = ['"', '\\', '<', '>', '|', ':', '*', '?', '/', .. Enumerable.Range(0, 32).Select(code => (char)code)];

        /// <summary><c>Outer.Inner.Method_parameter=value</c>.</summary>
        public static string OfCurrentTest(object?[]? parameters)
        {
            if (TestContext.Current.Test is not IXunitTest test)
            {
                throw new InvalidOperationException("Snapshots are compared in a test.");
            }

            var method = test.TestMethod.Method;
            return Of(method.ReflectedType!, method.Name, method.GetParameters().Select(parameter => parameter.Name!), parameters ?? test.TestMethodArguments);
        }

        public static string Of(Type type, string method, IEnumerable<string> names, IEnumerable<object?> values)
        {
            var name = new StringBuilder(WithOuter(type)).Append('.').Append(method);
            foreach (var (parameter, value) in names.Zip(values))
            {
                name.Append('_').Append(parameter).Append('=').Append(Clean(value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!));
            }

            return name.ToString();
        }

        private static string WithOuter(Type type) =>
            type.DeclaringType is { } outer ? WithOuter(outer) + "." + type.Name : type.Name;

        /// <summary>A name that a file may have.</summary>
        public static string Clean(string name) =>
            string.Concat(name.Select(character => Invalid.Contains(character) ? '-' : character));
    }

    /// <summary>The files of one test.</summary>
    /// <param name="directory">Where they lie.</param>
    /// <param name="prefix">What the names of all begin with.</param>
    internal sealed class SnapshotFolder(string directory, string prefix)
    {
        private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

        public static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

        public void Compare(ImmutableArray<Snapshot> snapshots, bool accepts)
        {
            Directory.CreateDirectory(directory);
            var comparisons = snapshots.Select(Compare).ToList();
            var stale = FilesOf("verified").Except(comparisons.Select(comparison => comparison.Verified)).Order(StringComparer.Ordinal).ToList();
            foreach (var received in FilesOf("received"))
            {
                File.Delete(Path.Combine(directory, received));
            }

            var failed = comparisons.Where(comparison => comparison.Status != "Equal").ToList();
            if (accepts)
            {
                stale.ForEach(name => File.Delete(Path.Combine(directory, name)));
            }

            foreach (var comparison in failed)
            {
                var name = accepts ? comparison.Verified : comparison.Received;
                File.WriteAllText(Path.Combine(directory, name), comparison.Text, Utf8);
            }

            if (!accepts && failed.Count + stale.Count > 0)
            {
                throw new VerifyException(Describe(comparisons, stale));
            }
        }

        private Comparison Compare(Snapshot snapshot)
        {
            var stem = SnapshotName.Clean(snapshot.Name.Length == 0 ? prefix : prefix + "#" + snapshot.Name);
            var verified = $"{stem}.verified.{snapshot.Extension}";
            var text = snapshot.Text.ReplaceLineEndings("\n");
            var path = Path.Combine(directory, verified);
            var status = !File.Exists(path) ? "New" : Read(path) == text ? "Equal" : "NotEqual";
            return new(status, verified, $"{stem}.received.{snapshot.Extension}", text);
        }

        private static string Read(string path)
        {
            var text = File.ReadAllText(path, Utf8);
            return text.Contains('\r') ? throw new VerifyException($"'{path}' has a carriage return: snapshots end their lines with LF.") : text;
        }

        private IEnumerable<string> FilesOf(string kind) =>
            from path in Directory.EnumerateFiles(directory)
            let name = Path.GetFileName(path)
            where name.StartsWith(prefix + "." + kind + ".", StringComparison.Ordinal) ||
                (name.StartsWith(prefix + "#", StringComparison.Ordinal) && name.Contains("." + kind + ".", StringComparison.Ordinal))
            select name;

        private string Describe(List<Comparison> comparisons, List<string> stale)
        {
            var text = new StringBuilder().Append("Directory: ").Append(directory).Append('\n');
            foreach (var group in comparisons.GroupBy(comparison => comparison.Status).OrderBy(group => group.Key != "New").ThenBy(group => group.Key == "Equal"))
            {
                text.Append(group.Key).Append(":\n");
                foreach (var comparison in group)
                {
                    text.Append($"  - Received: {comparison.Received}\n    Verified: {comparison.Verified}\n");
                }
            }

            if (stale.Count > 0)
            {
                text.Append("Delete:\n").AppendJoin("", stale.Select(name => $"  - {name}\n"));
            }

            text.Append("\nFileContent:\n");
            foreach (var comparison in comparisons.Where(comparison => comparison.Status != "Equal"))
            {
                text.Append($"\n{comparison.Status}:\n\nReceived: {comparison.Received}\n{comparison.Text}\n");
                if (comparison.Status == "NotEqual")
                {
                    text.Append($"Verified: {comparison.Verified}\n{Read(Path.Combine(directory, comparison.Verified))}\n");
                }
            }

            return text.ToString();
        }

        private sealed record Comparison(string Status, string Verified, string Received, string Text);
    }
}
