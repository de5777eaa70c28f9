using CellOs.GVisor.Model;
using CsCheck;

namespace CellOs.GVisor.Tests.Support;

/// <summary>One random edit of a configuration: what, where and with which value.</summary>
/// <param name="Kind">Which edit.</param>
/// <param name="Place">Counts through the nodes.</param>
/// <param name="Other">Counts through the values, or a second node.</param>
/// <param name="Text">A text to put in.</param>
internal sealed record Mutation(int Kind, int Place, int Other, string Text)
{
    private static readonly string[] Texts =
    [
        "", " ", "/", "//", ".", "..", "/..", "../x", "a/../b", "/a/", "~", "/proc", "/dev/pts", "C:\\x", "a=b", "=", "A", "PATH=/bin", "\0", "a\0b", "\n", "{0}", "{", "}", "ro,rw",
        "size=", "size=1m", "size=-1", "mode=", "mode=999", "uid=x", "bind", "rbind", "RO", "shared", "idmap", "tmpfs", "proc", "none", "pid", "net", "user", "time",
        "CAP_", "cap_chown", "CAP_CHOWN", "CAP_BPF", "RLIMIT_NOFILE", "RLIMIT_", "nofile", "1.0.0", "1.1", "v1", "99999999999999999999.0.0", "ä", "\ud83d\ude00", "rootfs",
        new('a', 300), "system_u:system_r:container_t:s0", "%d", "eth0", "monotonic", "0", "-1", "022", "SCMP_ACT_LOG",
    ];

    private static readonly decimal[] Numbers =
    [
        0, 1, -1, 18, 22, 340, 511, 512, 777, 1000, -1000, 1001, 65535, 65536, 999999999, 1000000000, int.MaxValue, int.MinValue, uint.MaxValue, 4294967296m, long.MaxValue, long.MinValue,
        ulong.MaxValue, 18446744073709551616m, decimal.MaxValue, decimal.MinValue, 0.5m, -0.5m, 1e-28m,
    ];

    public static Gen<Mutation> Any { get; } =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Frequency((5, Gen.OneOf(Texts)), (1, Gen.String)))
            .Select(static (kind, place, other, text) => new Mutation(kind, place, other, text));

    public void Apply(SpecObject document)
    {
        var nodes = SpecNodes.All(document).ToArray();
        var node = nodes[Place % nodes.Length];
        switch (Kind)
        {
            case 0 or 1 or 2:
                Replace(node, Value());
                break;
            case 3:
                Replace(node, new SpecString(Text, hole: new Hole("Hole", HoleType.String, IsNullable: Other % 2 == 0) { Sequence = (HoleSequence)(Other % 3) }) { Presence = Presence() });
                break;
            case 4:
                Replace(node, new SpecNumber(0, hole: new Hole("Hole", HoleType.Integer, IsNullable: false)));
                break;
            case 5:
                Remove(node);
                break;
            case 6 when node is SpecObject map:
                map.Add(map.Members.Count == 0 || Other % 3 == 0 ? Text : map.Members[Other % map.Members.Count].Key, Value());
                break;
            case 7 when node is SpecObject { Members.Count: > 0 } map:
                var member = map.Members[Other % map.Members.Count];
                map.Add(Other % 2 == 0 ? member.Key.ToUpperInvariant() : member.Key + "x", Copy(member.Value));
                break;
            case 8 when node is SpecArray { Items.Count: > 0 } array:
                array.Add(Copy(array.Items[Other % array.Items.Count]));
                break;
            case 9 when node is SpecArray array:
                array.Add(Value());
                break;
            default:
                Replace(node, Copy(nodes[Other % nodes.Length]));
                break;
        }
    }

    private Hole? Presence() => Other % 5 == 0 ? new Hole("Presence", HoleType.Boolean, IsNullable: true) : null;

    private SpecNode Value() => (Other % 7) switch
    {
        0 => new SpecNull(),
        1 => new SpecBoolean(Place % 2 == 0) { Presence = Presence() },
        2 => new SpecNumber(Numbers[Place % Numbers.Length]) { Presence = Presence() },
        3 => new SpecArray { Presence = Presence() },
        4 => new SpecObject { Presence = Presence() },
        _ => new SpecString(Text) { Presence = Presence() },
    };

    private static void Replace(SpecNode node, SpecNode value)
    {
        switch (node.Parent)
        {
            case SpecObject parent:
                parent.Set(parent.Members.First(member => ReferenceEquals(member.Value, node)).Key, value);
                break;
            case SpecArray parent:
                parent.Set(parent.IndexOf(node), value);
                break;
        }
    }

    private static void Remove(SpecNode node)
    {
        switch (node.Parent)
        {
            case SpecObject parent:
                parent.Remove(parent.Members.First(member => ReferenceEquals(member.Value, node)).Key);
                break;
            case SpecArray parent:
                parent.RemoveAt(parent.IndexOf(node));
                break;
        }
    }

    private static SpecNode Copy(SpecNode node)
    {
        switch (node)
        {
            case SpecObject map:
                var copy = new SpecObject { Presence = map.Presence };
                foreach (var member in map.Members)
                {
                    copy.Add(member.Key, Copy(member.Value));
                }

                return copy;
            case SpecArray array:
                var items = new SpecArray { Presence = array.Presence };
                foreach (var item in array.Items)
                {
                    items.Add(Copy(item));
                }

                return items;
            case SpecString text:
                return new SpecString(text.Text, hole: text.Hole) { Presence = text.Presence };
            case SpecNumber number:
                return new SpecNumber(number.Value, hole: number.Hole) { Presence = number.Presence };
            case SpecBoolean flag:
                return new SpecBoolean(flag.Value) { Presence = flag.Presence };
            default:
                return new SpecNull();
        }
    }
}
