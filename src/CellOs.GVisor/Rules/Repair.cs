namespace CellOs.GVisor.Rules;

/// <summary>
/// An obvious repair of a finding, in terms of the model; a front end carries it out in what the user wrote. Two strings so that it travels
/// in a diagnostic's properties.
/// </summary>
/// <param name="Kind">What to do.</param>
/// <param name="Value">With what; its meaning depends on the kind.</param>
internal sealed record Repair(RepairKind Kind, string Value = "")
{
    /// <summary>The text at fault, as it stands in the configuration; for most kinds filled in when the finding is reported.</summary>
    public string Original { get; init; } = "";

    /// <summary>Puts another text in place of the one at fault.</summary>
    public static Repair Replace(string text) => new(RepairKind.Replace, text);

    /// <summary>Puts another number in place of the one at fault.</summary>
    public static Repair ReplaceNumber(decimal number) =>
        new(RepairKind.ReplaceNumber, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Puts another truth value in place of the one at fault.</summary>
    public static Repair ReplaceBoolean(bool value) => new(RepairKind.ReplaceBoolean, value ? "true" : "false");

    /// <summary>Puts another JSON value in place of the one at fault.</summary>
    /// <param name="json">The value to write.</param>
    /// <param name="original">The value at fault, as a JSON text has it.</param>
    public static Repair ReplaceJson(string json, string original) => new(RepairKind.ReplaceJson, json) { Original = original };

    /// <summary>Takes the thing at fault out.</summary>
    public static Repair Remove() => new(RepairKind.Remove);

    /// <summary>Takes the whole entry out whose member is at fault.</summary>
    public static Repair RemoveEntry() => new(RepairKind.RemoveEntry);

    /// <summary>Adds a namespace, by its OCI name.</summary>
    public static Repair AddNamespace(string type) => new(RepairKind.AddNamespace, type);

    /// <summary>Leaves a namespace out, by its OCI name, so that the cell shares the host's.</summary>
    public static Repair RemoveNamespace(string type) => new(RepairKind.RemoveNamespace, type);

    /// <summary>Adds an option to the mount at fault.</summary>
    public static Repair AddMountOption(string option) => new(RepairKind.AddMountOption, option);

    /// <summary>Adds capabilities to a set: <c>permitted:CAP_CHOWN</c>.</summary>
    public static Repair AddCapability(string set, string name) => new(RepairKind.AddCapability, set + ":" + name);

    /// <summary>Puts several texts of a list in the place of one: the parts, separated by commas.</summary>
    public static Repair Split(string commaSeparated) => new(RepairKind.Split, commaSeparated);

    /// <summary>Makes the cell's type, or the type around it, partial.</summary>
    public static Repair MakePartial() => new(RepairKind.MakePartial);

    /// <summary>Gives an environment variable a value.</summary>
    public static Repair AddValue(string value) => new(RepairKind.AddValue, value);

    /// <summary>Gives the member at fault, the last part of the finding's pointer, another name.</summary>
    public static Repair RenameMember(string name) => new(RepairKind.RenameMember, name);

    /// <summary>Adds the missing member, the last part of the finding's pointer, with a value in JSON.</summary>
    public static Repair AddMember(string json) => new(RepairKind.AddMember, json);

    /// <summary>Gives a property an <c>init</c> accessor.</summary>
    public static Repair AddSetter() => new(RepairKind.AddSetter);
}

/// <summary>What a repair does.</summary>
internal enum RepairKind
{
    Replace,
    ReplaceNumber,
    ReplaceBoolean,
    ReplaceJson,
    Remove,
    RemoveEntry,
    AddNamespace,
    RemoveNamespace,
    AddMountOption,
    AddCapability,
    Split,
    MakePartial,
    AddValue,
    AddSetter,
    RenameMember,
    AddMember,
}
