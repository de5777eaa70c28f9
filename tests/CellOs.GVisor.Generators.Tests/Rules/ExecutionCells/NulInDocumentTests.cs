using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7023")]
public sealed class NulInDocumentTests
{
    [Fact]
    public void Reports_an_argument() => JudgeDocument.Reports(
        "CELL7023",
        """{ "spec": { "run": { "argv": ["/bin/cat", [|"/etc/passwd\u0000.txt"|]] } } }""",
        message: "'/spec/run/argv/1' holds a NUL character, which ends a text for the kernel. Remove the character.");

    [Fact]
    public void Reports_paths() => JudgeDocument.Reports(
        "CELL7023",
        """{ "spec": { "run": { "workingDirectory": [|"/a\u0000"|] }, "export": { "artifacts": [{ "path": [|"/\u0000"|] }] } } }""");

    [Fact]
    public void Is_silent_on_other_control_characters() => JudgeDocument.IsSilent("CELL7023", """{ "spec": { "run": { "argv": ["a\u0001\n"], "workingDirectory": "/a" } } }""");

    [Fact]
    public void Is_silent_on_what_the_kernel_never_sees() => JudgeDocument.IsSilent("CELL7023", """{ "spec": { "correlation": { "platform": "\u0000" } } }""");
}
