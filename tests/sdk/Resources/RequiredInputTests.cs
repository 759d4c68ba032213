using Pulumi;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class RequiredInputTests
{
    [Fact]
    public async Task A_missing_one_is_named_when_a_component_passes_its_arguments_on()
    {
        var exception = await Program.FailsAsync(() => _ = new Site("s", new SiteArgs()));
        Assert.Contains(
            "[Input] Sdk.Support.SiteArgs.Title is required but was not given a value (Parameter 'Title')",
            exception.Message);
    }

    [Fact]
    public async Task Nobody_misses_it_when_a_component_keeps_its_arguments_to_itself()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Closed("c", new SiteArgs()));
        Assert.Empty(recorder.Only.Inputs);
    }

    [Fact]
    public async Task Two_inputs_of_one_name_are_refused()
    {
        var exception = await Program.FailsAsync(() => _ = new Closed("c", new SiteArgs(), new TwiceArgs()));
        Assert.Contains("System.ArgumentException", exception.Message);
    }

    private sealed class Closed(string name, SiteArgs args, ResourceArgs? passed = null)
        : ComponentResource("test:web:Closed", name, passed)
    {
        public SiteArgs Args { get; } = args;
    }

    private sealed class TwiceArgs : ResourceArgs
    {
        [Input("same")]
        public string First { get; set; } = "1";

        [Input("same")]
        public string Second { get; set; } = "2";
    }
}
