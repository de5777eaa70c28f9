using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Json;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>The rules on JSON types, over every member of the schema and at the ends of every range.</summary>
public sealed class JsonRulesTests
{
    /// <summary>A value of each JSON type, for what is not due.</summary>
    private static readonly string[] Values = ["\"text\"", "7", "true", "[]", "{}"];

    public static TheoryData<string> Places => [.. Typed().Select(static at => at.Pointer)];

    /// <summary>Whatever stands there, it is said once, at that place, by this rule or by one that knows the member better.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void CELL7001_reports_every_other_type_of_every_member(string place)
    {
        var type = Typed().Single(at => at.Pointer == place).Type;
        foreach (var json in Values)
        {
            var isDue = json[0] switch
            {
                '"' => type.Kind == SchemaKind.String,
                '7' => type.Kind == SchemaKind.Number,
                't' => type.Kind == SchemaKind.Boolean,
                '[' => type.Kind == SchemaKind.Array,
                _ => type.Kind is SchemaKind.Object or SchemaKind.Map,
            };
            var errors = RuleEngine.Judge(new CellSpec(With(place, json))).Where(finding => finding.Pointer == place && finding.Severity == RuleSeverity.Error).ToList();
            if (isDue)
            {
                Assert.DoesNotContain(errors, static finding => finding.Rule == WrongType.Rule);
            }
            else
            {
                Assert.Equal((json, 1), (json, errors.Count));
            }
        }
    }

    [Theory]
    [InlineData("/process/user/uid", "-1", false)]
    [InlineData("/process/user/uid", "-0", false)]
    [InlineData("/process/user/uid", "0", true)]
    [InlineData("/process/user/uid", "4294967295", true)]
    [InlineData("/process/user/uid", "4294967296", false)]
    [InlineData("/process/user/uid", "1000.0", false)]
    [InlineData("/process/user/uid", "1e3", false)]
    [InlineData("/process/user/uid", "1E-40", false)]
    [InlineData("/hooks/poststop/0/timeout", "-0", true)]
    [InlineData("/hooks/poststop/0/timeout", "9223372036854775807", true)]
    [InlineData("/hooks/poststop/0/timeout", "9223372036854775808", false)]
    [InlineData("/hooks/poststop/0/timeout", "-9223372036854775808", true)]
    [InlineData("/hooks/poststop/0/timeout", "-9223372036854775809", false)]
    [InlineData("/linux/resources/blockIO/leafWeight", "65535", true)]
    [InlineData("/linux/seccomp/syscalls/0/args/0/value", "18446744073709551615", true)]
    [InlineData("/linux/seccomp/syscalls/0/args/0/value", "18446744073709551616", false)]
    [InlineData("/linux/seccomp/syscalls/0/args/0/value", "1e400", false)]
    [InlineData("/linux/seccomp/syscalls/0/args/0/value", "99999999999999999999999999999999", false)]
    [InlineData("/process/scheduler/nice", "-2147483648", true)]
    [InlineData("/process/scheduler/nice", "-2147483649", false)]
    public void CELL7001_knows_the_ends_of_each_range(string place, string json, bool isRight) =>
        Assert.Equal(isRight ? [] : [place], Findings("CELL7001", With(place, json)).Select(static finding => finding.Pointer));

    /// <summary>
    /// All numbers of 16 bits are weights of block I/O, of which another rule speaks from 1001 on: by itself this one knows their end, too.
    /// </summary>
    [Theory]
    [InlineData("65535", true)]
    [InlineData("65536", false)]
    public void CELL7001_knows_the_end_of_16_bits(string json, bool isRight)
    {
        const string Place = "/linux/resources/blockIO/weight";
        var document = With(Place, json);
        var findings = new FindingList(new CellSpec(document));
        findings.Run(WrongType.Rule);
        Assert.Equal(isRight ? [] : [Place], findings.Select(static finding => finding.Pointer));
        Assert.Contains(RuleEngine.Judge(new CellSpec(document)), static finding => finding.Rule.Id == "CELL4114" && finding.Pointer == Place);
    }

    [Theory]
    [InlineData("/process/user/uid", "\"1000\"", "1000")]
    [InlineData("/process/user/uid", "\" 1000\"", null)]
    [InlineData("/process/user/uid", "\"-1\"", null)]
    [InlineData("/process/user/uid", "\"root\"", null)]
    [InlineData("/process/user/uid", "\"\"", null)]
    [InlineData("/process/user/uid", "\"1e3\"", null)]
    [InlineData("/process/user/uid", "1000.0", "1000")]
    [InlineData("/process/user/uid", "-0", "0")]
    [InlineData("/process/user/uid", "-0.0", "0")]
    [InlineData("/process/user/uid", "1.5", null)]
    [InlineData("/process/user/uid", "true", null)]
    [InlineData("/root/readonly", "\"false\"", "false")]
    [InlineData("/root/readonly", "\"yes\"", null)]
    [InlineData("/root/readonly", "1", null)]
    [InlineData("/linux/sysctl/a", "1.50", "\"1.50\"")]
    [InlineData("/linux/sysctl/a", "true", "\"true\"")]
    [InlineData("/process/args", "\"/bin/true\"", null)]
    public void CELL7001_repairs_what_is_plain(string place, string json, string? repaired)
    {
        var finding = Assert.Single(Findings("CELL7001", With(place, json)));
        Assert.Equal(repaired, finding.Repair?.Value);
        Assert.Equal(repaired is null ? null : json, finding.Repair?.Original);
    }

