using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with namespaces, id mappings and names (measured; gVisor <c>namespace.go</c>, <c>sandbox.go</c>). Most rows bear the name of their rule.</summary>
internal static class NamespaceFacts
{
    public static RunscFact TimeOffsetsWithTimeNamespacePath { get; } = new(
        "linux.timeOffsets with the path of a time namespace",
        "runsc ignores both without a word; runc refuses to start",
        Ignored);

    public static RunscFact ImpossibleIdMapping { get; } = new(
        "id mappings that overlap or leave the range",
        "runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'",
        Refused);

    public static RunscFact RelativeNamespacePath { get; } = new(
        "a relative path of a namespace",
        "runsc takes it from the directory it was started in, if it opens it at all",
        Changed);

    public static RunscFact UnusualHostname { get; } = new(
        "hostname with unusual characters",
        "runsc sets it as it stands",
        Honoured);

    public static RunscFact MappingsWithUserNamespacePath { get; } = new(
        "id mappings with the path of a user namespace",
        "runsc 20221219 and 20240729 refuse to join a user namespace; runc refuses mappings that differ from its own",
        Refused);

    public static RunscFact RootIsNotMapped { get; } = new(
        "id mappings without id 0",
        "runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'",
        Refused);

    public static RunscFact TimeNamespaceOnGVisor { get; } = new(
        "the time namespace",
        "runsc ignores the entry without a word, and 'linux.timeOffsets' with it",
        Ignored);

    public static RunscFact DuplicateNamespace { get; } = new(
        "a namespace listed twice",
        "runsc takes the first entry and ignores this one without a word",
        Ignored);

    public static RunscFact UserNamespacePath { get; } = new(
        "the path of a user namespace",
        "runsc refuses to start, because Linux lets no program with several threads join one: 'error setting namespace of type user'",
        Refused);

    public static RunscFact UnknownClock { get; } = new(
        "an unknown clock in linux.timeOffsets",
        "runsc ignores all offsets without a word; runc refuses to start",
        Ignored);

    public static RunscFact IncompleteIdMapping { get; } = new(
        "a member of an id mapping left out",
        "runsc reads it as 0",
        Changed);

    public static RunscFact HostnameWithoutUtsNamespace { get; } = new(
        "hostname without a uts namespace",
        "runsc sets it within the sandbox all the same; every other runtime refuses to start",
        Honoured);

    public static RunscFact HostNetworkInNewNamespace { get; } = new(
        "--network=host with a new network namespace",
        "runsc starts with --network=host in that namespace, which is empty, so the cell has no network at all and nothing says so",
        Changed);

    public static RunscFact EmptyNamespacePath { get; } = new(
        "an empty path of a namespace",
        "runsc makes a new namespace, as if there were no path",
        Honoured);

    public static RunscFact TooManyNanoseconds { get; } = new(
        "a second of nanoseconds in linux.timeOffsets",
        "runsc ignores all offsets without a word; runc refuses to start",
        Ignored);

    public static RunscFact ImpossibleNetDeviceName { get; } = new(
        "an impossible name in linux.netDevices",
        "runsc ignores the devices without a word; runc refuses to start",
        Ignored);

    public static RunscFact MappingsWithoutUserNamespace { get; } = new(
        "id mappings without a user namespace",
        "runsc 20240729 refuses to start; 20221219 hangs",
        Crashes,
        (20240729, Refused));

    public static RunscFact SandboxNetworkInHostNamespace { get; } = new(
        "--network=sandbox in the host's network namespace",
        "runsc refuses to start there: 'cannot run with network enabled in root network namespace'",
        Refused);

    public static RunscFact UnknownNamespace { get; } = new(
        "an unknown namespace",
        "runsc ignores the entry without a word",
        Ignored);

    public static RunscFact IgnoredNetDevices { get; } = new(
        "linux.netDevices",
        "runsc ignores 'linux.netDevices' without a word",
        Ignored);

    public static RunscFact SandboxNetworkMovesAddresses { get; } = new(
        "the path of a network namespace with --network=sandbox",
        "runsc takes the addresses off the interfaces there: a second run has no network, without a word, until they are set again",
        Changed);

    public static RunscFact SandboxNetworkInNewNamespace { get; } = new(
        "--network=sandbox with a new network namespace",
        "runsc takes the interfaces that it finds in that namespace, which has none but a loopback that is down",
        Changed);

    public static RunscFact NoNetworkNamespace { get; } = new(
        "--network=host without a network namespace",
        "With --network=host runsc lets it reach whatever the host reaches, and the host's own loopback services",
        Honoured);

    public static RunscFact NoPidNamespace { get; } = new(
        "no pid namespace",
        "runsc gives it its own all the same; other runtimes let it see and signal the processes of the host",
        Changed);

    public static RunscFact NamespaceWithoutType { get; } = new(
        "a namespace without a type",
        "runsc ignores the entry without a word",
        Ignored);

    public static RunscFact UserNamespaceWithoutMappings { get; } = new(
        "a user namespace without id mappings",
        "runsc refuses to start: 'fork/exec /proc/self/exe: operation not permitted'",
        Refused);

    public static RunscFact NoMountNamespace { get; } = new(
        "no mount namespace",
        "runsc gives it its own all the same; other runtimes fail or mount on the host",
        Changed);

    public static RunscFact TooLongHostname { get; } = new(
        "hostname or domainname of more than 64 bytes",
        "runsc does not check it, and uname(2) then hands the program a text without its end; other runtimes refuse to start",
        Changed);

    public static RunscFact MappingsOfOneKind { get; } = new(
        "id mappings of one kind",
        "runsc refuses to start, and blames only its own fork/exec",
        Refused);

    public static RunscFact IgnoredNamespacePath { get; } = new(
        "the path of a pid, ipc, uts, mount or cgroup namespace",
        "runsc does not open it: a sandbox always has its own",
        Ignored);

    public static RunscFact TimeOffsetsWithoutTimeNamespace { get; } = new(
        "linux.timeOffsets",
        "runsc has none to give, and ignores the offsets without a word",
        Ignored);

    public static RunscFact NetworkPathWithoutNetwork { get; } = new(
        "the path of a network namespace with --network=none",
        "With --network=none, which is the default, runsc does not even open the path",
        Ignored);

    public static RunscFact NetDevicesWithoutNetworkNamespace { get; } = new(
        "linux.netDevices without a network namespace",
        "runsc ignores the devices without a word; runc refuses to start",
        Ignored);

    public static RunscFact SandboxNetworkOnNewKernel { get; } = new(
        "--network=sandbox on Linux 6.10 and newer",
        "runsc before release 20240807 takes every network namespace for the host's there, and refuses to start",
        Refused,
        (20240807, Honoured));
}
