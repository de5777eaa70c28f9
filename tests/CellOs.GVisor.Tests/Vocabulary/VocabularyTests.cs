using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;
using CsCheck;

namespace CellOs.GVisor.Tests.Vocabulary;

/// <summary>The closed lists: complete, in step with their enums, and without contradiction in themselves.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void There_are_41_capabilities() =>
        AssertInStep(41, CapabilityNames.All, "CAP_", Enum.GetValues<LinuxCapability>(), static value => CapabilityNames.Of(value));

    [Fact]
    public void There_are_16_rlimits() =>
        AssertInStep(16, RlimitNames.All, "RLIMIT_", Enum.GetValues<LinuxRlimit>(), static value => RlimitNames.Of(value));

    [Fact]
    public void There_are_8_namespaces() =>
        AssertInStep(8, NamespaceNames.All, "", Enum.GetValues<LinuxNamespace>(), static value => NamespaceNames.Of(value));

    [Fact]
    public void Every_word_of_the_seccomp_attributes_has_a_name()
    {
        Assert.All(Enum.GetValues<SeccompAction>(), static action => Assert.True(SeccompNames.IsActionOfRunsc(SeccompNames.Of(action)!)));
        Assert.All(Enum.GetValues<SeccompComparison>(), static comparison => Assert.True(SeccompNames.IsOperator(SeccompNames.Of(comparison)!)));
        Assert.Equal("SCMP_ACT_TRACE", SeccompNames.Of(SeccompAction.Trace));
        Assert.Equal("SCMP_CMP_MASKED_EQ", SeccompNames.Of(SeccompComparison.MaskedEqual));
        Assert.Null(SeccompNames.Of((SeccompAction)5));
        Assert.Null(SeccompNames.Of((SeccompComparison)(-1)));
    }

    [Fact]
    public void A_system_call_is_known_here_or_elsewhere()
    {
        Assert.Equal(SyscallNames.All.Distinct().Count(), SyscallNames.All.Count);
        Assert.True(SyscallNames.IsKnownToRunsc("openat"));
        Assert.True(SyscallNames.Contains("openat2"));
        Assert.False(SyscallNames.IsKnownToRunsc("openat2"));
        Assert.True(SyscallNames.IsKnownAnywhere("socketcall"));
        Assert.False(SyscallNames.Contains("socketcall"));
        Assert.False(SyscallNames.IsKnownAnywhere("mkdirr"));
    }

    [Theory]
    [InlineData("0-3,7", true)]
    [InlineData("", true)]
    [InlineData(" 1 , 2 ", true)]
    [InlineData("1-", false)]
    [InlineData("-1", false)]
    [InlineData("1--2", false)]
    [InlineData("3-1", false)]
    [InlineData("99999999999", false)]
    public void Reads_a_list_of_numbers(string text, bool isValid) => Assert.Equal(isValid, NumberList.IsValid(text));

    [Fact]
    public void What_a_runsc_or_a_rule_sets_apart_is_a_capability()
    {
        Assert.All(CapabilityNames.UnknownToOldestRunsc, static name =>
        {
            Assert.True(CapabilityNames.Contains(name));
            Assert.False(CapabilityNames.IsKnownTo(RunscRelease.Oldest, name));
            Assert.True(CapabilityNames.IsKnownTo(CapabilityFacts.CapabilityNewerThanTarget.HonouredSince!.Value, name));
        });
        Assert.Equal(38, CapabilityNames.All.Count(static name => CapabilityNames.IsKnownTo(RunscRelease.Oldest, name)));
        Assert.Equal(CapabilityNames.RootEquivalent, CapabilityNames.All.Where(CapabilityNames.IsRootEquivalent));
        Assert.All(CapabilityNames.All, static name => Assert.NotNull(CapabilityNames.SinceKernel(name)));
    }

    [Theory]
    [InlineData("net_admin", "CAP_NET_ADMIN")]
    [InlineData("CAP_CAP_CHOWN", "CAP_CHOWN")]
    [InlineData("Net-Raw", "CAP_NET_RAW")]
    public void Reads_what_people_write_for_a_capability(string text, string name)
    {
        Assert.True(CapabilityNames.TryNormalize(text, out var found));
        Assert.Equal(name, found);
    }

    [Theory]
    [InlineData("nofile", "RLIMIT_NOFILE")]
    [InlineData("rlimit-nproc", "RLIMIT_NPROC")]
    public void Reads_what_people_write_for_an_rlimit(string text, string name)
    {
        Assert.True(RlimitNames.TryNormalize(text, out var found));
        Assert.Equal(name, found);
    }

    [Theory]
    [InlineData("net", "network")]
    [InlineData("mnt", "mount")]
    [InlineData("UTS", "uts")]
    [InlineData("process", "pid")]
    [InlineData("netwrok", "network")]
    [InlineData("banana", null)]
    public void Reads_what_people_write_for_a_namespace(string text, string? name) => Assert.Equal(name, NamespaceNames.Suggest(text));

    [Fact]
    public void Slips_stand_for_names_and_are_none()
    {
        Assert.All(NamespaceNames.Aliases, static alias =>
        {
            Assert.False(NamespaceNames.Contains(alias.Key));
            Assert.True(NamespaceNames.Contains(alias.Value));
        });
        Assert.All(MountOptionTable.Aliases, static alias =>
        {
            Assert.False(MountOptionTable.Contains(alias.Key));
            Assert.True(MountOptionTable.Contains(alias.Value));
        });
    }

    [Fact]
    public void There_are_61_mount_options_and_three_more()
    {
        var infos = MountOptionTable.All.Select(static name => MountOptionTable.TryGet(name, out var info) ? info : default).ToArray();
        Assert.Equal(64, infos.Select(static info => info.Name).Distinct().Count());
        Assert.Equal(["rnodev", "acl", "noacl"], infos.Where(static info => info.Requirement == MountOptionRequirement.Unlisted).Select(static info => info.Name));
        Assert.Equal(8, infos.Count(static info => info.Kind == MountOptionKind.Propagation));
    }

    [Fact]
    public void Opposites_are_opposite_both_ways() =>
        Assert.All(MountOptionTable.All, static name =>
        {
            Assert.True(MountOptionTable.TryGet(name, out var info));
            if (info.Opposite is not { } opposite)
            {
                return;
            }

            Assert.True(MountOptionTable.TryGet(opposite, out var other), opposite);
            Assert.Equal(name, other.Opposite);
            Assert.Equal(info.Kind, other.Kind);
            Assert.True(MountOptionTable.AreContradictory(name, opposite));
        });

    [Fact]
    public void No_option_contradicts_itself_and_contradiction_goes_both_ways() =>
        Gen.Select(Gen.OneOf(MountOptionTable.All.ToArray()), Gen.OneOf(MountOptionTable.All.ToArray())).Sample(static (first, second) =>
            !MountOptionTable.AreContradictory(first, first)
            && MountOptionTable.AreContradictory(first, second) == MountOptionTable.AreContradictory(second, first));

    [Theory]
    [InlineData(null, "RO", "ro")]
    [InlineData(null, "readonly", "ro")]
    [InlineData("bind", "no-exec", "noexec")]
    [InlineData("tmpfs", "realatime", "relatime")]
    [InlineData("tmpfs", "SIZE=1m", "size=1m")]
    [InlineData("tmpfs", "size =1m", "size=1m")]
    [InlineData("tmpfs", "banana", null)]
    public void Suggests_the_option_that_was_meant(string? type, string option, string? meant) =>
        Assert.Equal(meant, MountOptionTable.Suggest(type, option));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("16m", 16 << 20)]
    [InlineData("16M", 16 << 20)]
    [InlineData("3g", 3L << 30)]
    [InlineData("1t", 1L << 40)]
    public void Reads_a_tmpfs_size(string text, long bytes)
    {
        Assert.True(TmpfsValues.TryParseSize(text, out var size));
        Assert.Equal((ulong)bytes, size);
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("1MB")]
    [InlineData("1Mi")]
    [InlineData("1.5g")]
    [InlineData("50%")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("99999999999999999999")]
    [InlineData("18446744073709551615k")]
    public void Refuses_what_is_no_tmpfs_size(string text) => Assert.False(TmpfsValues.TryParseSize(text, out _));

    [Theory]
    [InlineData("755", 0x1ED)]
    [InlineData("0755", 0x1ED)]
    [InlineData("1777", 0x3FF)]
    [InlineData("7777", 0xFFF)]
    public void Reads_a_tmpfs_mode(string text, uint mode)
    {
        Assert.True(TmpfsValues.TryParseMode(text, out var found));
        Assert.Equal(mode, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("10000")]
    [InlineData("rwx")]
    [InlineData("0o755")]
    public void Refuses_what_is_no_tmpfs_mode(string text) => Assert.False(TmpfsValues.TryParseMode(text, out _));

    [Fact]
    public void What_a_release_mounts_is_a_type_that_gvisor_has() =>
        Assert.All(FileSystemTypes.All, static type =>
        {
            foreach (var release in (int[])[20221219, 20240729, 20260817])
            {
                Assert.True(!FileSystemTypes.IsMountedBy(new RunscRelease(release), type) || FileSystemTypes.GVisor.Contains(type), type);
            }
        });

    [Fact]
    public void Member_slips_stand_for_members_and_are_folded() =>
        Assert.All(MemberSlips.All, static slip =>
        {
            Assert.Matches("^[a-z]+$", slip.Key);
            Assert.Contains(slip.Value, Support.PublishedSchema.Of("1.3.0").Members.Keys.Select(static path => path.Split('.')[^1]));
        });

    private static void AssertInStep<TEnum>(int count, IReadOnlyList<string> names, string prefix, TEnum[] values, Func<TEnum, string?> nameOf)
        where TEnum : struct, Enum
    {
        Assert.Equal(count, names.Count);
        Assert.Equal(count, names.Distinct().Count());
        Assert.Equal(count, values.Length);
        Assert.All(values, (value, index) =>
        {
            var name = nameOf(value)!;
            Assert.Equal(names[index], name);
            Assert.StartsWith(prefix, name, StringComparison.Ordinal);
            Assert.Equal(value.ToString(), name[prefix.Length..].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        });
        Assert.Null(nameOf((TEnum)Enum.ToObject(typeof(TEnum), count)));
        Assert.Null(nameOf((TEnum)Enum.ToObject(typeof(TEnum), -1)));
    }
}
