namespace CellOs.GVisor.Rules.Devices;

/// <summary>The rules on device nodes and on which devices may be used.</summary>
internal static class DeviceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownDeviceType.Rule,
        ImpossibleDevicePath.Rule,
        ImpossibleDeviceNumber.Rule,
        NumberOfFifo.Rule,
        RepeatedDevicePath.Rule,
        DeviceModeOutOfRange.Rule,
        DefaultDevice.Rule,
        InvalidDeviceRule.Rule,
        DeviceWithoutMode.Rule,
        RepeatedDeviceNumber.Rule,
        DecimalDeviceMode.Rule,
        TypeBitsInMode.Rule,
        DroppedDevices.Rule,
        DeviceWithoutDriver.Rule,
        DeviceInReadOnlyPlace.Rule,
        IgnoredDeviceRules.Rule,
        HiddenDevice.Rule,
        DeviceWithoutRule.Rule,
        EveryDeviceAllowed.Rule,
    ];
}
