namespace CellOs.GVisor.Rules.Resources;

/// <summary>The rules on what the sandbox may use of the host.</summary>
internal static class ResourceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        SwapBelowLimit.Rule,
        SwapWithoutLimit.Rule,
        ReservationAboveLimit.Rule,
        NegativeLimit.Rule,
        SwappinessOutOfRange.Rule,
        KernelMemory.Rule,
        MemoryOfVersionOne.Rule,
        CpuTimeOutOfRange.Rule,
        CpuSharesOutOfRange.Rule,
        RealtimeAbovePeriod.Rule,
        MalformedCpuList.Rule,
        CpuIdleOutOfRange.Rule,
        ZeroLimit.Rule,
        InvalidBlockIo.Rule,
        MalformedPageSize.Rule,
        IncompleteRdma.Rule,
        InvalidUnified.Rule,
        CgroupsPathUpwards.Rule,
        InvalidNetworkResource.Rule,
        RepeatedPageSize.Rule,
        IgnoredResource.Rule,
        BlockIoWeight.Rule,
        NetworkResource.Rule,
        FixedCgroup.Rule,
        SystemdCgroupsPath.Rule,
        TooLittleMemory.Rule,
        ImpossiblePidsLimit.Rule,
    ];
}
