using System.Buffers;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>
/// The <c>config.json</c> of an ExecutionCell document. Making one is pure: nothing is looked at on the host and nothing is written there.
/// </summary>
public sealed class BundleConfig
{
    private readonly SpecObject _config;

    // Only what is complete is placed for a launch, and only that keeps its document.
    private readonly SpecObject? _document;

    private BundleConfig(SpecObject config, SpecObject? document, IReadOnlyList<DocumentFinding> findings)
    {
        _config = config;
        _document = document;
        Findings = findings;
    }

    /// <summary>What the rules found, short of an error: see <see cref="BundleConfigException.Findings"/>. Empty for upstream's subset, which is not judged.</summary>
    public IReadOnlyList<DocumentFinding> Findings { get; }

    /// <summary>
    /// Makes upstream's subset: <c>ociVersion</c>, <c>process.args</c>, <c>process.cwd</c>, <c>root.path</c> and <c>linux.namespaces</c>, and no more. What
    /// the document says of limits, secrets and egress is not in it, nor is a user: to run it as it stands protects nothing. It is for
    /// programs that complete it themselves.
    /// </summary>
    /// <param name="document">The document. It is not validated.</param>
    /// <exception cref="BundleConfigException">
    /// The cell has no id (<see cref="BundleConfigErrorKind.MissingCellId"/>), or nothing to run (<see cref="BundleConfigErrorKind.MissingArgv"/>).
    /// </exception>
    public static BundleConfig Generate(ExecutionCellDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var run = RequireProgram(document);
        var arguments = new SpecArray();
        foreach (var argument in run.Argv)
        {
            arguments.Add(new SpecString(argument));
        }

        var config = new SpecObject()
            .Add("ociVersion", new SpecString(""))
            .Add("process", new SpecObject().Add("args", arguments).Add("cwd", new SpecString(run.WorkingDirectory ?? CellDefaults.WorkingDirectory)))
            .Add("root", new SpecObject().Add("path", new SpecString(CellDefaults.RootPath)))
            .Add("linux", new SpecObject().Add("namespaces", CellDefaults.NamespaceEntries()));
        config.Set("ociVersion", new SpecString(RequiredOciVersion.Of(config).Version));
        return new BundleConfig(config, document: null, []);
    }

    /// <summary>
    /// Makes a configuration that has everything: what the document says, what every cell has (a user without a name or a right, no
    /// capabilities, no new privileges, a read-only root, fresh namespaces, the default file systems), and what the options give. It is judged
    /// by the rules that cells in source code are judged by.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What it does not say; <see langword="null"/> takes the defaults.</param>
    /// <exception cref="BundleConfigException">As <see cref="Generate"/>, or a rule forbids what the document says (<see cref="BundleConfigErrorKind.Refused"/>).</exception>
    public static BundleConfig GenerateComplete(ExecutionCellDocument document, BundleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new BundleOptions();
        var run = RequireProgram(document);
        RequireCharacters(run);
        var text = TextOf(document);
        var cell = new ExecutionCell((SpecObject)SpecReader.Read(text));
        var config = CompleteConfig.Compose(cell, options, ArtifactPlan.Of(document, options));
        var findings = RuleEngine.Judge(new CellSpec(config) { ExecutionCell = cell.Node, Target = options.Target });
        return new BundleConfig(config, cell.Node, RequireNoError(document, text, findings));
    }

    /// <summary>Holds a document of which no configuration is to be made, since it has no program, to the contract.</summary>
    /// <exception cref="BundleConfigException">A rule forbids what it says (<see cref="BundleConfigErrorKind.Refused"/>).</exception>
    internal static void CheckContract(ExecutionCellDocument document)
    {
        var text = TextOf(document);
        RequireNoError(document, text, RuleEngine.JudgeContract(new CellSpec(new SpecObject()) { ExecutionCell = (SpecObject)SpecReader.Read(text) }));
    }

