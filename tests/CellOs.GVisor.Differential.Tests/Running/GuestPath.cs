namespace CellOs.GVisor.Differential.Running;

/// <summary>Paths inside the sandbox.</summary>
internal static class GuestPath
{
    /// <summary>The path as the kernel walks it, from the root: no empty part, no <c>.</c>, no <c>..</c>.</summary>
    public static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count > 0)
                    {
                        parts.RemoveAt(parts.Count - 1);
                    }

                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return "/" + string.Join('/', parts);
    }
}
