using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>How one client of a cache logs in.</summary>
internal sealed record ClientLogin(string? User, AuthMode AuthMode, string? SecretArn)
{
    public ClientLogin(CacheContract contract) : this(contract.User, contract.AuthMode, contract.SecretArn)
    {
    }

    public ClientLogin(ContractUser user) : this(user.User, user.AuthMode, user.SecretArn)
    {
    }

    public bool HasSecret => AuthMode is AuthMode.Token or AuthMode.Password;
}
