using System.Collections.Concurrent;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>
/// The regions that a program deploys to: that of its stack, those of its providers, and those its resources
/// name.
/// </summary>
internal sealed class Regions(Account account)
{
    private readonly ConcurrentDictionary<string, Account> _used = new() { [account.Region] = account };
    private readonly ConcurrentDictionary<string, string> _ofProviders = new();

    /// <summary>That of the stack.</summary>
    public string Home => account.Region;

    public bool Has(string region) => _used.ContainsKey(region);

    /// <summary>Remembers a provider, whose id is its name.</summary>
    public void Add(string provider, WireInputs inputs)
    {
        if (inputs.Text("region") is { } region)
            _ofProviders[provider] = region;
    }

    /// <summary>The account in the region of what a program asks for.</summary>
    /// <param name="provider">The provider it asks: URN, two colons and id; that of the stack when
    /// empty.</param>
    /// <param name="inputs">What it says, which may be a region.</param>
    public Account Resolve(string? provider, WireInputs inputs)
    {
        var ofProvider = _ofProviders.GetValueOrDefault((provider ?? "").Split("::")[^1]);
        return _used.GetOrAdd(inputs.Text("region") ?? ofProvider ?? account.Region, account.In);
    }
}
