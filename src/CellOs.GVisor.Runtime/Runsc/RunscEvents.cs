using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// What <c>runsc events --stats</c> prints, without its processor time: where control groups are left alone, it says there what the whole
/// host has used (observed on 20221219 and 20240729).
/// </summary>
internal static class RunscEvents
{
    internal static CellStatistics Parse(string text, TimeProvider clock)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var data = document.RootElement.GetProperty("data");
            return new CellStatistics
            {
                Time = clock.GetUtcNow(),
                Source = CellStatisticsSource.Runsc,
                MemoryBytes = data.GetProperty("memory").GetProperty("usage").GetProperty("usage").GetInt64(),
                Processes = data.GetProperty("pids").GetProperty("current").GetInt32(),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CellCommandException($"runsc events answered in another form: '{text.Trim()}'.");
        }
    }
}
