using CachingTier.Local.Access;

namespace CachingTier.Local.Lambda;

/// <param name="ApiAddress">Host and port of the Runtime API.</param>
/// <param name="Credentials">What a function's requests to AWS are signed with.</param>
/// <param name="CaCertificatePath">The only authority the function trusts.</param>
internal sealed record RuntimeOptions(
    string ApiAddress,
    AwsCredentials Credentials,
    string? CaCertificatePath);
