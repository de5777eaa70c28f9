using System.Text.Encodings.Web;

namespace CellOs.GVisor.Model;

/// <summary>Text as the inside of a JSON string of an ExecutionCell document: as everybody in .NET writes it who writes plain UTF-8.</summary>
internal static class ContractText
{
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Escape(string text) => Encoder.Encode(text);
}
