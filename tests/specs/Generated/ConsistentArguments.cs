using CachingTier;
using Pulumi;

namespace Specs.Generated;

/// <summary>
/// Makes arguments fit each other: a network is adopted with its subnets, an endpoint fits its protocol, a
/// copy logs in as its primary does.
/// </summary>
internal static class ConsistentArguments
{
    public static ResourceArgs Create(ResourceArgs args)
    {
        if (args is AlarmSubscriptionArgs { Protocol: not null } subscription)
        {
            subscription.Endpoint = LikelyValues.Endpoint(subscription.Protocol);
            if (subscription.Protocol != "firehose")
                subscription.SubscriptionRoleArn = null;
            else
                subscription.SubscriptionRoleArn ??= LikelyValues.Role;
            if (subscription.Protocol is not ("firehose" or "https" or "sqs"))
                subscription.RawMessageDelivery = null;
        }
        if (args is GlobalDatastoreArgs { Primary: { } primary, Secondaries: { } copies })
            LogIn(primary, copies);
        if (args is CacheNetworkArgs network && (network.VpcId is null || network.SubnetIds is null))
            (network.VpcId, network.SubnetIds) = (null, null);
        return args;
    }

    // Copies have the token of their primary, or users as it has.
    private static void LogIn(GlobalPrimaryArgs primary, List<GlobalSecondaryArgs> copies)
    {
        var login = primary.Login ??= new();
        if (login.Mode is not ("users" or "iam"))
            login.AcceptToken = null;
        if (login.Mode == "token" || login.AcceptToken is not null)
            primary.AuthToken ??= "token-of-sessions-1";
        else if (login.Mode is not null)
            primary.AuthToken = null;
        if (primary.AuthToken is null || primary.PreviousAuthToken is null
            || primary.AuthTokenUpdateStrategy is null)
        {
            (primary.PreviousAuthToken, primary.AuthTokenUpdateStrategy) = (null, null);
        }

        foreach (var copy in copies)
        {
            copy.Login = new() { SecretKmsKeyId = copy.Login?.SecretKmsKeyId };
            if (login.Mode is "users" or "iam")
                copy.Login.UserGroup = LikelyValues.Users(login.Mode);
            if (login.Mode == "users")
                copy.Login.UserCredentials = new() { ["app"] = """{"password":"of-app"}""" };
        }
    }
}
