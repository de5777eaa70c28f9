using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>The policy packs that a cell is held to and that apply to it for certain. Allocates nothing.</summary>
internal readonly struct ApplyingPacks(CellSpec spec)
{
    public Enumerator GetEnumerator() => new(spec);

    public struct Enumerator(CellSpec spec)
    {
        private int _index = -1;

        public PolicyDocument Current { get; private set; }

        public bool MoveNext()
        {
            while (spec.ExecutionCell is { } document && ++_index < spec.PolicyPacks.Count)
            {
                Current = new PolicyDocument(spec.PolicyPacks[_index]);
                if (Current.AppliesTo(new ExecutionCell(document)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
