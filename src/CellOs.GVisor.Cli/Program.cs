using System.CommandLine;
using CellOs.GVisor.Cli;

var root = new RootCommand("Cells for gVisor, from the command line.") { ValidateCommand.Create() };
return await root.Parse(args).InvokeAsync();
