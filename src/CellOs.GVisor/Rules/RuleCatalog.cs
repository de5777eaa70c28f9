using CellOs.GVisor.Rules.Annotations;
using CellOs.GVisor.Rules.Capabilities;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Rules.Devices;
using CellOs.GVisor.Rules.Document;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Hooks;
using CellOs.GVisor.Rules.IntelRdt;
using CellOs.GVisor.Rules.Json;
using CellOs.GVisor.Rules.Launch;
using CellOs.GVisor.Rules.MemoryPolicy;
using CellOs.GVisor.Rules.Mounts;
using CellOs.GVisor.Rules.Namespaces;
using CellOs.GVisor.Rules.Paths;
using CellOs.GVisor.Rules.Personality;
using CellOs.GVisor.Rules.Policy;
using CellOs.GVisor.Rules.Process;
using CellOs.GVisor.Rules.Resources;
using CellOs.GVisor.Rules.Rlimits;
using CellOs.GVisor.Rules.Root;
using CellOs.GVisor.Rules.Scheduling;
using CellOs.GVisor.Rules.Seccomp;
using CellOs.GVisor.Rules.Sysctl;

namespace CellOs.GVisor.Rules;

/// <summary>Every rule there is, by id.</summary>
internal static class RuleCatalog
{
    /// <summary>Those on documents of CellOS.</summary>
    public static IReadOnlyList<Rule> Contract { get; } =
    [
        .. ExecutionCellRules.All,
        .. PolicyRules.All,
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. DefinitionRules.All,
        .. DocumentRules.All,
        .. ProcessRules.All,
        .. CapabilityRules.All,
        .. RlimitRules.All,
        .. NamespaceRules.All,
        .. RootRules.All,
        .. MountRules.All,
        .. SeccompRules.All,
        .. SchedulingRules.All,
        .. MemoryPolicyRules.All,
        .. IntelRdtRules.All,
        .. PathRules.All,
        .. SysctlRules.All,
        .. DeviceRules.All,
        .. ResourceRules.All,
        .. HookRules.All,
        .. PersonalityRules.All,
        .. AnnotationRules.All,
        .. LaunchRules.All,
        .. JsonRules.All,
        .. Contract,
    ];
}
