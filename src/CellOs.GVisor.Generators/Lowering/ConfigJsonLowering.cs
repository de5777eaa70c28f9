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
                context.Report(InvalidConfigJson.Rule, use.OriginOf("json"), invalid.Message);
                continue;
            }

            if (SpecMerge.Apply(context.Document, use.Text("jsonPointer") ?? "", patch, use.OriginOf("jsonPointer")) is { } problem)
            {
                context.Report(InvalidConfigJson.Rule, use.OriginOf("jsonPointer"), problem);
            }
        }
    }
}
