using System.Reflection;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>The address below which the rules' pages are: the build property <c>CellOsHelpLinkBase</c> of this project.</summary>
internal static class HelpLinkBase
{
    public static string Address { get; } = typeof(HelpLinkBase).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "CellOsHelpLinkBase")?.Value ?? "";
}
