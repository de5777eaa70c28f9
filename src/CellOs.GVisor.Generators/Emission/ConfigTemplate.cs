using System.Globalization;
using System.Text;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>A cell's <c>config.json</c>, indented as a person would, with its holes.</summary>
internal sealed class ConfigTemplate
{
    /// <summary>Where a document that no launcher has placed looks for the files of secrets; <c>CellPlacement.SecretsDirectory</c> says so.</summary>
    private const string DeclaredSecretsDirectory = "/run/secrets";

    private ConfigTemplate(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    public IReadOnlyList<TemplatePart> Parts { get; }

    public static ConfigTemplate Of(CellSpec spec)
    {
        var builder = new Builder(spec.Config);
        builder.Value(spec.Document, 0);
        builder.Constant("\n");
        return new ConfigTemplate(builder.Finish());
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

    private sealed class Builder(OciConfig config)
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
                case SpecObject { Members.Count: 0 }:
                    Constant("{}");
                    break;
                case SpecObject members:
                    Items(Members(members), '{', '}', depth, members == config.Linux.Node);
                    break;
                case SpecArray { Items.Count: 0 }:
                    Constant("[]");
                    break;
                case SpecArray array:
                    Items([.. array.Items.Select(static item => (default(string), item))], '[', ']', depth, isLinux: false);
                    break;
                case SpecString text:
                    Text(text);
                    break;
                case SpecNumber { Hole: { } hole } number:
                    Part(new ValuePart(hole, number.IsCpuQuota ? ValueUse.CpuQuota : ValueUse.Limit));
                    break;
                case SpecNumber number:
                    Constant(number.Value.ToString(CultureInfo.InvariantCulture));
                    break;
                case SpecBoolean boolean:
                    Constant(boolean.Value ? "true" : "false");
                    break;
                default:
                    Constant("null");
                    break;
            }
        }

        /// <summary>The members; of a repeated key only the last, which is the one that counts.</summary>
        private static List<(string? Key, SpecNode Value)> Members(SpecObject node) =>
            [.. node.Members.Where(member => ReferenceEquals(node[member.Key], member.Value)).Select(static member => ((string?)member.Key, member.Value))];

        private void Items(List<(string? Key, SpecNode Value)> items, char open, char close, int depth, bool isLinux)
        {
            Constant(open.ToString());
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

            if (isLinux && config.Linux.CgroupsPath is null)
            {
                var outer = Enter();
                Separator(isFirst: false, isCertain);
                Constant(newLine + "\"cgroupsPath\": \"");
                Part(new PlacementPart("CgroupsPath", Otherwise: null));
                Constant("\"");
                Leave(outer, static parts => new PlacementBlock("CgroupsPath", parts));
            }

            Constant("\n" + new string(' ', depth * 2) + close);
        }

        private void Separator(bool isFirst, bool isCertain)
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

        private void Item((string? Key, SpecNode Value) item, string newLine, int depth)
        {
            Constant(newLine);
            if (item.Key is { } key)
            {
                Constant("\"" + JsonText.Escape(key) + "\": ");
            }

            Value(item.Value, depth + 1);
        }

        private void Text(SpecString text)
        {
            Constant("\"");
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
                Constant("/" + JsonText.Escape(secret.Name));
            }
            else
            {
                Constant(JsonText.Escape(text.Text));
                if (text.Hole is { } hole)
                {
                    Part(new ValuePart(hole, IsBindSource(text) ? ValueUse.Path : ValueUse.Text));
                }
            }

            Constant("\"");
        }

        private static bool IsBindSource(SpecString text) =>
            text.Parent is SpecObject mount && ReferenceEquals(new OciMount(mount).Source, text);

        private static bool IsSwitch(SpecNode node) =>
            node is SpecString { IsConstant: true, Presence: { Type: HoleType.Boolean, IsSequence: false } };

        private List<TemplatePart> Enter()
        {
            Flush();
            var outer = _parts;
            _parts = [];
            return outer;
        }

        private void Leave(List<TemplatePart> outer, Func<IReadOnlyList<TemplatePart>, TemplatePart> wrap)
        {
            Flush();
            var inner = _parts;
            _parts = outer;
            _parts.Add(wrap(inner));
        }

        private void Part(TemplatePart part)
        {
            Flush();
            _parts.Add(part);
        }

        private void Flush()
        {
            if (_constant.Length > 0)
            {
                _parts.Add(new ConstantPart(_constant.ToString()));
                _constant.Clear();
            }
        }
    }
}
