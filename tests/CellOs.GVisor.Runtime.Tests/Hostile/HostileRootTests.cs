namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Root file systems that lead mounts astray: whatever comes of the cell, the host is as it was.</summary>
public class HostileRootTests
{
    // $1 is the root file system, $2 a directory of the host that is to stay as it is. Then a bind mount: of a directory, or of a file.
    public static TheoryData<int, string, string?> Traps
    {
        get
        {
            (string Trap, string? Target)[] traps =
            [
                ("rmdir dev proc sys tmp; for d in dev proc sys tmp; do ln -s $2 $d; done", null),
                ("rmdir dev proc sys tmp; for d in dev proc sys tmp; do ln -s ../decoy $d; done", null),
                ("for d in shm pts inner; do ln -s $2 dev/$d; done; for f in null console tty; do ln -s $2/file dev/$f; done; ln -s $2/inner tmp/below", null),
                ("rmdir dev; ln -s $2 dev", "/dev/inner"),
                ("rmdir proc; ln -s $2 proc", "/proc/inner"),
                ("rmdir data; ln -s $2 data", "/data"),
                ("rmdir data; ln -s $2 data", "/data/inner"),
                ("rmdir data; ln -s ../decoy data", "/data"),
                ("rmdir data; ln -s /proc/self/root$2 data", "/data"),
                ("rmdir data; ln -s /proc/1/cwd data", "/data"),
                ("rmdir data; mkdir -p a/b; ln -s ../../../decoy a/b/up; ln -s a/b/up data", "/data"),
                ("rmdir data; ln -s missing/../../decoy data", "/data"),
                ("rmdir data; ln -s data data", "/data"),
                ("mkdir etc; ln -s $2/file etc/hosts", "/etc/hosts"),
                ("mkdir etc; ln -s ../../decoy/file etc/hosts", "/etc/hosts"),
                ("ln -s $2 etc", "/etc/hosts"),
                ("mkfifo etc", "/etc/hosts"),
                ("rm bin/sh; ln -s $2/file bin/sh", null),
            ];
            var data = new TheoryData<int, string, string?>();
            foreach (var (trap, target) in traps)
            {
                data.Add(20221219, trap, target);
                data.Add(20240729, trap, target);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task No_trap_in_a_root_file_system_changes_the_host(int release, string trap, string? target)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var decoy = host.Directory + "/decoy";
        TestHost.Shell("mkdir -p $2/inner $2/null; echo precious > $2/file; echo > $2/inner/file; cd $1; " + trap, host.Rootfs, decoy);
        File.WriteAllText(host.Data + "/text", "text");
        var before = Tree.Of(decoy);
        var root = Tree.Of(host.Rootfs);
        TestMount[] own =
        [
            new TestMount("/proc", "proc", "proc"),
            new TestMount("/dev", "tmpfs", "tmpfs"),
            new TestMount("/dev/pts", "devpts", "devpts"),
            new TestMount("/dev/shm", "tmpfs", "tmpfs"),
            new TestMount("/sys", "sysfs", "sysfs", "ro"),
            TestMount.Tmpfs("/tmp/below"),
        ];
        TestMount[] mounts = target is null ? own : [TestMount.Bind(target == "/etc/hosts" ? host.Data + "/text" : host.Data, target)];
        foreach (var isReadOnly in (bool[])[true, false])
        {
            await TryAsync(host, new TestCell<Plain>
            {
                Arguments = ["/bin/sh", "-c", "for d in /dev /proc /sys /tmp /etc /data /data/inner; do echo x > $d/file; /bin/busybox mkdir $d/made; /bin/busybox rm -r $d/inner; done; true"],
                User = 0,
                IsReadOnly = isReadOnly,
                Mounts = mounts,
            });
            Assert.Equal(before, Tree.Of(decoy));
            if (isReadOnly)
            {
                Assert.Equal(root, Tree.Of(host.Rootfs));
            }
        }
    }

    // The cell may fail, in any way that has a type.
    private static async Task TryAsync(TestHost host, TestCell<Plain> cell)
    {
        try
        {
            await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        }
        catch (CellLaunchException e)
        {
            Assert.Equal(CellErrorKind.FileSystemUnfit, e.Kind);
        }
    }
}
