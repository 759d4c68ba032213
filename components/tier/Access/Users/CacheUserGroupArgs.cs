using Pulumi;

namespace CachingTier;

/// <summary>
/// A <see cref="CacheUserGroup"/> as an argument. Take it from <see cref="CacheUsers"/> with
/// <c>users.Group.Apply(group => group.ToArgs())</c>, or fill it in for a group made elsewhere.
/// </summary>
public sealed class CacheUserGroupArgs : ResourceArgs
{
    /// <summary>Id of the user group.</summary>
    [Input("id", required: true)]
    public string Id { get; set; } = null!;

    /// <summary><c>valkey</c>, for caches of Valkey, or <c>redis</c>, for caches of both.</summary>
    [Input("engine", required: true)]
    public string Engine { get; set; } = null!;

    /// <summary>The users that log in, at least one.</summary>
    [Input("logins", required: true)]
    public List<CacheLoginArgs> Logins { get; set; } = null!;
}
