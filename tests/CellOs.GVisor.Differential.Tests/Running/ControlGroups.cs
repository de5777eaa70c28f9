using System.Globalization;

namespace CellOs.GVisor.Differential.Running;

/// <summary>The control groups of version 1 that runs leave when they end before their time.</summary>
internal static class ControlGroups
{
    private static readonly string Prefix = string.Create(CultureInfo.InvariantCulture, $"differential-{Environment.ProcessId}-");

    public static string PathOf(TestBed bed) => "/" + Prefix + "bed-" + Path.GetFileName(bed.Directory);

    /// <summary>The id of a run, which is the name of its group where the configuration gives none.</summary>
    public static string IdOf(int run) => Prefix + run.ToString(CultureInfo.InvariantCulture);

    /// <summary>Removes the groups of a bed and a run; limits are not written into one that is there.</summary>
    public static void Remove(TestBed bed, string id)
    {
        foreach (var hierarchy in Directory.EnumerateDirectories("/sys/fs/cgroup"))
        {
            foreach (var name in (string[])[PathOf(bed), "/" + id])
            {
                var group = hierarchy + name;
                try
                {
                    if (Directory.Exists(group))
                    {
                        Directory.Delete(group);
                    }
                }
                catch (IOException)
                {
                    // Something is still dying in it: the next run of this bed tries again.
                }
            }
        }
    }
}
