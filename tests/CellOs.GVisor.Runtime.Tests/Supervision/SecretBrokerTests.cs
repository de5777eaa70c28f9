using System.Text;
using CellOs.GVisor.Backend;
using CellOs.GVisor.Supervision;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The brokers that come along.</summary>
public class SecretBrokerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DB_PASSWORD")]
    [InlineData("db_password")]
    public async Task The_environment_broker_reads_the_variable_of_the_alias_in_upper_case(string alias)
    {
        Environment.SetEnvironmentVariable("CELLOS_SECRET_DB_PASSWORD", "grüße\n");
        var broker = new EnvironmentSecretBroker();
        Assert.Equal("grüße\n"u8.ToArray(), await broker.ResolveAsync(alias, "c-1", TimeSpan.FromMinutes(1), Token));
        await broker.RevokeForCellAsync("c-1", Token);
    }

    [Theory]
    [InlineData("not_there", null, "The cell 'c-1' is to have the secret 'not_there', but the environment variable CELLOS_SECRET_NOT_THERE is not set. Set it for the process that supervises cells.")]
    [InlineData("nothing", "", "The cell 'c-1' is to have the secret 'nothing', but the environment variable CELLOS_SECRET_NOTHING is empty. Set it for the process that supervises cells.")]
    [InlineData("latin", "gr\uFFFDn", "The cell 'c-1' is to have the secret 'latin', but the environment variable CELLOS_SECRET_LATIN is not UTF-8. Set it for the process that supervises cells.")]
    public async Task The_environment_broker_gives_out_nothing_rather_than_something_else(string alias, string? value, string message)
    {
        if (value is not null)
        {
            Environment.SetEnvironmentVariable($"CELLOS_SECRET_{alias.ToUpperInvariant()}", value);
        }

        var error = await Assert.ThrowsAsync<CellBackendException>(() => new EnvironmentSecretBroker().ResolveAsync(alias, "c-1", TimeSpan.FromMinutes(1), Token));
        Assert.Equal((CellBackendErrorKind.SecretBroker, CellErrorKind.PortFailed, message), (error.BackendKind, error.Kind, error.Message));
    }

    [Fact]
    public async Task The_broker_in_memory_gives_out_copies_and_knows_who_has_what()
    {
        var value = Encoding.UTF8.GetBytes("hunter2");
        var broker = new MemorySecretBroker(new Dictionary<string, ReadOnlyMemory<byte>> { ["a"] = value, ["b"] = value });
        Array.Clear(value);
        var first = await broker.ResolveAsync("a", "c-1", TimeSpan.FromMinutes(1), Token);
        Assert.Equal("hunter2"u8.ToArray(), first);
        Array.Clear(first);
        Assert.Equal("hunter2"u8.ToArray(), await broker.ResolveAsync("a", "c-2", TimeSpan.FromMinutes(1), Token));
        await broker.ResolveAsync("b", "c-1", TimeSpan.FromMinutes(1), Token);
        await broker.ResolveAsync("b", "c-1", TimeSpan.FromMinutes(1), Token);

        Assert.Equal([("c-1", "a"), ("c-1", "b"), ("c-2", "a")], broker.Leases);
        await broker.RevokeForCellAsync("c-1", Token);
        await broker.RevokeForCellAsync("c-1", Token);
        Assert.Equal([("c-2", "a")], broker.Leases);
    }

    [Fact]
    public async Task The_broker_in_memory_has_what_it_was_given()
    {
        var broker = new MemorySecretBroker(new Dictionary<string, ReadOnlyMemory<byte>> { ["a"] = new byte[] { 1 } });
        var error = await Assert.ThrowsAsync<CellBackendException>(() => broker.ResolveAsync("A", "c-1", TimeSpan.FromMinutes(1), Token));
        Assert.Equal(CellBackendErrorKind.SecretBroker, error.BackendKind);
        Assert.Contains("'A'", error.Message, StringComparison.Ordinal);
        Assert.Empty(broker.Leases);
    }
}
