using Pulumi;

namespace CachingTier;

/// <summary>
/// A <see cref="CacheUserGroup"/> as an argument. Take it from <see cref="CacheUsers"/> with
/// <c>users.Group.Apply(group => group.ToArgs())</c>, or fill it in for a group made elsewhere: id, engine
/// and logins must be given.
/// </summary>
public sealed class CacheUserGroupInputArgs : ResourceArgs
{
    /// <summary>Id of the user group.</summary>
    [Input("id")]
    public string? Id { get; set; }

    /// <summary><c>valkey</c>, for caches of Valkey, or <c>redis</c>, for caches of both.</summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>The users that log in, at least one.</summary>
    [Input("logins")]
    public List<CacheLoginInputArgs>? Logins { get; set; }
}
