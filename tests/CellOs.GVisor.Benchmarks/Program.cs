using System.Globalization;
using CellOs.GVisor.Benchmarks;

// `launch [rounds]`: what starting a cell costs, cold and warm. Numbers of cells, or nothing: what compiling them costs.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["launch", .. var rest])
{
    await LaunchCosts.PrintAsync(rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 15);
}
else
{
    CompilerCosts.Print(args.Length > 0 ? [.. args.Select(static text => int.Parse(text, CultureInfo.InvariantCulture))] : [100, 1000, 5000]);
}
