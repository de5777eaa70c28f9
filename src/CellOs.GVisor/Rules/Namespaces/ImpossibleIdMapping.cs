using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS11: id mappings are such that the kernel takes them (user_namespaces(7)).</summary>
internal static class ImpossibleIdMapping
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2011",
        Reference = "NS11",
        Severity = RuleSeverity.Error,
        Title = "Impossible id mapping",
        Message = "The mapping {0}",
        Runsc = NamespaceFacts.ImpossibleIdMapping.Text,
        Remedy = "{1}",
        NoRepair = "which ids were meant is open",
        Check = Check,
    };

    /// <summary>Since Linux 4.15.</summary>
    private const int MostMappings = 340;

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Linux.UidMappings, findings);
        Check(spec.Config.Linux.GidMappings, findings);
    }

    private static void Check(ObjectItems mappings, FindingList findings)
    {
        var count = 0;
        foreach (var node in mappings)
        {
            if (++count > MostMappings)
            {
                findings.Report(node, "comes after 340 others, the most that the kernel takes", "Join those that continue each other");
                return;
            }

            var mapping = new OciIdMapping(node);
            if (mapping.Size is not { IsConstant: true } size)
            {
                continue;
            }

            if (size.Value <= 0)
            {
                findings.Report(size, "maps no id, for its size is 0", "Give it a size of 1 or more");
            }
            else if (mapping.GoesBeyond)
            {
                // A number that is itself too large is a finding of its own.
                if (IsId(mapping.ContainerId) && IsId(mapping.HostId) && IsId(size))
                {
                    findings.Report(node, "goes beyond 4294967294, the last id there is", "Make it smaller");
                }
            }
            else if (OverlapsEarlier(mappings, mapping, ofHost: false))
            {
                findings.Report(node, "repeats ids of the cell that an earlier one maps", "Map each id of the cell once");
            }
            else if (OverlapsEarlier(mappings, mapping, ofHost: true))
            {
                findings.Report(node, "repeats ids of the host that an earlier one maps", "Map to each id of the host once");
            }
        }
    }

    private static bool IsId(SpecNumber? number) => number is not { Value: > uint.MaxValue };

    private static bool OverlapsEarlier(ObjectItems mappings, OciIdMapping mapping, bool ofHost)
    {
        foreach (var node in mappings)
        {
            if (ReferenceEquals(node, mapping.Node))
            {
                return false;
            }

            var earlier = new OciIdMapping(node);
            if (ofHost
                ? Overlap(mapping.HostId, mapping.Size, earlier.HostId, earlier.Size)
                : Overlap(mapping.ContainerId, mapping.Size, earlier.ContainerId, earlier.Size))
            {
                return true;
            }
        }

        return false;
    }

    // What is no id is a finding of its own, and the difference of two such numbers may be more than decimal holds.
    private static bool Overlap(SpecNumber? first, SpecNumber? size, SpecNumber? otherFirst, SpecNumber? otherSize) =>
        first?.IsWithin(0, uint.MaxValue) == true && size is { IsConstant: true, Value: > 0 } &&
        otherFirst?.IsWithin(0, uint.MaxValue) == true && otherSize is { IsConstant: true, Value: > 0 } &&
        first.Value - otherFirst.Value < otherSize.Value && otherFirst.Value - first.Value < size.Value;
}
