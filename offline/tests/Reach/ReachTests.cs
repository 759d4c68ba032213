using System.Reflection;
using Pulumi;
using Pulumi.Random;

namespace OfflineTests.Reach;

public sealed class ReachTests
{
    private static readonly Assembly Sdk = typeof(Output).Assembly;

    [Fact]
    public void Every_type_of_the_stand_in_is_reached_by_a_project_that_references_it()
    {
        var clients = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "clients.txt"));
        var generated = new[] { typeof(Pulumi.Aws.Provider), typeof(RandomPassword) };
        var uses = clients
            .Concat(generated.Select(type => type.Assembly.Location))
            .SelectMany(file => CompiledUse.Read(file, "Pulumi"));

        var reached = ReachedTypes.From(Sdk, uses);

        Assert.Empty(Sdk.GetTypes().Where(IsOfSource).Except(reached).Select(type => type.FullName));
    }

    // The compiler writes types of its own, and copies constants to where they are used.
    private static bool IsOfSource(Type type) =>
        type.Namespace?.StartsWith("Pulumi", StringComparison.Ordinal) == true
        && !type.FullName!.Contains('<')
        && (type.IsEnum || !type.GetFields().Any(field => field.IsLiteral));
}
