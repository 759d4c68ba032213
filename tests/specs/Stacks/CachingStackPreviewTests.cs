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
        var types = new List<string?>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) =>
            {
                lock (types) types.Add(args.Type);
                return Task.FromResult<(string?, object)>((null, args.Inputs));
            });
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns((MockCallArgs args) => Task.FromResult(Testing.CloudCalls.Answer(args)));
        var config = SettingsFile.Read("prod");
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""";

        await StackRun.RunAsync("prod", config, mocks.Object, preview: true);

        Assert.Contains("aws:lambda/invocation:Invocation", types);
    }
}
