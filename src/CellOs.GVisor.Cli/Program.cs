using CellOs.GVisor.Cli;

return await CommandLine.Create().Parse(args).InvokeAsync();
