using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Reads the settings of a stack, and finds everything wrong with them before anything is registered.
/// </summary>
internal sealed class SettingsReader
{
    private readonly ConfigKeys _keys;
    private readonly SettingsProblems _problems;
    private readonly ArgsReader _args;
    private readonly Dictionary<string, string> _tags;
    private readonly NamePattern _names = NamePattern.Read();

    private SettingsReader()
    {
        var (project, stack) = (Deployment.Instance.ProjectName, Deployment.Instance.StackName);
        _keys = new ConfigKeys(project);
        _problems = new SettingsProblems($"Pulumi.{stack}.yaml", project);
        _args = new ArgsReader(_problems);
        _tags = new() { ["project"] = project, ["stack"] = stack };
    }

    /// <summary>The settings of the current stack.</summary>
    /// <exception cref="RunException">The settings are wrong; the message lists all that is.</exception>
    public static StackSettings Read()
    {
        var reader = new SettingsReader();
        var settings = reader.ReadAll();
        reader._problems.ThrowIfAny();
        return settings;
    }

    private StackSettings ReadAll()
    {
        foreach (var key in _keys.Unknown())
        {
            _problems.Add(
                key,
                "a setting of the caching tier",
                "unknown",
                Nearest.Advice(key, ConfigKeys.Known));
        }

        ConnectionParameter.Check(_problems);
        var profile = ReadProfile();
        _tags["profile"] = profile ?? "production";
        var network = ReadNetwork(profile);
        var tierKey = KeySettings.Read(_keys.Json("key"), profile, _tags, _problems);
        var users = UserSettings.Read(
            Map(
                "users",
                "a map of users",
                "Write it like {app: {access: read-write}}."), profile, _tags, _args, _problems);
        var caches = ReadCaches(profile, users);
        foreach (var cache in caches)
            PlaceRules.Check(network, cache, _problems);
        var regionReader = new RegionReader(profile, _tags, _args, _problems);
        var regions = regionReader.Read(
            Map(RegionReader.Key, "a map of regions", "Write it like {eu-central-1: {network: {zones: 2}}}."),
            caches);
        var smokeTestReader = new SmokeTestReader(
            _keys.Json(SmokeTestReader.Key),
            profile,
            _tags,
            _args,
            _problems);
        var smokeTest = smokeTestReader.Read(network, caches);
        if (smokeTest is not null)
        {
            smokeTestReader.ReadIn(regions, caches);
            ProofRules.Check(caches, users, _problems);
        }
        var alarms = AlarmReader.Read(_keys.Json(AlarmReader.Key), profile, _tags, caches, _args, _problems);
        regionReader.Check(regions, network, tierKey, alarms, smokeTest);
        AlarmReader.CheckRegions(alarms, regions, _problems);
        var quotas = QuotaRules.Read(
            Map(QuotaRules.Key, "a map of quotas", "Write it like {nodes: 500}."),
            _args,
            _problems);
        var settings = new StackSettings(
            network,
            tierKey,
            users,
            caches,
            regions,
            smokeTest,
            alarms,
            profile,
            ReadGuard(),
            _tags);
        // Sizes tell something only where nothing is wrong with them.
        return _problems.IsEmpty ? Measure(settings, quotas) : settings;
    }

    private StackSettings Measure(StackSettings settings, QuotaSettings quotas)
    {
        var caches = settings.Caches.Select(cache => cache.InNetwork).ToList();
        List<(string Key, string Region, CacheNetworkArgs Network,
            IReadOnlyList<CacheInNetwork> Caches)> places =
        [
            ("network", "the region of the stack", settings.Network, caches),
            .. settings.Regions.Select(region => ($"{RegionReader.Key}.{region.Key}.network", region
                .Key, region.Value.Network!,
                (IReadOnlyList<CacheInNetwork>)[.. settings.Caches
                    .SelectMany(cache => cache.CopiesIn(region.Key))])),
        ];
        var fits = places.Select(
            place => new NetworkFit(place.Key, place.Network, place.Caches,
                settings.SmokeTest is not null)).ToList();
        foreach (var fit in fits)
            fit.Check(_problems);
        var shared = new CacheLoad(UserGroups: settings.Users is null ? 0 : 1);
        return settings with
        {
            Fits = fits,
            Warnings =
            [
                .. places.SelectMany(place => QuotaRules.Exceeded(
                    place.Region, CacheLoad.Of(
                        place.Caches.Select(cache => cache.Load).Append(shared)),
                        quotas)).Select(_problems.Doubt),
            ],
        };
    }

