using System.Globalization;
using CellOs.GVisor.Soak;

// tests/soak.sh calls this with `soak N [seed]`; everything else is the test runner's.
if (args is not ["soak", var count, .. var rest])
{
    return args.Contains("-automated") || args.Contains("@@")
        ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
        : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}

// A seed is a run, or a run and the number of one cell in it.
var seed = (rest is [var given, ..] ? given : Random.Shared.Next().ToString(CultureInfo.InvariantCulture)).Split(':');
var run = ulong.Parse(seed[0], CultureInfo.InvariantCulture);
var first = seed.Length > 1 ? int.Parse(seed[1], CultureInfo.InvariantCulture) : 0;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {run}"));
var report = await new SoakRun(run, Console.Out).RunAsync(first, int.Parse(count, CultureInfo.InvariantCulture), CancellationToken.None);
Console.WriteLine(report);
return report.IsGood ? 0 : 1;
