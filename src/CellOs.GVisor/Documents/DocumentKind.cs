using CellOs.GVisor.Model;

namespace CellOs.GVisor.Documents;

/// <summary>What a file is that somebody wants judged.</summary>
internal enum DocumentKind
{
    /// <summary>An OCI configuration, which is what a file is that does not say otherwise.</summary>
    OciConfig,

    /// <summary>An ExecutionCell document of CellOS.</summary>
    ExecutionCell,

    /// <summary>A policy pack of CellOS.</summary>
    PolicyPack,
}

/// <summary>Tells by its text or by its name what a file is.</summary>
internal static class DocumentKinds
{
    /// <summary>How the name of an ExecutionCell document ends.</summary>
    public const string CellEnding = ".cell.json";

    /// <summary>How the name of a policy pack ends.</summary>
    public const string PolicyEnding = ".policy.json";

    /// <summary>What <c>kind</c> in the text says; where it says nothing that is known, or cannot be read, what the name says.</summary>
    public static DocumentKind Of(string name, ReadOnlySpan<byte> utf8)
    {
        var kind = JudgedDocument.ReadContract(utf8, out _).StringAt("kind")?.Text;
        return kind switch
        {
            ExecutionCell.CurrentKind => DocumentKind.ExecutionCell,
            PolicyDocument.CurrentKind => DocumentKind.PolicyPack,
            _ when name.EndsWith(CellEnding, StringComparison.OrdinalIgnoreCase) => DocumentKind.ExecutionCell,
            _ when name.EndsWith(PolicyEnding, StringComparison.OrdinalIgnoreCase) => DocumentKind.PolicyPack,
            _ => DocumentKind.OciConfig,
        };
    }
}
