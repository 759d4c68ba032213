using CachingTier.Local.Settings;
using CachingTier.Local.Supervision;
using CachingTier.Stacks;
using Live.Testing;
using Pulumi;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>A tier inside the test, for programs and clouds that the command line never has.</summary>
internal sealed class TierLab : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private TierLab(TemporaryFolder folder, LocalTier tier)
    {
        _folder = folder;
        Tier = tier;
    }

    public LocalTier Tier { get; }

    /// <summary>What the tier noted.</summary>
    public List<string> Notes { get; } = [];

    public static async Task<TierLab> OpenAsync(string settings)
    {
        var folder = new TemporaryFolder();
        File.Copy(Path.Combine(CliTier.Repository, "Pulumi.yaml"), folder["Pulumi.yaml"]);
        folder.Write("Pulumi.dev.yaml", settings);
        TierLab? lab = null;
        var tier = await LocalTier.OpenAsync(new TierOptions(
            ConfiguredStack.Read(folder.Path, "dev"),
            folder["engines"],
            Path.Combine(CliTier.Binaries, "smoketest"),
            null,
            _ => Task.CompletedTask,
            _ => { },
            note => lab!.Notes.Add(note)));
        return lab = new TierLab(folder, tier);
    }

    public Task EvaluateAsync() => Tier.EvaluateAsync(Deployment.TestAsync<CachingStack>);

    /// <summary>Evaluates the stack against a cloud that does not see everything it asks for.</summary>
    public Task EvaluateAsync(Func<MockResourceArgs, MockResourceArgs?> change) => Tier.EvaluateAsync(
        (cloud, options) => Deployment.TestAsync<CachingStack>(new TamperedCloud(cloud, change), options));

    /// <summary>Evaluates the stack as one that was deployed before.</summary>
    /// <param name="settings">What the deployment before recorded of its caches.</param>
    public Task EvaluateAfterAsync(object settings) => Tier.EvaluateAsync(
        (cloud, options) => Deployment.TestAsync<CachingStack>(new DeployedCloud(cloud, settings), options));

    public async ValueTask DisposeAsync()
    {
        await Tier.DisposeAsync();
        _folder.Dispose();
    }
}
