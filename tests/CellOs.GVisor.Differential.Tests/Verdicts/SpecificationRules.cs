using CellOs.GVisor.Differential.Honour;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>
/// The rules whose errors need not show on runsc, because the specification forbids the thing, or because it shows where the harness does
/// not look.
/// </summary>
internal static class SpecificationRules
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["CELL0101"] = "ociVersion (string, REQUIRED) MUST be in SemVer v2.0.0 format",
        ["CELL0102"] = "ociVersion (string, REQUIRED) MUST be in SemVer v2.0.0 format",
        ["CELL0206"] = "not the specification: a default stands in the place of what was misspelt, which may be the same",
        ["CELL1004"] = "cwd (string, REQUIRED)",
        ["CELL1203"] = "If rlimits contains duplicated entries with same type, the runtime MUST generate an error",
        ["CELL1204"] = "soft (uint64, REQUIRED), hard (uint64, REQUIRED)",
        ["CELL3134"] = "options (array of strings, OPTIONAL): one option each. What a tmpfs is given with an empty rest, such as 'size=1m,', comes about all the same",
        ["CELL4003"] = "major, minor (int64, REQUIRED unless type is p). What is missing is 0 to runsc, and to the harness too",
        ["CELL4105"] = "swappiness (uint64, OPTIONAL): the values are from 0 to 100. Linux takes up to 200 since 5.8",
        ["CELL5003"] = "names (array of strings, REQUIRED) MUST contain at least one entry",
        ["CELL5202"] = "timeout (int, OPTIONAL) If set, timeout MUST be greater than zero",
        ["CELL5204"] = "env (array of strings, OPTIONAL) with the same semantics as IEEE Std 1003.1-2008's environ",
        ["CELL6001"] = "Keys MUST NOT be an empty string",
        ["CELL6002"] = "Keys using the org.opencontainers namespace MUST NOT be used by subsequent specifications",
        ["CELL7002"] = "a member that is null is not compliant since 1.0.0-rc5",
        ["CELL1012"] = "not the specification: the program gets one stream of three at random, which may be the right one",
        ["CELL2030"] = "containerID (uint32, REQUIRED), hostID (uint32, REQUIRED), size (uint32, REQUIRED)",
        ["CELL1106"] = "capset(2): nobody raises what the bounding set lacks. 20240729 starts all the same with the few capabilities that its own sandbox has",
        ["CELL1202"] = "The runtime MUST generate an error for any values which cannot be mapped to a relevant kernel interface",
    };

    /// <summary>Whether a finding stands for such a rule. What stands in a member is the specification's word too where runsc does not read the member.</summary>
    public static bool Forbid(Finding finding) => Reasons.ContainsKey(finding.Rule.Id) || finding.Rule.Id switch
    {
        "CELL7001" => IgnoredFields.Hold(finding.Pointer),
        "CELL5002" => finding.Pointer.StartsWith("/linux/seccomp/architectures/", StringComparison.Ordinal) || finding.Pointer.StartsWith("/linux/seccomp/flags/", StringComparison.Ordinal),
        _ => false,
    };
}
