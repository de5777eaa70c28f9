using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN07: a container that joins a sandbox says which, and a cell has one of its own.</summary>
internal static class ContainerWithoutSandbox
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6016",
        Reference = "ANN07",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Container that is to join a sandbox",
        Message = "'{0}' says that the cell joins a running sandbox, but {1}",
        Runsc = AnnotationFacts.ContainerWithoutSandbox.Text,
        Remedy = "Remove the annotation, or write 'sandbox'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec, AnnotationKeys.ContainerType, AnnotationKeys.SandboxId, findings);
        Check(spec, AnnotationKeys.CrioContainerType, AnnotationKeys.CrioSandboxId, findings);
    }

    private static void Check(CellSpec spec, string typeKey, string sandboxKey, FindingList findings)
    {
        var annotations = spec.Config.Annotations;
        if (annotations.StringAt(typeKey) is not { } type || !type.Is("container"))
        {
            return;
        }

        if (!spec.IsImported)
        {
            findings.Report(type, Repair.Replace("sandbox"), typeKey, "each cell runs in a sandbox of its own");
        }
        else if (annotations.StringAt(sandboxKey) is null or { IsEmpty: true })
        {
            findings.Report(type, Repair.Replace("sandbox"), typeKey, $"'{sandboxKey}' does not say in which");
        }
    }
}
