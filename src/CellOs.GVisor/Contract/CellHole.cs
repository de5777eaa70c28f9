namespace CellOs.GVisor;

/// <summary>A value of a cell that varies from run to run: one attributed property.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Kind">What the value becomes.</param>
/// <param name="Target">
/// What it fills: the destination of a bind mount, the name of an environment variable or option, the member of <c>config.json</c>
/// for a limit, the path in the cell or the name of the environment variable for a secret, the member of the ExecutionCell document for a
/// correlation; empty for an argument.
/// </param>
/// <param name="IsOptional">Whether <see langword="null"/> leaves the value out.</param>
public sealed record CellHole(string Name, CellHoleKind Kind, string Target, bool IsOptional);

/// <summary>What a hole becomes in the cell.</summary>
public enum CellHoleKind
{
    /// <summary>One or more entries of <c>process.args</c> (<see cref="ArgumentAttribute"/>).</summary>
    Argument,

    /// <summary>An option and its value in <c>process.args</c> (<see cref="OptionAttribute"/>).</summary>
    Option,

    /// <summary>An entry of <c>process.env</c> (<see cref="EnvironmentVariableAttribute"/>).</summary>
    EnvironmentVariable,

    /// <summary>The source of a bind mount (<see cref="BindMountAttribute"/>).</summary>
    BindMountSource,

    /// <summary>A number below <c>linux.resources</c> (<see cref="LimitAttribute"/>).</summary>
    Limit,

    /// <summary>A file that only the cell's user may read (<see cref="SecretAttribute"/>).</summary>
    Secret,

    /// <summary>An entry of <c>process.env</c> that is secret (<see cref="SecretAttribute.EnvironmentVariable"/>).</summary>
    SecretEnvironmentVariable,

    /// <summary>A member of <c>spec.correlation</c> (<see cref="CorrelationAttribute"/>), which the program does not see.</summary>
    Correlation,
}
