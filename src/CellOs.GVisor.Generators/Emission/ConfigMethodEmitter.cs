using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Emits <c>WriteConfig</c>: the constant JSON as UTF-8 literals, the holes in between.</summary>
internal sealed class ConfigMethodEmitter(CodeWriter code)
{
    private const string Library = "global::CellOs.GVisor.";

    /// <summary>The locals taken, and <c>_</c>, which would be no local but a discard.</summary>
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "writer", "output", "placement", "_" };

    public void Emit(ConfigTemplate template)
    {
        code.Open($"public void WriteConfig(global::System.Buffers.IBufferWriter<byte> output, {Library}CellPlacement? placement = null)");
        code.Line($"var writer = new {Library}ConfigWriter(output);");
        Emit(template.Parts, value: null);
        code.Close();
    }

    /// <param name="parts">The parts.</param>
    /// <param name="value">What stands for the hole of the block at hand.</param>
    private void Emit(IReadOnlyList<TemplatePart> parts, string? value)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ConstantPart constant:
                    Raw(constant.Json);
                    break;
                case SeparatorPart:
                    code.Line("writer.WriteSeparator();");
                    break;
                case ValuePart hole:
                    Value(hole, value ?? Property(hole.Hole));
                    break;
                case PlacementPart placement:
                    var path = placement.Otherwise is { } otherwise ? $"placement?.{placement.Member} ?? {Identifier.Literal(otherwise)}" : value;
                    code.Line($"writer.WriteText({path}, \"placement\");");
                    break;
                case PlacementBlock block:
                    Block(block);
                    break;
                case HoleBlock block:
                    Block(block);
                    break;
            }
        }
    }

    private void Raw(string json)
    {
        if (!json.Contains('\n'))
        {
            code.Line($"writer.WriteRaw({Identifier.Literal(json)}u8);");
            return;
        }

        // JSON never holds three quotes in a row, so this literal needs no escaping and shows the document as it is.
        code.Line("writer.WriteRaw(\"\"\"").Indent().Lines(json).Line("\"\"\"u8);").Unindent();
    }

    private void Block(PlacementBlock block)
    {
        var local = Local(block.Member);
        code.Open($"if (placement?.{block.Member} is {{ }} {local})");
        Emit(block.Parts, local);
        code.Close();
    }

    private void Block(HoleBlock block)
    {
        var hole = block.Hole;
        var property = Property(hole);
        if (block.IsSwitch)
        {
            code.Open(hole.IsNullable ? $"if ({property} == true)" : $"if ({property})");
            Emit(block.Parts, property);
            code.Close();
            return;
        }

        if (hole.IsSecret && !block.Parts.Any(static part => part is ValuePart))
        {
            // The value is not in the document, but in the file that it names.
            code.Open($"if ({property} is not null)");
            Emit(block.Parts, value: null);
            code.Close();
            return;
        }

        if (!hole.IsSequence)
        {
            var local = Local(hole.Name);
            code.Open($"if ({property} is {{ }} {local})");
            Emit(block.Parts, local);
            code.Close();
            return;
        }

        Sequence(block, property);
    }

    private void Sequence(HoleBlock block, string property)
    {
        var hole = block.Hole;
        var sequence = property;
        var isGuarded = true;
        if (hole.Sequence is HoleSequence.ImmutableArray)
        {
            code.Open($"if (!{property}.IsDefault)");
        }
        else if (hole.IsNullable)
        {
            sequence = Local(hole.Name);
            code.Open($"if ({property} is {{ }} {sequence})");
        }
        else
        {
            code.Line($"{Library}ConfigWriter.Require({property}, {Identifier.Literal(hole.Name)});");
            isGuarded = false;
        }

        var item = Local(hole.Name + "Item");
        code.Open($"foreach (var {item} in {sequence})");
        if (hole.IsElementNullable)
        {
            var local = Local(hole.Name + "Value");
            code.Open($"if ({item} is {{ }} {local})");
            Emit(block.Parts, local);
            code.Close();
        }
        else
        {
            Emit(block.Parts, item);
        }

        code.Close();
        if (isGuarded)
        {
            code.Close();
        }
    }

    private void Value(ValuePart part, string value)
    {
        var hole = part.Hole;
        var name = Identifier.Literal(hole.Name);
        switch (part.Use)
        {
            case ValueUse.Path:
                code.Line($"writer.WritePath({value}, {name});");
                return;
            case ValueUse.Limit:
                code.Line($"writer.WriteLimit({value}, {name});");
                return;
            case ValueUse.CpuQuota:
                code.Line($"writer.WriteCpuQuota((double){value}, {name});");
                return;
        }

        switch (hole.Type)
        {
            case HoleType.String:
                code.Line($"writer.WriteText({value}, {name});");
                break;
            case HoleType.Uri:
                code.Line($"writer.WriteUri({value}, {name});");
                break;
            case HoleType.Boolean:
                code.Line($"writer.WriteBoolean({value});");
                break;
            case HoleType.Enum:
                EnumValue(hole, value, name);
                break;
            case HoleType.DateTimeOffset:
                code.Line($"writer.WriteFormatted({value}, \"O\");");
                break;
            default:
                code.Line($"writer.WriteFormatted({value});");
                break;
        }
    }

    private void EnumValue(Hole hole, string value, string name)
    {
        code.Line($"writer.WriteRaw({value} switch").Line("{").Indent();
        foreach (var member in hole.EnumMembers)
        {
            code.Line($"{hole.EnumType}.{Identifier.Escape(member.Member)} => {Identifier.Literal(JsonText.Escape(member.Text))}u8,");
        }

        code.Line($"_ => throw new {Library}CellValueException({name}, \"is no defined value of its enum; set it to a named one\"),");
        code.Unindent().Line("});");
    }

    private static string Property(Hole hole) => "this." + Identifier.Escape(hole.Name);

    private string Local(string name)
    {
        var stem = char.ToLowerInvariant(name[0]) + name.Substring(1);
        var local = stem;
        for (var i = 2; !_locals.Add(local); i++)
        {
            local = stem + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Identifier.Escape(local);
    }
}
