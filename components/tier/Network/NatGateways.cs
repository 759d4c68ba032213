namespace CachingTier;

/// <summary>How private subnets reach the internet.</summary>
internal enum NatGateways
{
    None,
    Single,
    PerZone,
}
