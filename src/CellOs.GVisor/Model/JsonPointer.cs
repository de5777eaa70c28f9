namespace CellOs.GVisor.Model;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string key) =>
        pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The pointer of what a member or an element is in; that of the whole document is its own.</summary>
    public static string Parent(string pointer) => pointer.Substring(0, Math.Max(pointer.LastIndexOf('/'), 0));

    /// <summary>Whether every <c>~</c> begins one of the two escapes.</summary>
    public static bool HasValidEscapes(string pointer)
    {
        for (var i = 0; i < pointer.Length; i++)
        {
            if (pointer[i] == '~' && (i + 1 == pointer.Length || pointer[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return true;
    }
}
