using System.CommandLine;

namespace CellOs.GVisor.Cli;

/// <summary>The whole command line.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Cells for gVisor, from the command line.") { ValidateCommand.Create() };
}
