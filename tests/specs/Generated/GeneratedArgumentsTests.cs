using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using CachingTier;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Generated;

/// <summary>
/// Whatever the arguments: a component is made whole, or refuses in the form of its messages and makes
/// nothing.
/// </summary>
public sealed class GeneratedArgumentsTests : IDisposable
{
    private const int Sets = 200;

    private const string Name = "generated";

    // Another seed is another 200 sets; a failure names the arguments.
    private const ulong Seed = 2026;

    private readonly CodeFolder _code = new();

    public static TheoryData<string> Components => [.. typeof(RedisReplicationGroup).Assembly
        .GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
        .Select(type => type.Name)];

    /// <summary>Paths of arguments that are said in at least one of the sets.</summary>
    [Theory]
    [MemberData(nameof(Components))]
    public void Every_argument_is_generated(string name)
    {
        var type = ArgumentsOf(name);
        var said = AnyArguments.Generate(type, _code.Path).Sample(Sets, new Rnd(Seed), 50)
            .SelectMany(args => Paths(args, type.Name))
            .ToHashSet();

        Assert.Empty(AllPaths(type, type.Name, 0).Except(said));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public async Task A_component_is_made_whole_or_not_at_all(string name)
    {
        var component = typeof(RedisReplicationGroup).Assembly.GetType($"CachingTier.{name}")!;
        var constructor = component.GetConstructors()[0];
        var generated = AnyArguments.Generate(ArgumentsOf(name), _code.Path);
        var made = 0;

        foreach (var args in generated.Sample(Sets, new Rnd(Seed), 50))
        {
            if (await IsMadeAsync(component, constructor, args))
                made++;
        }

        Assert.InRange(made, Sets / 5, Sets - (Sets / 10));
    }

    public void Dispose() => _code.Dispose();

    private static Type ArgumentsOf(string component) =>
        typeof(RedisReplicationGroup).Assembly.GetType($"CachingTier.{component}")!.GetConstructors()[0]
            .GetParameters()[1]
            .ParameterType;

    private static IEnumerable<string> AllPaths(
        Type type,
        string path,
        int depth) => AnyArguments.InputsOf(type).SelectMany(input =>
    {
        var below = $"{path}.{AnyArguments.WireName(input)}";
        return ArgumentsIn(input.PropertyType) is { } inner && depth < AnyArguments.MostDepth
            && input.Name != "Connection"
            ? AllPaths(inner, below, depth + 1).Append(below)
            : [below];
    });

    private static Type? ArgumentsIn(Type type) => type.IsSubclassOf(typeof(ResourceArgs))
        ? type
        : type.GenericTypeArguments.Select(ArgumentsIn).FirstOrDefault(inner => inner is not null);

    private static IEnumerable<string> Paths(
        ResourceArgs args,
        string path) => AnyArguments.InputsOf(args.GetType()).SelectMany(input =>
    {
        var below = $"{path}.{AnyArguments.WireName(input)}";
        return Plain(input.GetValue(args)) switch
        {
            null => [],
            ResourceArgs inner => Paths(inner, below).Append(below),
            System.Collections.IList list =>
                list.OfType<ResourceArgs>().SelectMany(item => Paths(item, below)).Append(below),
            _ => new[] { below },
        };
    });

    // What is generated into an input is there at once.
    private static object? Plain(object? value) => value is Input<CacheUserGroupInputArgs> input
        ? OutputUtilities.GetValueAsync(input.ToOutput()).GetAwaiter().GetResult()
        : value;

    private static async Task<bool> IsMadeAsync(
        Type component,
        ConstructorInfo constructor,
        ResourceArgs args)
    {
        var problems = (ImmutableArray<Problem>)component.GetMethod("Check")!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Name, args], null)!;
        var recorder = new Recorder();
        var seen = new ConcurrentBag<string>();
        object? made = null;
        var options = new ComponentResourceOptions { ResourceTransformations = { Look } };
        Exception? failure = null;
        try
        {
            await Task.Run(() => Recorder.RunAsync(
                () => made = constructor.Invoke(
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    [Name, args, options],
                    null), recorder));
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        ResourceTransformationResult? Look(ResourceTransformationArgs resource)
        {
            seen.Add($"{resource.Resource.GetResourceType()} {resource.Resource.GetResourceName()}");
            return null;
        }

        if (problems.IsEmpty)
        {
            if (failure is not null)
            {
                Assert.True(
                IsFoundLater(component, failure),
                $"{Show(args)}\nhad no problems, but failed: {failure}");
            }

            if (failure is not null)
                return false;
            AssertWhole((ComponentResource)made!, args, recorder, seen);
            await AssertPromisedAsync((ComponentResource)made!, args);
            if (GuardedComponent.Create("generated", args) is { } guarded)
                Assert.Null(Stages.Check(guarded, guarded.Record).Message);

            return true;
        }

        var text = problems.Length == 1
            ? $"{component.Name} '{Name}': {problems[0]}"
            : $"{component.Name} '{Name}' has {problems.Length} "
                + $"problems:\n{string.Join("\n", problems.Select(problem => $" - {problem}"))}";
        Assert.True(failure is RunException, $"{Show(args)}\nfailed with {failure}");
        Assert.Equal(text, failure.Message);
        Assert.All(problems, problem => Assert.Matches(
            @"^\S+ must be .+, but was .+\. .+[.:]",
            problem.ToString().ReplaceLineEndings(" ")));
        Assert.Empty(recorder.Registered);
        return false;
    }

