using Pulumi;

namespace CachingTier;

/// <summary>Users that may log in to a cache together: hand it to each cache they share.</summary>
[OutputType]
public sealed class CacheUserGroup
{
#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly string id;
    private readonly string engine;
    private readonly List<CacheLogin> logins;
#pragma warning restore IDE1006

    /// <summary>Creates a group.</summary>
    [OutputConstructor]
    public CacheUserGroup(string id, string engine, List<CacheLogin> logins)
    {
        this.id = id;
        this.engine = engine;
        this.logins = logins;
    }

    /// <summary>Id of the user group.</summary>
    [Output("id")] public string Id => id;

    /// <summary><c>valkey</c>, for caches of Valkey, or <c>redis</c>, for caches of both.</summary>
    [Output("engine")] public string Engine => engine;

    /// <summary>The users, without the locked one named default.</summary>
    [Output("logins")] public List<CacheLogin> Logins => logins;

    /// <summary>The group as an argument of a cache.</summary>
    public CacheUserGroupInputArgs ToArgs() =>
        new() { Id = Id, Engine = Engine, Logins = [.. Logins.Select(login => login.ToArgs())] };
}
