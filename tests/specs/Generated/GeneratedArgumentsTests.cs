using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using CachingTier;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Pulumi;
using Pulumi.Testing;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Generated;

/// <summary>Whatever the arguments: a component is made whole, or refuses in the form of its messages and makes nothing.</summary>
public sealed class GeneratedArgumentsTests : IDisposable
{
    private const int Sets = 200;

    // Another seed is another 200 sets; a failure names the arguments.
    private const ulong Seed = 2026;

    private readonly CodeFolder _code = new();

    public static TheoryData<string> Components => [.. typeof(RedisReplicationGroup).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task A_component_is_made_whole_or_not_at_all(string name)
    {
        var component = typeof(RedisReplicationGroup).Assembly.GetType($"CachingTier.{name}")!;
        var constructor = component.GetConstructors()[0];
        var generated = AnyArguments.Of(constructor.GetParameters()[1].ParameterType, _code.Path);
        var made = 0;

        foreach (var args in generated.Sample(50, new Rnd(Seed), Sets))
        {
            if (await IsMadeAsync(component, constructor, args)) made++;
        }

        Assert.InRange(made, Sets / 40, Sets - 1);
    }

    public void Dispose() => _code.Dispose();

    private static async Task<bool> IsMadeAsync(Type component, ConstructorInfo constructor, ResourceArgs args)
    {
        var problems = (ImmutableArray<Problem>)component.GetMethod("Check")!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, ["generated", args], null)!;
        var recorder = new Recorder();
        Exception? failure = null;
        try
        {
            await Task.Run(() => Recorder.RunAsync(
                () => constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, ["generated", args, null], null), recorder));
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (problems.IsEmpty)
        {
            if (failure is not null) Assert.True(IsFoundLater(component, failure), $"{Show(args)}\nhad no problems, but failed: {failure}");
            if (failure is not null) return false;
            Assert.Contains(recorder.Registered, item => item.Type == $"caching-tier:index:{component.Name}");
            Assert.Contains(recorder.Registered, item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
            return true;
        }

        var text = problems.Length == 1
            ? $"{component.Name} 'generated': {problems[0]}"
            : $"{component.Name} 'generated' has {problems.Length} problems:\n{string.Join("\n", problems.Select(problem => $" - {problem}"))}";
        Assert.True(failure is RunException, $"{Show(args)}\nfailed with {failure}");
        Assert.Equal(text, failure.Message);
        Assert.All(problems, problem => Assert.Matches(@"^\S+ must be .+, but was .+\. .+[.:]", problem.ToString().ReplaceLineEndings(" ")));
        Assert.Empty(recorder.Registered);
        return false;
    }

    // What AWS alone can tell is checked once AWS was asked: everything else fails by that message.
    private static bool IsFoundLater(Type component, Exception failure)
    {
        var messages = failure is AggregateException all ? [.. all.InnerExceptions.Select(each => each.Message)] : new[] { failure.Message };
        return messages.All(message => Regex.IsMatch(message,
            $@"{component.Name} 'generated'(: | has \d+ problems:\n - )\S+ must be .+, but was .+\. .+\.", RegexOptions.Singleline));
    }

    private static string Show(ResourceArgs args) => string.Join(", ", args.GetType().GetProperties()
        .Where(property => AnyArguments.WireName(property) is not null && property.GetValue(args) is not null)
        .Select(property => $"{AnyArguments.WireName(property)}: {Show(property.GetValue(args))}"));

    private static string Show(object? value) => value switch
    {
        ResourceArgs args => $"{{{Show(args)}}}",
        string text => $"'{text}'",
        System.Collections.IDictionary map => string.Join(" ", map.Keys.Cast<object>().Select(key => $"{key}={map[key]}")),
        System.Collections.IList list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        _ => value?.ToString() ?? "null",
    };
}
