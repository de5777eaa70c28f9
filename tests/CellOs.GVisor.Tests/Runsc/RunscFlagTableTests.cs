using CellOs.GVisor.Runsc;

namespace CellOs.GVisor.Tests.Runsc;

/// <summary>The flags of runsc and what values they take.</summary>
public sealed class RunscFlagTableTests
{
    private static readonly RunscRelease Newer = new(20240729);

    [Fact]
    public void Names_stand_once_and_in_order()
    {
        Assert.Equal(RunscFlagTable.Names.Order(StringComparer.Ordinal), RunscFlagTable.Names);
        Assert.Equal(RunscFlagTable.Names.Distinct(), RunscFlagTable.Names);
    }

    [Fact]
    public void Every_default_is_a_value_of_its_flag() => Assert.All(RunscFlagTable.All, static flag =>
    {
        Assert.True(RunscFlagValue.IsOf(flag, flag.Kind, flag.Default), flag.Name);
        if (flag.LaterDefault is { } later)
        {
            Assert.True(flag.Takes(later.Value, later.Since), flag.Name);
        }
    });

    [Fact]
    public void Releases_of_a_flag_are_in_order() => Assert.All(RunscFlagTable.All, static flag =>
    {
        Assert.True(flag.Last is not { } last || flag.Since <= last || flag.Since == RunscRelease.Oldest, flag.Name);
        Assert.True(flag.AnnotatedSince is not { } annotated || annotated >= flag.Since, flag.Name);
        Assert.NotEqual("", flag.Meaning);
    });

    /// <summary>As measured with both releases.</summary>
    [Theory]
    [InlineData("debug", "T", true)]
    [InlineData("debug", "TRUE", true)]
    [InlineData("debug", "0", true)]
    [InlineData("debug", "tRUE", false)]
    [InlineData("debug", "yes", false)]
    [InlineData("debug", "", false)]
    [InlineData("num-network-channels", "0x10", true)]
    [InlineData("num-network-channels", "1_0", true)]
    [InlineData("num-network-channels", "010", true)]
    [InlineData("num-network-channels", "08", false)]
    [InlineData("num-network-channels", "+3", true)]
    [InlineData("num-network-channels", "-1", false)]
    [InlineData("num-network-channels", "1", true)]
    [InlineData("fdlimit", "256", false)]
    [InlineData("fdlimit", "300", true)]
    [InlineData("fdlimit", "-1", true)]
    [InlineData("num-network-channels", "0", false)]
    [InlineData("num-network-channels", "0x", false)]
    [InlineData("num-network-channels", "1__0", false)]
    [InlineData("num-network-channels", "1_", false)]
    [InlineData("num-network-channels", "_1", false)]
    [InlineData("num-network-channels", "1.5", false)]
    [InlineData("num-network-channels", "", false)]
    [InlineData("num-network-channels", "-", false)]
    [InlineData("num-network-channels", "9223372036854775807", true)]
    [InlineData("num-network-channels", "9223372036854775808", false)]
    [InlineData("dcache", "-9223372036854775808", true)]
    [InlineData("num-network-channels", "99999999999999999999999999999999999", false)]
    [InlineData("strace-log-size", "18446744073709551615", true)]
    [InlineData("strace-log-size", "18446744073709551616", false)]
    [InlineData("strace-log-size", "-1", false)]
    [InlineData("strace-log-size", "+1", false)]
    [InlineData("host-uds", "create", true)]
    [InlineData("host-uds", "Create", false)]
    [InlineData("host-uds", "create,open", false)]
    [InlineData("ref-leak-mode", "panic", true)]
    [InlineData("watchdog-action", "logwarning", true)]
    [InlineData("watchdog-action", "logWarning", false)]
    [InlineData("qdisc", "tbf", false)]
    [InlineData("platform", "bogus", false)]
    [InlineData("traceback", "anything", true)]
    public void A_flag_takes_what_runsc_takes(string name, string value, bool isTaken)
    {
        var flag = RunscFlagTable.Get(name);
        Assert.Equal(isTaken, flag.Takes(value, RunscRelease.Oldest));
        Assert.Equal(isTaken, flag.Takes(value, Newer));
    }

    [Theory]
    [InlineData("15s", true)]
    [InlineData("0", true)]
    [InlineData("-1.5h30m", true)]
    [InlineData(".5ms", true)]
    [InlineData("1µs2ns", true)]
    [InlineData("1", false)]
    [InlineData("s", false)]
    [InlineData("", false)]
    [InlineData("1.2.3s", false)]
    [InlineData("1d", false)]
    public void A_time_has_its_units(string value, bool isTaken) =>
        Assert.Equal(isTaken, RunscFlagTable.Get("control-rpc-stop-timeout").Takes(value, new(20260413)));

    [Fact]
    public void A_word_that_came_later_is_taken_from_there_on()
    {
        Assert.False(RunscFlagTable.Get("platform").Takes("systrap", RunscRelease.Oldest));
        Assert.True(RunscFlagTable.Get("platform").Takes("systrap", Newer));
        Assert.Equal(Newer, RunscFlagTable.Get("platform").SinceOf("systrap"));
        Assert.Equal(RunscRelease.Oldest, RunscFlagTable.Get("platform").SinceOf("kvm"));
    }

    [Fact]
    public void A_flag_that_changed_its_kind_takes_what_all_releases_from_the_target_on_take()
    {
        var flag = RunscFlagTable.Get("gvisor-gro");
        Assert.True(flag.Takes("0", RunscRelease.Oldest));
        Assert.False(flag.Takes("1ms", RunscRelease.Oldest));
        Assert.False(flag.Takes("true", RunscRelease.Oldest));
        Assert.True(flag.Takes("true", Newer));
        Assert.False(flag.Takes("1ms", Newer));
    }

    [Fact]
    public void An_annotation_may_turn_seccomp_on_and_not_off()
    {
        Assert.True(RunscFlagTable.Get("oci-seccomp").MayBeAnnotated("true", RunscRelease.Oldest));
        Assert.False(RunscFlagTable.Get("oci-seccomp").MayBeAnnotated("false", RunscRelease.Oldest));
        Assert.False(RunscFlagTable.Get("host-uds").MayBeAnnotated("open", RunscRelease.Oldest));
        Assert.True(RunscFlagTable.Get("host-uds").MayBeAnnotated("open", Newer));
    }
}