    [Theory]
    [InlineData("""{"process":{"USER":{"Uid":"x"}}}""", "/process/USER/Uid")]
    [InlineData("""{"process":{"user":{"uid":"x","uid":1}}}""", "/process/user/uid")]
    [InlineData("""{"process":{"user":{"uid":"x"},"user":{"uid":1}}}""", "/process/user/uid")]
    public void CELL7001_looks_at_what_runsc_reads(string json, string place) =>
        Assert.Equal(place, Assert.Single(Findings("CELL7001", TestData.Parse(json))).Pointer);

    [Fact]
    public void CELL7001_cuts_a_long_number_and_names_no_other_value()
    {
        Assert.Contains(
            "is 111111111111111111111111111111..., not",
            Assert.Single(Findings("CELL7001", With("/process/user/uid", new string('1', 2000)))).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("31337", Assert.Single(Findings("CELL7001", With("/process/env", "[31337]"))).Message, StringComparison.Ordinal);
    }

    /// <summary>What a rule of its own says of the same value is not said again.</summary>
    [Theory]
    [InlineData("""{"process":{"rlimits":[{"type":"RLIMIT_CORE","soft":-1,"hard":1}]}}""", "/process/rlimits/0/soft", "CELL1204")]
    [InlineData("""{"process":{"rlimits":[{"type":"RLIMIT_CORE","soft":"1","hard":1}]}}""", "/process/rlimits/0/soft", "CELL7001")]
    [InlineData("""{"process":{"oomScoreAdj":2147483648}}""", "/process/oomScoreAdj", "CELL1019")]
    [InlineData("""{"root":null}""", "/root", "CELL3001")]
    [InlineData("""{"windows":7}""", "/windows", "CELL0201")]
    [InlineData("""{"vm":7}""", "/vm", "CELL7001")]
    public void A_value_is_found_wrong_once(string json, string place, string id) =>
        Assert.Equal(id, Assert.Single(RuleEngine.Judge(new CellSpec(TestData.Parse(json))), finding => finding.Pointer == place && finding.Severity == RuleSeverity.Error).Rule.Id);

    [Fact]
    public void They_come_last_of_those_on_configurations_so_that_they_know_what_was_said() =>
        Assert.Equal(JsonRules.All, RuleCatalog.All.Except(RuleCatalog.Contract).TakeLast(JsonRules.All.Count));

    [Theory]
    [MemberData(nameof(Places))]
    public void CELL7002_reports_null_in_place_of_every_member(string place) =>
        Assert.Single(
            RuleEngine.Judge(new CellSpec(With(place, "null"))),
            finding => finding.Pointer == place && finding.Severity == RuleSeverity.Error);

    [Fact]
    public void CELL7002_only_warns_where_a_tool_wrote_the_null() =>
        Assert.Equal(
            RuleSeverity.Warning,
            Assert.Single(RuleEngine.Judge(new CellSpec(With("/process/args/0", "null")) { IsImported = true }), static finding => finding.Rule.Id == "CELL7002").Severity);

    [Theory]
    [InlineData("""{"windows":{"network":null}}""")]
    [InlineData("""{"x-other":null}""")]
    public void CELL7002_is_silent_where_the_specification_has_no_type(string json) => Assert.Empty(Findings("CELL7002", TestData.Parse(json)));

    private static IEnumerable<Finding> Findings(string id, SpecObject document) =>
        RuleEngine.Judge(new CellSpec(document)).Where(finding => finding.Rule.Id == id);

    /// <summary>A document with a value at a place, and just enough around it.</summary>
    private static SpecObject With(string place, string json)
    {
        var parts = place.Split('/');
        for (var i = parts.Length - 1; i > 0; i--)
        {
            json = parts[i] == "0" ? $"[{json}]" : $$"""{"{{parts[i]}}":{{json}}}""";
        }

        return TestData.Parse(json);
    }

    /// <summary>Every place to which the schema gives a type.</summary>
    private static List<(string Pointer, SchemaType Type)> Typed()
    {
        var places = new List<(string, SchemaType)>();
        Add("", OciSchema.Config);
        return places;

        void Add(string parent, SchemaObject node)
        {
            foreach (var member in node.Members)
            {
                AddType($"{parent}/{member.Name}", member.Type);
            }
        }

        void AddType(string place, SchemaType type)
        {
            places.Add((place, type));
            if (type.Members is { } members)
            {
                Add(place, members);
            }
            else if (type.Element is { } element)
            {
                AddType(place + (type.Kind == SchemaKind.Array ? "/0" : "/key"), element);
            }
        }
    }
}
