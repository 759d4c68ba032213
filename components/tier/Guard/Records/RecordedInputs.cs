namespace CachingTier;

/// <summary>
/// Inputs of a resource of the provider, as far as they decide about replacing it, under the provider's
/// names.
/// </summary>
internal abstract record RecordedInputs;
