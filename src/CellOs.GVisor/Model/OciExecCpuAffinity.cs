namespace CellOs.GVisor.Model;

/// <summary><c>process.execCPUAffinity</c> (config.md#linux-process).</summary>
internal readonly record struct OciExecCpuAffinity(SpecObject? Node)
{
    public SpecString? Initial => Node.StringAt("initial");

    public SpecString? Final => Node.StringAt("final");
}
