using System.Text;
using System.Text.Encodings.Web;

namespace CellOs.GVisor.Model;

/// <summary>
/// The framework's relaxed encoder, but for half a surrogate pair. That one would be written as a replacement character, and the cell be given
/// another text than was meant, so that this encoder throws.
/// </summary>
internal sealed class WholeTextEncoder : JavaScriptEncoder
{
    private WholeTextEncoder()
    {
    }

    public static WholeTextEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    /// <exception cref="EncoderFallbackException">The text holds half a surrogate pair.</exception>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        JsonText.HasHalfSurrogatePair(new ReadOnlySpan<char>(text, textLength))
            ? throw new EncoderFallbackException("A text holds half a surrogate pair.")
            : UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
