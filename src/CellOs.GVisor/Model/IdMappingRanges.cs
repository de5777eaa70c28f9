namespace CellOs.GVisor.Model;

/// <summary>What the identity mappings of a user namespace cover.</summary>
internal static class IdMappingRanges
{
    /// <summary>
    /// Whether some mapping covers an id of the container; <see langword="null"/> where that is not known, because there are no mappings
    /// or one of them is incomplete or out of range.
    /// </summary>
    public static bool? Cover(ObjectItems mappings, decimal id)
    {
        bool? covered = null;
        foreach (var node in mappings)
        {
            var mapping = new OciIdMapping(node);
            if (mapping.ContainerId is not { IsConstant: true, Value: >= 0 } first || mapping.Size is not { IsConstant: true, Value: > 0 } size || mapping.GoesBeyond)
            {
                return null;
            }

            // By the difference: the sum of two numbers of a document may be more than decimal holds.
            if (id >= first.Value && id - first.Value < size.Value)
            {
                return true;
            }

            covered = false;
        }

        return covered;
    }
}
