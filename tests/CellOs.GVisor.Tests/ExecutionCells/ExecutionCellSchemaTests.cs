using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>The shape that documents are judged by is the one that programs read: what is judged right can be read, and nothing is read that is not judged.</summary>
public sealed class ExecutionCellSchemaTests
{
    [Fact]
    public void An_ExecutionCell_document_has_the_members_of_its_type() =>
        Assert.Equal(MembersOf(ExecutionCellSchema.Document.Root), MembersOf(typeof(ExecutionCellDocument)));

    [Fact]
    public void A_policy_pack_has_the_members_of_its_type() =>
        Assert.Equal(MembersOf(ExecutionCellSchema.PolicyPack.Root), MembersOf(typeof(PolicyPack)));

    [Fact]
    public void Every_object_keeps_what_is_not_known()
    {
        Assert.All(Objects(typeof(ExecutionCellDocument)).Concat(Objects(typeof(PolicyPack))), static type =>
            Assert.Contains(ExecutionCellJson.Default.GetTypeInfo(type)!.Properties, static property => property.IsExtensionData));

        static IEnumerable<Type> Objects(Type type) => ExecutionCellJson.Default.GetTypeInfo(type)! is { Kind: JsonTypeInfoKind.Object } info
            ? info.Properties.Where(static property => !property.IsExtensionData).SelectMany(static property => Objects(property.PropertyType)).Prepend(type)
            : ExecutionCellJson.Default.GetTypeInfo(type)!.ElementType is { } element ? Objects(element) : [];
    }

    private static List<(string Path, string Type)> MembersOf(SchemaObject schema)
    {
        return [.. schema.Members.SelectMany(static member => Of("/" + member.Name, member.Type))];

        static IEnumerable<(string, string)> Of(string path, SchemaType type) => type.Kind switch
        {
            SchemaKind.Object => type.Members!.Members.SelectMany(member => Of($"{path}/{member.Name}", member.Type)).Prepend((path, "object")),
            SchemaKind.Array => Of(path + "[]", type.Element!).Prepend((path, "array")),
            SchemaKind.Map => Of(path + "{}", type.Element!).Prepend((path, "map")),
            SchemaKind.Number => [(path, "number")],
            SchemaKind.Boolean => [(path, "boolean")],
            _ => [(path, "string")],
        };
    }

    private static List<(string Path, string Type)> MembersOf(Type type)
    {
        return [.. Properties(type).SelectMany(static property => Of("/" + property.Name, property.PropertyType))];

        static IEnumerable<JsonPropertyInfo> Properties(Type type) =>
            ExecutionCellJson.Default.GetTypeInfo(type)!.Properties.Where(static property => !property.IsExtensionData);

        static IEnumerable<(string, string)> Of(string path, Type type)
        {
            var info = ExecutionCellJson.Default.GetTypeInfo(type)!;
            return info.Kind switch
            {
                JsonTypeInfoKind.Object => Properties(type).SelectMany(property => Of($"{path}/{property.Name}", property.PropertyType)).Prepend((path, "object")),
                JsonTypeInfoKind.Enumerable => Of(path + "[]", info.ElementType!).Prepend((path, "array")),
                JsonTypeInfoKind.Dictionary => Of(path + "{}", info.ElementType!).Prepend((path, "map")),
                _ => [(path, NameOf(Nullable.GetUnderlyingType(type) ?? type))],
            };
        }

        static string NameOf(Type type) =>
            type == typeof(bool) ? "boolean" : type == typeof(string) || type.IsEnum ? "string" : type == typeof(ulong) || type == typeof(int) ? "number" : type.Name;
    }
}
