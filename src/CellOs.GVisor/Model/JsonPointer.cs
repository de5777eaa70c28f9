namespace CellOs.GVisor.Model;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string key) =>
        pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");
}
