using System.Reflection;
using CachingTier;
using FsCheck;
using FsCheck.Fluent;
using Pulumi;
using Specs.SmokeTests;

namespace Specs.Generated;

/// <summary>
/// Generates arguments of any class: most members left out, others right, at a limit, or nonsense.
/// </summary>
internal sealed class AnyArguments
{
    public const int MostDepth = 3;

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
        (typeof(AutoScalingArgs), nameof(AutoScalingArgs.Max)),
        (typeof(SmokeTestArgs), nameof(SmokeTestArgs.CodePath)),
    ];

    // What decides on the rest is said in half of the sets.
    private static readonly HashSet<(Type, string)> Deciding =
    [
        (typeof(GlobalPrimaryArgs), nameof(GlobalPrimaryArgs.Login)),
        (typeof(RedisReplicationGroupArgs), nameof(RedisReplicationGroupArgs.Login)),
        (typeof(ServerlessCacheArgs), nameof(ServerlessCacheArgs.Login)),
        (typeof(LoginArgs), nameof(LoginArgs.Mode)),
        (typeof(LoginArgs), nameof(LoginArgs.AcceptToken)),
    ];

    private static readonly string[] Nonsense =
    [
        "", " ", "none", "-", "Ünïcode", "a\nb", "{}", "..", "99999999999999999999", "x' OR '1",
        new('x', 300),
    ];

    private static readonly int[] Numbers =
    [
        int.MinValue, -1, 0, 1, 2, 3, 5, 6, 7, 15, 16, 35, 36, 60, 90, 500, 501, 1_000, 5_000, 6379, 11_211,
        65_535, 65_536, int.MaxValue,
    ];

    private static readonly double[] Fractions =
        [-1.0, 0.0, 0.5, 12.93, 1e6, double.NaN, double.PositiveInfinity];

    private static readonly string[] Parameters =
    [
        "maxmemory-policy", "timeout", "reserved-memory-percent", "max_item_size", "databases",
        "cluster-enabled", "nonsense",
    ];

    private static readonly string[] ParameterValues =
        ["allkeys-lru", "0", "30", "25", "yes", "1048576", "", "-1"];

    private readonly string _codePath;
    private readonly bool _isWild;
    private readonly int _rarity;

    private AnyArguments(string codePath, bool isWild, int rarity) =>
        (_codePath, _isWild, _rarity) = (codePath, isWild, rarity);

    /// <summary>
    /// An instance of a class of arguments. Some sets say much and are mostly wrong, others little and
    /// likely.
    /// </summary>
    public static Gen<ResourceArgs> Generate(Type type, string codePath) => Gen.Elements(
        new AnyArguments(codePath, isWild: true, rarity: 4),
        new AnyArguments(codePath, isWild: true, rarity: 4),
        new AnyArguments(codePath, isWild: true, rarity: 15),
        new AnyArguments(codePath, isWild: false, rarity: 6),
        new AnyArguments(codePath, isWild: false, rarity: 25),
        new AnyArguments(codePath, isWild: false, rarity: 60)).SelectMany(any => any.Class(type, 0));

    public static IReadOnlyList<PropertyInfo> InputsOf(Type type) =>
        [.. type.GetProperties().Where(property => property.CanWrite && WireName(property) is not null)];

    public static string? WireName(PropertyInfo property) => property.GetCustomAttributesData()
        .FirstOrDefault(data => data.AttributeType == typeof(InputAttribute))?.ConstructorArguments[0]
        .Value as string;

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttributesData()
        .Any(data => data.AttributeType == typeof(InputAttribute)
            && data.ConstructorArguments[1].Value is true);

    private Gen<ResourceArgs> Class(Type type, int depth)
    {
        var inputs = InputsOf(type);
        return Gen.CollectToList(inputs, input => Member(input, depth)).Select(values =>
        {
            var args = (ResourceArgs)Activator.CreateInstance(type)!;
            foreach (var (input, value) in inputs.Zip(values))
            {
                if (value is not null)
                    input.SetValue(args, value);
            }
            return _isWild ? args : ConsistentArguments.Create(args);
        });
    }

    // Not everything that is needed is required of every set, but few are right without.
    private Gen<object?> Member(PropertyInfo property, int depth)
    {
        var (owner, name) = (property.DeclaringType!, WireName(property)!);
        var value = Value(owner, property.PropertyType, name, depth);
        var nothing = Gen.Constant((object?)null);
        if (IsRequired(property) || Needed.Contains((owner, property.Name)))
            return Odd(value, 12, nothing);
        if (Deciding.Contains((owner, property.Name)))
            return Gen.Frequency((1, value), (1, nothing));
        return name == "subnetIds" && owner != typeof(CacheNetworkArgs)
            ? Gen.Frequency((6, value), (_isWild ? 4 : 1, nothing))
            : Gen.Frequency((1, value), (Rarity(owner), nothing));
    }

    // Where little can be said, more of it is: else nearly every set would be right.
    private int Rarity(Type owner) =>
        _isWild ? Math.Min(_rarity, Math.Max(1, InputsOf(owner).Count / 3)) : _rarity;

    private Gen<object?> Value(Type owner, Type type, string name, int depth)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
            return Text(owner, name).Select(text => (object?)text);
        if (inner == typeof(int))
            return Odd(LikelyValues.Number(name), 3, Gen.Elements(Numbers)).Select(number => (object?)number);
        if (inner == typeof(double))
        {
            return Odd(LikelyValues.Fraction(name), 3, Gen.Elements(Fractions))
            .Select(number => (object?)number);
        }

        if (name is "globalPrimary" or "tls" && owner != typeof(RedisReplicationGroupArgs))
            return Odd(Gen.Constant<object?>(true), 6, Gen.Constant<object?>(false));
        if (inner == typeof(bool))
            return Gen.Elements<object?>(true, false);
        // It comes whole, from a component.
        if (name == "connection")
            return Gen.Elements<object?>(Targets.Sessions.Connection, Targets.Leaderboard.Connection);
        if (inner.IsSubclassOf(typeof(ResourceArgs)))
        {
            return depth < MostDepth
                ? Class(inner, depth + 1).Select(args => (object?)args)
                : Gen.Constant((object?)null);
        }

        var (generic, item) = (inner.GetGenericTypeDefinition(), inner.GetGenericArguments()[^1]);
        var one = Value(owner, item, name, depth);
        if (generic == typeof(Input<>))
        {
            return one.Select(
            value => value is null ? null : TypedValues.Create(nameof(TypedValues.Wrap), item, value));
        }

        if (generic == typeof(List<>) || generic == typeof(InputList<>))
        {
            return List(owner, name, one).Select(values => (object?)TypedValues.Create(
                generic == typeof(List<>) ? nameof(TypedValues.List) : nameof(TypedValues.Inputs),
                item,
                values));
        }

        return Map(name, one).Select(entries => (object?)TypedValues.Create(
            generic == typeof(Dictionary<,>) ? nameof(TypedValues.Map) : nameof(TypedValues.InputMap),
            item,
            entries));
    }

    private Gen<string> Text(Type owner, string name) =>
        Odd(
            name == "codePath" ? Gen.Constant(_codePath) : LikelyValues.Text(owner, name),
            4,
            Gen.Elements(Nonsense));

    private Gen<List<object?>> List(Type owner, string name, Gen<object?> item)
    {
        var any = Items(item);
        var pair = Gen.Constant(new List<object?> { "subnet-1", "subnet-2" });
        if (name == "subnetIds")
            return Odd(pair, 6, any);
        // Names are given once.
        if (name is "availabilityZones" or "ports" or "keys" or "without")
            any = Odd(any.Select(values => values.Distinct().ToList()), 6, any);
        return owner.Name == "CacheUsersArgs" || name is "targets" or "secondaries" or "caches"
            ? Odd(Gen.ListOf(item, 1), 3, any)
            : any;
    }

    private Gen<List<object?>> Map(string name, Gen<object?> value)
    {
        if (name == "parameters")
        {
            return Items(Gen.Elements(Parameters).Zip(
                Gen.Elements(ParameterValues),
                (key, text) => (object?)KeyValuePair.Create(key, (object?)text)));
        }

        var keys = Odd(Gen.Elements("team", "cost-centre"), 4, Gen.Elements("aws:reserved", ""));
        return Items(keys.Zip(value, (key, each) => (object?)KeyValuePair.Create(key, each)));
    }

    private Gen<List<object?>> Items(Gen<object?> item) => Odd(
        Gen.Frequency((8, Gen.ListOf(item, 1)), (4, Gen.ListOf(item, 2)), (2, Gen.ListOf(item, 3))), 6,
        Gen.Frequency((1, Gen.ListOf(item, 0)), (1, Gen.ListOf(item, 7))));

    private Gen<T> Odd<T>(Gen<T> likely, int weight, Gen<T> odd) =>
        _isWild ? Gen.Frequency((weight, likely), (1, odd)) : likely;
}
