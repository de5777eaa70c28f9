using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7033")]
public sealed class MalformedSecretRefTests
{
    [Fact]
    public void Reports_a_value_in_place_of_a_name() => JudgeDocument.Reports(
        "CELL7033",
        """{ "spec": { "authority": { "secretRefs": [[|"TOKEN=hunter2"|]] } } }""",
        message: "The alias 'TOKEN=hunter2' of a secret holds '=', white space or a control character. Write a name of letters, digits and '_', as 'DATABASE_PASSWORD'.");

    [Fact]
    public void Reports_nothing_and_white_space() => JudgeDocument.Reports(
        "CELL7033",
        """{ "spec": { "authority": { "secretRefs": [[|""|], [|"a b"|], [|"a\n"|]] } } }""",
        message: "The alias '' of a secret is empty. Write a name of letters, digits and '_', as 'DATABASE_PASSWORD'.");

    [Fact]
    public void Is_silent_on_names() => JudgeDocument.IsSilent("CELL7033", """{ "spec": { "authority": { "secretRefs": ["AWS_WEB_IDENTITY", "db-password", "a/b"] } } }""");

    [Fact]
    public void Is_silent_on_a_secret_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7033", JudgeDocument.WithHole("""{ "spec": { "authority": { "secretRefs": [""] } } }""", "/spec/authority/secretRefs/0"));
}
