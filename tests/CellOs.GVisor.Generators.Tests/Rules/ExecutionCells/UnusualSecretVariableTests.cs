using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7034")]
public sealed class UnusualSecretVariableTests
{
    [Fact]
    public void Reports_a_hyphen() => JudgeDocument.Reports(
        "CELL7034",
        """{ "spec": { "authority": { "secretRefs": [[|"db-password"|]] }, "run": { "secretDelivery": "env" } } }""",
        message: "The secret 'db-password' is delivered as a variable of that name, which shells cannot read. Use ASCII letters, digits and '_' in the alias, and no digit first.");

    [Fact]
    public void Reports_a_digit_at_the_beginning() => JudgeDocument.Reports(
        "CELL7034",
        """{ "spec": { "authority": { "secretRefs": [[|"2nd_password"|]] }, "run": { "secretDelivery": "env" } } }""");

    [Fact]
    public void Reports_a_hyphen_where_the_default_may_be_env() => JudgeDocument.Reports(
        "CELL7034",
        """{ "spec": { "authority": { "secretRefs": [[|"db-password"|]] }, "run": {} } }""");

    [Theory]
    [InlineData("""{ "spec": { "authority": { "secretRefs": ["db-password"] }, "run": { "secretDelivery": "runtimeBroker" } } }""")]
    [InlineData("""{ "spec": { "authority": { "secretRefs": ["db-password"] } } }""")]
    public void Is_silent_on_a_broker(string json) => JudgeDocument.IsSilent("CELL7034", json);

    [Fact]
    public void Is_silent_on_what_shells_can_read() => JudgeDocument.IsSilent("CELL7034", """{ "spec": { "authority": { "secretRefs": ["DB_password_2"] }, "run": {} } }""");

    [Fact]
    public void Is_silent_on_what_is_no_name_at_all() => JudgeDocument.IsSilent("CELL7034", """{ "spec": { "authority": { "secretRefs": ["a=b"] }, "run": {} } }""");
}
