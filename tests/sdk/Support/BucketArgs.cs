using System.Text.Json;
using Pulumi;

namespace Sdk.Support;

public sealed class BucketArgs : ResourceArgs
{
    [Input("zones")]
    private InputList<string>? _zones;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("open")]
    public Input<bool>? Open { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("colour")]
    public Input<Colour>? Colour { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("policy")]
    public InputJson? Policy { get; set; }

    [Input("policyText", json: true)]
    public Input<RuleArgs>? PolicyText { get; set; }

    [Input("rule")]
    public Input<RuleArgs>? Rule { get; set; }

    [Input("content")]
    public Input<AssetOrArchive>? Content { get; set; }

    [Input("peer")]
    public Input<Resource>? Peer { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("plain")]
    public object? Plain { get; set; }

    [Input("json")]
    public Input<JsonElement>? Json { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    public InputList<string> Zones
    {
        get => _zones ??= [];
        set => _zones = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
