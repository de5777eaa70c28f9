namespace CellOs.GVisor.Model;

/// <summary>Puts members where the specification lists them, so that whoever reads a configuration finds them there.</summary>
internal static class SchemaOrder
{
    /// <summary>Adds a member that an object of a configuration does not have yet, before those that the specification lists behind it.</summary>
    public static void Insert(SpecObject below, string key, SpecNode value, Origin? keyOrigin = null)
    {
        var known = OciSchema.Document.MembersOf(below)?.Members ?? [];
        below.Insert(PlaceFor(key, below, known), key, value, keyOrigin);
    }

    private static int PlaceFor(string key, SpecObject below, IReadOnlyList<SchemaMember> known)
    {
        var own = IndexOf(known, key);
        for (var i = 0; own >= 0 && i < below.Members.Count; i++)
        {
            if (IndexOf(known, below.Members[i].Key) > own)
            {
                return i;
            }
        }

        return below.Members.Count;
    }

    private static int IndexOf(IReadOnlyList<SchemaMember> members, string key)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name == key)
            {
                return i;
            }
        }

        return -1;
    }
}
