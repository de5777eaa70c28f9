using CellOs.GVisor.Vocabulary;
using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with hooks (measured; gVisor <c>container/hook.go</c>, <c>container/container.go</c>).</summary>
internal static class HookFacts
{
    public static RunscFact CreateContainer { get; } = new(
        "hooks.createContainer",
        "runsc runs it since release 20260520; before, it ignores it and says so in its debug log only",
        Ignored,
        (20260520, Honoured));

    public static RunscFact StartContainer { get; } = new(
        "hooks.startContainer",
        "runsc passes over it, with a line in the debug log",
        Ignored);

    /// <summary>The other kinds run on the host.</summary>
    public static RunscFact OnHost { get; } = new(
        "hooks.prestart, createRuntime, poststart, poststop",
        "runsc runs it on the host, in the directory that runsc was started in",
        Honoured);

    /// <summary>A path that is missing, empty or relative.</summary>
    public static RunscFact BadPath { get; } = new(
        "hooks: path not absolute",
        "runsc refuses to start over a prestart or createRuntime hook, and goes on without a hook of another kind, without a word",
        Refused);

    /// <summary>A timeout of zero or less.</summary>
    public static RunscFact BadTimeout { get; } = new(
        "hooks: timeout below 1",
        "runsc gives the hook no time at all: it refuses to start, ignores the hook, hangs or crashes",
        Crashes);

    public static RunscFact Timeout { get; } = new(
        "hooks: timeout",
        "runsc does not end a hook that is late reliably: it may wait for all that the hook has started, hang or crash",
        Changed);

    public static RunscFact NoEnvironment { get; } = new(
        "hooks: no env",
        "runsc hands its own environment on to the hook",
        Changed);

    /// <summary>The row of a kind of hook.</summary>
    public static RunscFact For(string kind) => kind switch
    {
        HookKinds.CreateContainer => CreateContainer,
        HookKinds.StartContainer => StartContainer,
        _ => OnHost,
    };

    public static RunscFact MalformedHookVariable { get; } = new("an entry of a hook's env without = or without a name", "runsc runs the hook with the entry as it stands, and programs do not find a variable in it", Changed);

    public static RunscFact UnknownHookKind { get; } = new("an unknown kind of hook", "runsc ignores the hooks in it without a word", Ignored);

    public static RunscFact HookWithoutProgramName { get; } = new("hooks[].args without the name of the program", "runsc hands the arguments on as they stand", Honoured);
}
