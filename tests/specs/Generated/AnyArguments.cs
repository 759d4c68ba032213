using System.Reflection;
using CachingTier;
using FsCheck;
using FsCheck.Fluent;
using Pulumi;
using Specs.SmokeTests;

namespace Specs.Generated;

/// <summary>Generates arguments of any class: most members left out, others right, at a limit, or nonsense.</summary>
internal static class AnyArguments
{
    private const int MostDepth = 3;

    /// <summary>Values that a member of the name may really have; anything may still be wrong with the others.</summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["profile"] = ["dev", "production", "regulated"],
        ["vpcId"] = ["vpc-1"],
        ["subnetIds"] = ["subnet-1", "subnet-2"],
        ["engine"] = ["valkey", "redis", "memcached"],
        ["engineVersion"] = ["7.2", "8.0", "8.1", "9.0", "6.2", "7.1", "5.0.6", "1.6.22", "1.6.17"],
        ["majorEngineVersion"] = ["7", "8", "9", "1.6"],
        ["nodeType"] = ["cache.m7g.large", "cache.r7g.xlarge", "cache.r6gd.xlarge", "cache.t4g.micro", "cache.t1.micro"],
        ["availability"] = ["single", "replicated", "multi-az"],
        ["availabilityZones"] = ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
        ["transitEncryption"] = ["off", "preferred", "required"],
        ["auth"] = ["none", "token", "users", "iam"],
        ["clusterMode"] = ["disabled", "compatible", "enabled"],
        ["networkType"] = ["ipv4", "ipv6", "dual_stack"],
        ["ipDiscovery"] = ["ipv4", "ipv6"],
        ["natGateways"] = ["none", "one", "zone"],
        ["cidrBlock"] = ["10.0.0.0/16", "172.31.0.0/20", "192.168.0.0/24"],
        ["kmsKeyId"] = ["arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000"],
        ["cacheArns"] = ["arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions", "arn:aws:elasticache:eu-west-1:123456789012:serverlesscache:pages"],
        ["userArns"] = ["arn:aws:elasticache:eu-west-1:123456789012:user:app"],
        ["logKmsKeyId"] = ["arn:aws:kms:eu-west-1:123456789012:key/log", "arn:aws:kms:us-east-1:123456789012:key/log"],
        ["secretKmsKeyId"] = ["arn:aws:kms:eu-west-1:123456789012:key/secret", "arn:aws:kms:us-east-1:123456789012:key/secret"],
        ["secretKmsKeyIds"] = ["arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000"],
        ["snapshotWindow"] = ["03:00-04:00", "23:30-01:00", "04:00-04:30"],
        ["maintenanceWindow"] = ["sun:05:00-sun:06:00", "sat:23:00-sun:01:00", "mon:03:30-mon:04:30"],
        ["dailySnapshotTime"] = ["03:00", "23:59"],
        ["schedule"] = ["rate(1 hour)", "never", "cron(0 * * * ? *)", "cron(0 0 * * 1 *)"],
        ["slots"] = ["0-8191", "8192-16383", "0-16383"],
        ["name"] = ["sessions", "pages", "leaderboard", "carts", "quotas", "tokens", "feeds"],
        ["kind"] = ["replication-group", "memcached", "serverless"],
        ["region"] = ["us-east-1", "us-east-2", "ap-southeast-2"],
        ["authMode"] = ["none", "token"],
        ["authTokenUpdateStrategy"] = ["ROTATE", "SET"],
        ["protocol"] = ["email"],
        ["endpoint"] = ["caches@example.com"],
        ["without"] = ["evictions", "cpu", "data"],
    };

    private static readonly HashSet<(Type, string)> Needed =
    [
        (typeof(MonitoredCacheArgs), nameof(MonitoredCacheArgs.NodeType)),
        (typeof(MonitoredCacheArgs), nameof(MonitoredCacheArgs.MaxDataGb)),
        (typeof(MonitoredCacheArgs), nameof(MonitoredCacheArgs.MaxEcpuPerSecond)),
        (typeof(CacheUserGroupInputArgs), nameof(CacheUserGroupInputArgs.Id)),
        (typeof(CacheUserGroupInputArgs), nameof(CacheUserGroupInputArgs.Engine)),
        (typeof(CacheUserGroupInputArgs), nameof(CacheUserGroupInputArgs.Logins)),
        (typeof(CacheLoginInputArgs), nameof(CacheLoginInputArgs.User)),
        (typeof(CacheLoginInputArgs), nameof(CacheLoginInputArgs.AuthMode)),
        (typeof(CacheLoginInputArgs), nameof(CacheLoginInputArgs.Arn)),
        (typeof(GlobalPrimaryArgs), nameof(GlobalPrimaryArgs.GlobalPrimary)),
        (typeof(GlobalSecondaryArgs), nameof(GlobalSecondaryArgs.SubnetIds)),
    ];

    private static readonly string[] Nonsense =
        ["", " ", "none", "-", "Ünïcode", "a\nb", "{}", "..", "99999999999999999999", "x' OR '1", new('x', 300)];

    private static readonly int[] Numbers =
        [int.MinValue, -1, 0, 1, 2, 3, 5, 6, 7, 15, 16, 35, 36, 60, 90, 500, 501, 1_000, 5_000, 6379, 11_211, 65_535, 65_536, int.MaxValue];

    private static readonly string[] Parameters =
        ["maxmemory-policy", "timeout", "reserved-memory-percent", "cluster-enabled", "max_item_size", "databases", "nonsense"];

    private static readonly string[] ParameterValues = ["allkeys-lru", "0", "30", "25", "yes", "1048576", "", "-1"];

    /// <summary>An instance of a class of arguments.</summary>
    public static Gen<ResourceArgs> Of(Type type, string codePath, int depth = 0)
    {
        var inputs = type.GetProperties().Where(property => property.CanWrite && WireName(property) is not null).ToList();
        // Some sets say much and are mostly wrong, others say little.
        return Gen.Elements(4, 15, 60, 150).SelectMany(rarity => Gen.CollectToList(inputs, input => Member(input, codePath, depth, rarity))).Select(values =>
        {
            var args = (ResourceArgs)Activator.CreateInstance(type)!;
            foreach (var (input, value) in inputs.Zip(values))
            {
                if (value is not null) input.SetValue(args, value);
            }
            return args;
        });
    }

    public static string? WireName(PropertyInfo property) => property.GetCustomAttributesData()
        .FirstOrDefault(data => data.AttributeType == typeof(InputAttribute))?.ConstructorArguments[0].Value as string;

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttributesData()
        .Any(data => data.AttributeType == typeof(InputAttribute) && data.ConstructorArguments[1].Value is true);

    // Not required of every set, but few are right without.
    private static bool IsNeeded(PropertyInfo property) => Needed.Contains((property.DeclaringType!, property.Name));

    private static Gen<object?> Member(PropertyInfo property, string codePath, int depth, int rarity)
    {
        var name = WireName(property)!;
        var value = Value(property.PropertyType, name, codePath, depth);
        var nothing = Gen.Constant((object?)null);
        if (IsRequired(property) || name == "codePath" || IsNeeded(property)) return Gen.Frequency((40, value), (1, nothing));
        return name == "subnetIds" ? Gen.Frequency((3, value), (2, nothing)) : Gen.Frequency((1, value), (rarity, nothing));
    }

    private static Gen<object?> Value(Type type, string name, string codePath, int depth)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string)) return Text(name, codePath).Select(text => (object?)text);
        if (inner == typeof(int)) return Number(name).Select(number => (object?)number);
        if (name is "globalPrimary" or "tls") return Gen.Frequency((20, Gen.Constant<object?>(true)), (1, Gen.Constant<object?>(false)));
        if (inner == typeof(bool)) return Gen.Elements<object?>(true, false);
        if (inner == typeof(double)) return Gen.Elements<object?>(-1.0, 0.0, 0.5, 1.0, 12.93, 1e6, double.NaN);
        // It comes whole, from a component.
        if (name == "connection") return Gen.Elements<object?>(Targets.Sessions.Connection, Targets.Leaderboard.Connection);
        if (inner.IsSubclassOf(typeof(ResourceArgs)))
            return depth < MostDepth ? Of(inner, codePath, depth + 1).Select(args => (object?)args) : Gen.Constant((object?)null);
        var generic = inner.GetGenericTypeDefinition();
        var item = inner.GetGenericArguments()[^1];
        if (generic == typeof(Input<>)) return Value(item, name, codePath, depth).Select(value => value is null ? null : Call(nameof(Wrap), item, value));
        if (name == "subnetIds") return Gen.Frequency((6, Gen.Constant(new List<object?> { "subnet-1", "subnet-2" })), (1, Items(Value(item, name, codePath, depth))))
            .Select(values => (object?)Call(nameof(Inputs), item, values));
        if (generic == typeof(List<>) || generic == typeof(InputList<>))
            return Items(Value(item, name, codePath, depth)).Select(values => (object?)Call(generic == typeof(List<>) ? nameof(List) : nameof(Inputs), item, values));
        var keys = name == "parameters" ? Gen.Elements(Parameters) : Gen.Elements("team", "cost-centre", "aws:reserved", "");
        var entry = name == "parameters" ? Gen.Elements(ParameterValues).Select(text => (object?)text) : Value(item, name, codePath, depth);
        return Items(keys.Zip(entry, (key, value) => (object?)KeyValuePair.Create(key, value)))
            .Select(entries => (object?)Call(generic == typeof(Dictionary<,>) ? nameof(Map) : nameof(InputMapOf), item, entries));
    }

    private static Gen<string> Text(string name, string codePath)
    {
        if (name == "codePath") return Gen.Frequency((20, Gen.Constant<string>(codePath)), (1, Gen.Elements(Nonsense)));
        var likely = Words.GetValueOrDefault(name) ?? [name, "one", "two", "arn:aws:sns:eu-west-1:123456789012:alarms"];
        return Gen.Frequency((12, Gen.Elements<string>(likely)), (1, Gen.Elements(Nonsense)));
    }

    private static Gen<int> Number(string name) => name switch
    {
        "port" or "ports" => Gen.Frequency((8, Gen.Choose(1_024, 20_000)), (1, Gen.Elements(Numbers))),
        "maxEcpuPerSecond" => Gen.Frequency((8, Gen.Choose(1_000, 50_000)), (1, Gen.Elements(Numbers))),
        "logRetentionDays" => Gen.Frequency((8, Gen.Elements(1, 7, 30, 90, 365)), (1, Gen.Elements(Numbers))),
        _ => Gen.Frequency((4, Gen.Choose(1, 6)), (1, Gen.Elements(Numbers))),
    };

    private static Gen<List<object?>> Items(Gen<object?> item) => Gen.Frequency(
        (1, Gen.ListOf(item, 0)), (8, Gen.ListOf(item, 1)), (4, Gen.ListOf(item, 2)), (2, Gen.ListOf(item, 3)), (1, Gen.ListOf(item, 7)));

    private static object Call(string method, Type type, object argument) => typeof(AnyArguments)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [argument])!;

    private static Input<T> Wrap<T>(T value) => value;

    private static List<T> List<T>(List<object?> values) => [.. values.Cast<T>()];

    private static InputList<T> Inputs<T>(List<object?> values)
    {
        var list = new InputList<T>();
        foreach (var value in values) list.Add((T)value!);
        return list;
    }

    private static Dictionary<string, T> Map<T>(List<object?> entries) => Distinct<T>(entries).ToDictionary();

    private static InputMap<T> InputMapOf<T>(List<object?> entries)
    {
        var map = new InputMap<T>();
        foreach (var (key, value) in Distinct<T>(entries)) map.Add(key, value);
        return map;
    }

    private static IEnumerable<KeyValuePair<string, T>> Distinct<T>(List<object?> entries) => entries
        .Cast<KeyValuePair<string, object?>>()
        .DistinctBy(entry => entry.Key)
        .Select(entry => KeyValuePair.Create(entry.Key, (T)entry.Value!));
}
