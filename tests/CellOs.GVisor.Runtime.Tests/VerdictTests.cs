namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The cases that the real runsc shows only by accident.</summary>
public class VerdictTests
{
    private static readonly Evidence Nothing = new()
    {
        RunscExitCode = 0,
        Noted = null,
        Stage = CellStage.Create,
        LogMessage = null,
        Panic = null,
        StandardError = "",
        Reason = null,
        KillDelivered = false,
        TerminationDelivered = false,
        OutOfMemory = false,
        ProgramDied = false,
        OutOfThreads = false,
    };

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0x8900, 137, null)]
    [InlineData(9, null, 9)]
    [InlineData(0x8b, null, 11)] // with a core dump
    public void The_noted_status_decides(int status, int? code, int? signal)
    {
        var verdict = Verdict.Of(Nothing with { RunscExitCode = 137, Noted = new WaitStatus(status) });
        Assert.Equal((code, signal), (verdict.ExitCode, verdict.Signal));
    }

    [Theory]
    [InlineData(StopReason.TtlExpired, CellOutcome.TtlExpired)]
    [InlineData(StopReason.Cancelled, CellOutcome.Cancelled)]
    [InlineData(StopReason.StreamFailed, CellOutcome.Cancelled)]
    [InlineData(StopReason.Stopped, CellOutcome.Stopped)]
    [InlineData(StopReason.StartTimedOut, CellOutcome.RuntimeFailed)]
    internal void The_launchers_kill_is_the_cause_of_a_death_by_kill(StopReason reason, CellOutcome outcome)
        => Assert.Equal(outcome, Verdict.Of(Nothing with { RunscExitCode = 137, Noted = new WaitStatus(9), Reason = reason, KillDelivered = true }).Outcome);

    [Fact]
    public void The_launchers_kill_is_the_cause_though_runsc_notes_it_as_137()
        => Assert.Equal(CellOutcome.TtlExpired, Verdict.Of(Nothing with { RunscExitCode = 137, Noted = new WaitStatus(137 << 8), Reason = StopReason.TtlExpired, KillDelivered = true }).Outcome);

    [Fact]
    public void A_program_that_was_quicker_than_the_kill_keeps_its_end()
    {
        var late = Nothing with { Reason = StopReason.Cancelled, KillDelivered = true };
        Assert.Equal(7, Verdict.Of(late with { RunscExitCode = 7, Noted = new WaitStatus(7 << 8) }).ExitCode);
        Assert.Equal(15, Verdict.Of(late with { RunscExitCode = 143, Noted = new WaitStatus(15) }).Signal);
    }

    [Fact]
    public void A_death_by_kill_before_the_launchers_kill_was_taken_is_not_its_own()
        => Assert.Equal(9, Verdict.Of(Nothing with { RunscExitCode = 137, Noted = new WaitStatus(9), Reason = StopReason.Cancelled }).Signal);

    [Fact]
    public void A_killed_runsc_without_a_note_was_killed_by_the_launcher()
        => Assert.Equal(CellOutcome.TtlExpired, Verdict.Of(Nothing with { RunscExitCode = null, Reason = StopReason.TtlExpired }).Outcome);

    [Fact]
    public void A_failed_start_stays_one_though_it_was_to_be_cancelled()
    {
        var verdict = Verdict.Of(Nothing with { RunscExitCode = 128, LogMessage = "no", Reason = StopReason.Cancelled });
        Assert.Equal((CellOutcome.RuntimeFailed, "no"), (verdict.Outcome, verdict.Failure));
    }

    [Fact]
    public void A_start_that_the_kill_made_fail_was_cancelled()
        => Assert.Equal(CellOutcome.Cancelled, Verdict.Of(Nothing with { RunscExitCode = 128, LogMessage = "EOF", Reason = StopReason.Cancelled, KillDelivered = true }).Outcome);

    [Fact]
    public void A_panic_makes_code_2_a_crash()
    {
        Assert.Equal(2, Verdict.Of(Nothing with { RunscExitCode = 2, Noted = new WaitStatus(2 << 8) }).ExitCode);
        var crash = Verdict.Of(Nothing with { RunscExitCode = 2, Noted = new WaitStatus(2 << 8), Panic = "panic: no threads\ngoroutine 1" });
        Assert.Equal((CellOutcome.RuntimeFailed, "The sandbox broke down: panic: no threads"), (crash.Outcome, crash.Failure));
    }

    [Theory]
    [InlineData(137 << 8)]
    [InlineData(9)]
    [InlineData(null)]
    public void A_kill_for_want_of_memory_is_told_from_others_by_the_count_of_the_control_group(int? status)
    {
        var killed = Nothing with { RunscExitCode = 137, Noted = status is { } noted ? new WaitStatus(noted) : null, Stage = CellStage.Run };
        Assert.NotEqual(CellOutcome.OutOfMemory, Verdict.Of(killed).Outcome);
        Assert.Equal((CellOutcome.OutOfMemory, 9), (Verdict.Of(killed with { OutOfMemory = true }).Outcome, Verdict.Of(killed with { OutOfMemory = true }).Signal));
    }

    [Fact]
    public void A_program_that_the_sandbox_had_to_end_after_such_a_kill_did_not_exit_by_itself()
    {
        var killed = Nothing with { RunscExitCode = 1, Noted = new WaitStatus(1 << 8), Stage = CellStage.Run };
        Assert.Equal(CellOutcome.Exited, Verdict.Of(killed with { OutOfMemory = true }).Outcome);
        Assert.Equal(CellOutcome.Exited, Verdict.Of(killed with { ProgramDied = true }).Outcome);
        Assert.Equal(CellOutcome.OutOfMemory, Verdict.Of(killed with { OutOfMemory = true, ProgramDied = true }).Outcome);
        Assert.Equal(CellOutcome.OutOfMemory, Verdict.Of(killed with { OutOfMemory = true, Panic = "panic" }).Outcome);
    }

    [Theory]
    [InlineData("W1 task_run.go:352] [   1:   1] Unexpected SwitchToApp error: systrap corrupted memory\n", true)]
    [InlineData("x\nW1 task_run.go:352] [   1:  17] Unexpected SwitchToApp error: x", true)]
    [InlineData("W1 task_run.go:352] [  11:   1] Unexpected SwitchToApp error: x", false)]
    [InlineData("W1 task_run.go:352] [   1:   1] Other\nUnexpected SwitchToApp error", false)]
    [InlineData("", false)]
    public void The_sandbox_says_when_it_had_to_end_the_program(string log, bool says) => Assert.Equal(says, SandboxLog.SaysProgramDied(log));

    [Fact]
    public void A_limit_of_processes_that_was_reached_is_named_where_runsc_failed()
    {
        var failed = Nothing with { RunscExitCode = 128, LogMessage = "EOF", OutOfThreads = true };
        Assert.Contains("EOF, having reached the cell's limit of processes", Verdict.Of(failed).Failure, StringComparison.Ordinal);
        Assert.Equal(CellLimit.Pids, failed.ReachedLimit);
        Assert.Equal(CellLimit.MemoryBytes, (failed with { OutOfMemory = true }).ReachedLimit);
        Assert.Null(Nothing.ReachedLimit);
    }

    [Fact]
    public void A_program_that_outlives_a_kill_of_one_of_its_children_keeps_its_end()
        => Assert.Equal(CellOutcome.Exited, Verdict.Of(Nothing with { RunscExitCode = 3, Noted = new WaitStatus(3 << 8), Stage = CellStage.Run, OutOfMemory = true }).Outcome);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(15, null, 15)]
    public void A_program_that_ends_after_it_was_asked_to_was_stopped_and_keeps_its_number(int status, int? code, int? signal)
    {
        var verdict = Verdict.Of(Nothing with { RunscExitCode = 0, Noted = new WaitStatus(status), Stage = CellStage.Run, TerminationDelivered = true });
        Assert.Equal((CellOutcome.Stopped, code, signal), (verdict.Outcome, verdict.ExitCode, verdict.Signal));
    }

    [Fact]
    public void A_runsc_that_ends_without_a_word_loses_the_run()
    {
        var verdict = Verdict.Of(Nothing with { RunscExitCode = 137, Stage = CellStage.Run });
        Assert.Equal((CellOutcome.Lost, CellStage.Run, null, null), (verdict.Outcome, verdict.Stage, verdict.ExitCode, verdict.Signal));
    }
}
