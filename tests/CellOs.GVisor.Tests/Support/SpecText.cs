using System.Globalization;
using System.Text.Json;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Tests.Support;

/// <summary>A node as compact JSON, to compare trees by. Written for the tests alone, so that no emitter checks itself.</summary>
internal static class SpecText
{
    public static string Of(SpecNode? node) => node switch
    {
        null => "(nothing)",
        SpecObject map => "{" + string.Join(",", map.Members.Select(member => JsonSerializer.Serialize(member.Key) + ":" + Of(member.Value))) + "}",
        SpecArray array => "[" + string.Join(",", array.Items.Select(Of)) + "]",
        SpecString text => JsonSerializer.Serialize(text.Text),
        SpecNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        SpecBoolean flag => flag.Value ? "true" : "false",
        _ => "null",
    };
}