    // A list of resources that the provider takes and ElastiCache too, all of them below the component, which
    // hands out everything it promises and has shown the engine what it was given.
    private static void AssertWhole(
        ComponentResource component,
        ResourceArgs args,
        Recorder recorder,
        IEnumerable<string> seen)
    {
        var own = Assert.Single(
            recorder.Registered,
            item => item.Type == component.GetResourceType() && item.Name == Name);
        var provided = recorder.Registered
            .Where(item => !item.Type.StartsWith("caching-tier:", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(provided, item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
        var problems = provided.SelectMany(SchemaJudge.Problems)
            .Concat(provided.SelectMany(RuleJudge.Problems))
            .ToList();
        Assert.True(problems.Count == 0, $"{Show(args)}\n{string.Join("\n", problems)}");
        Assert.Equal(recorder.Registered.Select(item => $"{item.Type} {item.Name}").Order(), seen.Order());
        Assert.Empty(AnyArguments.InputsOf(args.GetType())
            .Where(input => input.GetValue(
                args) is not (null or System.Collections.ICollection { Count: 0 } or ResourceArgs))
            .Select(AnyArguments.WireName).Except(own.Inputs.Keys));
        Assert.All(OutputsOf(component.GetType()), output => Assert.NotNull(output.GetValue(component)));
    }

    // An output that may be nothing says so by its type.
    private static async Task AssertPromisedAsync(ComponentResource component, ResourceArgs args)
    {
        foreach (var output in OutputsOf(component.GetType()))
        {
            if (new NullabilityInfoContext().Create(output).GenericTypeArguments[0]
                .ReadState == NullabilityState.Nullable)
            {
                continue;
            }

            var value = (Task<object?>)typeof(GeneratedArgumentsTests).GetMethod(
                nameof(ValueAsync),
                BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(output.PropertyType
                    .GenericTypeArguments).Invoke(null, [output.GetValue(component)])!;
            Assert.True(
                await value is not null,
                $"{Show(args)}\n{component.GetType().Name}.{output.Name} is nothing.");
        }
    }

    private static async Task<object?> ValueAsync<T>(Output<T> output) =>
        await OutputUtilities.GetValueAsync(output).WaitAsync(TimeSpan.FromSeconds(30));

    private static IEnumerable<PropertyInfo> OutputsOf(Type component) => component.GetProperties()
        .Where(property => property.DeclaringType == component
            && property.GetCustomAttribute<OutputAttribute>() is not null);

    // What only AWS knows is checked once AWS has answered: everything else fails by that message.
    private static bool IsFoundLater(Type component, Exception failure)
    {
        var failures = failure is AggregateException all ? all.InnerExceptions.AsEnumerable() : [failure];
        return failures.All(each => Regex.IsMatch(
            each.Message,
            $@"{component.Name} '{Name}'(: | has \d+ problems:\n - )\S+ must be .+, but was .+\. .+\.",
            RegexOptions.Singleline));
    }

    private static string Show(ResourceArgs args) => string.Join(", ", args.GetType().GetProperties()
        .Where(property => AnyArguments.WireName(property) is not null && property.GetValue(args) is not null)
        .Select(property => $"{AnyArguments.WireName(property)}: {Show(property.GetValue(args))}"));

    private static string Show(object? value) => value switch
    {
        ResourceArgs args => $"{{{Show(args)}}}",
        string text => $"'{text}'",
        System.Collections.IDictionary map => string.Join(
            " ",
            map.Keys.Cast<object>().Select(key => $"{key}={map[key]}")),
        System.Collections.IList list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        _ => value?.ToString() ?? "null",
    };
}
