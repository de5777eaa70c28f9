using CellOs.GVisor.Vocabulary;
using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with annotations (measured; gVisor <c>specutils.go</c>, <c>mount_hints.go</c>, <c>config.go</c>).</summary>
internal static class AnnotationFacts
{
    public static RunscFact OtherKeys { get; } = new("annotations of others", "runsc passes it on to hooks and the state, and does nothing else with it", Honoured);

    public static RunscFact UnknownFlag { get; } = new("dev.gvisor.flag.* for no flag", "runsc refuses to start: it finds no such flag", Refused);

    public static RunscFact ForbiddenFlag { get; } = new(
        "dev.gvisor.flag.* for a flag that is not open to annotations", "runsc refuses to start unless '--allow-flag-override' is given", Refused);

    public static RunscFact UnreadableFlag { get; } = new("dev.gvisor.flag.* with a value that the flag cannot have", "runsc refuses to start", Refused);

    public static RunscFact FlagOverLaunch { get; } = new(
        "dev.gvisor.flag.* for what the launch sets", "runsc lets the annotation win over its command line", Changed);

    public static RunscFact MisshapenMountHint { get; } = new("dev.gvisor.spec.mount.* without one name and one field", "runsc refuses to start", Refused);

    public static RunscFact InvalidMountHint { get; } = new(
        "dev.gvisor.spec.mount.* with a field missing or wrong",
        "Before release 20240729 runsc refuses to start, and says only 'cannot read client sync file: EOF'; later ones ignore what is wrong, and a hint that lacks something",
        Refused,
        (20240729, Ignored));

    public static RunscFact HintDirectfs { get; } = new(
        AnnotationKeys.Mount + "*.directfs",
        "runsc acts on it since release 20260817; before, it is a field that runsc does not know",
        Refused,
        (20240729, Ignored),
        (20260817, Honoured));

    public static RunscFact RepeatedHintSource { get; } = new("two mount hints for one source", "runsc refuses to start", Refused);

    public static RunscFact TmpfsHintOnBind { get; } = new(
        "a tmpfs hint for a bind mount",
        "Before release 20240729 runsc refuses to start; later ones mount an empty tmpfs, and the files of the host are not there",
        Refused,
        (20240729, Changed));

    public static RunscFact HintWithoutMount { get; } = new("a mount hint for no mount", "runsc finds no mount with this source and does nothing", Ignored);

    public static RunscFact StricterHint { get; } = new("a shared tmpfs hint stricter than its mount", "runsc refuses to start: a shared mount may not allow more than its hint", Refused);

    public static RunscFact UnknownContainerType { get; } = new("another container type of CRI", "runsc refuses to start, and says only 'unknown container-type'", Refused);

    public static RunscFact ContainerWithoutSandbox { get; } = new(
        "the container type 'container' outside a sandbox", "runsc looks for the running sandbox that the container is to join and refuses to start without it", Refused);

    public static RunscFact Dropped { get; } = new("a key that runsc does not know", "runsc ignores it without a word", Ignored);

    public static RunscFact MalformedRootfs { get; } = new(
        "dev.gvisor.spec.rootfs.* with a field missing or wrong", "runsc refuses to start since release 20240729, and ignores it before", Ignored, (20240729, Refused));

    public static RunscFact BundleNotTrue { get; } = new(
        "dev.gvisor.bundle.* with another value than true", "runsc refuses to start since release 20240729, and ignores it before", Ignored, (20240729, Refused));

    public static RunscFact UnknownBundle { get; } = new("dev.gvisor.bundle.* for no bundle", "runsc ignores it, and says so in its debug log only", Ignored);

    public static RunscFact SeccompDropped { get; } = new(
        "dev.gvisor.internal.seccomp.* with RuntimeDefault", "runsc leaves 'linux.seccomp' out since release 20240729, and ignores the annotation before", Ignored, (20240729, Honoured));

    public static RunscFact TarWithoutFlag { get; } = new(
        "dev.gvisor.tar.rootfs.upper without --allow-rootfs-tar-annotation", "runsc refuses to start since release 20251020, and ignores the annotation before", Ignored, (20251020, Refused));

    public static RunscFact UnreadableProxy { get; } = new(
        "dev.gvisor.internal.tpuproxy and .nvproxy with no truth value", "runsc ignores it, and says so in its debug log only", Ignored);

    /// <summary>Keys that speak to runsc and since when it listens. A subject that ends in a star stands for all that begin so; the first that fits counts.</summary>
    public static IReadOnlyList<RunscFact> Keys { get; } =
    [
        Known(AnnotationKeys.Flag + "*", Honoured),
        Known(AnnotationKeys.Rootfs + "options", Ignored, (20240729, Refused), (20250611, Honoured)),
        Known(AnnotationKeys.Rootfs + "directfs", Ignored, (20240729, Refused), (20260817, Honoured)),
        Known(AnnotationKeys.Rootfs + "*", Ignored, (20240729, Honoured)),
        Known(AnnotationKeys.Mount + "*", Honoured),
        Known(AnnotationKeys.Bundle + "*", Ignored, (20240729, Honoured)),
        Known(AnnotationKeys.CgroupParent, Honoured),
        Known(AnnotationKeys.Seccomp + "*", Ignored, (20240729, Honoured)),
        Known(AnnotationKeys.TpuProxy, Ignored, (20240729, Honoured)),
        Known(AnnotationKeys.NvProxy, Ignored, (20240729, Honoured)),
        Known(AnnotationKeys.RootfsTar + "*", Ignored, (20251020, Honoured)),
        Known(AnnotationKeys.GVisor + "container-name-remap.*", Ignored, (20250407, Honoured)),
        Known(AnnotationKeys.GVisor + "internal.cpufeatures", Ignored, (20250820, Honoured)),
    ];

    /// <summary>What runsc does with a key; <see langword="null"/> if no release knows it.</summary>
    public static RunscFact? Find(string key)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            var subject = Keys[i].Subject;
            var length = subject.Length - 1;
            if (subject[length] == '*' ? string.CompareOrdinal(key, 0, subject, 0, length) == 0 : key == subject)
            {
                return Keys[i];
            }
        }

        return null;
    }

    private static RunscFact Known(string key, RunscTreatment atFirst, params (int Since, RunscTreatment Treatment)[] later) =>
        new(key, "runsc acts on it", atFirst, later);
}
