namespace CachingTier;

/// <summary>
/// The way of an existing cache to TLS: off, preferred, required, and back.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"/>
/// </summary>
internal static class TransitEncryptionStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        var setting = change.TransitEncryption.Name;
        // A cache whose engine lacks the stage between is replaced: the replacement check reports it.
        if (change.TransitEncryption.Change is not var (from, to)
            || change.DeployedVersion is { HasTransitEncryptionMode: false })
        {
            return;
        }

        if (change.Login.Stages is ({ HasUsers: true }, _))
        {
            problems.Add(setting, $"'{from.WireName()}' on a cache with users", to.WireName(),
                "ElastiCache does not change TLS where a user group is attached: keep the value, or make a "
                    + "cache under another name and move its clients there.");
            return;
        }

        switch (from, to)
        {
            case (TransitEncryption.Off, TransitEncryption.Required):
                problems.Add(setting, "'preferred' after 'off'", to.WireName(),
                    "Clients with and without TLS need a stage of their own: deploy 'preferred', move every "
                    + "client to TLS and to the new endpoints, then deploy 'required'.");
                break;
            case (TransitEncryption.Required, TransitEncryption.Off):
                problems.Add(setting, "'preferred' after 'required'", to.WireName(),
                    "Clients with TLS would be cut off: deploy 'preferred', move every client away from it, "
                        + "then deploy 'off'.");
                break;
            default:
                CheckAlone(
                    change,
                    $"while {setting} goes from '{from.WireName()}' to '{to.WireName()}'",
                    problems);
                break;
        }
    }

    private static void CheckAlone(ReplicationGroupChange change, string when, Problems problems)
    {
        StageChecks.Keep([change.Login.Mode, change.Login.AcceptNoLogin], when,
            "ElastiCache changes the login of a cache that has TLS already: deploy the one, then the "
                + "other.", problems);
        StageChecks.AtOnce(change.ApplyImmediately.Wanted, when, problems);
    }
}
