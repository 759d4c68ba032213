namespace CachingTier;

/// <summary>
/// The encryption in transit by the name that settings give it. TLS is required; the other two are there to
/// move an existing cache to it without cutting its clients off.
/// </summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"/>
internal static class TransitEncryptions
{
    public const string Property = "transitEncryption";

    public static TransitEncryption Resolve(
        string? name,
        EngineVersion? version,
        Profile profile,
        Problems problems)
    {
        if (name is null)
            return TransitEncryption.Required;
        var found = problems.Choose(Property, name, "Leave it out for 'required'.",
            TransitEncryption.Required, TransitEncryption.Preferred, TransitEncryption.Off);
        if (found is null or TransitEncryption.Required)
            return TransitEncryption.Required;
        if (profile.RequiresTls)
        {
            problems.Add(Property, $"'required' in profile '{profile.Name}'", name,
                "Leave it out, and move a cache to TLS in profile 'production' before it is regulated.");
            return TransitEncryption.Required;
        }

        var hasMode = version is null or { HasTransitEncryptionMode: true };
        if (found == TransitEncryption.Off)
        {
            WarnOff(version, hasMode, problems);
        }
        else if (hasMode)
        {
            WarnPreferred(problems);
        }
        else
        {
            problems.Add(Property, $"'required' or 'off' with {version}", name,
            "Only Valkey and Redis OSS from 7.0 on take clients with and without TLS: raise engineVersion.");
        }

        return found.Value;
    }

    private static void WarnOff(EngineVersion? version, bool hasMode, Problems problems) => problems.Warn(
        "transitEncryption is 'off': all that the cache holds goes over the network in plaintext, and "
        + "nobody logs in. It is there to take over a cache that has no TLS: set it to 'preferred' next."
        + (hasMode
            ? ""
            : $" Raise engineVersion first: {version} cannot take up TLS without being replaced."));

    private static void WarnPreferred(Problems problems) => problems.Warn(
        "transitEncryption is 'preferred': clients without TLS are still let in, and send their credential "
        + "and their data in plaintext. Move every client to the endpoints and the TLS of the connection, "
        + "then set it to 'required', which ends the others and deletes the endpoints that the cache had "
        + "without TLS.");
}
