using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers how long the cell may live.</summary>
internal static class LifetimeLowering
{
    /// <summary>The seconds that <c>[Lifetime]</c> states.</summary>
    public static SpecNumber? Stated(LoweringContext context) => context.Single("Lifetime")?.NumberNode("TtlSeconds");

    /// <summary>
    /// The time to live. A document may also bound the time of its program; a cell here lives as long as its program and no longer, so that the
    /// shorter of the two holds.
    /// </summary>
    public static TimeSpan Lower(LoweringContext context)
    {
        var stated = Stated(context);
        if (stated?.Value < 1)
        {
            context.Report(InvalidLifetime.Rule, stated.Origin!, stated.Value.ToString(CultureInfo.InvariantCulture));
        }

        var seconds = Bounded(context.CellDocument?.TtlSeconds, int.MaxValue) ?? stated?.Value ?? LifetimeAttribute.DefaultTtlSeconds;
        var milliseconds = Bounded(context.CellDocument?.TimeoutMs, decimal.MaxValue) ?? decimal.MaxValue;
        return TimeSpan.FromTicks((long)Math.Min(seconds * 1000, milliseconds) * TimeSpan.TicksPerMillisecond);
    }

    /// <summary>A number of the document that can be kept to; of another the document's own rules tell.</summary>
    private static decimal? Bounded(SpecNumber? number, decimal maximum) => number?.IsWithin(1, maximum) == true ? number.Value : null;
}
