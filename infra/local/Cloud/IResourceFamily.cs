using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Makes resources of one part of AWS.</summary>
internal interface IResourceFamily
{
    bool Owns(ResourceRequest request);

    Task<Answer> CreateAsync(ResourceRequest request, CancellationToken cancellationToken);
}
