using System.Text;
using System.Text.Json;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Tests.Support;
using CsCheck;

namespace CellOs.GVisor.Tests.Documents;

public sealed class SpecReaderTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,false,null,"x",{}],"c":{"d":-1.5}}""")]
    [InlineData("""{"ü":"😀","日本":["é","\u00e9\n\"\\"],"last":{"ключ":1}}""")]
    [InlineData("""  {  "a"  :  [  1  ,  "b"  ]  ,  "c"  :  {  }  }  """)]
    [InlineData("{\r\n\t\"a\\u0062\": \"\\ud83d\\ude00\"\r\n}")]
    public void Knows_where_each_node_stands(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        foreach (var node in SpecNodes.All(SpecReader.Read(bytes)))
        {
            AssertSame(Slice(bytes, node.Origin), node);
            foreach (var member in (node as SpecObject)?.Members ?? [])
            {
                Assert.Equal(member.Key, JsonSerializer.Deserialize<string>(Slice(bytes, member.KeyOrigin)));
            }
        }
    }

    [Fact]
    public void Keeps_both_of_a_repeated_key_and_lets_the_last_count()
    {
        var document = TestData.Parse("""{"a":1,"b":2,"a":3}""");
        Assert.Equal("""{"a":1,"b":2,"a":3}""", SpecText.Of(document));
        Assert.Equal(3, ((SpecNumber)document["a"]!).Value);
    }

    [Theory]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("1e3", "1000")]
    public void Keeps_every_digit_of_an_integer(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ((SpecNumber)Read(json)).Value);

    [Theory]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999999")]
    public void Takes_a_number_beyond_all_ranges_for_the_largest(string json)
    {
        Assert.Equal(decimal.MaxValue, ((SpecNumber)Read(json)).Value);
        Assert.Equal(decimal.MinValue, ((SpecNumber)Read("-" + json)).Value);
    }

    [Fact]
    public void Reads_up_to_the_depth_that_json_readers_agree_on()
    {
        Assert.NotNull(Read(new string('[', 64) + new string(']', 64)));
        Assert.ThrowsAny<JsonException>(static () => Read(new string('[', 65) + new string(']', 65)));
    }

    [Fact]
    public void Refuses_a_byte_order_mark() =>
        Assert.ThrowsAny<JsonException>(static () => SpecReader.Read([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("// comment\n{}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    public void Refuses_what_is_not_json(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Refuses_bytes_that_are_not_utf_8() =>
        Assert.ThrowsAny<JsonException>(static () => SpecReader.Read([(byte)'"', 0xFF, (byte)'"']));

    [Fact]
    public void Says_where_the_text_is_wrong()
    {
        var error = Assert.ThrowsAny<JsonException>(static () => Read("{\n  \"a\": nope\n}"));
        Assert.Equal(1, error.LineNumber);
    }

    [Fact]
    public void Throws_nothing_but_a_json_exception_on_any_bytes() =>
        Gen.Byte.Array.Sample(static bytes =>
        {
            try
            {
                SpecReader.Read(bytes);
            }
            catch (JsonException)
            {
            }
        });

    [Fact]
    public void Reads_any_string_as_it_was_written() =>
        Gen.String.Select(static text => new string([.. text.Where(static c => !char.IsSurrogate(c))]))
            .Sample(static text => ((SpecString)Read(JsonSerializer.Serialize(text))).Text == text);

    [Fact]
    public void Gives_json_inside_something_else_that_as_its_origin()
    {
        var origin = new TextOrigin(3, 4);
        Assert.All(SpecNodes.All(SpecReader.Read("""{"a":[1]}""", origin)), node => Assert.Same(origin, node.Origin));
    }

    private static SpecNode Read(string json) => SpecReader.Read(Encoding.UTF8.GetBytes(json));

    private static string Slice(byte[] bytes, Origin? origin)
    {
        var place = Assert.IsType<TextOrigin>(origin);
        return Encoding.UTF8.GetString(bytes, place.Start, place.Length);
    }

    private static void AssertSame(string slice, SpecNode node)
    {
        using var expected = JsonDocument.Parse(SpecText.Of(node));
        using var actual = JsonDocument.Parse(slice);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), slice);
        Assert.Equal(slice.Trim(), slice);
    }
}
