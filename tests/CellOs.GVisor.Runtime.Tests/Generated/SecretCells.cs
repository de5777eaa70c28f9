using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Says all it can of its secrets but the secrets themselves, and then waits for the end of its input.</summary>
[Cell("keeps")]
[Process("/bin/sh", "-c", """
    echo me $(id -u):$(id -g)
    for file in token key more; do
      echo $file $(/bin/busybox stat -c '%a %u:%g %s' /run/secrets/$file) $(/bin/busybox sha256sum < /run/secrets/$file)
    done
    (: > /run/secrets/token) 2>/dev/null && echo writable || echo readonly
    echo ready
    cat
    """)]
[Rootfs("rootfs")]
internal sealed partial class Keeps
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }

    [Secret("/run/secrets/key")]
    public ReadOnlyMemory<byte> Key { get; init; }

    [Secret("/run/secrets/more")]
    public byte[]? More { get; init; }
}

/// <summary>The same as root, which no file mode holds back.</summary>
[Cell("keeps-as-root")]
[Process("/bin/sh", "-c", """
    /bin/busybox stat -c '%a %u:%g' /run/secrets/token
    (: > /run/secrets/token) 2>/dev/null && echo writable || echo readonly
    /bin/busybox chmod 0777 /run/secrets/token 2>/dev/null && echo changed || echo kept
    /bin/busybox rm /run/secrets/token 2>/dev/null && echo removed || echo there
    cat /run/secrets/token
    """)]
[Rootfs("rootfs")]
[User(0, 0)]
[Capabilities(LinuxCapability.DacOverride, LinuxCapability.Fowner, LinuxCapability.Chown)]
internal sealed partial class KeepsAsRoot
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }
}

/// <summary>Has its secret in the environment, since it asked for that.</summary>
[Cell("inherits")]
[Process("/bin/sh", "-c", """
    printf %s "$TOKEN" | /bin/busybox sha256sum
    /bin/busybox grep -c -F "$TOKEN" /proc/$$/environ
    echo ready
    cat
    """)]
[Rootfs("rootfs")]
internal sealed partial class Inherits
{
    [Secret(EnvironmentVariable = "TOKEN")]
    public required string Token { get; init; }
}

/// <summary>Has secrets of both kinds, and a runsc that logs all it can.</summary>
[Cell("is-logged")]
[Process("/bin/sh", "-c", "cat /run/secrets/token; printf %s \"$TOKEN\"; echo ready; cat")]
[Rootfs("rootfs")]
[RunscFlag("debug", "true"), RunscFlag("strace", "true")]
internal sealed partial class IsLogged
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }

    [Secret(EnvironmentVariable = "TOKEN")]
    public required string Variable { get; init; }
}

/// <summary>Has secrets of both kinds, and no program.</summary>
[Cell("fails")]
[Process("/bin/nope")]
[Rootfs("rootfs")]
internal sealed partial class Fails
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }

    [Secret(EnvironmentVariable = "TOKEN")]
    public string? Variable { get; init; }
}

/// <summary>Is somebody else on the host.</summary>
[Cell("mapped")]
[Process("/bin/sh", "-c", "/bin/busybox stat -c '%a %u:%g' /run/secrets/token; cat /run/secrets/token")]
[Rootfs("rootfs")]
[User(1000, 1001)]
[Namespace(LinuxNamespace.User)]
[UidMapping(0, 0, 1), UidMapping(1000, 201000, 2)]
[GidMapping(0, 0, 1), GidMapping(1000, 301000, 2)]
internal sealed partial class Mapped
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }
}

/// <summary>Has a root that is nobody on the host.</summary>
[Cell("shifted")]
[Process("/bin/true")]
[Rootfs("rootfs")]
[Namespace(LinuxNamespace.User)]
[UidMapping(0, 100000, 65536)]
[GidMapping(0, 100000, 65536)]
internal sealed partial class Shifted
{
    [Secret("/run/secrets/token")]
    public required string Token { get; init; }
}
