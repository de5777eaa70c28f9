using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CellOs.GVisor;

/// <summary>
/// Takes a cell's secrets, one after the other: what generated code hands them to in <see cref="ICell.WriteSecrets"/>. A value passes through
/// as the bytes it has, and nothing keeps it: of a string, the bytes it was turned into are wiped.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class CellSecretWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes text as UTF-8.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="hole">The property it comes from, which is also the file's name.</param>
    /// <exception cref="CellValueException">
    /// The text is <see langword="null"/>, or holds half a surrogate pair, which UTF-8 cannot carry. The message does not repeat it.
    /// </exception>
    public void Write(string? value, string hole)
    {
        if (value is null)
        {
            throw ConfigWriter.MissingValue(hole);
        }

        if (HalfSurrogatePair(value) is var position and >= 0)
        {
            // What the encoder itself would throw shows the character.
            throw new CellValueException(hole, string.Create(
                CultureInfo.InvariantCulture,
                $"has half a surrogate pair at position {position}, which is no character; take it out, or declare the property as byte[]"));
        }

        // Pinned, so that the garbage collector leaves no copy elsewhere.
        var bytes = GC.AllocateUninitializedArray<byte>(Utf8.GetByteCount(value), pinned: true);
        try
        {
            Utf8.GetBytes(value, bytes);
            WriteFile(hole, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="hole">The property it comes from, which is also the file's name.</param>
    /// <exception cref="CellValueException">The array is <see langword="null"/>.</exception>
    public void Write(byte[]? value, string hole) => WriteFile(hole, value ?? throw ConfigWriter.MissingValue(hole));

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="hole">The property it comes from, which is also the file's name.</param>
    public void Write(ReadOnlyMemory<byte> value, string hole) => WriteFile(hole, value.Span);

    /// <summary>Puts one secret where the cell will find it.</summary>
    /// <param name="name">The name of its file in <see cref="CellPlacement.SecretsDirectory"/>.</param>
    /// <param name="value">The secret; it is gone when this returns.</param>
    protected abstract void WriteFile(string name, ReadOnlySpan<byte> value);

    private static int HalfSurrogatePair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
