using Pulumi;

namespace CachingTier;

/// <summary>How logs are kept.</summary>
/// <param name="RetentionDays">Days until they are deleted.</param>
/// <param name="KmsKeyId">Key that encrypts them; none for one of AWS.</param>
/// <param name="Tags">Tags of the log groups.</param>
/// <param name="Retain">Whether they stay, for those days, when the stack goes.</param>
/// <param name="Region">Region of the logs; none for that of the provider.</param>
internal sealed record LogKeeping(
    int RetentionDays, Input<string>? KmsKeyId, InputMap<string>? Tags, bool? Retain,
    Input<string>? Region = null);
