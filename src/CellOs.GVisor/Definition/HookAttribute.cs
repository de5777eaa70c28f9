namespace CellOs.GVisor;

/// <summary>
/// Has runsc run a program of the host at a point of the cell's life (<c>hooks</c>, config.md#posix-platform-hooks). It runs outside the
/// sandbox, as the user who runs runsc, which is root; the state of the cell is on its standard input, as JSON, and what it prints is
/// thrown away. Hooks of a kind run in the order they are written. Default: none.
/// </summary>
/// <remarks>
/// runsc keeps no timeout of a hook, so there is none to set: a hook has to end by itself, for example because <c>timeout(1)</c> runs it.
/// A hook that hangs holds the cell up until its time to live is over, and is not ended with it; nor is what a hook leaves behind found when
/// the cell is cleared away.
/// </remarks>
/// <param name="kind">When it runs.</param>
/// <param name="path">The program: an absolute path on the host.</param>
/// <param name="arguments">Its arguments, without the program's name, which is put before them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HookAttribute(HookKind kind, string path, params string[] arguments) : Attribute
{
    /// <summary>When it runs.</summary>
    public HookKind Kind { get; } = kind;

    /// <summary>The program.</summary>
    public string Path { get; } = path;

    /// <summary>Its arguments.</summary>
    public string[] Arguments { get; } = arguments;

    /// <summary>Its whole environment, each entry <c>NAME=VALUE</c>; nothing of runsc's is handed on. Default: empty.</summary>
    public string[] Environment { get; set; } = [];
}
