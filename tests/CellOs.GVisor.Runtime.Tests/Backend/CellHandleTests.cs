using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Runtime.Tests;

public class CellHandleTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_digest_is_kept_as_it_is()
    {
        Assert.Equal(Digest, new CellHandle("a") { RootfsDigestSha256 = Digest }.RootfsDigestSha256);
        Assert.Null(new CellHandle("a") { KernelDigestSha256 = null }.KernelDigestSha256);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("SHA256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg")]
    public void What_is_no_digest_is_refused_by_its_member(string digest)
    {
        Assert.Equal(nameof(CellHandle.KernelDigestSha256), Assert.Throws<ArgumentException>(() => new CellHandle("a") { KernelDigestSha256 = digest }).ParamName);
        Assert.Equal(nameof(CellHandle.RootfsDigestSha256), Assert.Throws<ArgumentException>(() => new CellHandle("a") { RootfsDigestSha256 = digest }).ParamName);
        Assert.Equal(nameof(CellHandle.FirecrackerDigestSha256), Assert.Throws<ArgumentException>(() => new CellHandle("a") { FirecrackerDigestSha256 = digest }).ParamName);
    }
}
