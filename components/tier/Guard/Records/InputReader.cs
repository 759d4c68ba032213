using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>Reads inputs of resources for the record.</summary>
internal static class InputReader
{
    private static readonly ConcurrentDictionary<(Type, string), FieldInfo> Lists = new();

    /// <summary>An input; left out where it is not given.</summary>
    public static Task<Recorded<T>> ReadAsync<T>(Input<T>? input)
        where T : notnull =>
        input is null ? Task.FromResult(Recorded<T>.LeftOut) : ReadAsync(input.ToOutput());

    /// <summary>An input; not recorded where it is not given.</summary>
    public static async Task<Recorded<T>> ReadGivenAsync<T>(Input<T>? input)
        where T : notnull => Given(await ReadAsync(input));

    /// <summary>The engine of a resource; not recorded where it is none that is known here.</summary>
    public static async Task<Recorded<CacheEngine>> ReadEngineAsync(Input<string>? input)
    {
        var read = await ReadAsync(input);
        return read.State switch
        {
            RecordedState.LeftOut => Recorded<CacheEngine>.LeftOut,
            RecordedState.Secret => Recorded<CacheEngine>.Secret,
            RecordedState.Unknown => Recorded<CacheEngine>.Unknown,
            _ => RecordedValue.Create(Choice<CacheEngine>.TryParse(read.GetValueOr(""))),
        };
    }

    /// <summary>A list of arguments of the provider, by the name of the input.</summary>
    public static Task<Recorded<ImmutableArray<string>>> ReadListAsync(ResourceArgs args, string name) =>
        ReadAsync(Find<string>(args, name));

    /// <summary>A list of arguments of the provider; not recorded where it is not given.</summary>
    public static async Task<Recorded<ImmutableArray<string>>> ReadGivenListAsync(
        ResourceArgs args,
        string name) => Given(await ReadListAsync(args, name));

    /// <summary>The shards that are given their slots and zones.</summary>
    public static async Task<Recorded<ImmutableArray<ShardRecord>>> ReadShardsAsync(
        ElastiCache.ReplicationGroupArgs group)
    {
        var list = await ReadAsync(Find<ElastiCache.Inputs.ReplicationGroupNodeGroupConfigurationArgs>(
            group,
            "nodeGroupConfigurations"));
        if (!list.TryGet(out var shards) || shards.IsDefaultOrEmpty)
        {
            return list.State switch
            {
                RecordedState.Secret => Recorded<ImmutableArray<ShardRecord>>.Secret,
                RecordedState.Unknown => Recorded<ImmutableArray<ShardRecord>>.Unknown,
                _ => Recorded<ImmutableArray<ShardRecord>>.LeftOut,
            };
        }

        var records = ImmutableArray.CreateBuilder<ShardRecord>(shards.Length);
        foreach (var shard in shards)
        {
            var read = await ReadShardAsync(shard);
            if (!read.TryGet(out var record))
            {
                return read.State == RecordedState.Secret
                    ? Recorded<ImmutableArray<ShardRecord>>.Secret
                    : Recorded<ImmutableArray<ShardRecord>>.Unknown;
            }

            records.Add(record);
        }

        return records.MoveToImmutable();
    }

    /// <summary>What a resource or a component came out with.</summary>
    public static async Task<Recorded<T>> ReadAsync<T>(Output<T> output)
        where T : notnull
    {
        try
        {
            if (await Output.IsSecretAsync(output))
                return Recorded<T>.Secret;
            if (!await OutputUtilities.GetIsKnownAsync(output))
                return Recorded<T>.Unknown;
            return await OutputUtilities.GetValueAsync(output) switch
            {
                null or "" or ImmutableArray<string> { IsDefaultOrEmpty: true } => Recorded<T>.LeftOut,
                var value => value,
            };
        }
#pragma warning disable CA1031 // Whatever made the value fail is reported where it is needed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Recorded<T>.Unknown;
        }
    }

    private static async Task<Recorded<ShardRecord>> ReadShardAsync(
        ElastiCache.Inputs.ReplicationGroupNodeGroupConfigurationArgs shard)
    {
        var id = await ReadAsync(shard.NodeGroupId);
        var zone = await ReadAsync(shard.PrimaryAvailabilityZone);
        var outpost = await ReadAsync(shard.PrimaryOutpostArn);
        var zones = await ReadListAsync(shard, "replicaAvailabilityZones");
        var count = await ReadAsync(shard.ReplicaCount);
        var outposts = await ReadListAsync(shard, "replicaOutpostArns");
        var slots = await ReadAsync(shard.Slots);
        IRecorded[] parts = [id, zone, outpost, zones, count, outposts, slots];
        if (parts.Any(part => part.State == RecordedState.Secret))
            return Recorded<ShardRecord>.Secret;
        if (parts.Any(part => part.State == RecordedState.Unknown))
            return Recorded<ShardRecord>.Unknown;
        return new ShardRecord
        {
            NodeGroupId = id.Text,
            PrimaryAvailabilityZone = zone.Text,
            PrimaryOutpostArn = outpost.Text,
            ReplicaAvailabilityZones = zones.TryGet(out var names) ? names : null,
            ReplicaCount = count.TryGet(out var replicas) ? replicas : null,
            ReplicaOutpostArns = outposts.TryGet(out var arns) ? arns : null,
            Slots = slots.Text,
        };
    }

    private static Recorded<T> Given<T>(Recorded<T> read)
        where T : notnull => read.State == RecordedState.LeftOut ? default : read;

    // The provider's arguments create a list when it is first read, and would then send an empty one: the
    // field says whether there is one.
    private static InputList<T>? Find<T>(ResourceArgs args, string name) =>
        (InputList<T>?)Lists.GetOrAdd((args.GetType(), name), FindField).GetValue(args);

    private static FieldInfo FindField((Type Args, string Name) list) => list.Args
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(field => field.GetCustomAttributesData().Any(attribute =>
            attribute.AttributeType == typeof(InputAttribute)
            && attribute.ConstructorArguments[0].Value as string == list.Name));
}
