using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Runsc;

/// <summary>A row of <see cref="RunscFlagTable"/>: a global flag of runsc.</summary>
/// <param name="Name">The name, without dashes.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">Its value in the oldest release that has it.</param>
/// <param name="Meaning">What it is about, in a few words.</param>
internal sealed record RunscFlagInfo(string Name, RunscFlagKind Kind, string Default, string Meaning)
{
    /// <summary>The first release that has it.</summary>
    public RunscRelease Since { get; init; } = RunscRelease.Oldest;

    /// <summary>The last release that has it; <see langword="null"/> if the newest one does.</summary>
    public RunscRelease? Last { get; init; }

    /// <summary>From which release on its value is of another kind.</summary>
    public (RunscRelease Since, RunscFlagKind Kind)? LaterKind { get; init; }

    /// <summary>The values of a flag that takes only these.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The numbers that it reads and refuses, both ends included.</summary>
    public (long From, long To)? Refused { get; init; }

    /// <summary>What the rest of a value follows that is none of the words.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>The flag that it needs beside it.</summary>
    public string? Needs { get; init; }

    /// <summary>What it takes away from the sandbox when it is turned on, as a phrase after 'it'.</summary>
    public string? Loosens { get; init; }

    /// <summary>A word that came later than the others.</summary>
    public (RunscRelease Since, string Word)? LaterWord { get; init; }

    /// <summary>From which release on its default is another.</summary>
    public (RunscRelease Since, string Value)? LaterDefault { get; init; }

    /// <summary>From which release on an annotation may set it without <c>--allow-flag-override</c>.</summary>
    public RunscRelease? AnnotatedSince { get; init; }

    /// <summary>The only values that an annotation may give it so; empty for any.</summary>
    public IReadOnlyList<string> AnnotatedValues { get; init; } = [];

    /// <summary>The property of <see cref="RunscAttribute"/> that sets it.</summary>
    public string? Setting { get; init; }

    /// <summary>Whether the launcher sets it, or it would get in the launcher's way.</summary>
    public bool IsLaunchers { get; init; }

    /// <summary>From which release on it is read and has no effect.</summary>
    public RunscRelease? NoEffectSince { get; init; }

    /// <summary>Whether a cell can ask for it by <see cref="RunscFlagAttribute"/>.</summary>
    public bool IsFree => Setting is null && !IsLaunchers;

    /// <summary>Whether every release from this one on has it.</summary>
    public bool IsKnownFrom(RunscRelease release) => Since <= release && Last is null;

    /// <summary>The first release that knows it with this value.</summary>
    public RunscRelease SinceOf(string value) => LaterWord is { } later && later.Word == value && later.Since > Since ? later.Since : Since;

    /// <summary>Its default in a release that has it.</summary>
    public string DefaultIn(RunscRelease release) => LaterDefault is { } later && later.Since <= release ? later.Value : Default;

    /// <summary>Whether every release from this one on that has it can read a value.</summary>
    public bool Takes(string value, RunscRelease release)
    {
        if (LaterWord is { } word && word.Word == value)
        {
            return word.Since <= release;
        }

        return LaterKind is not { } later
            ? RunscFlagValue.IsOf(this, Kind, value)
            : RunscFlagValue.IsOf(this, later.Kind, value) && (later.Since <= release || RunscFlagValue.IsOf(this, Kind, value));
    }

    /// <summary>What its value is to be, as a phrase.</summary>
    public string Expected(RunscRelease release) => RunscFlagValue.Describe(this, LaterKind is { } later && later.Since <= release ? later.Kind : Kind, release);

    /// <summary>The word that was most likely meant by a value it does not take.</summary>
    public string? Nearest(string value, RunscRelease release)
    {
        if (Kind is RunscFlagKind.Boolean)
        {
            return RunscFlagValue.NearestBoolean(value);
        }

        return Kind is RunscFlagKind.Word && NearestName.Find(value, Words) is { } word && Takes(word, release) ? word : null;
    }

    /// <summary>Whether an annotation may give it this value without <c>--allow-flag-override</c>.</summary>
    public bool MayBeAnnotated(string value, RunscRelease release)
    {
        if (AnnotatedSince is not { } since || since > release)
        {
            return false;
        }

        foreach (var allowed in AnnotatedValues)
        {
            if (allowed == value)
            {
                return true;
            }
        }

        return AnnotatedValues.Count == 0;
    }
}