    private string? ReadProfile()
    {
        var profile = _keys.Text("profile");
        var problems = CacheNetwork.Check("tier", new CacheNetworkArgs { Profile = profile });
        if (problems.FirstOrDefault(
            problem => problem.Property == "profile") is not { } problem)
        {
            return profile;
        }

        _problems.Add("profile", problem.Rule, problem.Value, problem.Fix);
        return null;
    }

    private bool ReadGuard()
    {
        var setting = _keys.Json("guard");
        if (setting is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } value)
        {
            _problems.Add(
                "guard",
                "true or false",
                SettingValue.Show(value),
                "Leave it out to guard the caches.");
        }

        return setting?.ValueKind != JsonValueKind.False;
    }

    private CacheNetworkArgs ReadNetwork(string? profile)
    {
        var network = new CacheNetworkArgs { Profile = profile, Tags = _tags };
        if (Map("network", "a map of network settings", "Write it like {zones: 2}.") is { } settings)
            _args.Read(settings, "network", network, "a network", ["profile"]);
        _problems.AddAll("network", CacheNetwork.Check("tier", network));
        return network;
    }

    private List<CacheSettings> ReadCaches(string? profile, UserSettings? users)
    {
        var caches = new List<CacheSettings>();
        const string fix = "Write it like {sessions: {kind: replication-group}}.";
        if (Map(
            "caches",
            "a map of at least one cache",
            fix,
            required: true) is not { } entries)
        {
            return caches;
        }

        foreach (var entry in entries.EnumerateObject())
        {
            if (ReadCache(entry.Name, entry.Value, profile, users) is { } cache)
                caches.Add(cache);
        }
        return caches;
    }

    private CacheSettings? ReadCache(string name, JsonElement settings, string? profile, UserSettings? users)
    {
        var key = $"caches.{name}";
        if (settings.ValueKind != JsonValueKind.Object)
        {
            _problems.Add(key, "a map of cache settings", SettingValue.Show(settings),
                "Write it like {kind: replication-group}.");
            return null;
        }
        CacheSettings[] kinds =
        [
            new ReplicationGroupSettings(name, profile, _tags),
            new MemcachedSettings(name, profile, _tags),
            new ServerlessSettings(name, profile, _tags),
        ];
        var kind = settings.TryGetProperty("kind", out var value) ? value : default;
        if (Array.Find(
            kinds,
            each => kind.ValueKind == JsonValueKind.String && kind.ValueEquals(each.Kind)) is not { } cache)
        {
            var names = kinds.Select(each => each.Kind).ToArray();
            _problems.Add($"{key}.kind", $"'{names[0]}', '{names[1]}' or '{names[2]}'", SettingValue.Show(
                kind),
                kind.ValueKind == JsonValueKind.String ?
                    Nearest.Advice(kind.GetString()!, names) :
                    "Say which cache it is.");
            return null;
        }
        _args.Read(
            settings,
            key,
            cache.Args,
            $"a {cache.Kind} cache",
            cache.Owned,
            ["kind", Permissions.Key, AlarmReader.Key, .. cache.OtherKeys]);
        cache.AllowReplacement = Permissions.Read(settings, key, cache.Kind, _problems);
        cache.Alarms = AlarmReader.ReadCache(settings, key, _args, _problems);
        cache.ReadOwnUser(settings, key, _problems);
        cache.Share(users);
        cache.ReadCopies(settings, _args, _problems);
        var found = cache.Check().AddRange(cache.CheckCopies(users));
        _problems.AddAll(key, found);
        if (found.IsEmpty)
            _names.Check(cache, _problems);
        return cache;
    }

    private JsonElement? Map(string key, string rule, string fix, bool required = false)
    {
        var value = _keys.Json(key);
        if (value is null && !required)
            return null;
        var isMap = value?.ValueKind == JsonValueKind.Object;
        if (isMap && (!required || value!.Value.EnumerateObject().Any()))
            return value;
        _problems.Add(key, rule, isMap ? "empty" : SettingValue.Show(value ?? default), fix);
        return null;
    }
}
