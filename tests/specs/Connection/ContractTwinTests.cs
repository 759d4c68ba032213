using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CachingTier;
using CachingTier.Contract;
using Pulumi;
using AuthMode = CachingTier.Contract.AuthMode;

namespace Specs.Connection;

/// <summary>
/// Pulumi's rules for components force an output class and an argument class on the contract. All say the
/// same.
/// </summary>
public sealed class ContractTwinTests
{
    public static TheoryData<Type, Type, Type> Twins => new()
    {
        { typeof(CacheContract), typeof(CacheConnection), typeof(CacheConnectionInputArgs) },
        { typeof(ContractUser), typeof(CacheLogin), typeof(CacheLoginInputArgs) },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public void The_members_have_the_same_names_and_types(Type contract, Type output, Type args)
    {
        var expected = contract.GetProperties()
            .Select(property => (
                JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                Shape(property.PropertyType)))
            .Order();

        Assert.Equal(expected, Members<OutputAttribute>(output).Order());
        Assert.Equal(expected, Members<InputAttribute>(args).Order());
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_cache_leaves_out_only_what_a_contract_may_leave_out(Type contract, Type output, Type args)
    {
        var nullability = new NullabilityInfoContext();
        var optional = contract.GetProperties()
            .Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is null)
            .Select(property => property.Name)
            .ToHashSet();
        bool MayBeLeftOut(PropertyInfo property) =>
            nullability.Create(property).ReadState == NullabilityState.Nullable;

        Assert.Subset(
            optional,
            output.GetProperties().Where(MayBeLeftOut).Select(property => property.Name).ToHashSet());
        Assert.All(args.GetProperties(), property => Assert.True(MayBeLeftOut(property), property.Name));
    }

    [Fact]
    public void A_connection_is_a_contract_and_nothing_is_lost()
    {
        var connection = new CacheConnection(
            Choice<CacheKind>.Name(CacheKind.ReplicationGroup),
            Choice<CacheEngine>.Name(CacheEngine.Valkey),
            "host",
            6379,
            "reader",
            6380,
            true,
            Choice<AuthMode>.Name(AuthMode.Token),
            "arn:secret",
            "app",
            true,
            "sg-1",
            [new("app", "app-id", Choice<AuthMode>.Name(AuthMode.Password), "arn:secret", "arn:app")],
            "arn:cache",
            Choice<TransitEncryption>.Name(TransitEncryption.Preferred),
            true,
            "arn:token",
            true);

        var contract = CacheContract.Parse(connection.ToJson());

        Assert.Equal(connection.ToJson(), contract.ToJson());
        Assert.Equal(connection.ToJson(), ConnectionMapping.ToConnection(connection.ToArgs()).ToJson());
        Assert.All(
            typeof(CacheConnectionInputArgs).GetProperties(),
            property => Assert.NotNull(property.GetValue(connection.ToArgs())));
        Assert.All(
            contract.GetType().GetProperties(),
            property => Assert.NotNull(property.GetValue(contract)));
    }

    private static IEnumerable<(string, string)> Members<TAttribute>(Type type) =>
        from property in type.GetProperties()
        let attribute = property.CustomAttributes.Single(each => each.AttributeType == typeof(TAttribute))
        select ((string)attribute.ConstructorArguments[0].Value!, Shape(property.PropertyType));

    // Pulumi knows no words of a set, and has a list of its own for each class.
    private static string Shape(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum ? nameof(String) : value.IsGenericType ? "list" : value.Name;
    }
}
