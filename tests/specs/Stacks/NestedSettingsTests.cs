using System.Text.Json;
using CachingTier.Stacks;
using Pulumi;
using Specs.Testing;

namespace Specs.Stacks;

public sealed class NestedSettingsTests
{
    [Fact]
    public async Task Arguments_inside_arguments_are_maps_inside_the_map()
    {
        var args = new HouseArgs();
        var problems = new SettingsProblems("Pulumi.dev.yaml", "tier");

        new ArgsReader(problems).Fill(args, Json(
            """
            {
              "door": {"colour": "red", "locks": 2},
              "window": {"colour": "blue"},
              "rooms": [{"colour": "white"}, {"colour": "grey", "locks": 1}],
              "sheds": [{"colour": "green"}],
              "cupboards": {"hall": {"locks": 1}},
              "drawers": {"desk": {"colour": "oak"}},
              "floors": [0, 1],
              "steps": [3],
              "heights": {"hall": 2.5},
              "names": {"street": "Mill Lane", "number": 7}
            }
            """), new ArgsShape("a house"));
        problems.ThrowIfAny();
        var recorder = await Recorder.RunAsync(() => _ = new House("house", args));

        Assert.Equal(
            """
            specs:index:House house
              cupboards: {hall: {locks: 1}}
              door: {colour: red, locks: 2}
              drawers: {desk: {colour: oak}}
              floors: [0, 1]
              heights: {hall: 2.5}
              names: {number: 7, street: Mill Lane}
              rooms:
                - {colour: white}
                - {colour: grey, locks: 1}
              sheds:
                - {colour: green}
              steps: [3]
              window: {colour: blue}
            """,
            recorder.Text());
    }

    [Theory]
    [InlineData("""{"door": "red"}""", "door must be a map, but was 'red'. Write it like {key: value}.")]
    [InlineData(
        """{"door": {"color": "red"}}""",
        "door.color must be a setting of door, but was unknown. Did you mean 'colour'?")]
    [InlineData(
        """{"window": {"locks": "two"}}""",
        "window.locks must be a whole number, but was 'two'. Write digits, without quotes.")]
    [InlineData(
        """{"rooms": {"colour": "red"}}""",
        "rooms must be a list of maps, but was a map. Write it like [{key: value}].")]
    [InlineData(
        """{"rooms": [{"colour": "red"}, {"locks": true}]}""",
        "rooms[1].locks must be a whole number, but was true. Write digits, without quotes.")]
    [InlineData(
        """{"rooms": [{"key": 1}]}""",
        "rooms[0].key must be a setting of rooms[0], but was unknown. Choose from colour, locks.")]
    [InlineData(
        """{"sheds": ["red"]}""",
        "sheds[0] must be a map, but was 'red'. Write it like {key: value}.")]
    [InlineData(
        """{"cupboards": []}""",
        "cupboards must be a map of maps, but was a list. Write it like {key: {key: value}}.")]
    [InlineData(
        """{"cupboards": {"hall": {"locks": null}}}""",
        "cupboards.hall.locks must be a whole number, but was not set. Write digits, without quotes.")]
    [InlineData(
        """{"drawers": {"desk": 5}}""",
        "drawers.desk must be a map, but was 5. Write it like {key: value}.")]
    [InlineData("""{"floors": 1}""", "floors must be a list of whole numbers, but was 1. Write it like [1].")]
    [InlineData(
        """{"steps": [1, "two"]}""",
        "steps[1] must be a whole number, but was 'two'. Write digits, without quotes.")]
    [InlineData(
        """{"heights": {"hall": "high"}}""",
        "heights.hall must be a number, but was 'high'. Write digits, without quotes.")]
    [InlineData(
        """{"names": {"ratio": 0.5}}""",
        "names.ratio must be a text, but was 0.5. Put it in quotes.")]
    public void A_mistake_inside_is_named_with_its_path(string settings, string message)
    {
        var problems = new SettingsProblems("Pulumi.dev.yaml", "tier");

        new ArgsReader(problems).Fill(new HouseArgs(), Json(settings), new ArgsShape("a house"));

        var error = Assert.Throws<RunException>(problems.ThrowIfAny);
        Assert.Equal($"Pulumi.dev.yaml: tier:house.{message}", error.Message);
    }

    private static Setting Json(string text) => new(new SettingPath("house"), JsonElement.Parse(text));

    private sealed class House(
        string name,
        HouseArgs args) : ComponentResource("specs:index:House", name, args);

    private sealed class HouseArgs : ResourceArgs
    {
        [Input("door")]
        public PartArgs? Door { get; set; }

        [Input("window")]
        public Input<PartArgs>? Window { get; set; }

        [Input("rooms")]
        public List<PartArgs>? Rooms { get; set; }

        [Input("sheds")]
        public InputList<PartArgs>? Sheds { get; set; }

        [Input("cupboards")]
        public Dictionary<string, PartArgs>? Cupboards { get; set; }

        [Input("drawers")]
        public InputMap<PartArgs>? Drawers { get; set; }

        [Input("floors")]
        public List<int>? Floors { get; set; }

        [Input("steps")]
        public InputList<int>? Steps { get; set; }

        [Input("heights")]
        public Dictionary<string, double>? Heights { get; set; }

        [Input("names")]
        public InputMap<string>? Names { get; set; }
    }

    private sealed class PartArgs : ResourceArgs
    {
        [Input("colour")]
        public string? Colour { get; set; }

        [Input("locks")]
        public int? Locks { get; set; }
    }
}
