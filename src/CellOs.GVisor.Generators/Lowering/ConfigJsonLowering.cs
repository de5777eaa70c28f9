using System.Globalization;
using System.Text.Json;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lays the JSON of <c>[ConfigJson]</c> over what the other attributes made.</summary>
internal static class ConfigJsonLowering
{
    public static void Lower(LoweringContext context)
    {
        foreach (var use in context.All("ConfigJson"))
        {
            SpecNode patch;
            try
            {
                patch = SpecReader.Read(use.Text("json") ?? "", use.OriginOf("json"));
            }
            catch (JsonException invalid)
            {
                context.Report(InvalidConfigJson.Rule, use.OriginOf("json"), Describe(invalid));
                continue;
            }

            if (SpecMerge.Apply(context.Document, use.Text("jsonPointer") ?? "", patch, use.OriginOf("jsonPointer")) is { } problem)
            {
                context.Report(InvalidConfigJson.Rule, use.OriginOf("jsonPointer"), problem);
            }
        }
    }

    /// <summary>What the reader found wrong, without its full stop and with the place as a person counts it.</summary>
    private static string Describe(JsonException invalid)
    {
        var place = invalid.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var problem = (place < 0 ? invalid.Message : invalid.Message.Substring(0, place)).TrimEnd('.', ' ');
        return string.Format(
            CultureInfo.InvariantCulture, "{0} (line {1}, byte {2})", problem, invalid.LineNumber + 1, invalid.BytePositionInLine + 1);
    }
}
