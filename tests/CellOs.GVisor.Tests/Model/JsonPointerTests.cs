using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;
using CsCheck;

namespace CellOs.GVisor.Tests.Model;

public sealed class JsonPointerTests
{
    /// <summary>The examples of RFC 6901, section 5.</summary>
    [Theory]
    [InlineData("", "/")]
    [InlineData("a/b", "/a~1b")]
    [InlineData("c%d", "/c%d")]
    [InlineData("i\\j", "/i\\j")]
    [InlineData("k\"l", "/k\"l")]
    [InlineData(" ", "/ ")]
    [InlineData("m~n", "/m~0n")]
    [InlineData("~1", "/~01")]
    public void Escapes_what_the_format_needs(string key, string expected) => Assert.Equal(expected, JsonPointer.Append("", key));

    [Theory]
    [InlineData("/mounts/0/options/1", "/mounts/0/options")]
    [InlineData("/annotations/a~1b", "/annotations")]
    [InlineData("/mounts", "")]
    [InlineData("", "")]
    public void The_parent_is_what_a_member_is_in(string member, string expected) => Assert.Equal(expected, JsonPointer.Parent(member));

    [Fact]
    public void Leads_back_to_the_node_it_was_taken_from() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 3]).Sample(static (outer, inner, index) =>
        {
            var array = new SpecArray();
            for (var i = 0; i <= index; i++)
            {
                array.Add(new SpecObject().Add(inner, new SpecString("x")));
            }

            var document = new SpecObject().Add(outer, array);
            return SpecNodes.All(document).All(node => ReferenceEquals(node, SpecNodes.Find(document, node.Pointer)));
        });

    [Fact]
    public void Counts_elements_as_they_stand_now()
    {
        var document = TestData.Parse("""{"a":[1,2,3]}""");
        var array = (SpecArray)document["a"]!;
        var last = array.Items[2];
        array.RemoveAt(0);
        Assert.Equal("/a/1", last.Pointer);
    }
}
