using System.Buffers;

namespace CellOs.GVisor;

/// <summary>
/// A cell: a program with its sandbox, described at build time. The generator implements this interface on every
/// <c>partial</c> type that carries <see cref="CellAttribute"/> or <see cref="CellDocumentAttribute"/>; write an implementation by hand only in tests.
/// </summary>
public interface ICell
{
    /// <summary>What is known of the cell before any value is filled in. The same object on every call.</summary>
    static abstract CellDescriptor Descriptor { get; }

    /// <summary>
    /// Writes the cell's OCI <c>config.json</c> as UTF-8, with the holes filled from this instance.
    /// </summary>
    /// <param name="output">Receives the document. Nothing else is allocated.</param>
    /// <param name="placement">
    /// Where the launcher puts the cell on this host; <see langword="null"/> writes the document as declared.
    /// </param>
    /// <exception cref="CellValueException">
    /// A hole holds a value that <c>config.json</c> cannot carry: a NUL character, half a surrogate pair, an undefined
    /// enum member, a null that its type excludes, a relative path, a limit that is none.
    /// </exception>
    void WriteConfig(IBufferWriter<byte> output, CellPlacement? placement = null);

    /// <summary>
    /// Writes the cell's ExecutionCell document as UTF-8, with the holes filled from this instance: what the contract <c>cellos.io/v1</c> has a word for, so that
    /// a CellOS supervisor can be handed the same cell. Mounts, capabilities and the like are not in it, secrets only by their aliases. The bytes are those that
    /// <see cref="ExecutionCells.ExecutionCellDocument.WriteTo"/> would write.
    /// </summary>
    /// <param name="output">Receives the document. Nothing else is allocated.</param>
    /// <exception cref="CellValueException">A hole holds a value that the document cannot carry.</exception>
    /// <exception cref="NotSupportedException">The cell was written by hand and has no document.</exception>
    void WriteExecutionCell(IBufferWriter<byte> output) =>
        throw new NotSupportedException($"{GetType()} implements ICell by hand and has no ExecutionCell document. Implement {nameof(WriteExecutionCell)}, or let the generator do it.");

    /// <summary>
    /// Hands out the secrets that the cell is given as files, in the order of their declaration; those that are <see langword="null"/> are left out. A cell without
    /// such secrets writes nothing.
    /// </summary>
    /// <param name="secrets">Receives them.</param>
    /// <exception cref="CellValueException">A secret is null and its type excludes that, or it is text that UTF-8 cannot carry.</exception>
    void WriteSecrets(CellSecretWriter secrets)
    {
    }

    /// <summary>
    /// The complete argument list of one <c>runsc</c> command for this cell: the global flags that were checked at build
    /// time, the launcher's own paths, then <paramref name="command"/>. runsc wants the same global flags on every command of one
    /// container (gVisor <c>runsc/cli/main.go</c>), so every command goes through here.
    /// </summary>
    /// <param name="placement">Where the launcher puts the cell on this host.</param>
    /// <param name="command">The subcommand, its flags and its arguments, such as <c>["state", "my-cell-1"]</c>.</param>
    static abstract string[] GetRunscArguments(CellPlacement placement, params ReadOnlySpan<string> command);

    /// <summary>The complete argument list that runs this cell in the foreground: <c>runsc … run --bundle=… ID</c>.</summary>
    /// <param name="placement">Where the launcher puts the cell on this host.</param>
    static abstract string[] GetRunArguments(CellPlacement placement);
}
