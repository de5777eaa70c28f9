using System.Runtime.Versioning;
using System.Security.Cryptography;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runtime;

namespace CellOs.GVisor.Backend;

/// <summary>An ExecutionCell document as the launcher sees a cell.</summary>
[SupportedOSPlatform("linux")]
internal static class ExecutionCellFace
{
    private static readonly string[] Flags = [.. RunscFlags.Of(new RunscSettings(), isRootReadOnly: true).Select(static flag => flag.Text)];

    /// <summary>Makes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The backend's options.</param>
    /// <param name="config">The document's configuration, as it was judged.</param>
    /// <param name="artifacts">Where its artifacts go.</param>
    /// <param name="timeToLive">How long its program may run.</param>
    /// <param name="secrets">The values of its secrets.</param>
    internal static CellFace Of(
        ExecutionCellDocument document,
        GVisorCellBackendOptions options,
        BundleConfig config,
        ArtifactPlan artifacts,
        TimeSpan timeToLive,
        SecretValues secrets)
    {
        var aliases = document.Spec.Authority?.SecretRefs?.Distinct(StringComparer.Ordinal).ToList() ?? [];
        var isFiles = CompleteConfig.HasSecretFiles(document);
        var descriptor = new CellDescriptor
        {
            Id = CompleteConfig.HostNameOf(document.Spec.Id),
            TimeToLive = timeToLive,
            TemplateSha256 = Convert.ToHexStringLower(SHA256.HashData(config.ToUtf8Bytes())),
            Rootfs = new CellRootfs(CellDefaults.RootPath, IsReadOnly: true) { Programs = options.HostPrograms },
            Holes =
            [
                .. aliases.Select(alias => isFiles
                    ? new CellHole(alias, CellHoleKind.Secret, $"{CompleteConfig.SecretsDirectory}/{alias}", IsOptional: false)
                    : new CellHole(alias, CellHoleKind.SecretEnvironmentVariable, alias, IsOptional: false)),
            ],
            MinimumRunscRelease = options.Bundle.Target > RunscRelease.Oldest ? options.Bundle.Target : null,
        };

        return new CellFace(
            descriptor,
            (output, placement) => config.WritePlaced(Placed(options.Bundle, placement), artifacts, alias => secrets[alias], output),
            writer =>
            {
                foreach (var alias in aliases)
                {
                    writer.Write(secrets[alias], alias);
                }
            },
            static placement => Arguments(placement, ["run", $"--bundle={placement.BundleDirectory}", placement.ContainerId]),
            static (placement, command) => Arguments(placement, command))
        {
            Artifacts = artifacts.Volumes.Count == 0 ? null : new ArtifactSpace(options.MaximumExportBytes, [.. artifacts.Volumes.Select(static volume => volume.Below)]),
        };
    }

    private static BundleOptions Placed(BundleOptions options, CellPlacement placement) => options with
    {
        RootPath = placement.RootPath!,
        CgroupsPath = placement.CgroupsPath,
        SecretsDirectory = placement.SecretsDirectory!,
        ArtifactsDirectory = placement.ArtifactsDirectory ?? options.ArtifactsDirectory,
    };

    private static string[] Arguments(CellPlacement placement, string[] command) =>
    [
        $"--root={placement.StateDirectory}",
        $"--log={placement.LogFile}",
        "--log-format=json",
        $"--panic-log={placement.PanicLogDirectory}",
        $"--debug-log={placement.DebugLog}",
        .. Flags,
        .. command,
    ];
}
