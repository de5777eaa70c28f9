using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary><c>process.scheduler</c> (config.md#linux-process).</summary>
internal readonly record struct OciScheduler(SpecObject? Node)
{
    public SpecString? Policy => Node.StringAt("policy");

    public SpecNumber? Nice => Node.NumberAt("nice");

    public SpecNumber? Priority => Node.NumberAt("priority");

    public StringItems Flags => Node.StringsAt("flags");

    public SpecNumber? Runtime => Node.NumberAt("runtime");

    public SpecNumber? Deadline => Node.NumberAt("deadline");

    public SpecNumber? Period => Node.NumberAt("period");

    /// <summary>Whether the policy is known at build time to be one of the seven.</summary>
    public bool HasKnownPolicy => Policy is { IsConstant: true } policy && SchedulerNames.IsPolicy(policy.Text);

    public bool IsPolicy(string name) => Policy?.Is(name) == true;
}
