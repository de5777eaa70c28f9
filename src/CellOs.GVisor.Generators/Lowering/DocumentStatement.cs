using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>
/// Adds what an attribute says to a cell's ExecutionCell document. Where the document says so already there is nothing to do, and where it says
/// otherwise the attribute is in error.
/// </summary>
internal readonly struct DocumentStatement(LoweringContext context)
{
    /// <summary>Says something in a section of an object, which is made when it is not there.</summary>
    public void Say(SpecObject parent, string section, string key, SpecNode? value)
    {
        if (value is not null && ExecutionCellConfig.Section(parent, section, value.Origin) is { } there)
        {
            Say(there, key, value);
        }
    }

    /// <summary>Says something in an object.</summary>
    public void Say(SpecObject section, string key, SpecNode value)
    {
        if (section[key] is not { } existing || existing is SpecNull)
        {
            section.Set(key, value);
        }
        else if (!DocumentAgreement.IsSame(existing, value))
        {
            DocumentAgreement.Report(context, value.Origin!, value, existing.Pointer, existing);
        }
    }
}
