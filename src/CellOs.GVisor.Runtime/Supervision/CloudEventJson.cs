using System.Buffers;
using System.Text.Json;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Writes a CloudEvent in the JSON event format, structured mode, of CloudEvents 1.0.
/// </summary>
/// <remarks>
/// The SDK's own formatter for System.Text.Json is not used: it hands data to the serializer that works by reflection, and even a class that
/// overrides the method which does so keeps it, so that a program that is trimmed or compiled ahead of time is warned (IL2026, IL3050).
/// </remarks>
internal static class CloudEventJson
{
    /// <summary>Writes one, without a line break in it or after it.</summary>
    /// <param name="cloudEvent">The event; its data is a <see cref="JsonElement"/> or absent.</param>
    /// <param name="output">Receives it.</param>
    /// <exception cref="ArgumentException">It is no valid event, or has other data.</exception>
    internal static void Write(CloudEvent cloudEvent, IBufferWriter<byte> output)
    {
        if (!cloudEvent.IsValid)
        {
            throw new ArgumentException("The event lacks an attribute that CloudEvents 1.0 requires: id, source or type.", nameof(cloudEvent));
        }

        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("specversion", cloudEvent.SpecVersion.VersionId);
        foreach (var (attribute, value) in cloudEvent.GetPopulatedAttributes())
        {
            // Only these two have forms of their own in JSON; everything else is in its canonical string.
            switch (value)
            {
                case bool flag:
                    json.WriteBoolean(attribute.Name, flag);
                    break;
                case int number:
                    json.WriteNumber(attribute.Name, number);
                    break;
                default:
                    json.WriteString(attribute.Name, attribute.Format(value));
                    break;
            }
        }

        switch (cloudEvent.Data)
        {
            case JsonElement data:
                json.WritePropertyName("data");
                data.WriteTo(json);
                break;
            case not null:
                throw new ArgumentException($"The event's data is a {cloudEvent.Data.GetType()}. Make it a JsonElement.", nameof(cloudEvent));
        }

        json.WriteEndObject();
    }
}
