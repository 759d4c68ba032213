using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>What a deployment is compared with.</summary>
internal sealed class PreviousDeployment
{
    private readonly Lazy<Output<object?>> _recorded;
    // Everything registered is looked up in it, and it is read once.
    private readonly Lazy<Task<ImmutableDictionary<string, DeploymentRecord>?>> _records;

    /// <summary>Creates the comparison of a deployment.</summary>
    /// <param name="options">How to compare.</param>
    public PreviousDeployment(GuardOptions options)
    {
        // A stack reads its own outputs only once it is there.
        _recorded = new(() => options.Deployed ?? ReadStack(options.OutputName));
        _records = new(() => ReadAsync(_recorded.Value));
        Warns = options.Profile == Profile.Dev.Name;
        Allowed = options.AllowReplacement;
    }

    /// <summary>Whether a cache that is replaced is only warned of.</summary>
    public bool Warns { get; }

    /// <summary>By name of the cache, the inputs that may replace it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Allowed { get; }

    /// <summary>Whether the record of the previous deployment is known, even an empty one.</summary>
    public Task<bool> IsKnownAsync() => OutputUtilities.GetIsKnownAsync(_recorded.Value);

    /// <summary>Every record by its key; null when the previous deployment is not known.</summary>
    public Task<ImmutableDictionary<string, DeploymentRecord>?> AllAsync() => _records.Value;

    /// <summary>One record; nothing when what it is of is new or nothing is known.</summary>
    public async Task<DeploymentRecord?> FindAsync(string key) => (await AllAsync())?.GetValueOrDefault(key);

    private static Output<object?> ReadStack(string output)
    {
        var deployment = Deployment.Instance;
        var name = $"{deployment.OrganizationName}/{deployment.ProjectName}/{deployment.StackName}";
        return new StackReference("deployed", new StackReferenceArgs { Name = name }).GetOutput(output);
    }

    private static async Task<ImmutableDictionary<string, DeploymentRecord>?> ReadAsync(
        Output<object?> recorded)
    {
        if (!await OutputUtilities.GetIsKnownAsync(recorded))
            return null;
        // As the guard itself hands it out, or as a stack reference does.
        var records = await OutputUtilities.GetValueAsync(recorded) switch
        {
            DeployedSettings settings => settings.Records,
            IDictionary output when output.Contains(DeployedSettings.Member) =>
                output[DeployedSettings.Member] as IDictionary,
            _ => null,
        };
        if (records is null)
            return null;
        var read = ImmutableDictionary.CreateBuilder<string, DeploymentRecord>(StringComparer.Ordinal);
        foreach (var key in records.Keys.OfType<string>())
        {
            if (RecordCodec.Read(records[key]) is { } record)
                read[key] = record;
        }

        return read.ToImmutable();
    }
}
