using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>A filter of system calls that the probe does not need.</summary>
internal static class SeccompSection
{
    public static JsonObject Draw(Choices choices)
    {
        var rules = new JsonArray();
        for (var left = choices.Between(1, 3); left > 0; left--)
        {
            var rule = new JsonObject
            {
                ["names"] = new JsonArray(choices.Pick("reboot", "swapon", "acct", "kexec_load", "init_module"), choices.Pick("ptrace", "mount", "umount2", "sethostname")),
                ["action"] = choices.Chance(85) ? choices.Pick("SCMP_ACT_ERRNO", "SCMP_ACT_KILL", "SCMP_ACT_TRAP") : choices.Pick("SCMP_ACT_LOG", "SCMP_ACT_KILL_PROCESS", "SCMP_ACT_NOTIFY", "SCMP_ACT_TRACE"),
            };
            if (choices.Chance(25))
            {
                var condition = new JsonObject { ["index"] = choices.Below(6), ["value"] = choices.Below(100), ["op"] = choices.Pick("SCMP_CMP_EQ", "SCMP_CMP_NE", "SCMP_CMP_GE", "SCMP_CMP_LT") };
                rule["args"] = new JsonArray(condition);
            }

            if (choices.Chance(10))
            {
                rule["errnoRet"] = 38;
            }

            rules.Add(rule);
        }

        var filter = new JsonObject { ["defaultAction"] = "SCMP_ACT_ALLOW" };
        if (choices.Chance(30))
        {
            filter["architectures"] = new JsonArray("SCMP_ARCH_X86_64");
        }

        if (choices.Chance(10))
        {
            filter["flags"] = new JsonArray(choices.Pick("SECCOMP_FILTER_FLAG_TSYNC", "SECCOMP_FILTER_FLAG_LOG"));
        }

        filter["syscalls"] = rules;
        return filter;
    }
}
