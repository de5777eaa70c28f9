using System.Text.Encodings.Web;

namespace CellOs.GVisor.Model;

/// <summary>Text as the inside of a JSON string of an ExecutionCell document. <c>ExecutionCellDocument.WriteTo</c> escapes the same, byte for byte.</summary>
internal static class ContractEscape
{
    public static JavaScriptEncoder Encoder => WholeTextEncoder.Instance;

    public static string Of(string text) => Encoder.Encode(text);
}
