using System.Globalization;

namespace CellOs.GVisor.Model;

/// <summary>Lays one JSON value over another, as RFC 7396 (JSON Merge Patch) has it, at a JSON pointer.</summary>
internal static class SpecMerge
{
    /// <summary>Lays <paramref name="patch"/> over what stands at <paramref name="pointer"/>.</summary>
    /// <param name="document">What is changed.</param>
    /// <param name="pointer">Where.</param>
    /// <param name="patch">What is laid over it.</param>
    /// <param name="pointerOrigin">Where the user wrote the pointer, and with it the last key and whatever is made on the way.</param>
    /// <returns>What is wrong with the pointer; <see langword="null"/> if it went well.</returns>
    public static string? Apply(SpecObject document, string pointer, SpecNode patch, Origin? pointerOrigin = null)
    {
        if (pointer.Length == 0)
        {
            if (patch is not SpecObject whole)
            {
                return "only an object can be laid over the whole document";
            }

            Merge(document, whole);
            return null;
        }

        if (pointer[0] != '/')
        {
            return "a JSON pointer starts with '/'";
        }

        if (!JsonPointer.HasValidEscapes(pointer))
        {
            return "in a JSON pointer, '~' is written '~0' and '/' in a name '~1'";
        }

        var keys = pointer.Substring(1).Split('/');
        SpecNode target = document;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Replace("~1", "/").Replace("~0", "~");
            var isLast = i == keys.Length - 1;
            switch (target)
            {
                case SpecObject parent when isLast:
                    Put(parent, key, patch, pointerOrigin);
                    return null;

                case SpecObject parent:
                    if (parent[key] is { } child)
                    {
                        target = child;
                    }
                    else if (keys[i + 1] == "-")
                    {
                        target = new SpecArray(pointerOrigin);
                        parent.Set(key, target, pointerOrigin);
                    }
                    else
                    {
                        target = new SpecObject(pointerOrigin);
                        parent.Set(key, target, pointerOrigin);
                    }

                    break;

                case SpecArray array when isLast && key == "-":
                    if (patch is not SpecNull)
                    {
                        array.Add(WithoutNulls(patch));
                    }

                    return null;

                case SpecArray array when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Count:
                    if (isLast)
                    {
                        PutAt(array, index, patch);
                        return null;
                    }

                    target = array.Items[index];
                    break;

                case SpecArray array:
                    return $"'{key}' is no place in an array of {array.Items.Count.ToString(CultureInfo.InvariantCulture)}; write an index or '-' to append";

                default:
                    return $"'{key}' would stand in something that is neither an object nor an array";
            }
        }

        return null;
    }

    private static void Merge(SpecObject target, SpecObject patch)
    {
        foreach (var member in patch.Members)
        {
            Put(target, member.Key, member.Value, member.KeyOrigin);
        }
    }

    private static void Put(SpecObject target, string key, SpecNode patch, Origin? keyOrigin = null)
    {
        switch (patch)
        {
            case SpecNull:
                target.Remove(key);
                break;
            case SpecObject members when target[key] is SpecObject existing:
                Merge(existing, members);
                break;
            default:
                target.Set(key, WithoutNulls(patch), keyOrigin);
                break;
        }
    }

    private static void PutAt(SpecArray array, int index, SpecNode patch)
    {
        switch (patch)
        {
            case SpecNull:
                array.RemoveAt(index);
                break;
            case SpecObject members when array.Items[index] is SpecObject existing:
                Merge(existing, members);
                break;
            default:
                array.Set(index, WithoutNulls(patch));
                break;
        }
    }

    /// <summary>Takes the nulls out of what is laid over nothing: there is nothing for them to remove. Those in arrays are values.</summary>
    private static SpecNode WithoutNulls(SpecNode patch)
    {
        if (patch is SpecObject members)
        {
            for (var i = members.Members.Count - 1; i >= 0; i--)
            {
                var member = members.Members[i];
                if (member.Value is SpecNull)
                {
                    members.Remove(member.Key);
                    i = Math.Min(i, members.Members.Count);
                }
                else
                {
                    WithoutNulls(member.Value);
                }
            }
        }

        return patch;
    }
}
