using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary>A kernel parameter: a member of <c>linux.sysctl</c> (config-linux.md#sysctl).</summary>
internal readonly record struct OciSysctl(SpecMember Member)
{
    public string Name => Member.Key;

    public SpecString Value => (SpecString)Member.Value;

    public SysctlScope Scope => SysctlNames.ScopeOf(Name);

    /// <summary>The namespace it belongs to, by its OCI name; <see langword="null"/> for one of the whole kernel.</summary>
    public string? Namespace => Scope switch
    {
        SysctlScope.Network => "network",
        SysctlScope.Ipc => "ipc",
        SysctlScope.User => "user",
        SysctlScope.HostName or SysctlScope.DomainName => "uts",
        _ => null,
    };

    /// <summary>Whether the cell's oldest runsc does what is asked, under the cell's own settings.</summary>
    public bool IsHonouredIn(CellSpec spec)
    {
        var fact = SysctlFacts.For(Name);
        return fact.IsHonouredBy(spec.Target) && (!ReferenceEquals(fact, SysctlFacts.DisableIpv6) || spec.Runsc.Network == RunscNetwork.Sandbox);
    }
}

/// <summary>The kernel parameters, without allocation.</summary>
internal readonly struct SysctlItems(SpecObject? node)
{
    public Enumerator GetEnumerator() => new(node);

    public struct Enumerator(SpecObject? node)
    {
        private int _index = -1;

        public readonly OciSysctl Current => new(node!.Members[_index]);

        public bool MoveNext()
        {
            while (node is not null && ++_index < node.Members.Count)
            {
                // A value of another type is a finding of its own.
                if (node.Members[_index].Value is SpecString)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
