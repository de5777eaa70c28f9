using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>
/// What runsc does with <c>linux.resources</c> and <c>linux.cgroupsPath</c> (measured with control groups of version 1; version 2 as gVisor
/// <c>cgroup_v2.go</c> has it).
/// </summary>
internal static class ResourceFacts
{
    public static RunscFact Zero { get; } = new(
        "linux.resources.* = 0",
        "runsc takes 0 for a limit that is not set",
        Ignored);

    public static RunscFact RefusedByKernel { get; } = new(
        "linux.resources.* out of the kernel's range",
        "runsc writes it to the control group as it is, and refuses to start when the kernel turns it down",
        Refused);

    public static RunscFact SwapBelowLimit { get; } = new(
        "linux.resources.memory.swap below the limit",
        "runsc refuses to start: 'memory.memsw.limit_in_bytes: invalid argument'",
        Refused);

    public static RunscFact ReservationAboveLimit { get; } = new(
        "linux.resources.memory.reservation above the limit",
        "runsc writes both, and the limit comes first",
        Ignored);

    public static RunscFact Negative { get; } = new(
        "linux.resources.* below -1",
        "runsc refuses to start for a negative size, and takes a negative number of processes or quota for none",
        Changed);

    public static RunscFact Swappiness { get; } = new(
        "linux.resources.memory.swappiness above 100",
        "runsc writes it as it is, and refuses to start when the kernel turns it down: newer kernels do above 200, older ones above 100",
        Refused);

    public static RunscFact SwappinessOfVersionOne { get; } = new(
        "linux.resources.memory.swappiness",
        "runsc writes it on control groups of version 1, and leaves it out on version 2",
        Honoured);

    public static RunscFact KernelMemory { get; } = new(
        "linux.resources.memory.kernel and kernelTCP",
        "runsc writes it on control groups of version 1, where newer kernels do nothing with it, and leaves it out on version 2",
        Ignored);

    public static RunscFact OomKiller { get; } = new(
        "linux.resources.memory.disableOOMKiller",
        "runsc writes it on control groups of version 1, so that a cell at its memory limit hangs, and leaves it out on version 2",
        Changed);

    public static RunscFact UseHierarchy { get; } = new(
        "linux.resources.memory.useHierarchy",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact CheckBeforeUpdate { get; } = new(
        "linux.resources.memory.checkBeforeUpdate",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact Shares { get; } = new(
        "linux.resources.cpu.shares out of range",
        "On control groups of version 1 the kernel takes the nearest number that it has; on version 2 runsc refuses to start",
        Changed);

    public static RunscFact Realtime { get; } = new(
        "linux.resources.cpu.realtimeRuntime and realtimePeriod",
        "No thread of a sandbox runs in real time; runsc writes it on control groups of version 1, refuses to start where the kernel has no such file, and leaves it out on version 2",
        Ignored);

    public static RunscFact Burst { get; } = new(
        "linux.resources.cpu.burst",
        "runsc ignores it without a word before release 20260817",
        Ignored,
        (20260817, Honoured));

    public static RunscFact Idle { get; } = new(
        "linux.resources.cpu.idle",
        "runsc ignores it without a word before release 20260817",
        Ignored,
        (20260817, Honoured));

    public static RunscFact BlockIoWeight { get; } = new(
        "linux.resources.blockIO.weight, leafWeight and weightDevice",
        "On control groups of version 1 the kernel has had no such file since 5.0 and runsc refuses to start; on version 2 it knows no leaf weight",
        Refused);

    public static RunscFact BlockIo { get; } = new(
        "linux.resources.blockIO that is incomplete",
        "runsc takes a missing number for 0: there is no device 0:0, for which it refuses to start, and a rate of 0 is no limit",
        Changed);

    public static RunscFact PageSize { get; } = new(
        "linux.resources.hugepageLimits[].pageSize",
        "runsc takes it for a part of a file's name and refuses to start when there is no such file",
        Refused);

    public static RunscFact Network { get; } = new(
        "linux.resources.network",
        "On control groups of version 1 runsc refuses to start where the host lacks the controller; on version 2 it leaves it out",
        Refused);

    public static RunscFact Rdma { get; } = new(
        "linux.resources.rdma",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact Unified { get; } = new(
        "linux.resources.unified",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact MemoryNeed { get; } = new(
        "linux.resources.memory.limit below what runsc needs",
        "The kernel kills runsc before the program starts, and control groups stay behind",
        Refused);

    public static RunscFact PidsNeed { get; } = new(
        "linux.resources.pids.limit of 20 or less",
        "runsc itself needs up to 30 threads in 20221219 and 22 in 20240729, and with fewer ends with 'cannot read client sync file: EOF' or without a word",
        Refused);

    public static RunscFact FewPids { get; } = new(
        "linux.resources.pids.limit from 21 to 24",
        PidsNeed.Text,
        Refused,
        (20240729, Honoured));

    public static RunscFact PathUpwards { get; } = new(
        "linux.cgroupsPath with '..'",
        "runsc follows it, out of the controller too, and refuses to start there",
        Changed);

    public static RunscFact ExistingGroup { get; } = new(
        "linux.cgroupsPath and the annotation dev.gvisor.spec.cgroup-parent of a group that exists",
        "runsc writes limits only to a group that it makes itself: where the group exists, the cell runs without limits, without a word",
        Ignored);

    public static RunscFact SystemdPath { get; } = new(
        "linux.cgroupsPath as slice:prefix:name",
        "Without '--systemd-cgroup' runsc takes it for the name of a directory",
        Changed);
}
