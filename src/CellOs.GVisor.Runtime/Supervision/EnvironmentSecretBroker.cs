using System.Text;
using CellOs.GVisor.Backend;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Takes secrets from the environment of this process: that of the alias <c>db_password</c> from the variable
/// <c>CELLOS_SECRET_DB_PASSWORD</c>. Such a secret has no lease, so that nothing is taken back.
/// </summary>
/// <remarks>
/// The environment of a process is readable to its user in <c>/proc</c> and goes to programs that it starts; a cell's launcher passes on
/// none of it. Text that is no UTF-8 cannot be had this way.
/// </remarks>
public sealed class EnvironmentSecretBroker : ICellSecretBroker
{
    private const char Replacement = '\uFFFD';

    /// <inheritdoc/>
    public Task<byte[]> ResolveAsync(string key, string cellId, TimeSpan timeToLive, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        cancellationToken.ThrowIfCancellationRequested();
        var variable = SecretVariable.OfBroker(key);
        var fault = Environment.GetEnvironmentVariable(variable) switch
        {
            null => "is not set",
            "" => "is empty",
            var value when value.Contains(Replacement) => "is not UTF-8",
            _ => null,
        };

        return fault is null
            ? Task.FromResult(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(variable)!))
            : Task.FromException<byte[]>(new CellBackendException(
                CellBackendErrorKind.SecretBroker,
                CellErrorKind.PortFailed,
                $"The cell '{cellId}' is to have the secret '{key}', but the environment variable {variable} {fault}. Set it for the process that supervises cells."));
    }

    /// <inheritdoc/>
    public Task RevokeForCellAsync(string cellId, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
