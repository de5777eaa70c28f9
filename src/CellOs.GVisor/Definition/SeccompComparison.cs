namespace CellOs.GVisor;

/// <summary>How an argument of a system call is compared, as a 64-bit number without a sign.</summary>
public enum SeccompComparison
{
    /// <summary>The argument is the value (<c>SCMP_CMP_EQ</c>).</summary>
    Equal,

    /// <summary>The argument is another than the value (<c>SCMP_CMP_NE</c>).</summary>
    NotEqual,

    /// <summary>The argument is below the value (<c>SCMP_CMP_LT</c>).</summary>
    LessThan,

    /// <summary>The argument is the value or below (<c>SCMP_CMP_LE</c>).</summary>
    LessThanOrEqual,

    /// <summary>The argument is above the value (<c>SCMP_CMP_GT</c>).</summary>
    GreaterThan,

    /// <summary>The argument is the value or above (<c>SCMP_CMP_GE</c>).</summary>
    GreaterThanOrEqual,

    /// <summary>Of the argument, the bits of <see cref="SeccompRuleAttribute.Mask"/> are the value (<c>SCMP_CMP_MASKED_EQ</c>).</summary>
    MaskedEqual,
}
