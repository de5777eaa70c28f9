using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Its hook keeps it from starting if the hook is handed more than it asks for, or less.</summary>
[Cell("hooked")]
[Process("/bin/echo", "started")]
[Rootfs("rootfs")]
[Hook(HookKind.CreateRuntime, "/bin/sh", "-c", """test "$A" = 1 && test -z "$PATH$HOME" && test "$#" = 0 && test -n "$(/bin/cat)" && true""", Environment = ["A=1", "PATH=", "HOME="])]
[Hook(HookKind.Poststart, "/bin/false")]
[Hook(HookKind.Poststop, "/bin/false")]
internal sealed partial class Hooked;

/// <summary>Its hook fails before it starts.</summary>
[Cell("ill-hooked")]
[Process("/bin/echo", "started")]
[Rootfs("rootfs")]
[Hook(HookKind.CreateRuntime, "/bin/sh", "-c", "echo because >&2; exit 3")]
internal sealed partial class IllHooked;
