using Microsoft.Extensions.Options;

namespace CellOs.GVisor.Samples;

/// <summary>Says everything that is wrong with the options at once, before anything is started.</summary>
internal sealed class CellServiceOptionsValidation : IValidateOptions<CellServiceOptions>
{
    // A timer takes no more.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(49);

    public ValidateOptionsResult Validate(string? name, CellServiceOptions options)
    {
        List<string> faults = [];
        RequireAbsolute(nameof(options.Directory), options.Directory);
        RequireAbsolute(nameof(options.RootfsDirectory), options.RootfsDirectory);
        if (Path.IsPathFullyQualified(options.RootfsDirectory) && !Directory.Exists(options.RootfsDirectory))
        {
            faults.Add($"{nameof(options.RootfsDirectory)}: there is no directory '{options.RootfsDirectory}'.");
        }

        RequireAbsolute(nameof(options.RunscPath), options.RunscPath ?? "/");
        RequireAbsolute(nameof(options.WorkDirectory), options.WorkDirectory ?? "/");
        Require(options.MaximumCells is >= 1 and <= 1000, nameof(options.MaximumCells), options.MaximumCells, "1 to 1000");
        Require(options.PollInterval > TimeSpan.Zero && options.PollInterval < LongestWait, nameof(options.PollInterval), options.PollInterval, "above zero");
        Require(options.DrainTimeout >= TimeSpan.Zero && options.DrainTimeout < LongestWait, nameof(options.DrainTimeout), options.DrainTimeout, "zero or more");
        Require(options.DocumentLimit > 0, nameof(options.DocumentLimit), options.DocumentLimit, "above zero");
        Require(options.OutputLimit >= 0, nameof(options.OutputLimit), options.OutputLimit, "zero or more");
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void RequireAbsolute(string option, string path)
        {
            if (!Path.IsPathFullyQualified(path))
            {
                faults.Add($"{option}: '{path}' is not an absolute path.");
            }
        }

        void Require(bool isFit, string option, object value, string wanted)
        {
            if (!isFit)
            {
                faults.Add($"{option}: {value} is not possible; it has to be {wanted}.");
            }
        }
    }
}
