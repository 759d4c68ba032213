using Moq;
using Pulumi.Testing;
using Specs.SmokeTests;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CachingStackPreviewTests
{
    [Fact]
    public async Task A_first_preview_knows_no_id_and_works()
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Read("prod");
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""";

        Assert.Contains("aws:lambda/invocation:Invocation", await PreviewAsync(config));
    }

    [Theory]
    [InlineData("login: {mode: users}, copies", "caching-tier:users: {app: {}}")]
    [InlineData("shards: 2, copies", "caching-tier:profile: regulated")]
    public async Task A_first_preview_of_copies_works_too(string cache, string rest) => Assert.Contains(
        "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup",
        await PreviewAsync(CopySettingsTests.Settings($"{cache}: {{eu-central-1: {{}}}}", rest, "")));

    private static async Task<List<string?>> PreviewAsync(Dictionary<string, string> config)
    {
        var types = new List<string?>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) =>
            {
                lock (types)
                    types.Add(args.Type);
                return Task.FromResult<(string?, object)>((null, args.Inputs));
            });
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns((MockCallArgs args) => Task.FromResult(Testing.CloudCalls.Answer(args)));
        await StackRun.RunAsync("prod", config, mocks.Object, preview: true);
        return types;
    }
}
