using System.Text;
using System.Text.Encodings.Web;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>
/// Leaves every character as it is that JSON lets be. The framework's own encoders write half a surrogate pair as a replacement character: the cell
/// would be given another text than was meant, so that this one throws.
/// </summary>
internal sealed class WholeTextEncoder : JavaScriptEncoder
{
    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    /// <inheritdoc/>
    /// <exception cref="EncoderFallbackException">The text holds half a surrogate pair.</exception>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var whole = new ReadOnlySpan<char>(text, textLength);
        if (JsonText.HasHalfSurrogatePair(whole))
        {
            throw new EncoderFallbackException("A text holds half a surrogate pair.");
        }

        for (var i = 0; i < whole.Length; i++)
        {
            if (WillEncode(whole[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
