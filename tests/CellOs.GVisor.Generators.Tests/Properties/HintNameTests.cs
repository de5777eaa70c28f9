using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Generators.Emission;
using CsCheck;

namespace CellOs.GVisor.Generators.Tests.Properties;

/// <summary>No two cells share a file, whatever they are called and wherever they are.</summary>
public sealed class HintNameTests
{
    // Few, so that they meet; among them letters that are equal in one case and not in the other, and two ways to write one letter.
    private static readonly Gen<string> Name = Gen.OneOf("A", "a", "B", "b", "AB", "aB", "A_B", "ς", "σ", "Σ", "ǅ", "Ǆ", "ǆ", "é", "e\u0301", "İ", "ı", "i", "I", "K", "k");

    private static readonly Gen<CellDeclaration> Declaration = Gen.Select(Name.Array[0, 3], Name.Array[0, 2], Name, (spaces, containers, name) => new CellDeclaration
    {
        Namespace = string.Join(".", spaces),
        ContainingTypes = new([.. containers.Select(container => new DeclaredType("class", container))]),
        Type = new DeclaredType("class", name),
    });

    [Fact]
    public void Names_are_one_to_one() => Declaration.Array[0, 60].Sample(
        declarations =>
        {
            var names = declarations.Distinct().Select(HintName.Of).ToArray();
            var clashes = HintName.FindClashes([.. names]);

            var files = names.Select(name => HintName.Resolve(name, clashes)).ToList();

            Assert.DoesNotContain(null, files);
            Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        },
        iter: 3000);

    [Fact]
    public void A_name_is_plain_unless_it_clashes()
    {
        Assert.Equal("A.B+C.g.cs", HintName.Resolve("A.B+C", default));
        Assert.Equal("A.B+C.g.cs", HintName.Resolve("A.B+C", HintName.FindClashes(["A.B+C", "A.B.C", null, "a.x"])));
        Assert.Matches("^Case-[0-9a-f]{12}\\.g\\.cs$", HintName.Resolve("Case", HintName.FindClashes(["Case", "CASE"])));
    }

    [Fact]
    public void A_name_had_twice_is_no_file() => Assert.Null(HintName.Resolve("Twice", HintName.FindClashes(["Twice", "Twice", "Other"])));
}
