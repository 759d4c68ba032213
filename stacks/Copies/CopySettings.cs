using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The copies of one cache of the settings file, by region.</summary>
internal sealed class CopySettings
{
    /// <summary>Key of the copies in the settings of a cache.</summary>
    public const string Key = "copies";

    /// <summary>
    /// Key in the settings of a cache that takes its copies to another engine or major version.
    /// </summary>
    public const string UpgradeKey = "upgradeCopies";

    /// <summary>Arguments of a copy that the stack sets itself.</summary>
    public static readonly string[] Owned =
        ["region", "vpcId", "subnetGroupName", "subnetIds", "login.userGroup", "login.userCredentials"];

    private readonly string _cache;
    private readonly List<GlobalSecondaryArgs> _copies = [];
    private readonly string? _profile;
    private readonly InputMap<string> _tags;
    private readonly bool _upgrades;

    private CopySettings(string cache, string? profile, InputMap<string> tags, bool upgrades)
    {
        (_cache, _profile, _tags, _upgrades) = (cache, profile, tags, upgrades);
    }

    /// <summary>Regions of the copies, in the order of the file.</summary>
    public IEnumerable<string> Regions => _copies.Select(copy => copy.Region);

    /// <summary>Name of the copy in a region.</summary>
    public string NameIn(string region) => $"{_cache}-{region}";

    /// <summary>Reads the copies of a cache; nothing when it has none.</summary>
    public static CopySettings? Read(
        JsonElement cache, string name, string? profile, InputMap<string> tags, ArgsReader args,
        SettingsProblems problems)
    {
        var key = $"caches.{name}.{Key}";
        var upgrades = ReadUpgrade(cache, $"caches.{name}.{UpgradeKey}", problems);
        if (!cache.TryGetProperty(Key, out var map))
            return null;
        if (map.ValueKind != JsonValueKind.Object)
        {
            problems.Add(
                key,
                "a map of regions",
                SettingValue.Show(map),
                "Write it like {eu-central-1: {replicas: 1}}.");
            return null;
        }

        var copies = new CopySettings(name, profile, tags, upgrades);
        foreach (var entry in map.EnumerateObject())
        {
            var copy = new GlobalSecondaryArgs
            {
                Region = entry.Name,
                VpcId = Later.Text,
                SubnetGroupName = Later.Text
            };
            copies._copies.Add(copy);
            if (entry.Value.ValueKind == JsonValueKind.Object)
            {
                args.Read(entry.Value, $"{key}.{entry.Name}", copy, "a copy", Owned);
            }
            else
            {
                problems.Add(
                    $"{key}.{entry.Name}",
                    "a map of settings of a copy",
                    SettingValue.Show(entry.Value),
                    "Write it like {replicas: 1}.");
            }
        }
        return copies;
    }

    /// <summary>Everything wrong with the copies of the cache, under the keys of its settings.</summary>
    /// <param name="cache">Arguments of the cache.</param>
    /// <param name="users">Users of the stack that log in to it; none where it has none of them.</param>
    /// <param name="keepsOwnUser">Whether it keeps to its own user where the stack has some.</param>
    public IEnumerable<Problem> Check(RedisReplicationGroupArgs cache, UserSettings? users, bool keepsOwnUser)
    {
        foreach (var copy in _copies)
        {
            copy.Login ??= new LoginArgs();
            copy.Login.UserGroup = null;
            copy.Login.UserCredentials = null;
            if (users is null)
                continue;
            copy.Login.UserGroup = users.Expected();
            if (cache.Login?.Mode == "users")
                copy.Login.UserCredentials = new InputMap<string>();
        }
        return GlobalDatastore.CheckPlanned(_cache, Args(), cache)
            .Select(problem => OfCache(problem, cache, keepsOwnUser))
            .Distinct();
    }

    /// <summary>The copies as the network of a region sees them.</summary>
    public IEnumerable<CacheInNetwork> In(string region, ReplicationTopology cache) => _copies
        .Where(copy => copy.Region == region)
        .Select(copy => new CacheInNetwork(
            NameIn(region), new(Nodes: (cache.Shards ?? 1)
                * (1 + ResolvedGlobalSecondary.ReplicasOf(copy.Replicas, cache.AutomaticFailover))), []));

