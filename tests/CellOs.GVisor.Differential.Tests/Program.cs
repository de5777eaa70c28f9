using System.Globalization;
using System.Runtime.InteropServices;
using CellOs.GVisor.Differential;

// tests/differential.sh calls this with `differential N [seed]`; everything else is the test runner's.
if (args is not ["differential", var count, .. var rest])
{
    return args.Contains("-automated") || args.Contains("@@")
        ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
        : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}

// A seed is a run, or a run and the number of one cell in it.
var seed = (rest is [var given, ..] ? given : Random.Shared.Next().ToString(CultureInfo.InvariantCulture)).Split(':');
var run = ulong.Parse(seed[0], CultureInfo.InvariantCulture);
var first = seed.Length > 1 ? uint.Parse(seed[1], CultureInfo.InvariantCulture) : 0;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {run}"));
var numbers = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(number => first + (uint)number);
using var interrupt = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupt.Cancel();
});
return await new DifferentialRun(run, Console.Out).TryAsync(numbers, interrupt.Token) == 0 ? 0 : 1;
