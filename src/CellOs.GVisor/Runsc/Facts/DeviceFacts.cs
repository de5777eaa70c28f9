using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with <c>linux.devices</c> and <c>linux.resources.devices</c> (measured; gVisor <c>vfs.go</c>, <c>cgroup.go</c>).</summary>
internal static class DeviceFacts
{
    public static RunscFact Nodes { get; } = new(
        "linux.devices",
        "runsc 20221219 ignores devices without a word; 20240729 makes their nodes",
        Ignored,
        (20240729, Honoured));

    public static RunscFact DefaultNode { get; } = new(
        "linux.devices[].path of a node that every sandbox has",
        "runsc keeps its own node and leaves the entry out, whatever the entry says",
        Ignored);

    public static RunscFact ModeLeftOut { get; } = new(
        "linux.devices[].fileMode left out",
        "The sandbox of runsc 20240729 crashes over it and says only 'StartRoot failed: EOF'; since 20260223 the mode is 0666",
        Ignored,
        (20240729, Crashes),
        (20260223, Honoured));

    public static RunscFact UnknownType { get; } = new(
        "linux.devices[].type of no known letter",
        "runsc 20221219 ignores devices without a word; 20240729 refuses to start",
        Ignored,
        (20240729, Refused));

    public static RunscFact OddPath { get; } = new(
        "linux.devices[].path that is missing or relative",
        "runsc 20240729 takes a relative path from the root, makes a directory where it ends in a slash, and refuses to start without one",
        Ignored,
        (20240729, Changed));

    public static RunscFact OddNumber { get; } = new(
        "linux.devices[].major and minor that are missing or too large",
        "runsc 20240729 takes a missing number for 0 and cuts off what is too large, so that the node is another device",
        Ignored,
        (20240729, Changed));

    public static RunscFact NumberOfFifo { get; } = new(
        "linux.devices[].major and minor of a FIFO",
        "runsc leaves the numbers out",
        Ignored);

    public static RunscFact RepeatedPath { get; } = new(
        "linux.devices[].path for a second time",
        "runsc 20240729 makes the first node and leaves the second out without a word",
        Ignored);

    public static RunscFact RepeatedNumber { get; } = new(
        "linux.devices[].major and minor for a second time",
        "runsc 20240729 makes both nodes",
        Ignored,
        (20240729, Honoured));

    public static RunscFact OddMode { get; } = new(
        "linux.devices[].fileMode of more than nine bits",
        "runsc 20240729 takes the lowest nine bits and leaves the rest out",
        Ignored,
        (20240729, Changed));

    public static RunscFact Driver { get; } = new(
        "linux.devices[] of a device that gVisor does not have",
        "runsc makes the node at most, and opening it fails",
        Ignored);

    public static RunscFact Place { get; } = new(
        "linux.devices[].path where no node can be made",
        "runsc 20221219 ignores devices without a word; 20240729 refuses to start: 'failed to create device files'",
        Ignored,
        (20240729, Refused));

    public static RunscFact Hidden { get; } = new(
        "linux.devices[].path where something is mounted",
        "runsc 20221219 ignores devices without a word; 20240729 starts, and the mount hides the node",
        Ignored);

    public static RunscFact Rules { get; } = new(
        "linux.resources.devices",
        "runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot",
        Ignored);
}
