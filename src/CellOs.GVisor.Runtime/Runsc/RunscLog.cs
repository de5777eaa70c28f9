using System.Text;
using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Reads the file given to runsc with <c>--log</c>: JSON objects with nothing between them, and of several the first has the
/// reason, the others its consequences.
/// </summary>
internal static class RunscLog
{
    private const int Limit = 4096;

    /// <summary>The message of the first entry; <see langword="null"/> when there is none.</summary>
    internal static string? FirstMessage(string file)
    {
        return Read(file, fromEnd: false, 16 * Limit) is { Length: > 0 } bytes ? FirstMessage(bytes) : null;
    }

    /// <summary>The message of the first entry in a log that was read, or else the text itself.</summary>
    internal static string Message(string? log) => string.IsNullOrWhiteSpace(log) ? "it did not say why" : FirstMessage(Encoding.UTF8.GetBytes(log));

    private static string FirstMessage(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
            if (JsonDocument.TryParseValue(ref reader, out var entry))
            {
                using (entry)
                {
                    if (entry.RootElement.TryGetProperty("msg", out var message) && message.GetString() is { Length: > 0 } text)
                    {
                        return text.Trim();
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not what runsc writes: its text as it is says more than nothing.
        }

        return Encoding.UTF8.GetString(bytes).Trim();
    }

    /// <summary>The first 4 KiB of a file as text; <see langword="null"/> when it is empty or not there.</summary>
    internal static string? Head(string file) => Text(Read(file, fromEnd: false, Limit));

    /// <summary>The last bytes of a file as text, 4 KiB unless told otherwise; <see langword="null"/> when it is empty or not there.</summary>
    internal static string? Tail(string file, int limit = Limit) => Text(Read(file, fromEnd: true, limit));

    private static string? Text(byte[]? bytes) => bytes is { Length: > 0 } ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[]? Read(string file, bool fromEnd, int limit)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        var bytes = new byte[Math.Min(length, limit)];
        var read = RandomAccess.Read(handle, bytes, fromEnd ? length - bytes.Length : 0);
        return bytes[..read];
    }
}
