using System.Globalization;
using System.Text;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>A document of a cell, indented as a person would, with its holes: its <c>config.json</c>, or its ExecutionCell document.</summary>
internal sealed class DocumentTemplate
{
    /// <summary>Where a document that no launcher has placed looks for the files of secrets; <c>CellPlacement.SecretsDirectory</c> says so.</summary>
    private const string DeclaredSecretsDirectory = "/run/secrets";

    private DocumentTemplate(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>A cell's <c>config.json</c>.</summary>
    public static DocumentTemplate OfConfig(CellSpec spec) => Of(new ConfigBuilder(spec.Config), spec.Document);

    /// <summary>A cell's ExecutionCell document, as <c>ExecutionCellDocument.WriteTo</c> would write it.</summary>
    public static DocumentTemplate OfExecutionCell(SpecObject document) => Of(new ExecutionCellBuilder(), document);

    private static DocumentTemplate Of(Builder builder, SpecObject document)
    {
        builder.Value(document, 0);
        builder.Constant("\n");
        return new DocumentTemplate(builder.Finish());
    }

    /// <summary>The document with each hole replaced, all of them present.</summary>
    /// <param name="placeholder">What stands for a hole, by the property's name.</param>
    public string Render(Func<string, string> placeholder)
    {
        var text = new StringBuilder();
        Render(Parts, placeholder, text);
        return text.ToString();
    }

    private static void Render(IReadOnlyList<TemplatePart> parts, Func<string, string> placeholder, StringBuilder text)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ConstantPart constant:
                    text.Append(constant.Json);
                    break;
                case SeparatorPart when text[text.Length - 1] is not ('[' or '{'):
                    text.Append(',');
                    break;
                case EndPart end when text[text.Length - 1] is not ('[' or '{'):
                    text.Append(end.NewLine);
                    break;
                case ValuePart value:
                    text.Append(placeholder(value.Hole.Name));
                    break;
                case PlacementPart placement:
                    text.Append(JsonText.Escape(placement.Otherwise ?? ""));
                    break;
                case HoleBlock block:
                    Render(block.Parts, placeholder, text);
                    break;
            }
        }
    }

    /// <summary>
    /// All that decides which document is written for which values. What is no constant is set off by a NUL, which JSON never holds as it is.
    /// </summary>
    public string Signature()
    {
        var text = new StringBuilder();
        Sign(Parts, text);
        return text.ToString();
    }

    private static void Sign(IReadOnlyList<TemplatePart> parts, StringBuilder text)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ConstantPart constant:
                    text.Append(constant.Json);
                    break;
                case SeparatorPart:
                    text.Append("\0,");
                    break;
                case EndPart end:
                    text.Append("\0" + end.NewLine);
                    break;
                case ValuePart { Hole: var hole, Use: var use }:
                    text.Append($"\0{use} {hole.Type} {hole.Name}");
                    foreach (var member in hole.EnumMembers)
                    {
                        text.Append($" {member.Member}={JsonText.Escape(member.Text)}");
                    }

                    text.Append('\0');
                    break;
                case PlacementPart { Member: var member, Otherwise: var otherwise }:
                    text.Append($"\0{member} {otherwise}\0");
                    break;
                case HoleBlock { Hole: var hole, IsSwitch: var isSwitch } block:
                    text.Append($"\0{(isSwitch ? "if" : hole.IsSequence ? "each" : "given")} {hole.Name}\0");
                    Sign(block.Parts, text);
                    text.Append("\0end\0");
                    break;
                case PlacementBlock block:
                    text.Append($"\0given {block.Member}\0");
                    Sign(block.Parts, text);
                    text.Append("\0end\0");
                    break;
            }
        }
    }

    /// <summary>Turns a tree into parts.</summary>
    private abstract class Builder
    {
        private readonly StringBuilder _constant = new();
        private List<TemplatePart> _parts = [];

        public void Constant(string json) => _constant.Append(json);

        public List<TemplatePart> Finish()
        {
            Flush();
            return _parts;
        }

        public void Value(SpecNode node, int depth)
        {
            switch (node)
            {
                case SpecObject members:
                    Items(Members(members), '{', '}', depth, members);
                    break;
                case SpecArray array:
                    Items([.. array.Items.Select(static item => (default(string), item))], '[', ']', depth, array);
                    break;
                case SpecString text:
                    Constant("\"");
                    Text(text);
                    Constant("\"");
                    break;
                case SpecNumber { Hole: { } hole } number:
                    Part(new ValuePart(hole, number.IsCpuQuota ? ValueUse.CpuQuota : ValueUse.Limit));
                    break;
                case SpecNumber number:
                    Constant(TextOf(number));
                    break;
                case SpecBoolean boolean:
                    Constant(boolean.Value ? "true" : "false");
                    break;
                default:
                    Constant("null");
                    break;
            }
        }

        /// <summary>Whether what turns out to be empty at run time is to look like what always is.</summary>
        protected abstract bool ClosesEmptyOnOneLine { get; }

        /// <summary>The members; of a repeated key only the last, which is the one that counts.</summary>
        protected virtual List<(string? Key, SpecNode Value)> Members(SpecObject node) =>
            [.. node.Members.Where(member => ReferenceEquals(node[member.Key], member.Value)).Select(static member => ((string?)member.Key, member.Value))];

        /// <summary>Adds what is behind the items of a node.</summary>
        /// <param name="node">The node.</param>
        /// <param name="newLine">What begins the line of a member.</param>
        /// <param name="isCertain">Whether an item is sure to stand before it.</param>
        protected virtual void End(SpecNode node, string newLine, bool isCertain)
        {
        }

        /// <summary>Adds the inside of a string.</summary>
        protected abstract void Text(SpecString text);

        /// <summary>Text as the inside of a JSON string.</summary>
        protected abstract string Escape(string text);

        protected abstract string TextOf(SpecNumber number);

        protected void Separator(bool isFirst, bool isCertain)
        {
            if (isCertain)
            {
                Constant(",");
            }
            else if (!isFirst)
            {
                Part(SeparatorPart.Instance);
            }
        }

        protected List<TemplatePart> Enter()
        {
            Flush();
            var outer = _parts;
            _parts = [];
            return outer;
        }

        protected void Leave(List<TemplatePart> outer, Func<IReadOnlyList<TemplatePart>, TemplatePart> wrap)
        {
            Flush();
            var inner = _parts;
            _parts = outer;
            _parts.Add(wrap(inner));
        }

        protected void Part(TemplatePart part)
        {
            Flush();
            _parts.Add(part);
        }

        private void Items(List<(string? Key, SpecNode Value)> items, char open, char close, int depth, SpecNode node)
        {
            Constant(open.ToString());
            if (items.Count == 0)
            {
                Constant(close.ToString());
                return;
            }

            var newLine = "\n" + new string(' ', (depth + 1) * 2);
            var isCertain = false;
            for (var i = 0; i < items.Count;)
            {
                if (items[i].Value.Presence is not { } hole)
                {
                    Separator(isFirst: i == 0, isCertain);
                    Item(items[i++], newLine, depth);
                    isCertain = true;
                    continue;
                }

                // Neighbours that hang on the same hole come and go together.
                var isSwitch = IsSwitch(items[i].Value);
                var outer = Enter();
                do
                {
                    Separator(isFirst: false, isCertain);
                    Item(items[i++], newLine, depth);
                }
                while (i < items.Count && ReferenceEquals(items[i].Value.Presence, hole));
                Leave(outer, parts => new HoleBlock(hole, isSwitch, parts));
            }

            End(node, newLine, isCertain);
            newLine = "\n" + new string(' ', depth * 2);
            if (isCertain || !ClosesEmptyOnOneLine)
            {
                Constant(newLine);
            }
            else
            {
                Part(new EndPart(newLine));
            }

            Constant(close.ToString());
        }

        private void Item((string? Key, SpecNode Value) item, string newLine, int depth)
        {
            Constant(newLine);
            if (item.Key is { } key)
            {
                Constant("\"" + Escape(key) + "\": ");
            }

            Value(item.Value, depth + 1);
        }

        private static bool IsSwitch(SpecNode node) =>
            node is SpecString { IsConstant: true, Presence: { Type: HoleType.Boolean, IsSequence: false } };

        private void Flush()
        {
            if (_constant.Length > 0)
            {
                _parts.Add(new ConstantPart(_constant.ToString()));
                _constant.Clear();
            }
        }
    }

    /// <summary>Adds to an OCI configuration what only the launcher knows.</summary>
    private sealed class ConfigBuilder(OciConfig config) : Builder
    {
        protected override bool ClosesEmptyOnOneLine => false;

        protected override string Escape(string text) => JsonText.Escape(text);

        protected override string TextOf(SpecNumber number) => number.Value.ToString(CultureInfo.InvariantCulture);

        protected override void End(SpecNode node, string newLine, bool isCertain)
        {
            if (node != config.Linux.Node || config.Linux.CgroupsPath is not null)
            {
                return;
            }

            var outer = Enter();
            Separator(isFirst: false, isCertain);
            Constant(newLine + "\"cgroupsPath\": \"");
            Part(new PlacementPart("CgroupsPath", Otherwise: null));
            Constant("\"");
            Leave(outer, static parts => new PlacementBlock("CgroupsPath", parts));
        }

        protected override void Text(SpecString text)
        {
            if (ReferenceEquals(text, config.Root.Path))
            {
                Part(new PlacementPart("RootPath", text.Text));
            }
            else if (ReferenceEquals(text, config.Linux.CgroupsPath))
            {
                Part(new PlacementPart("CgroupsPath", text.Text));
            }
            else if (text.Hole is { IsSecret: true } secret && IsBindSource(text))
            {
                Part(new PlacementPart("SecretsDirectory", DeclaredSecretsDirectory));
                Constant("/" + Escape(secret.Name));
            }
            else
            {
                Constant(Escape(text.Text));
                if (text.Hole is { } hole)
                {
                    Part(new ValuePart(hole, IsBindSource(text) ? ValueUse.Path : ValueUse.Text));
                }
            }
        }

        private static bool IsBindSource(SpecString text) =>
            text.Parent is SpecObject mount && ReferenceEquals(new OciMount(mount).Source, text);
    }

    /// <summary>Writes an ExecutionCell document in the order of its contract, what that does not know at the end of its object.</summary>
    private sealed class ExecutionCellBuilder : Builder
    {
        protected override bool ClosesEmptyOnOneLine => true;

        protected override string Escape(string text) => ContractEscape.Of(text);

        protected override string TextOf(SpecNumber number) => number.Text;

        protected override List<(string? Key, SpecNode Value)> Members(SpecObject node)
        {
            var written = base.Members(node);
            if (ExecutionCellSchema.Document.MembersOf(node)?.Members is not { } known)
            {
                return written;
            }

            // What may be left out is the same as null; what is not known is kept as it is.
            List<(string? Key, SpecNode Value)> members = [.. known
                .Select(member => ((string?)member.Name, node[member.Name]!))
                .Where(static member => member.Item2 is not (null or SpecNull))];
            members.AddRange(written.Where(member => !known.Any(own => own.Name == member.Key)));
            return members;
        }

        protected override void Text(SpecString text)
        {
            Constant(Escape(text.Text));
            if (text.Hole is { } hole)
            {
                Part(new ValuePart(hole, text.Key == "tenantId" ? ValueUse.TenantId : ValueUse.Text));
            }
        }
    }
}
