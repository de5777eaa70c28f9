namespace CellOs.GVisor;

/// <summary>A cell did not exit with code 0, and its caller asked for an exception: see <see cref="CellResult.EnsureSuccess"/>.</summary>
public sealed class CellUnsuccessfulException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="result">How the run ended.</param>
    public CellUnsuccessfulException(CellResult result)
        : base(CellErrorKind.Unsuccessful, $"The cell '{result?.ContainerId}' {result}.")
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
    }

    /// <summary>How the run ended.</summary>
    public CellResult Result { get; }
}
