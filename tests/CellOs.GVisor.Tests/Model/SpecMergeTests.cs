using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Model;

public sealed class SpecMergeTests
{
    /// <summary>The cases of RFC 7396, appendix A, laid over a member, because the document itself is always an object.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", """null""", null)]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Merges_as_the_format_has_it(string original, string patch, string? expected)
    {
        var document = TestData.Parse($$"""{"m":{{original}}}""");
        Assert.Null(SpecMerge.Apply(document, "/m", Patch(patch)));
        Assert.Equal(expected ?? "(nothing)", SpecText.Of(document["m"]));
    }

    [Theory]
    [InlineData("", """{"b":2}""", """{"a":{"x":[1,2]},"b":2}""")]
    [InlineData("", """{"a":null}""", """{}""")]
    [InlineData("/a/y", """5""", """{"a":{"x":[1,2],"y":5}}""")]
    [InlineData("/n/e/w", """5""", """{"a":{"x":[1,2]},"n":{"e":{"w":5}}}""")]
    [InlineData("/a/x/-", """3""", """{"a":{"x":[1,2,3]}}""")]
    [InlineData("/a/x/0", """9""", """{"a":{"x":[9,2]}}""")]
    [InlineData("/a/x/0", """null""", """{"a":{"x":[2]}}""")]
    [InlineData("/a/x/-", """null""", """{"a":{"x":[1,2]}}""")]
    [InlineData("/a/z/-", """{"k":null,"l":1}""", """{"a":{"x":[1,2],"z":[{"l":1}]}}""")]
    [InlineData("/a~1b", """1""", """{"a":{"x":[1,2]},"a/b":1}""")]
    [InlineData("/m~0n", """1""", """{"a":{"x":[1,2]},"m~n":1}""")]
    [InlineData("/~01", """1""", """{"a":{"x":[1,2]},"~1":1}""")]
    [InlineData("/", """1""", """{"a":{"x":[1,2]},"":1}""")]
    public void Goes_where_the_pointer_leads(string place, string patch, string expected)
    {
        var document = TestData.Parse("""{"a":{"x":[1,2]}}""");
        Assert.Null(SpecMerge.Apply(document, place, Patch(patch)));
        Assert.Equal(expected, SpecText.Of(document));
    }

    [Theory]
    [InlineData("a", """1""")]
    [InlineData("", """1""")]
    [InlineData("", """null""")]
    [InlineData("/a/x/2", """1""")]
    [InlineData("/a/x/first", """1""")]
    [InlineData("/a/x/-1", """1""")]
    [InlineData("/a/x/0/y", """1""")]
    public void Says_what_is_wrong_with_a_pointer_and_leaves_the_document(string place, string patch)
    {
        var document = TestData.Parse("""{"a":{"x":[1,2]}}""");
        Assert.NotNull(SpecMerge.Apply(document, place, Patch(patch)));
        Assert.Equal("""{"a":{"x":[1,2]}}""", SpecText.Of(document));
    }

    [Fact]
    public void Keeps_a_key_that_stands_twice_in_something_new()
    {
        var document = new SpecObject();
        SpecMerge.Apply(document, "/annotations", Patch("""{"a":"1","a":"2"}"""));
        Assert.Equal("""{"annotations":{"a":"1","a":"2"}}""", SpecText.Of(document));
    }

    [Fact]
    public void Gives_what_it_laid_over_its_place_and_origin()
    {
        var document = TestData.Parse("""{"a":{"x":1}}""");
        var origin = new TextOrigin(7, 1);
        SpecMerge.Apply(document, "/a", SpecReader.Read("""{"x":2,"y":{"z":3}}""", origin));
        foreach (var place in (string[])["/a/x", "/a/y", "/a/y/z"])
        {
            var node = SpecNodes.Find(document, place)!;
            Assert.Equal(place, node.Pointer);
            Assert.Same(origin, node.Origin);
        }
    }

    private static SpecNode Patch(string json) => SpecReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
}
