using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7022")]
public sealed class ArgvTooLargeTests
{
    [Fact]
    public void Reports_a_byte_too_many() => JudgeDocument.Reports(
        "CELL7022",
        Document("a", 2301, "[|", "|]"),
        message: "The arguments are 3076 bytes as JSON in base64, and CellOS hands at most 3072 to a Firecracker cell. Put what is long into a file, or run this cell under gVisor only.");

    [Fact]
    public void Reports_what_UTF_8_and_escapes_add()
    {
        JudgeDocument.Reports("CELL7022", Document("ä", 1151, "[|", "|]"));
        JudgeDocument.Reports("CELL7022", Document("\\u0001", 384, "[|", "|]"));
        JudgeDocument.Reports("CELL7022", Document("\\n", 1151, "[|", "|]"));
    }

    [Fact]
    public void Is_silent_on_all_that_fits()
    {
        JudgeDocument.IsSilent("CELL7022", Document("a", 2300));
        JudgeDocument.IsSilent("CELL7022", Document("ä", 1150));
        JudgeDocument.IsSilent("CELL7022", Document("\\u0001", 383));
        JudgeDocument.IsSilent("CELL7022", Document("\\n", 1150));
    }

    [Fact]
    public void Is_silent_on_an_argument_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7022", JudgeDocument.WithHole(Document("a", 2301), "/spec/run/argv/0"));

    /// <summary>A document with one argument that is so many times the same.</summary>
    private static string Document(string part, int count, string open = "", string close = "") =>
        $$"""{ "spec": { "run": { "argv": {{open}}["{{string.Concat(Enumerable.Repeat(part, count))}}"]{{close}} } } }""";
}
