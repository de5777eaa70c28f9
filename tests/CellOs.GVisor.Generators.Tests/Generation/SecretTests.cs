using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>What is generated for secrets: their mounts in the document, and their values beside it.</summary>
public sealed class SecretTests
{
    [Fact]
    public Task Files() => Generate.MatchesSnapshotAsync("""
        [Cell("files"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Files
        {
            [Secret("/run/secrets/token")] public required string Token { get; init; }
            [Secret("/run/secrets/key")] public required byte[] Key { get; init; }
            [Secret("/etc/own \"key\"")] public ReadOnlyMemory<byte> @default { get; init; }
        }
        """);

    [Fact]
    public Task Nullable_files() => Generate.MatchesSnapshotAsync("""
        #nullable enable
        [Cell("files", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Files
        {
            [Secret("/run/secrets/token")] public string? Token { get; init; }
            [Secret("/run/secrets/key")] public byte[]? Key { get; init; }
            [Secret("/run/secrets/more")] public ReadOnlyMemory<byte>? Value { get; init; }
        }
        """);

    [Fact]
    public Task Variables() => Generate.MatchesSnapshotAsync("""
        #nullable enable
        [Cell("variables"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Variables
        {
            [Secret(EnvironmentVariable = "TOKEN")] public required string Token { get; init; }
            [Secret(EnvironmentVariable = "KEY")] public string? Key { get; init; }
        }
        """);
}
