using System.Buffers;
using System.Text;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>What a cell emits: its <c>config.json</c> and its secrets, its holes checked by its own code.</summary>
internal sealed record FakeDocument(string Config, IReadOnlyDictionary<string, byte[]> Secrets)
{
    /// <summary>Has a cell emit it.</summary>
    /// <exception cref="CellValueException">A hole holds a value that the cell cannot carry.</exception>
    internal static FakeDocument Of<TCell>(TCell cell)
        where TCell : ICell
    {
        var config = new ArrayBufferWriter<byte>();
        cell.WriteConfig(config);
        var secrets = new SecretKeeper();
        cell.WriteSecrets(secrets);
        return new FakeDocument(Encoding.UTF8.GetString(config.WrittenSpan), secrets.Secrets);
    }

    private sealed class SecretKeeper : CellSecretWriter
    {
        internal Dictionary<string, byte[]> Secrets { get; } = [];

        protected override void WriteFile(string name, ReadOnlySpan<byte> value) => Secrets[name] = value.ToArray();
    }
}
