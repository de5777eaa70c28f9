using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>How a process is scheduled: nothing of it comes about under gVisor, so each is rare.</summary>
internal static class SchedulingSection
{
    public static void Add(JsonObject process, Choices choices)
    {
        if (choices.Rarely(2))
        {
            process["scheduler"] = choices.Below(3) switch
            {
                0 => new JsonObject { ["policy"] = choices.Pick("SCHED_OTHER", "SCHED_BATCH"), ["nice"] = choices.Pick(-20, 0, 19) },
                1 => new JsonObject { ["policy"] = choices.Pick("SCHED_FIFO", "SCHED_RR"), ["priority"] = choices.Pick(1, 50, 99) },
                _ => new JsonObject { ["policy"] = "SCHED_DEADLINE", ["runtime"] = 1000000, ["deadline"] = 2000000, ["period"] = 2000000, ["flags"] = choices.Some(30, "SCHED_FLAG_RESET_ON_FORK", "SCHED_FLAG_RECLAIM") },
            };
        }

        if (choices.Rarely(2))
        {
            process["ioPriority"] = new JsonObject { ["class"] = choices.Pick("IOPRIO_CLASS_RT", "IOPRIO_CLASS_BE", "IOPRIO_CLASS_IDLE"), ["priority"] = choices.Below(8) };
        }

        if (choices.Rarely(2))
        {
            process["execCPUAffinity"] = new JsonObject { ["initial"] = choices.Pick("0", "0-1"), ["final"] = choices.Pick("0,1", "1") };
        }
    }
}
