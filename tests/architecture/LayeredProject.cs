namespace Architecture;

/// <summary>A project whose folders are layers.</summary>
/// <param name="Folder">Where it is in the repository.</param>
/// <param name="Assembly">File name of what it compiles to.</param>
/// <param name="Layers">Top to bottom: a type uses types of its own layer and of those below.</param>
internal sealed record LayeredProject(string Folder, string Assembly, IReadOnlyList<Layer> Layers)
{
    public static IReadOnlyList<LayeredProject> All { get; } =
    [
        new("components/tier", "CachingTier.dll",
        [
            new("Compliance", "Rules of catalogues, evaluated on registered resources, and their waivers"),
            new("Guard", "The record of the last deployment; refuses replacements and skipped stages"),
            new("SmokeTest", "The function that tests the caches, its role and its schedule"),
            new("Alarms", "Alarms, topics and dashboards"),
            new("Caches", "Replication groups, Memcached clusters, serverless caches, copies in regions"),
            new("Login", "Every way to log in: token, users, IAM, none; secrets and their rotation"),
            new("Network", "VPC, subnets, endpoints, security groups and the encryption key"),
            new("Engines", "Engines, versions, node types, parameters, topology, scaling, snapshots"),
            new("Rules", "Problems, limits, profiles, schedules, names, tags, IAM documents"),
        ]),
        new("stacks", "CachingTier.Stacks.dll",
        [
            new("", "The stacks that a program runs"),
            new("SmokeTest", "The smoke test of a stack"),
            new("Alarms", "Alarms and dashboard of a stack"),
            new("Copies", "Copies in other regions"),
            new("Caches", "One section of the settings for each kind of cache"),
            new("Settings", "Settings files, read with the path of each value"),
        ]),
        new("infra/smoketest", "SmokeTest.dll",
        [
            new("", "The entry point"),
            new("Runtime", "The loop that takes invocations from Lambda"),
            new("Checks", "The checks, in the order of the layers that they test"),
            new("Memcached", "The Memcached protocol"),
            new("Redis", "The Redis protocol and its clients"),
            new("Secrets", "Credentials from Secrets Manager and signed by IAM"),
            new("Network", "Resolving, connecting, TLS"),
            new("Report", "What a run found"),
            new("Request", "What to test"),
        ]),
        new("infra/local", "CachingTier.Local.dll",
        [
            new("", "The entry point"),
            new("Commands", "The command line"),
            new("Supervision", "The process that owns the engines"),
            new("Cloud", "The resources of AWS, made of processes"),
            new("Lambda", "Lambda's runtime interface"),
            new("Access", "Users and tokens"),
            new("Secrets", "Secrets Manager"),
            new("Reachability", "Security groups and routes"),
            new("Engines", "Engine processes, their failover and endpoints"),
            new("Settings", "Settings files"),
        ]),
    ];

    /// <summary>Position of the layer of a file, 0 at the top; -1 where its folder is no layer.</summary>
    public int RankOf(string file)
    {
        var path = file[(Folder.Length + 1)..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "" : path[..slash];
        return Layers.ToList().FindIndex(layer => layer.Folder == folder);
    }

    public override string ToString() => Folder;
}
