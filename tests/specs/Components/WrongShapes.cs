#pragma warning disable CA1051, CA1711, IDE0051 // Everything here is wrong on purpose.
using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Lambda = Pulumi.Aws.Lambda;

namespace Specs.Components;

/// <summary>
/// A component or a class of arguments for every rule of the shape, which breaks that rule alone.
/// </summary>
public static class WrongShapes
{
    public sealed class RightArgs : ResourceArgs
    {
        [Input("vpcId", required: true)] public Input<string> VpcId { get; set; } = null!;
        [Input("sizes")] public List<Dictionary<string, int>>? Sizes { get; set; }
        [Input("parts")] public InputList<RightPartArgs>? Parts { get; set; }
    }

    public sealed class RightPartArgs : ResourceArgs
    {
        [Input("weight")] public double? Weight { get; set; }
    }

    public sealed class Right : ComponentResource
    {
        public Right(string name, RightArgs args, ComponentResourceOptions? options = null)
            : base("caching-tier:index:Right", name, args, options)
        {
        }

        [Output("id")] public Output<string>? Id { get; private set; }
    }

    public sealed class Twice(string name, TwiceArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:Twice", name, args, options);

    public sealed class TwiceArgs : ResourceArgs;

    public static class Elsewhere
    {
        public sealed class Twice(string name, TwiceArgs args, ComponentResourceOptions? options = null)
            : ComponentResource("caching-tier:index:Twice", name, args, options);
    }

    public sealed class Generic<T>(string name, RightArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:Generic`1", name, args, options);

    internal sealed class Hidden(string name, HiddenArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:Hidden", name, args, options);

    public sealed class HiddenArgs : ResourceArgs;

    public sealed class TwoConstructors : ComponentResource
    {
        public TwoConstructors(
            string name,
            TwoConstructorsArgs args,
            ComponentResourceOptions? options = null)
            : base("caching-tier:index:TwoConstructors", name, args, options)
        {
        }

        public TwoConstructors(string name) : base("caching-tier:index:TwoConstructors", name)
        {
        }
    }

    public sealed class TwoConstructorsArgs : ResourceArgs;

    public sealed class OtherParameter(
        string name,
        OtherParameterArgs arguments,
        ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:OtherParameter", name, arguments, options);

    public sealed class OtherParameterArgs : ResourceArgs;

    public sealed class MandatoryOptions(
        string name,
        MandatoryOptionsArgs args,
        ComponentResourceOptions? options)
        : ComponentResource("caching-tier:index:MandatoryOptions", name, args, options);

    public sealed class MandatoryOptionsArgs : ResourceArgs;

    public sealed class OtherToken(string name, OtherTokenArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("caching:index:OtherToken", name, args, options);

    public sealed class OtherTokenArgs : ResourceArgs;

    public sealed class Outputs(string name, OutputsArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:Outputs", name, args, options)
    {
        public string Helper => "";
        [Output("")] public Output<string>? Nameless { get; private set; }
        [Output("renamed")] public Output<string>? Other { get; private set; }
        [Output("list")] public Output<ImmutableArray<string>>? List { get; private set; }
        [Output("child")] public Output<ComponentResource>? Child { get; private set; }
        [Output("byNumber")] public Output<Dictionary<int, string>>? ByNumber { get; private set; }
        [Output("big")] public Output<long>? Big { get; private set; }
        [Output("given")] public Output<Input<string>>? Given { get; private set; }
        [Output("provided")] public Output<ElastiCache.SubnetGroup>? Provided { get; private set; }
    }

    public sealed class OutputsArgs : ResourceArgs;

    public sealed class MostlyOptional(
        string name,
        MostlyOptionalArgs args,
        ComponentResourceOptions? options = null)
        : ComponentResource("caching-tier:index:MostlyOptional", name, args, options)
    {
        [Output("one")] public Output<string?>? One { get; private set; }
        [Output("other")] public Output<string?>? Other { get; private set; }
        [Output("third")] public Output<string?>? Third { get; private set; }
        [Output("host")] public Output<string> Host { get; private set; } = null!;
    }

    public sealed class MostlyOptionalArgs : ResourceArgs;

    public abstract class AbstractArgs : ResourceArgs;

    public sealed class ConstructedArgs(string text) : ResourceArgs
    {
        [Input("text")] public string? Text { get; set; } = text;
    }

    public sealed class MembersArgs : ResourceArgs
    {
        [Input("field")] public string? Field;
        public string? Bare;
        public string? Unnamed { get; set; }
        [Input("renamed")] public string? Other { get; set; }
        [Input("")] public string? Blank { get; set; }
        [Input("fixed")] public string? Fixed { get; }
        [Input("hidden")] public string? Hidden { get; private set; }
        private string Computed => "";
    }

    public sealed class DefaultArgs : ResourceArgs
    {
        [Input("text")] public string? Text { get; set; } = "default";
        [Input("number")] public int Number { get; set; }
        [Input("forgotten")] public Input<string> Forgotten { get; set; } = null!;
        [Input("contradiction", required: true)] public Input<string>? Contradiction { get; set; }
    }

    public sealed class TypesArgs : ResourceArgs
    {
        [Input("day")] public DayOfWeek? Day { get; set; }
        [Input("time")] public DateTime? Time { get; set; }
        [Input("big")] public long? Big { get; set; }
        [Input("single")] public float? Single { get; set; }
        [Input("exact")] public decimal? Exact { get; set; }
        [Input("asset")] public AssetOrArchive? Asset { get; set; }
        [Input("either")] public InputUnion<string, int>? Either { get; set; }
        [Input("json")] public InputJson? Json { get; set; }
        [Input("list")] public IReadOnlyList<string>? List { get; set; }
        [Input("array")] public ImmutableArray<string>? Array { get; set; }
        [Input("map")] public Dictionary<int, string>? Map { get; set; }
        [Input("nested")] public Input<Input<string>>? Nested { get; set; }
        [Input("deep")] public InputMap<List<Guid>>? Deep { get; set; }
        [Input("output")] public Output<string>? Output { get; set; }
        [Input("interface")] public IList<string>? Interface { get; set; }
        [Input("callback")] public Action? Callback { get; set; }
        [Input("anything")] public object? Anything { get; set; }
        [Input("resource")] public Ec2.Vpc? Resource { get; set; }
        [Input("constant")] public Lambda.Runtime? Constant { get; set; }
    }

    [OutputType]
    public sealed class Fieldless
    {
        [OutputConstructor]
        public Fieldless(string host) => Host = host;

        [Output("host")] public string Host { get; }
    }

    [OutputType]
    public sealed class Forgetful
    {
#pragma warning disable IDE1006
        private readonly string host;
        private readonly int port;
#pragma warning restore IDE1006

        [OutputConstructor]
        public Forgetful(string host) => (this.host, port) = (host, 6379);

        [Output("host")] public string Host => host;
        [Output("port")] public int Port => port;
    }

    [OutputType]
    public sealed class Unmarked
    {
#pragma warning disable IDE1006
        private readonly string host;
#pragma warning restore IDE1006

        [OutputConstructor]
        public Unmarked(string host) => this.host = host;

        public string Host => host;
    }

    [OutputType]
    public sealed class Nested
    {
#pragma warning disable IDE1006
        private readonly DateTime when;
#pragma warning restore IDE1006

        [OutputConstructor]
        public Nested(DateTime when) => this.when = when;

        [Output("when")] public DateTime When => when;
    }

    [OutputType]
    public sealed class Shared
    {
#pragma warning disable IDE1006
        private readonly string host;
#pragma warning restore IDE1006

        [OutputConstructor]
        public Shared(string host) => this.host = host;

        [Output("host")] public string Host => host;
    }

    public sealed class SharedArgs : ResourceArgs
    {
        [Input("host")] public string? Host { get; set; }
    }

    public sealed class WrongStack : Stack;
}
