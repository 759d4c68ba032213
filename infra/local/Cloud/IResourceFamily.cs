using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Makes resources of one part of AWS.</summary>
internal interface IResourceFamily
{
    bool Owns(CloudRequest request);

    Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken);
}
