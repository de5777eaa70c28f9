using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Emits the method that writes a document: the constant JSON as UTF-8 literals, the holes in between.</summary>
internal sealed class DocumentMethodEmitter
{
    private const string Library = "global::CellOs.GVisor.";

    private readonly CodeWriter _code;
    private readonly Func<string, string> _escape;

    /// <summary>The locals taken, and <c>_</c>, which would be no local but a discard.</summary>
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "writer", "output", "placement", "_" };

    private DocumentMethodEmitter(CodeWriter code, Func<string, string> escape)
    {
        _code = code;
        _escape = escape;
    }

    /// <summary>Emits <c>WriteConfig</c>.</summary>
    public static void EmitConfig(CodeWriter code, DocumentTemplate template) => new DocumentMethodEmitter(code, JsonText.Escape).Emit(
        $"public void WriteConfig(global::System.Buffers.IBufferWriter<byte> output, {Library}CellPlacement? placement = null)",
        $"new {Library}ConfigWriter(output)",
        template);

    /// <summary>Emits <c>WriteExecutionCell</c>.</summary>
    public static void EmitExecutionCell(CodeWriter code, DocumentTemplate template) => new DocumentMethodEmitter(code, ContractEscape.Of).Emit(
        "public void WriteExecutionCell(global::System.Buffers.IBufferWriter<byte> output)",
        $"{Library}ConfigWriter.ForExecutionCell(output)",
        template);

    private void Emit(string method, string writer, DocumentTemplate template)
    {
        _code.Open(method);
        _code.Line($"var writer = {writer};");
        Emit(template.Parts, value: null);
        _code.Close();
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
                    _code.Line("writer.WriteSeparator();");
                    break;
                case EndPart end:
                    _code.Line($"writer.WriteEnd({Identifier.Literal(end.NewLine)}u8);");
                    break;
                case ValuePart hole:
                    Value(hole, value ?? Property(hole.Hole));
                    break;
                case PlacementPart placement:
                    var path = placement.Otherwise is { } otherwise ? $"placement?.{placement.Member} ?? {Identifier.Literal(otherwise)}" : value;
                    _code.Line($"writer.WriteText({path}, \"placement\");");
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
            _code.Line($"writer.WriteRaw({Identifier.Literal(json)}u8);");
            return;
        }

        // JSON never holds three quotes in a row, so this literal needs no escaping and shows the document as it is.
        _code.Line("writer.WriteRaw(\"\"\"").Indent().Lines(json).Line("\"\"\"u8);").Unindent();
    }

    private void Block(PlacementBlock block)
    {
        var local = Local(block.Member);
        _code.Open($"if (placement?.{block.Member} is {{ }} {local})");
        Emit(block.Parts, local);
        _code.Close();
    }

    private void Block(HoleBlock block)
    {
        var hole = block.Hole;
        var property = Property(hole);
        if (block.IsSwitch)
        {
            _code.Open(hole.IsNullable ? $"if ({property} == true)" : $"if ({property})");
            Emit(block.Parts, property);
            _code.Close();
            return;
        }

        if (hole.IsSecret && !block.Parts.Any(static part => part is ValuePart))
        {
            // The value is not in the document, but in the file that it names.
            _code.Open($"if ({property} is not null)");
            Emit(block.Parts, value: null);
            _code.Close();
            return;
        }

        if (!hole.IsSequence)
        {
            var local = Local(hole.Name);
            _code.Open($"if ({property} is {{ }} {local})");
            Emit(block.Parts, local);
            _code.Close();
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
            _code.Open($"if (!{property}.IsDefault)");
        }
        else if (hole.IsNullable)
        {
            sequence = Local(hole.Name);
            _code.Open($"if ({property} is {{ }} {sequence})");
        }
        else
        {
            _code.Line($"{Library}ConfigWriter.Require({property}, {Identifier.Literal(hole.Name)});");
            isGuarded = false;
        }

        var item = Local(hole.Name + "Item");
        _code.Open($"foreach (var {item} in {sequence})");
        if (hole.IsElementNullable)
        {
            var local = Local(hole.Name + "Value");
            _code.Open($"if ({item} is {{ }} {local})");
            Emit(block.Parts, local);
            _code.Close();
        }
        else
        {
            Emit(block.Parts, item);
        }

        _code.Close();
        if (isGuarded)
        {
            _code.Close();
        }
    }

    private void Value(ValuePart part, string value)
    {
        var hole = part.Hole;
        var name = Identifier.Literal(hole.Name);
        switch (part.Use)
        {
            case ValueUse.Path:
                _code.Line($"writer.WritePath({value}, {name});");
                return;
            case ValueUse.Limit:
                _code.Line($"writer.WriteLimit({value}, {name});");
                return;
            case ValueUse.TenantId:
                _code.Line($"writer.WriteTenantId({value}, {name});");
                return;
            case ValueUse.CpuQuota:
                _code.Line($"writer.WriteCpuQuota((double){value}, {name});");
                return;
        }

        switch (hole.Type)
        {
            case HoleType.String:
                _code.Line($"writer.WriteText({value}, {name});");
                break;
            case HoleType.Uri:
                _code.Line($"writer.WriteUri({value}, {name});");
                break;
            case HoleType.Boolean:
                _code.Line($"writer.WriteBoolean({value});");
                break;
            case HoleType.Enum:
                EnumValue(hole, value, name);
                break;
            case HoleType.DateTimeOffset:
                _code.Line($"writer.WriteFormatted({value}, \"O\");");
                break;
            default:
                _code.Line($"writer.WriteFormatted({value});");
                break;
        }
    }

    private void EnumValue(Hole hole, string value, string name)
    {
        _code.Line($"writer.WriteRaw({value} switch").Line("{").Indent();
        foreach (var member in hole.EnumMembers)
        {
            _code.Line($"{hole.EnumType}.{Identifier.Escape(member.Member)} => {Identifier.Literal(_escape(member.Text))}u8,");
        }

        _code.Line($"_ => throw new {Library}CellValueException({name}, \"is no defined value of its enum; set it to a named one\"),");
        _code.Unindent().Line("});");
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
