namespace CellOs.GVisor;

/// <summary>The user the program runs as (<c>process.user</c>). Without this attribute: user and group 65532.</summary>
/// <param name="userId">The user id, as the cell sees it.</param>
/// <param name="groupId">The group id, as the cell sees it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class UserAttribute(uint userId, uint groupId) : Attribute
{
    /// <summary>The user and group a cell runs as unless it says otherwise: 65532, which owns nothing.</summary>
    public const uint DefaultId = 65532;

    /// <summary>The user id.</summary>
    public uint UserId { get; } = userId;

    /// <summary>The group id.</summary>
    public uint GroupId { get; } = groupId;

    /// <summary>Supplementary group ids (<c>process.user.additionalGids</c>). Default: none.</summary>
    public uint[] AdditionalGroupIds { get; set; } = [];

    /// <summary>
    /// The file mode creation mask (<c>process.user.umask</c>, since OCI 1.0.2), as a number: octal 027 is 23. Default: not set, and
    /// runsc uses 022. runsc honours it from release 20241021 on.
    /// </summary>
    public int Umask { get; set; }
}
