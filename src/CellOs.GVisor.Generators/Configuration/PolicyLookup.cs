using CellOs.GVisor.Generators.Declaration;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>The policy packs that a cell is held to.</summary>
/// <param name="Packs">The packs, by their paths.</param>
/// <param name="Problem">What is wrong with the pack's name, to follow it in a message.</param>
internal sealed record PolicyLookup(EquatableArray<PolicySource> Packs, string? Problem)
{
    /// <summary>What a cell is held to that names no pack in a project that has none.</summary>
    public static PolicyLookup None { get; } = new(default, null);

    /// <summary>Picks the packs that are for every cell, and the one that this cell names.</summary>
    /// <param name="id">The name; <see langword="null"/> when the cell names none.</param>
    /// <param name="packs">The project's packs.</param>
    public static PolicyLookup Of(string? id, IEnumerable<PolicySource> packs)
    {
        // A project may list one file twice.
        List<PolicySource> all = [.. packs
            .GroupBy(static pack => pack.Path, StringComparer.Ordinal)
            .Select(static group => group.FirstOrDefault(static pack => pack.IsMandatory) ?? group.First())
            .OrderBy(static pack => pack.Path, StringComparer.Ordinal)];
        List<PolicySource> named = id is null ? [] : all.FindAll(pack => pack.Id == id);
        var problem = (id, named) switch
        {
            (null, _) or (_, [_]) => null,
            (_, []) => "is the id of none of the project's policy packs",
            (_, [var first, var second, ..]) => $"is the id of '{first.Path}' and '{second.Path}'",
        };
        return new(new([.. all.Where(pack => pack.IsMandatory || named.Contains(pack))]), problem);
    }
}
