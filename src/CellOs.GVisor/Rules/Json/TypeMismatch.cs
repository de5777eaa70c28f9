using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Json;

/// <summary>A value that is not of the JSON type, or not in the range, that its schema gives it: whether it is one, in words, and what would mend it.</summary>
internal static class TypeMismatch
{
    /// <summary>Longer numbers are cut in a message.</summary>
    private const int LongestNumber = 30;

    /// <summary>Whether the type or the range is another; null is a finding of its own.</summary>
    public static bool Is(SpecNode value, SchemaType type) =>
        IsOtherKind(value, type.Kind) || (value is SpecNumber number && type.Kind == SchemaKind.Number && IsOutOfRange(number, type));

    /// <summary>The value in the type that is due, as JSON, where what was meant is plain.</summary>
    public static Repair? RepairFor(SpecNode value, SchemaType type)
    {
        switch (value)
        {
            case SpecString { IsConstant: true } text when type.Kind == SchemaKind.Number:
                return decimal.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quoted) && IsIn(quoted, type)
                    ? Repair.ReplaceJson(Digits(quoted), Quote(text.Text))
                    : null;

            case SpecString { IsConstant: true, Text: "true" or "false" } text when type.Kind == SchemaKind.Boolean:
                return Repair.ReplaceJson(text.Text, Quote(text.Text));

            case SpecNumber { IsConstant: true } number when type.Kind == SchemaKind.String:
                return Repair.ReplaceJson(Quote(number.Text), number.Text);

            case SpecNumber { IsConstant: true } number when type.Kind == SchemaKind.Number:
                return number.Value == decimal.Truncate(number.Value) && IsIn(number.Value, type) ? Repair.ReplaceJson(Digits(number.Value), number.Text) : null;

            case SpecBoolean flag when type.Kind == SchemaKind.String:
                return Repair.ReplaceJson(flag.Value ? "\"true\"" : "\"false\"", flag.Value ? "true" : "false");

            default:
                return null;
        }
    }

    /// <summary>What stands there. Only a number where a number is due is said as it is: anything else may be secret.</summary>
    public static string Actual(SpecNode value, SchemaType type) => value switch
    {
        SpecString => "a string",
        SpecNumber number when type.Kind == SchemaKind.Number => Shorten(number.Text),
        SpecNumber => "a number",
        SpecBoolean => "a boolean",
        SpecArray => "an array",
        _ => "an object",
    };

    /// <summary>What is due.</summary>
    public static string Due(SchemaType type) => type.Kind switch
    {
        SchemaKind.String => "a string",
        SchemaKind.Number => string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", type.Minimum, type.Maximum),
        SchemaKind.Boolean => "a boolean",
        SchemaKind.Array => "an array of " + Several(type.Element!),
        SchemaKind.Map => "an object whose values are " + Several(type.Element!),
        _ => "an object",
    };

    /// <summary>What to do, with the repair or without one.</summary>
    public static string Remedy(SpecNode value, SchemaType type, Repair? repair) => (value, type.Kind) switch
    {
        (SpecString, SchemaKind.Number or SchemaKind.Boolean) when repair is not null => $"Write {repair.Value} without quotes",
        (_, SchemaKind.String) when repair is not null => "Put it in quotes",
        (_, SchemaKind.Number) when repair is not null => $"Write {repair.Value}",
        (SpecNumber, SchemaKind.Number) => "Write a number in that range, in digits only",
        (_, SchemaKind.Boolean) => "Write true or false",
        _ => $"Write {Due(type)}",
    };

    private static bool IsOtherKind(SpecNode value, SchemaKind due) => value switch
    {
        SpecNull => false,
        SpecString => due != SchemaKind.String,
        SpecNumber => due != SchemaKind.Number,
        SpecBoolean => due != SchemaKind.Boolean,
        SpecArray => due != SchemaKind.Array,
        _ => due is not (SchemaKind.Object or SchemaKind.Map),
    };

    private static bool IsOutOfRange(SpecNumber number, SchemaType type) =>
        number.IsConstant && (number.Spelling is not (null or "-0") || number.Value < type.Minimum || number.Value > type.Maximum || IsSignedZero(number, type));

    /// <summary>Go reads <c>-0</c> as a number with a sign only, and so does Rust.</summary>
    private static bool IsSignedZero(SpecNumber number, SchemaType type) => number.Spelling is not null && number.Value == 0 && type.Minimum == 0;

    private static bool IsIn(decimal number, SchemaType type) => number >= type.Minimum && number <= type.Maximum;

    /// <summary>The number without a fraction, and zero without a sign.</summary>
    private static string Digits(decimal number) => number == 0 ? "0" : decimal.Truncate(number).ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{JsonText.Escape(text)}\"";

    private static string Shorten(string number) => number.Length <= LongestNumber ? number : number.Remove(LongestNumber) + "...";

    private static string Several(SchemaType type) => type.Kind switch
    {
        SchemaKind.String => "strings",
        SchemaKind.Number => "whole numbers",
        SchemaKind.Array => "arrays",
        _ => "objects",
    };
}
