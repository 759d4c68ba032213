using Pulumi.Aws.ElastiCache.Inputs;

namespace CachingTier;

/// <summary>Between what a serverless cache scales.</summary>
internal sealed record ResolvedUsageLimits(
    int? MinDataGb,
    int MaxDataGb,
    int? MinEcpuPerSecond,
    int MaxEcpuPerSecond)
{
    public static ResolvedUsageLimits Resolve(
        (int? Min, int? Max) dataGb, (int? Min, int? Max) ecpuPerSecond, Profile profile, Problems problems)
    {
        var limits = new ResolvedUsageLimits(
            dataGb.Min,
            dataGb.Max ?? profile.ServerlessMaxDataGb,
            ecpuPerSecond.Min,
            ecpuPerSecond.Max ?? profile.ServerlessMaxEcpuPerSecond);
        var data = new Scale("DataGb", Limits.MinDataGb, Limits.MaxDataGb, profile);
        data.Check(dataGb.Min, dataGb.Max, limits.MaxDataGb, problems);
        var requests = new Scale("EcpuPerSecond", Limits.MinEcpuPerSecond, Limits.MaxEcpuPerSecond, profile);
        requests.Check(ecpuPerSecond.Min, ecpuPerSecond.Max, limits.MaxEcpuPerSecond, problems);
        return limits;
    }

    /// <summary>The inputs of the cache that say how far it scales.</summary>
    public ServerlessCacheCacheUsageLimitsArgs CreateInputs()
    {
        var data = new ServerlessCacheCacheUsageLimitsDataStorageArgs { Unit = "GB", Maximum = MaxDataGb };
        if (MinDataGb is { } leastData)
            data.Minimum = leastData;
        var requests = new ServerlessCacheCacheUsageLimitsEcpuPerSecondArgs { Maximum = MaxEcpuPerSecond };
        if (MinEcpuPerSecond is { } leastRequests)
            requests.Minimum = leastRequests;
        return new() { DataStorage = data, EcpuPerSeconds = requests };
    }

    private sealed record Scale(string Name, int Least, int Most, Profile Profile)
    {
        private string Range => $"between {Least} and {Most}";

        public void Check(int? from, int? given, int upTo, Problems problems)
        {
            problems.Require(from is null || IsWithin(from.Value), $"min{Name}", Range, from,
                "Leave it out to pay for use only.");
            problems.Require(IsWithin(upTo), $"max{Name}", Range, upTo, "It caps what the cache can cost.");
            if (from is not { } least || !IsWithin(least) || !IsWithin(upTo))
                return;
            if (least > upTo)
            {
                problems.Add($"max{Name}", $"at least min{Name}, which is {least}", upTo, given is null
                    ? $"It is the default of profile '{Profile.Name}': set it."
                    : $"Raise it or lower min{Name}.");
            }
            else
            {
                problems.Warn($"min{Name} {least} is paid for even while the cache is idle.");
            }
        }

        private bool IsWithin(int value) => value >= Least && value <= Most;
    }
}
