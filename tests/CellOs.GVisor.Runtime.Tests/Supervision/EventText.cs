using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CellOs.GVisor.Supervision;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Events as they are written, looked at without the library that wrote them.</summary>
internal static partial class EventText
{
    /// <summary>An event's JSON.</summary>
    public static string Of(CloudEvent cloudEvent)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CloudEventJson.Write(cloudEvent, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The JSON of a member of an event's data; <see langword="null"/> when it has none.</summary>
    public static string? Member(CloudEvent cloudEvent, string name) => ((JsonElement)cloudEvent.Data!).TryGetProperty(name, out var value) ? value.GetRawText() : null;

    /// <summary>
    /// What of CloudEvents 1.0 and its JSON format a text breaks: the required attributes, the attributes' names and types, time, and data.
    /// Written from the specification; beyond it, that the time is in UTC and that the data is JSON, which CellOS wants.
    /// </summary>
    public static IEnumerable<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
        {
            return ["it is no object"];
        }

        List<string> faults = [];
        var names = root.EnumerateObject().Select(member => member.Name).ToList();
        faults.AddRange(names.Where(name => !AttributeName().IsMatch(name)).Select(name => $"'{name}' is no name of an attribute"));
        faults.AddRange(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"'{group.Key}' stands twice"));
        foreach (var required in (string[])["id", "source", "type", "subject", "datacontenttype", "time", "specversion"])
        {
            if (!root.TryGetProperty(required, out var value) || value.ValueKind is not JsonValueKind.String || value.GetString() is "")
            {
                faults.Add($"'{required}' is no text that says something");
            }
        }

        if (faults is not [])
        {
            return faults;
        }

        Check("specversion", text => text is "1.0");
        Check("source", text => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute));
        Check("type", text => text.StartsWith("dev.cellos.events.cell.", StringComparison.Ordinal));
        Check("time", text => UtcTime().IsMatch(text));
        Check("datacontenttype", text => text is "application/json");
        if (root.TryGetProperty("data_base64", out _) || !root.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object)
        {
            faults.Add("'data' is no object");
        }

        return faults;

        void Check(string name, Func<string, bool> isFit)
        {
            if (!isFit(root.GetProperty(name).GetString()!))
            {
                faults.Add($"'{name}' must not be '{root.GetProperty(name).GetString()}'");
            }
        }
    }

    [GeneratedRegex("^([a-z0-9]{1,20}|data_base64)$")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex UtcTime();
}
