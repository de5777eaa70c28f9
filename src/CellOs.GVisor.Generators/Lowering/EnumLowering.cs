using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Reads enum arguments, which C# lets be any number.</summary>
internal static class EnumLowering
{
    /// <summary>The argument's value; the default, with a finding, when it is none of the enum's.</summary>
    public static TEnum Read<TEnum>(LoweringContext context, AttributeUse use, string argument)
        where TEnum : struct, Enum
    {
        if (use.Integer(argument) is not { } number)
        {
            return default;
        }

        var value = (TEnum)Enum.ToObject(typeof(TEnum), number);
        if (Enum.IsDefined(typeof(TEnum), value))
        {
            return value;
        }

        ReportUndefined(context, use.OriginOf(argument), typeof(TEnum).Name, number);
        return default;
    }

    public static void ReportUndefined(LoweringContext context, Origin origin, string enumType, long number) =>
        context.Report(UndefinedEnumValue.Rule, origin, enumType, number.ToString(CultureInfo.InvariantCulture));
}
