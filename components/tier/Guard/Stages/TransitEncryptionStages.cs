namespace CachingTier;

/// <summary>
/// The way to TLS on a cache that exists: off, preferred, required. It may be gone back.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"/>
/// </summary>
internal static class TransitEncryptionStages
{
    private const string Setting = TransitEncryptions.Property;

    public static void Check(StageChange change, Problems problems)
    {
        // An engine without the stage between is replaced, which is for the replacements to say.
        if (change.Of(Setting) is not var (from, to)
            || change.DeployedVersion is { HasTransitEncryptionMode: false })
        {
            return;
        }

        switch (from, to)
        {
            case ("off", "required"):
                problems.Add(Setting, "'preferred' after 'off'", to,
                    "Clients with and without TLS need a stage of their own: deploy 'preferred', move every "
                    + "client to TLS and to the new endpoints, then deploy 'required'.");
                break;
            case ("required", "off"):
                problems.Add(Setting, "'preferred' after 'required'", to,
                    "Clients with TLS would be cut off: deploy 'preferred', move every client away from it, "
                        + "then deploy 'off'.");
                break;
            default:
                CheckAlone(change, $"while {Setting} goes from '{from}' to '{to}'", problems);
                break;
        }
    }

    private static void CheckAlone(StageChange change, string when, Problems problems)
    {
        change.Keep(["login.mode", LoginPath.AcceptNoLogin], when,
            "ElastiCache changes the login of a cache that has TLS already: deploy the one, then the "
                + "other.", problems);
        change.AtOnce(when, problems);
    }
}
