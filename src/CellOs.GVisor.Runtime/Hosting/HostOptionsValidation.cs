using System.Globalization;
using Microsoft.Extensions.Options;

namespace CellOs.GVisor.Runtime;

/// <summary>Says everything that is wrong with the options of a service's cells, and not only the first thing.</summary>
internal sealed class HostOptionsValidation
    : IValidateOptions<CellHostOptions>, IValidateOptions<CellPoolHostOptions>, IValidateOptions<CellSweepOptions>
{
    // A timer takes no more.
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(49);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CellHostOptions options)
    {
        const string Type = nameof(CellHostOptions);
        List<string> failures = [];
        RequireAbsolute(failures, $"{Type}.{nameof(options.RunscPath)}", options.RunscPath);
        RequireAbsolute(failures, $"{Type}.{nameof(options.WorkDirectory)}", options.WorkDirectory);
        RequireAtLeast(failures, $"{Type}.{nameof(options.MaximumRunning)}", options.MaximumRunning ?? 1, 1, "leave it out to bound nothing");
        RequirePositive(failures, $"{Type}.{nameof(options.StartTimeout)}", options.StartTimeout);
        RequireAtLeast(failures, $"{Type}.{nameof(options.CaptureLimit)}", options.CaptureLimit, 0, "0 keeps nothing");
        RequireAtLeast(failures, $"{Type}.{nameof(options.OutputCapacity)}", options.OutputCapacity, 1, "the default is 1048576");
        RequireAtLeast(failures, $"{Type}.{nameof(options.OutputSpillLimit)}", options.OutputSpillLimit, 1, "the default is 67108864");
        if (!Enum.IsDefined(options.OutputOverflow))
        {
            failures.Add($"{Type}.{nameof(options.OutputOverflow)} is {options.OutputOverflow:D}, which is none of {string.Join(", ", Enum.GetNames<CellOutputOverflow>())}.");
        }

        return Result(failures);
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CellPoolHostOptions options)
    {
        var type = $"{nameof(CellPoolHostOptions)} of the cell '{name}': ";
        List<string> failures = [];
        RequireAtLeast(failures, type + nameof(options.Size), options.Size, 1, "leave the pool out to have none");
        RequirePositive(failures, type + nameof(options.MaximumAge), options.MaximumAge);
        return Result(failures);
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CellSweepOptions options)
    {
        List<string> failures = [];
        if (options.Interval is { } interval && (interval < ShortestInterval || interval > LongestInterval))
        {
            failures.Add($"{nameof(CellSweepOptions)}.{nameof(options.Interval)} is {interval:c}. Set it from {ShortestInterval:c} to {LongestInterval:c}, or leave it out to sweep once.");
        }

        return Result(failures);
    }

    private static ValidateOptionsResult Result(List<string> failures) => failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

    private static void RequireAbsolute(List<string> failures, string name, string? path)
    {
        if (path is not null && !Path.IsPathFullyQualified(path))
        {
            failures.Add($"{name} is '{path}', which is not an absolute path. Start it with '/', or leave it out.");
        }
    }

    private static void RequireAtLeast(List<string> failures, string name, long value, long least, string remedy)
    {
        if (value < least)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}. Set it from {least} up; {remedy}."));
        }
    }

    private static void RequirePositive(List<string> failures, string name, TimeSpan value)
    {
        if (value <= TimeSpan.Zero)
        {
            failures.Add($"{name} is {value:c}. Set it above zero.");
        }
    }
}
