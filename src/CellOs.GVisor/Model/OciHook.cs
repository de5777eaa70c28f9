using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary><c>hooks</c> (config.md#posix-platform-hooks). Goes through all of them, kind by kind, without allocation.</summary>
internal readonly record struct OciHooks(SpecObject? Node)
{
    /// <summary>The hooks of a kind.</summary>
    public ObjectItems Of(string kind) => Node.ObjectsAt(kind);

    public Enumerator GetEnumerator() => new(this);

    public struct Enumerator(OciHooks hooks)
    {
        private int _kind = -1;
        private ObjectItems.Enumerator _items = default;

        public readonly OciHook Current => new(HookKinds.All[_kind], _items.Current);

        public bool MoveNext()
        {
            if (hooks.Node is null)
            {
                return false;
            }

            while (_kind < 0 || !_items.MoveNext())
            {
                if (++_kind == HookKinds.All.Count)
                {
                    return false;
                }

                _items = hooks.Of(HookKinds.All[_kind]).GetEnumerator();
            }

            return true;
        }
    }
}

/// <summary>A program that the runtime runs at a point of the cell's life.</summary>
/// <param name="Kind">Which point that is: one of <see cref="HookKinds"/>.</param>
/// <param name="Node">The hook.</param>
internal readonly record struct OciHook(string Kind, SpecObject Node)
{
    public SpecString? Path => Node.StringAt("path");

    public StringItems Args => Node.StringsAt("args");

    public StringItems Env => Node.StringsAt("env");

    /// <summary>In seconds.</summary>
    public SpecNumber? Timeout => Node.NumberAt("timeout");
}