    /// <summary>Writes the configuration as UTF-8, indented by two spaces, with a line feed at its end. The values of secrets are not in it: of a variable that holds one, the name is.</summary>
    /// <param name="output">Receives it.</param>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        SpecWriter.Write(_config, output);
    }

    /// <summary>The configuration as <see cref="WriteTo"/> writes it.</summary>
    public byte[] ToUtf8Bytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the complete configuration for one launch, with the launch's own places and its secrets.</summary>
    /// <param name="options">The options with the launch's own places.</param>
    /// <param name="artifacts">Where its artifacts go.</param>
    /// <param name="secret">The value of a secret by its alias.</param>
    /// <param name="output">Receives it.</param>
    internal void WritePlaced(BundleOptions options, ArtifactPlan artifacts, Func<string, ReadOnlyMemory<byte>> secret, IBufferWriter<byte> output)
    {
        var document = _document ?? throw new InvalidOperationException("Upstream's subset has no place for what a launch brings. Take GenerateComplete.");
        SpecWriter.Write(CompleteConfig.Compose(new ExecutionCell(document), options, artifacts), output, hole => secret(hole.Name));
    }

    /// <summary>The text that the rules judge: what they find then names the places that whoever writes the document sees.</summary>
    private static byte[] TextOf(ExecutionCellDocument document)
    {
        try
        {
            return document.ToUnjudgedUtf8Bytes();
        }
        catch (ExecutionCellDocumentException unwritable)
        {
            throw new BundleConfigException(BundleConfigErrorKind.Refused, $"The cell '{document.Spec.Id}' cannot be run as it stands. {unwritable.Message}", unwritable.Findings);
        }
    }

    private static ExecutionCellRun RequireProgram(ExecutionCellDocument document)
    {
        if (string.IsNullOrEmpty(document.Spec.Id))
        {
            throw new BundleConfigException(BundleConfigErrorKind.MissingCellId, "The document has no 'spec.id', by which a bundle is told from others. Give the cell an id.");
        }

        return document.Spec.Run is { Argv: { Count: > 0 } } run
            ? run
            : throw new BundleConfigException(
                BundleConfigErrorKind.MissingArgv,
                $"The cell '{document.Spec.Id}' has no 'spec.run.argv', so that a bundle would have nothing to run. Name a program.");
    }

    // JSON would have another character in its place.
    private static void RequireCharacters(ExecutionCellRun run)
    {
        if (run.Argv.Append(run.WorkingDirectory).FirstOrDefault(static text => text is not null && JsonText.HasHalfSurrogatePair(text)) is { } broken)
        {
            var place = broken == run.WorkingDirectory ? "workingDirectory" : "argv";
            throw new BundleConfigException(BundleConfigErrorKind.Refused, $"'spec.run.{place}' has half a surrogate pair, which is no character, and which no program can be given. Take it out.");
        }
    }

    private static List<DocumentFinding> RequireNoError(ExecutionCellDocument document, ReadOnlySpan<byte> text, FindingList findings)
    {
        var lines = new LineIndex(text);
        List<DocumentFinding> found = [];
        foreach (var finding in findings)
        {
            if (finding.Severity is not RuleSeverity.OptIn)
            {
                var (line, column) = lines.PositionOf(text, (finding.Origin as TextOrigin)?.Start ?? 0);
                found.Add(new DocumentFinding(finding.Rule.Id, finding.Severity, finding.Pointer, line, column, finding.Message));
            }
        }

        var errors = found.Where(static finding => finding.Severity is RuleSeverity.Error).Select(static error => $"{error.RuleId} at '{error.JsonPointer}': {error.Message}");
        return errors.Any()
            ? throw new BundleConfigException(BundleConfigErrorKind.Refused, $"The cell '{document.Spec.Id}' cannot be run as it stands. {string.Join(" ", errors)}", found)
            : found;
    }
}
