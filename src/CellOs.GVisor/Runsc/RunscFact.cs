namespace CellOs.GVisor.Runsc;

/// <summary>
/// A row of the table of what runsc does: one thing that a cell may ask for, and what becomes of it release by release. The rows stand
/// in <c>Facts</c>, one file a section; rules compare with them and quote <see cref="Text"/>, and no other place names a release.
/// </summary>
internal sealed class RunscFact
{
    private readonly (RunscRelease Since, RunscTreatment Treatment)[] _phases;

    /// <summary>A row.</summary>
    /// <param name="subject">What is asked for: a member of the configuration, a word in it, a flag.</param>
    /// <param name="text">What runsc does with it, as the one sentence that messages and pages quote, without its full stop.</param>
    /// <param name="atFirst">What the oldest release does.</param>
    /// <param name="later">From which release on it does something else, oldest first.</param>
    public RunscFact(string subject, string text, RunscTreatment atFirst, params (int Since, RunscTreatment Treatment)[] later)
    {
        Subject = subject;
        Text = text;
        _phases = [(RunscRelease.Oldest, atFirst), .. later.Select(static phase => (new RunscRelease(phase.Since), phase.Treatment))];
    }

    public string Subject { get; }

    public string Text { get; }

    /// <summary>What is done from which release on, oldest first.</summary>
    public IReadOnlyList<(RunscRelease Since, RunscTreatment Treatment)> Phases => _phases;

    /// <summary>The release from which on it is honoured for good; <see langword="null"/> if the newest one does not.</summary>
    public RunscRelease? HonouredSince => _phases[_phases.Length - 1] is { Treatment: RunscTreatment.Honoured } last ? last.Since : null;

    /// <summary>What a release does with it.</summary>
    public RunscTreatment For(RunscRelease release)
    {
        var treatment = _phases[0].Treatment;
        foreach (var phase in _phases)
        {
            if (phase.Since <= release)
            {
                treatment = phase.Treatment;
            }
        }

        return treatment;
    }

    public bool IsHonouredBy(RunscRelease release) => For(release) is RunscTreatment.Honoured;
}
