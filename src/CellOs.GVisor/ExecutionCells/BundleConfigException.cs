namespace CellOs.GVisor.ExecutionCells;

/// <summary>No <c>config.json</c> can be made of an ExecutionCell document.</summary>
public sealed class BundleConfigException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="bundleKind">What is wrong.</param>
    /// <param name="message">The thing at fault, the place and the remedy.</param>
    /// <param name="findings">What the rules found, if it was they that refused; <see langword="null"/> for nothing.</param>
    public BundleConfigException(BundleConfigErrorKind bundleKind, string message, IReadOnlyList<DocumentFinding>? findings = null)
        : base(CellErrorKind.InvalidDocument, message)
    {
        BundleKind = bundleKind;
        Findings = findings ?? [];
    }

    /// <summary>What is wrong.</summary>
    public BundleConfigErrorKind BundleKind { get; }

    /// <summary>
    /// What the rules found, errors and others. Line and column are those in the document as <see cref="ExecutionCellDocument.WriteTo"/> writes
    /// it; 1 and 1 for what the document does not say itself.
    /// </summary>
    public IReadOnlyList<DocumentFinding> Findings { get; }
}

/// <summary>Why no <c>config.json</c> can be made. The first two are upstream's own.</summary>
public enum BundleConfigErrorKind
{
    /// <summary><c>spec.id</c> is empty.</summary>
    MissingCellId,

    /// <summary>There is no <c>spec.run</c>, or its <c>argv</c> is missing or empty.</summary>
    MissingArgv,

    /// <summary>A rule forbids what the document says, or it cannot be put into a configuration. Only the complete configuration is held to that.</summary>
    Refused,
}
