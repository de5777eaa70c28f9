using System.Globalization;
using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>
/// What is generated and what it writes is the same in every culture. Cultures are made by hand, because the build runs without those of the
/// system: each with the signs that the real one has.
/// </summary>
public sealed class CultureTests
{
    private const string Source = """
        [Cell("values"), Process("/bin/echo", "İıIi"), Rootfs("rootfs"), Limits(Cpus = 0.25), User(1, 2, Umask = 18)]
        [Rlimit(LinuxRlimit.Core, 1000000, 1000000)]
        public partial class Values
        {
            [Argument] public int Integer { get; set; } = -1234567;
            [Argument] public double Real { get; set; } = -1234567.25;
            [Argument] public double Infinite { get; set; } = double.NegativeInfinity;
            [Argument] public decimal Money { get; set; } = -1234567.50m;
            [Argument] public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(-1.5);
            [Argument] public DateTimeOffset Date { get; set; } = new(2026, 12, 31, 23, 59, 59, TimeSpan.FromHours(-1));
            [Argument] public bool Flag { get; set; } = true;
            [Argument] public Level Level { get; set; } = Level.I;
            [Limit(CellLimit.Pids)] public int Pids { get; set; } = 1234567;
        }

        public enum Level { None, I }
        """;

    [Theory]
    [InlineData("fi-FI", "\u2212", ",", "\u00A0", ".")]
    [InlineData("sv-SE", "\u2212", ",", "\u00A0", ":")]
    [InlineData("tr-TR", "-", ",", ".", ":")]
    [InlineData("ar-SA", "\u061C-", "\u066B", "\u066C", ":")]
    public void Output_is_the_same(string name, string minus, string point, string group, string time)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = minus;
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeInfinitySymbol = minus + "∞";
        culture.NumberFormat.DigitSubstitution = DigitShapes.NativeNational;
        culture.DateTimeFormat.TimeSeparator = time;
        culture.DateTimeFormat.DateSeparator = "_";
        var expected = Run(CultureInfo.InvariantCulture);

        var actual = Run(culture);

        Assert.True(expected == actual, $"Under {name}: {actual}");
    }

    private static string Run(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            // On this thread, and with the driver on it: nothing in here awaits.
            var driver = Generator.Driver().RunGenerators(Compilations.Of([Source]), TestContext.Current.CancellationToken);
            return string.Concat(Generator.TextsOf(driver).Values) + LoadedCell.Load(Source).Create("Values").Read().ToJsonString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
