using CellOs.GVisor.Model;

namespace CellOs.GVisor.Tests.Support;

/// <summary>Going through a whole tree.</summary>
internal static class SpecNodes
{
    public static IEnumerable<SpecNode> All(SpecNode node)
    {
        yield return node;
        var children = node switch
        {
            SpecObject map => map.Members.Select(member => member.Value),
            SpecArray array => array.Items,
            _ => [],
        };
        foreach (var below in children.SelectMany(All))
        {
            yield return below;
        }
    }

    /// <summary>What a JSON pointer leads to, by the text of RFC 6901.</summary>
    public static SpecNode? Find(SpecNode root, string pointer)
    {
        SpecNode? node = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var key = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                SpecObject map => map[key],
                SpecArray array when int.TryParse(key, out var index) && index < array.Items.Count => array.Items[index],
                _ => null,
            };
        }

        return node;
    }
}
