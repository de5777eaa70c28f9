using System.Globalization;
using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>The user and group that a cell's program runs as, by their ids on the host.</summary>
internal readonly record struct CellOwner(uint User, uint Group)
{
    /// <summary>Reads it from a document; <see langword="null"/> when no file of a launch's directory can be handed to it.</summary>
    /// <param name="user"><c>process.user</c>.</param>
    /// <param name="linux">The <c>linux</c> section.</param>
    /// <remarks>
    /// With a user namespace it is the namespace's root that looks up what is to be mounted. Unless that is the host's root it may not enter the directory.
    /// </remarks>
    internal static CellOwner? Of(JsonElement? user, JsonElement? linux)
    {
        var users = CellDocument.Items(CellDocument.Member(linux, "uidMappings"));
        var groups = CellDocument.Items(CellDocument.Member(linux, "gidMappings"));
        return OnHost(0, users) is 0 && OnHost(0, groups) is 0 && OnHost(Number(user, "uid"), users) is { } owner && OnHost(Number(user, "gid"), groups) is { } group
            ? new CellOwner(owner, group)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{User}:{Group}");

    private static uint? OnHost(uint id, JsonElement.ArrayEnumerator mappings)
    {
        var isMapped = false;
        foreach (var mapping in mappings)
        {
            isMapped = true;
            var first = Number(mapping, "containerID");
            if (id >= first && id - first < Number(mapping, "size"))
            {
                return Number(mapping, "hostID") + (id - first);
            }
        }

        return isMapped ? null : id;
    }

    private static uint Number(JsonElement? parent, string name)
        => CellDocument.Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetUInt32(out var value) ? value : 0;
}
