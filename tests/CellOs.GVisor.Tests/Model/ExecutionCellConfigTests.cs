using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Model;

/// <summary>What an ExecutionCell document and an OCI configuration both say, from the one to the other.</summary>
public sealed class ExecutionCellConfigTests
{
    private const string Run = """
        { "argv": ["/bin/wc", "-w"], "workingDirectory": "/srv", "limits": { "memoryMaxBytes": 4096, "cpuMax": { "quotaMicros": 5000, "periodMicros": 10000 } } }
        """;

    [Fact]
    public void A_document_becomes_a_configuration_that_shows_where_it_was_written()
    {
        var text = $$"""{ "spec": { "run": {{Run}} } }""";
        var config = Lowered(text);

        Assert.Equal(
            """{"process":{"args":["/bin/wc","-w"],"cwd":"/srv"},"linux":{"resources":{"memory":{"limit":4096},"cpu":{"quota":5000,"period":10000}}}}""",
            SpecText.Of(config));
        Assert.Equal("\"-w\"", Written(text, new OciConfig(config).Process.Args.Array!.Items[1]));
        Assert.Equal("\"/srv\"", Written(text, new OciConfig(config).Process.Cwd!));
        Assert.Equal("4096", Written(text, new OciConfig(config).Linux.Resources.ObjectAt("memory").NumberAt("limit")!));
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{ "spec": { "run": 5 } }""", "{}")]
    [InlineData("""{ "spec": { "run": { "argv": 5, "workingDirectory": 5, "limits": { "memoryMaxBytes": "5", "cpuMax": {} } } } }""", """{"process":{}}""")]
    [InlineData("""{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": 5 } } } } }""", """{"process":{},"linux":{"resources":{"cpu":{"quota":5,"period":100000}}}}""")]
    public void What_a_document_does_not_say_is_left_open(string text, string config) => Assert.Equal(config, SpecText.Of(Lowered(text)));

    [Fact]
    public void A_configuration_becomes_a_document_and_back()
    {
        var run = new SpecObject();

        ExecutionCellConfig.Raise(new OciConfig(Lowered($$"""{ "spec": { "run": {{Run}} } }""")), run);

        Assert.Equal(SpecText.Of(TestData.Parse(Run)), SpecText.Of(run));
    }

    [Theory]
    [InlineData("""{ "memory": { "limit": -1 }, "cpu": { "quota": -1, "period": 5 } }""", """{"argv":["a"]}""")]
    [InlineData("""{ "memory": { "limit": 0 }, "cpu": { "period": 5 } }""", """{"argv":["a"]}""")]
    [InlineData("""{ "memory": { "swap": 5 }, "pids": { "limit": 5 } }""", """{"argv":["a"]}""")]
    [InlineData("""{ "cpu": { "quota": 5 } }""", """{"argv":["a"],"limits":{"cpuMax":{"quotaMicros":5}}}""")]
    public void What_is_no_limit_is_none_in_a_document(string resources, string expected)
    {
        var run = new SpecObject();

        ExecutionCellConfig.Raise(new OciConfig(TestData.Parse($$"""{ "process": { "args": ["a"] }, "linux": { "resources": {{resources}} } }""")), run);

        Assert.Equal(expected, SpecText.Of(run));
    }

    [Fact]
    public void What_a_document_says_is_not_said_again()
    {
        var run = TestData.Parse("""{ "argv": ["b"], "workingDirectory": "/own", "limits": { "memoryMaxBytes": 1 } }""");

        ExecutionCellConfig.Raise(new OciConfig(Lowered($$"""{ "spec": { "run": {{Run}} } }""")), run);

        Assert.Equal(
            """{"argv":["/bin/wc","-w"],"workingDirectory":"/own","limits":{"memoryMaxBytes":1,"cpuMax":{"quotaMicros":5000,"periodMicros":10000}}}""",
            SpecText.Of(run));
    }

    [Theory]
    [InlineData("/process/args", "/spec/run/argv")]
    [InlineData("/process/args/0", "/spec/run/argv/0")]
    [InlineData("/process/cwd", "/spec/run/workingDirectory")]
    [InlineData("/linux/resources/memory/limit", "/spec/run/limits/memoryMaxBytes")]
    [InlineData("/linux/resources/cpu/quota", "/spec/run/limits/cpuMax/quotaMicros")]
    [InlineData("/process/argsx", null)]
    [InlineData("/process", null)]
    [InlineData("", null)]
    public void A_place_in_the_configuration_is_one_in_the_document(string config, string? document) =>
        Assert.Equal(document, ExecutionCellConfig.PlaceOf(config));

    private static SpecObject Lowered(string text)
    {
        var config = new SpecObject();
        ExecutionCellConfig.Lower(new ExecutionCell(TestData.Parse(text)), config);
        return config;
    }

    private static string Written(string text, SpecNode node)
    {
        var origin = (TextOrigin)node.Origin!;
        return text.Substring(origin.Start, origin.Length);
    }
}
