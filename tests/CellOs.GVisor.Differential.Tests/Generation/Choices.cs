using System.Text.Json.Nodes;
using CsCheck;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>The random choices that make a cell, drawn from one seed.</summary>
/// <param name="source">The seed's numbers.</param>
/// <param name="isPlain">Whether the cell is to have nothing rare about it.</param>
internal sealed class Choices(PCG source, bool isPlain)
{
    /// <summary>A number from 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)source.Next((uint)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A chance that a plain cell does not take: what is rare is mostly what runsc ignores, and hides a cell that builds clean.</summary>
    public bool Rarely(int percent) => Chance(percent) && !isPlain;

    public T Pick<T>(params ReadOnlySpan<T> values) => values[Below(values.Length)];

    public T PickFrom<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>Some of the words, in their order, as a JSON array.</summary>
    public JsonArray Some(int percent, params ReadOnlySpan<string> words)
    {
        var some = new JsonArray();
        foreach (var word in words)
        {
            if (Chance(percent))
            {
                some.Add(word);
            }
        }

        return some;
    }

    public void Shuffle(JsonArray array)
    {
        for (var i = array.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            var item = array[j];
            array.RemoveAt(j);
            array.Insert(array.Count > i ? i : array.Count, item);
        }
    }
}
