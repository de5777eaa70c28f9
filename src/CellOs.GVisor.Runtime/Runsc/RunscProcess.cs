using System.Runtime.Versioning;
using CliWrap;

namespace CellOs.GVisor.Runtime;

/// <summary>Starts runsc processes.</summary>
[SupportedOSPlatform("linux")]
internal static class RunscProcess
{
    /// <summary>
    /// Starts one. It gets nothing of this process but the three streams: the environment is replaced as a whole, and every other
    /// descriptor is close-on-exec. Release 20221219 would hand what it inherits on to gofer and sandbox.
    /// </summary>
    /// <param name="program">Absolute path of runsc.</param>
    /// <param name="arguments">All its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="output">Takes its standard output.</param>
    /// <param name="error">Takes its standard error.</param>
    /// <param name="kill">Kills it.</param>
    /// <param name="network">The network namespace to start it in; <see langword="null"/>: the launcher's.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be executed.</exception>
    internal static CommandTask<CommandResult> Start(
        string program,
        IEnumerable<string> arguments,
        string directory,
        PipeSource input,
        PipeTarget output,
        PipeTarget error,
        CancellationToken kill,
        NetworkNamespace? network = null)
    {
        LinuxCalls.KeepDescriptorsFromChildren();
        var command = network is null ? Start() : network.Do(Start);

        // The sandbox, which inherits it, holds all that the cell has in memory; it comes a while after runsc itself.
        LinuxCalls.ForbidCoreDumps(command.ProcessId);
        return command;

        CommandTask<CommandResult> Start() => Cli.Wrap(program)
            .WithWorkingDirectory(directory)
            .WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(input)
            .WithStandardOutputPipe(output)
            .WithStandardErrorPipe(error)
            .ExecuteAsync(
                start =>
                {
                    // Without this runsc and, from 2024 on, the gofer would carry all the launcher's variables.
                    start.Environment.Clear();
                    start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

                    start.Arguments = "";
                    foreach (var argument in arguments)
                    {
                        start.ArgumentList.Add(argument);
                    }
                },
                configureProcess: null,
                forcefulCancellationToken: kill);
    }
}
