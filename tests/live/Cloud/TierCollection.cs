namespace Live.Cloud;

/// <summary>Tests that bring up whole tiers, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TierCollection
{
    public const string Name = "whole tiers";
}
