using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>Copies the artifacts of one cell into its folder.</summary>
/// <param name="options">Where to, and how much.</param>
/// <param name="cellId">The cell.</param>
/// <param name="directoryOf">The directory of the host in which an artifact is; <see langword="null"/> when there is none.</param>
[SupportedOSPlatform("linux")]
internal sealed class ArtifactExport(GVisorCellBackendOptions options, string cellId, Func<PlannedArtifact, string?> directoryOf)
{
    private const int Piece = 1 << 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private long _total;

    /// <summary>Copies them.</summary>
    /// <param name="artifacts">The artifacts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CellBackendException">The place that they go to failed.</exception>
    internal CellExportReport Run(IReadOnlyList<PlannedArtifact> artifacts, CancellationToken cancellationToken)
    {
        var directory = ExportDirectory.Open(options.ExportDirectory!);
        directory.RequireRoomFor(cellId);
        try
        {
            using var folder = directory.Begin();
            List<ExportedArtifact> copies = [];
            foreach (var artifact in artifacts)
            {
                copies.Add(Copy(artifact, folder, cancellationToken));
            }

            if (copies.TrueForAll(static copy => copy.Outcome is not ArtifactOutcome.Exported))
            {
                return new CellExportReport(cellId, null, copies);
            }

            folder.Finish(directory.FolderOf(cellId));
            return new CellExportReport(cellId, directory.FolderOf(cellId), copies);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BackendErrors.Export($"The artifacts of the cell '{cellId}' could not be exported to '{options.ExportDirectory}': {e.Message}", e);
        }
    }

    private ExportedArtifact Copy(PlannedArtifact planned, ExportFolder folder, CancellationToken cancellationToken)
    {
        ExportedArtifact Without(ArtifactOutcome outcome, string reason) => new(planned.Artifact.Name, planned.Artifact.Path, outcome) { Reason = reason };

        if (directoryOf(planned) is not { } directory)
        {
            return Without(ArtifactOutcome.Missing, "the cell has no program, and so nothing has been written there");
        }

        using var file = ArtifactFile.Open(directory, planned.Names);
        if (file.Handle is not { } source)
        {
            return Without(file.Outcome, file.Reason!);
        }

        // Of a sparse file it is the length that counts: the copy would have all of it.
        if (TooLong(RandomAccess.GetLength(source)) is { } tooLong)
        {
            return Without(ArtifactOutcome.Refused, tooLong);
        }

        var copy = $"{folder.Location}/{planned.Artifact.Name}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = Copy(source, copy, hash, cancellationToken);
        if (TooLong(length) is { } grown)
        {
            File.Delete(copy);
            return Without(ArtifactOutcome.Refused, grown);
        }

        _total += length;
        return new ExportedArtifact(planned.Artifact.Name, planned.Artifact.Path, ArtifactOutcome.Exported)
        {
            Bytes = length,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }

    // At most one piece more than there may be, should somebody else lengthen the file meanwhile.
    private long Copy(SafeFileHandle source, string path, IncrementalHash hash, CancellationToken cancellationToken)
    {
        using var copy = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
            BufferSize = 0,
        });
        var piece = new byte[Piece];
        long length = 0;
        for (int read; TooLong(length) is null && (read = RandomAccess.Read(source, piece, length)) > 0; length += read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            copy.Write(piece, 0, read);
            hash.AppendData(piece, 0, read);
        }

        copy.Flush(flushToDisk: true);
        return length;
    }

    private string? TooLong(long length)
        => length > options.MaximumArtifactBytes ? Words(length, $"an artifact may have {Number(options.MaximumArtifactBytes)}")
            : length > options.MaximumExportBytes - _total ? Words(length, $"of the {Number(options.MaximumExportBytes)} that all of a cell's may have, {Number(options.MaximumExportBytes - _total)} are left")
            : null;

    private static string Words(long length, string bound) => $"it has {Number(length)} bytes, and {bound}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