    /// <summary>Takes a key for all in the region that the settings name none for.</summary>
    public void Encrypt(string region, Input<string> key, bool keepsSecret)
    {
        var copy = _copies.Find(each => each.Region == region)!;
        copy.KmsKeyId ??= key;
        copy.LogKmsKeyId ??= key;
        if (keepsSecret)
            (copy.Login ??= new LoginArgs()).SecretKmsKeyId ??= key;
    }

    /// <summary>Copies the cache to its regions.</summary>
    public IReadOnlyList<DeployedCopy> Deploy(
        RedisReplicationGroup cache,
        IReadOnlyDictionary<string, DeployedRegion> regions,
        string? auth)
    {
        foreach (var copy in _copies)
        {
            var region = regions[copy.Region];
            copy.Login ??= new LoginArgs();
            copy.VpcId = region.Network.VpcId;
            copy.SubnetGroupName = region.Network.SubnetGroupName;
            if (region.Users is not { } users || auth is not ("users" or "iam"))
                continue;
            copy.Login.UserGroup = users.Group.Apply(group => group.ToArgs());
            if (auth == "users")
                copy.Login.UserCredentials = users.Credentials;
        }
        var args = Args();
        args.Primary = cache.AsGlobalPrimary();
        if (_upgrades)
            args.ParameterGroupName = cache.ParameterGroupName;
        var datastore = new GlobalDatastore(_cache, args);
        return
        [
            .. _copies.Zip(datastore.Monitored(), (copy, monitored) => new DeployedCopy(
                _cache, copy.Region, datastore.Connections.Apply(all => all[copy.Region]),
                datastore.SecurityGroupIds.Apply(all => all[copy.Region]),
                copy.Login?.SecretKmsKeyId,
                monitored)),
        ];
    }

    private GlobalDatastoreArgs Args() => new() { Profile = _profile, Secondaries = _copies, Tags = _tags };

    // The settings know a copy by its region, the component by its place in the list, and the primary is the
    // cache itself.
    private Problem OfCache(
        Problem problem,
        RedisReplicationGroupArgs cache,
        bool keepsOwnUser) => problem.Property switch
        {
            "secondaries" => problem with
            {
                Property = Key,
                Rule = problem.Rule
                .Replace("a list", "a map", StringComparison.Ordinal)
            },
            "primary.scales" => problem with
            {
                Property = cache.ShardScaling is null ? "replicaScaling" : "shardScaling",
                Rule = "left out with copies",
                Value = "given",
            },
            "primary.tls" => problem with
            {
                Property = "transitEncryption",
                Rule = "'required' with copies",
                Value = $"'{cache.TransitEncryption}'",
            },
            var property when keepsOwnUser
                && property.EndsWith("].login.userGroup", StringComparison.Ordinal) => problem with
                {
                    Property = CacheSettings.OwnUserKey,
                    Rule = "left out with copies",
                    Value = "true",
                    Fix = "The user of a cache alone does not reach over regions: those of the stack do, "
                    + "which it makes in every region.",
                },
            var property when property.EndsWith("].login.userGroup", StringComparison.Ordinal) => problem with
            {
                Property = "login.mode",
                Rule = "'token' with copies in a stack without such users",
                Value = $"'{cache.Login?.Mode}'",
                Fix = "Give the stack users, which it makes in every region: those of a cache alone do not "
                    + "reach over regions.",
            },
            var property => problem with { Property = KeyOf(property) },
        };

    private string KeyOf(string property)
    {
        for (var i = 0; i < _copies.Count; i++)
        {
            var place = $"secondaries[{i}]";
            if (property == $"{place}.region")
                return $"{Key}.{_copies[i].Region}";
            if (property.StartsWith(
                place,
                StringComparison.Ordinal))
            {
                return $"{Key}.{_copies[i].Region}{property[place.Length..]}";
            }
        }
        return property.StartsWith("primary.", StringComparison.Ordinal) ?
            property["primary.".Length..] :
            property;
    }

    private static bool ReadUpgrade(JsonElement cache, string key, SettingsProblems problems)
    {
        if (!cache.TryGetProperty(UpgradeKey, out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(key, "true or false", SettingValue.Show(value), "Leave it out for false.");
        }
        else if (!cache.TryGetProperty(Key, out _))
        {
            problems.Add(
                key,
                "left out without copies",
                SettingValue.Show(value),
                "A cache by itself needs no more than its engine and version.");
        }

        return value.ValueKind == JsonValueKind.True;
    }
}
