using CellOs.GVisor;
using Counting;

if (args is not [var directory, var file])
{
    Console.Error.WriteLine("usage: WordCount HOST-DIRECTORY FILE-BELOW-/data");
    return 2;
}

var cell = new WordCount { DataDirectory = directory, File = file };
var result = await cell.RunAsync(new CellRunOptions
{
    StandardOutput = Console.OpenStandardOutput(),
    StandardError = Console.OpenStandardError(),
});

Console.WriteLine($"{WordCount.Descriptor.Id} {result}");
return result.IsSuccess ? 0 : 1;
