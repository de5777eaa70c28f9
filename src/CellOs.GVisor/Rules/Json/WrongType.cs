using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Json;

/// <summary>TYP01: every value has the JSON type, and every number the range, that the specification gives it.</summary>
internal static class WrongType
{
    /// <summary>Longer numbers are cut in a message.</summary>
    private const int LongestNumber = 30;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL7001",
        Reference = "TYP01",
        Severity = RuleSeverity.Error,
        Title = "Value of the wrong JSON type",
        Message = "'{0}' is {1}, not {2}",
        Runsc = JsonFacts.WrongType.Text,
        Remedy = "{3}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var search = new Search(findings, findings.Count);
        SchemaWalk.VisitValues(spec.Document, ref search);
    }

    /// <summary>Whether it is the JSON type that is wrong; null is a finding of its own.</summary>
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

    /// <summary>Go reads <c>-0</c> as a number with a sign only.</summary>
    private static bool IsSignedZero(SpecNumber number, SchemaType type) => number.Spelling is not null && number.Value == 0 && type.Minimum == 0;

    /// <summary>The value in the type that is due, as JSON, where what was meant is plain.</summary>
    private static Repair? RepairFor(SpecNode value, SchemaType type)
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

    private static bool IsIn(decimal number, SchemaType type) => number >= type.Minimum && number <= type.Maximum;

    /// <summary>The number without a fraction, and zero without a sign.</summary>
    private static string Digits(decimal number) => number == 0 ? "0" : decimal.Truncate(number).ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{JsonText.Escape(text)}\"";

    /// <summary>What stands there. Only a number where a number is due is said as it is: anything else may be secret.</summary>
    private static string Actual(SpecNode value, SchemaType type) => value switch
    {
        SpecString => "a string",
        SpecNumber number when type.Kind == SchemaKind.Number => Shorten(number.Text),
        SpecNumber => "a number",
        SpecBoolean => "a boolean",
        SpecArray => "an array",
        _ => "an object",
    };

    private static string Shorten(string number) => number.Length <= LongestNumber ? number : number.Remove(LongestNumber) + "...";

    private static string Due(SchemaType type) => type.Kind switch
    {
        SchemaKind.String => "a string",
        SchemaKind.Number => string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", type.Minimum, type.Maximum),
        SchemaKind.Boolean => "a boolean",
        SchemaKind.Array => "an array of " + Several(type.Element!),
        SchemaKind.Map => "an object whose values are " + Several(type.Element!),
        _ => "an object",
    };

    private static string Several(SchemaType type) => type.Kind switch
    {
        SchemaKind.String => "strings",
        SchemaKind.Number => "whole numbers",
        _ => "objects",
    };

    private static string Remedy(SpecNode value, SchemaType type, Repair? repair) => (value, type.Kind) switch
    {
        (SpecString, SchemaKind.Number or SchemaKind.Boolean) when repair is not null => $"Write {repair.Value} without quotes",
        (_, SchemaKind.String) when repair is not null => "Put it in quotes",
        (_, SchemaKind.Number) when repair is not null => $"Write {repair.Value}",
        (SpecNumber, SchemaKind.Number) => "Write a number in that range, in digits only",
        (_, SchemaKind.Boolean) => "Write true or false",
        _ => $"Write {Due(type)}",
    };

    /// <param name="findings">Collects.</param>
    /// <param name="others">How many findings there are of the rules before this one.</param>
    private readonly struct Search(FindingList findings, int others) : ISchemaValueVisitor
    {
        public void Visit(SpecNode value, SchemaType type)
        {
            var isWrong = IsOtherKind(value, type.Kind) || (value is SpecNumber number && type.Kind == SchemaKind.Number && IsOutOfRange(number, type));
            if (isWrong && !findings.HasErrorAt(value, others))
            {
                var repair = RepairFor(value, type);
                findings.Report(value, repair, value.Pointer, Actual(value, type), Due(type), Remedy(value, type, repair));
            }
        }
    }
}
