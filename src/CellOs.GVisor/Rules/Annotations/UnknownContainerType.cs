using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN07: the container type of CRI is sandbox or container.</summary>
internal static class UnknownContainerType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6007",
        Reference = "ANN07",
        Severity = RuleSeverity.Error,
        Title = "Unknown container type",
        Message = "'{1}' in '{0}' is no container type of CRI",
        Runsc = AnnotationFacts.UnknownContainerType.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Annotations, AnnotationKeys.ContainerType, findings);
        Check(spec.Config.Annotations, AnnotationKeys.CrioContainerType, findings);
    }

    private static void Check(SpecObject? annotations, string key, FindingList findings)
    {
        if (annotations.StringAt(key) is { IsConstant: true } type && !AnnotationKeys.IsIn(type.Text, AnnotationKeys.ContainerTypes))
        {
            var meant = NearestName.Find(type.Text, AnnotationKeys.ContainerTypes);
            findings.Report(
                type,
                meant is null ? null : Repair.Replace(meant),
                key,
                type.Text,
                meant is null ? "'sandbox', or remove it" : $"'{meant}'");
        }
    }
}
