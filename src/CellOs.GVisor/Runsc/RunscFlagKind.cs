namespace CellOs.GVisor.Runsc;

/// <summary>What the value of a flag is, by how the flag package of Go reads it.</summary>
internal enum RunscFlagKind
{
    /// <summary>true or false, also as <c>T</c>, <c>1</c>, <c>FALSE</c> and the like.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits with a sign, in Go's notation.</summary>
    Integer,

    /// <summary>A whole number of 64 bits without a sign, in Go's notation.</summary>
    Unsigned,

    /// <summary>A length of time in Go's notation, such as <c>1m30s</c>.</summary>
    Duration,

    /// <summary>One of the flag's own words.</summary>
    Word,

    /// <summary>Any text; what is wrong with it comes out later, if at all.</summary>
    Text,
}
