namespace CellOs.GVisor;

/// <summary>
/// Makes a property a secret of the cell: a password, a token, a key. The program finds it in a file that only its own user may read
/// (mode 0400). The launcher keeps that file in memory, never on a disk and never in <c>config.json</c>, and wipes it when the run has
/// ended, however it did. Supported: <see cref="string"/>, which is written as UTF-8 without a byte order mark,
/// <see cref="byte"/> arrays and <see cref="ReadOnlyMemory{T}"/> of bytes, which may hold anything. <see langword="null"/> leaves the file out.
/// </summary>
/// <remarks>
/// A property that is a secret can be nothing else beside it. What a garbage collector may have copied cannot be wiped: a value that is to be
/// gone from this process, too, is a <see cref="byte"/> array that its owner clears.
/// </remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SecretAttribute : Attribute
{
    /// <summary>A secret that is delivered as <see cref="EnvironmentVariable"/> says.</summary>
    public SecretAttribute()
    {
    }

    /// <summary>A secret in a file.</summary>
    /// <param name="path">
    /// Where the program finds it: an absolute path in the cell, such as <c>/run/secrets/token</c>. A file must be there in the root filesystem, an empty one,
    /// for the secret's to be mounted on; the launcher makes it in a root that it builds.
    /// </param>
    public SecretAttribute(string path) => Path = path;

    /// <summary>Where the program finds the file; <see langword="null"/> for a secret in the environment.</summary>
    public string? Path { get; }

    /// <summary>
    /// The variable of the program's environment that holds the secret, in place of a file; on properties of type <see cref="string"/> only. Default: none. The value
    /// then stands in <c>config.json</c>, in runsc's state, and with <c>--debug</c> in its log, all of them in a directory of mode 0700 that goes when the run has ended; and in the cell
    /// each process of the same user reads it in <c>/proc/PID/environ</c>, and every program that is started inherits it.
    /// </summary>
    public string? EnvironmentVariable { get; set; }

    /// <summary>
    /// What an ExecutionCell document calls the secret (an entry of <c>spec.authority.secretRefs</c>), such as <c>AWS_WEB_IDENTITY</c>. Default: the name of the environment
    /// variable, and of a secret in a file the property's name.
    /// </summary>
    public string? Alias { get; set; }
}
