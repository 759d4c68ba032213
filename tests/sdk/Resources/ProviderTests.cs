using Pulumi;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class ProviderTests
{
    private const string VendorUrn =
        "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::v";

    [Fact]
    public async Task Without_one_the_mocks_see_none()
        => Assert.Equal("", await ProviderOfAsync("b", _ => new Bucket("b")));

    [Fact]
    public async Task An_explicit_one_is_shown_by_urn_and_id()
        => Assert.Equal(
            $"{VendorUrn}::v-id",
            await ProviderOfAsync("b", vendor => new Bucket("b", null, new() { Provider = vendor })));

    [Fact]
    public async Task Without_an_id_of_its_own_it_is_shown_as_unknown()
    {
        var recorder = new MockEngine { Id = _ => null };
        await Program.UpdateAsync(
            recorder,
            () => _ = new Bucket("b", null, new() { Provider = new Vendor("v") }));
        Assert.Equal($"{VendorUrn}::04da6b54-80e4-46f7-96ec-b56ff0331ba9", recorder["b"].Provider);
    }

    [Fact]
    public async Task A_component_hands_its_provider_down_to_its_children()
        => Assert.Equal(
            $"{VendorUrn}::v-id",
            await ProviderOfAsync("s-bucket", vendor => NewSite(new() { Provider = vendor })));

    [Fact]
    public async Task A_component_hands_its_providers_down_by_package()
    {
        Assert.Equal(
            $"{VendorUrn}::v-id",
            await ProviderOfAsync("s-bucket", vendor => NewSite(new() { Providers = { vendor } })));
        Assert.Equal(
            "",
            await ProviderOfAsync("s-bucket", _ => NewSite(new() { Providers = { new Other("o") } })));
    }

    [Fact]
    public async Task A_custom_resource_hands_its_provider_down_too()
        => Assert.Equal($"{VendorUrn}::v-id", await ProviderOfAsync("child", vendor =>
            new Bucket(
                "child",
                null,
                new() { Parent = new Bucket("b", null, new() { Provider = vendor }) })));

    [Fact]
    public async Task The_child_s_own_provider_wins()
        => Assert.Equal($"{VendorUrn}::v-id", await ProviderOfAsync("b", vendor => new Bucket("b", null, new()
        {
            Parent = NewSite(new() { Provider = new Vendor("far") }),
            Provider = vendor,
        })));

    [Fact]
    public async Task Provider_and_providers_exclude_each_other()
    {
        var exception = await Program.FailsAsync(() => NewSite(new()
        {
            Provider = new Vendor("v"),
            Providers = { new Other("o") },
        }));
        Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
            exception.Message);
    }

    private static Site NewSite(ComponentResourceOptions options)
        => new("s", new SiteArgs { Title = "a" }, options);

    private static async Task<string?> ProviderOfAsync(string name, Func<Vendor, Resource> create)
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => create(new Vendor("v")));
        return recorder[name].Provider;
    }

    private sealed class Other(string name) : ProviderResource("other", name, ResourceArgs.Empty, null);
}
