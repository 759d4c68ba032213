using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>
/// How the contract is written: camel case names, words of sets by name, nothing that is not set.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CacheContract))]
public sealed partial class ContractJson : JsonSerializerContext;
