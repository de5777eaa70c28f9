using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>Draws cells: most of them valid, the others with one fault.</summary>
internal sealed class RandomCells : Gen<RandomCell>
{
    private const int PlainPercent = 45;

    private const int FaultPercent = 45;

    public override RandomCell Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        var seed = Name(pcg.Seed, pcg.Stream);
        var choices = new Choices(pcg, isPlain: pcg.Next(100) < PlainPercent);
        var config = new JsonObject { ["ociVersion"] = choices.Chance(80) ? "1.0.2" : choices.Pick("1.0.0", "1.1.0", "1.2.1", "1.3.0") };
        ProcessSection.Add(config, choices);
        RootSection.Add(config, choices);
        MountSection.Add(config, choices);
        LinuxSection.Add(config, choices);
        if (choices.Rarely(7))
        {
            HookSection.Add(config, choices);
        }

        var settings = SettingsChoice.Draw(choices);
        var fault = choices.Chance(FaultPercent) ? FaultSeeder.Seed(config, choices) : null;
        return new RandomCell(seed, config, settings, fault);
    }

    /// <summary>Draws the cell of a number in a run.</summary>
    public RandomCell Draw(ulong run, uint number) => Generate(new PCG(number, run), null, out _);

    public static string Name(ulong run, uint number) => string.Create(CultureInfo.InvariantCulture, $"{run}:{number}");
}
