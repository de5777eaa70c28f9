using System.Runtime.CompilerServices;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Backend;

/// <summary>A cell that a backend has created.</summary>
/// <param name="CellId">The cell's <c>spec.id</c>.</param>
public sealed record CellHandle(string CellId)
{
    /// <summary>
    /// Tells the cell from others that had, or will have, its id: of a cell that runs under runsc the container id. A handle is good for the cell
    /// that it was made for, and for no later one. <see langword="null"/> from a backend that does not tell.
    /// </summary>
    public string? Instance { get; init; }

    /// <summary>The control group (version 2) into which the supervisor is to put the program; <see langword="null"/> when the backend runs it itself.</summary>
    public string? CgroupPath { get; init; }

    /// <summary>
    /// Whether the backend enforces the egress rules, so that nothing else gets out, be it by rules or by there being no network; <see langword="false"/>: it owns the cell's network and enforces nothing;
    /// <see langword="null"/>: it does not own it.
    /// </summary>
    public bool? NftRulesApplied { get; init; }

    /// <summary>The verified digest of the kernel, <c>sha256:</c> and 64 lowercase hexadecimal digits; <see langword="null"/> where there is none.</summary>
    /// <exception cref="ArgumentException">The value is no such digest.</exception>
    public string? KernelDigestSha256 { get; init => field = Checked(value); }

    /// <summary>The verified digest of the root filesystem, <c>sha256:</c> and 64 lowercase hexadecimal digits; <see langword="null"/> where there is none.</summary>
    /// <exception cref="ArgumentException">The value is no such digest.</exception>
    public string? RootfsDigestSha256 { get; init => field = Checked(value); }

    /// <summary>The verified digest of Firecracker, <c>sha256:</c> and 64 lowercase hexadecimal digits; <see langword="null"/> where there is none.</summary>
    /// <exception cref="ArgumentException">The value is no such digest.</exception>
    public string? FirecrackerDigestSha256 { get; init => field = Checked(value); }

    // What an auditor is told has the form that the contract gives it, whoever's backend this is.
    private static string? Checked(string? digest, [CallerMemberName] string? member = null)
        => digest is null || Sha256Digest.IsValid(digest)
            ? digest
            : throw new ArgumentException($"'{digest}' is no digest. Write 'sha256:' and 64 lowercase hexadecimal digits.", member);
}
