using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>Puts a whole configuration together: what every cell has, what the host gives, and what the document says.</summary>
internal static class CompleteConfig
{
    /// <summary>Where a cell finds the files of its secrets.</summary>
    public const string SecretsDirectory = "/run/secrets";

    /// <summary>Whether a document's secrets are files; otherwise they are variables.</summary>
    public static bool HasSecretFiles(ExecutionCellDocument document)
        => document.Spec.Run is { SecretDelivery: not SecretDelivery.Env } && document.Spec.Authority?.SecretRefs is { Count: > 0 };

    /// <summary>Composes it. Nodes that come from the document keep the origins they have there.</summary>
    public static SpecObject Compose(ExecutionCell cell, BundleOptions options, ArtifactPlan artifacts)
    {
        var isInEnvironment = cell.SecretDelivery?.Is("env") is true;
        var config = CellDefaults.Config();
        var process = config.Object("process");
        process.Set("user", new SpecObject().Add("uid", new SpecNumber(options.UserId)).Add("gid", new SpecNumber(options.GroupId)));
        SchemaOrder.Insert(process, "env", Environment(cell, options, isInEnvironment));
        config.Object("root").Set("path", new SpecString(options.RootPath));
        SchemaOrder.Insert(config, "hostname", new SpecString(HostNameOf(cell.Id?.Text)));
        config.Set("mounts", Mounts(options, artifacts, hasSecretFiles: !isInEnvironment && cell.SecretRefs.Count > 0));
        if (options.CgroupsPath is { } group)
        {
            SchemaOrder.Insert(config.Object("linux"), "cgroupsPath", new SpecString(group));
        }

        ExecutionCellConfig.Lower(cell, config);
        config.Set("ociVersion", new SpecString(RequiredOciVersion.Of(config).Version));
        return config;
    }

    /// <summary>A name that a host and a container may have and that is like a cell's id.</summary>
    public static string HostNameOf(string? id) => string.IsNullOrEmpty(id) ? "cell" : CellId.Of(id);

    private static SpecArray Environment(ExecutionCell cell, BundleOptions options, bool hasSecrets)
    {
        var environment = new SpecArray();
        foreach (var (name, value) in options.Environment)
        {
            environment.Add(new SpecString($"{name}={value}"));
        }

        if (hasSecrets)
        {
            foreach (var alias in cell.SecretRefs)
            {
                environment.Add(new SpecString(alias.Text + "=", alias.Origin, new Hole(alias.Text, HoleType.Bytes, IsNullable: false) { IsSecret = true }));
            }
        }

        return environment;
    }

    private static SpecArray Mounts(BundleOptions options, ArtifactPlan artifacts, bool hasSecretFiles)
    {
        List<SpecObject> mounts = [];
        foreach (var (destination, type, words) in CellDefaults.FileSystems)
        {
            if (!options.Mounts.Any(mount => mount.Destination == destination))
            {
                mounts.Add(CellDefaults.Mount(destination, type, words));
            }
        }

        mounts.AddRange(options.Mounts.Where(mount => !artifacts.Replaces(mount)).Select(Mount));
        if (hasSecretFiles)
        {
            mounts.Add(Bind(options.SecretsDirectory, SecretsDirectory, "bind", "ro", "noexec"));
        }

        for (var i = 0; i < artifacts.Volumes.Count; i++)
        {
            var source = $"{options.ArtifactsDirectory}/{i.ToString(CultureInfo.InvariantCulture)}";
            mounts.Add(Bind(source, artifacts.Volumes[i].Directory, "bind", "rw", "noexec"));
        }

        // Runtimes that mount in the order of the list would hide a mount below another that comes later.
        var array = new SpecArray();
        foreach (var mount in mounts.OrderBy(static mount => new OciMount(mount).Destination!.Text.Count(static c => c == '/')))
        {
            array.Add(mount);
        }

        return array;
    }

    private static SpecObject Mount(BundleMount mount) => mount.Source is { } source
        ? Bind(source, mount.Destination, "rbind", mount.IsReadOnly ? "ro" : "rw")
        : CellDefaults.Mount(mount.Destination, "tmpfs", ["mode=1777", "size=" + mount.SizeBytes!.Value.ToString(CultureInfo.InvariantCulture)]);

    private static SpecObject Bind(string source, string destination, params string[] words)
    {
        var options = new SpecArray();
        foreach (var word in words)
        {
            options.Add(new SpecString(word));
        }

        return new SpecObject()
            .Add("destination", new SpecString(destination))
            .Add("type", new SpecString("bind"))
            .Add("source", new SpecString(source))
            .Add("options", options);
    }
}
