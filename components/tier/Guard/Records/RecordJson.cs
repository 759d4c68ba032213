using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How records are written as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReplicationGroupRecord))]
[JsonSerializable(typeof(MemcachedRecord))]
[JsonSerializable(typeof(ServerlessRecord))]
[JsonSerializable(typeof(DatastoreRecord))]
[JsonSerializable(typeof(UsersRecord))]
[JsonSerializable(typeof(NetworkRecord))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<ShardRecord>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class RecordJson : JsonSerializerContext;
