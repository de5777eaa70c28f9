using CellOs.GVisor.Model;

namespace CellOs.GVisor.Tests.Model;

/// <summary>Cell ids, and those that are made of the ids of documents.</summary>
public sealed class CellIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("word-count")]
    [InlineData("a--b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abc")]
    public void One_that_is_valid_is_its_own(string id)
    {
        Assert.True(CellId.IsValid(id));
        Assert.Equal(id, CellId.Of(id));
    }

    [Theory]
    [InlineData("Build", "build-")]
    [InlineData("build.a", "build-a-")]
    [InlineData("build_a", "build-a-")]
    [InlineData("a-", "a-")]
    [InlineData("A.B_c-9", "a-b-c-9-")]
    [InlineData("a.........................................b", "a-")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abcd", "abcdefghijklmnopqrstuvwxyz01234-")]
    [InlineData("", "")]
    [InlineData("...", "")]
    [InlineData("é", "")]
    public void Of_another_a_digest_is_what_tells_it_apart(string documentId, string beginning)
    {
        Assert.False(CellId.IsValid(documentId));
        var id = CellId.Of(documentId);

        Assert.True(CellId.IsValid(id), id);
        Assert.Matches("^" + beginning + "[0-9a-f]{8}$", id);
        Assert.Equal(id, CellId.Of(documentId));
    }

    [Fact]
    public void Ids_that_differ_in_what_a_cell_id_cannot_say_stay_apart()
    {
        string[] ids = ["build-a", "build.a", "build_a", "Build-a", "BUILD-A", "build-a.", new('a', 41), new('a', 42), new('a', 128)];

        Assert.Equal(ids.Length, ids.Select(CellId.Of).Distinct().Count());
    }
}
