using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The smoke test of a region.</summary>
/// <param name="Settings">Its arguments.</param>
/// <param name="Network">The network that it runs in.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Tags">Tags of its resources.</param>
internal sealed record PlannedSmokeTest(
    ArgsSetting Settings,
    PlannedNetwork Network,
    string? Profile,
    InputMap<string> Tags)
{
    private const string CodeVariable = "CACHING_TIER_SMOKETEST";

    /// <summary>Whether it reads secrets over the internet; none where the component decides.</summary>
    public required bool? OverInternet { get; init; }

    /// <summary>The arguments of the smoke test, but for the caches and their place.</summary>
    /// <param name="endpoint">Security group of the endpoint of Secrets Manager; none where there is
    /// none.</param>
    public SmokeTestArgs Create(Input<string>? endpoint)
    {
        var args = Settings.Over(new SmokeTestArgs
        {
            Profile = Profile,
            CodePath = Environment.GetEnvironmentVariable(CodeVariable),
            Tags = Tags,
        });
        args.EndpointSecurityGroupId = endpoint;
        args.SecretsManagerOverInternet = OverInternet;
        return args;
    }
}
