using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace CachingTier;

/// <summary>
/// The secret of a cache with users: its whole connection, and what the user that it names logs in with.
/// </summary>
internal sealed class UserSecret(
    LoginScope scope, string secretName, ResolvedLogin login)
{
    private readonly CredentialSecret _secret = new(secretName,
        $"How to reach the cache {scope.Name}, with the password of its user", scope);

    public Output<string> Arn => _secret.Arn;

    /// <summary>
    /// Writes the connection into the secret, with the user as <c>username</c> beside its <c>password</c>.
    /// </summary>
    /// <returns>The connection, known once a client that follows it finds the password.</returns>
    public Output<CacheConnection> Store(Output<CacheConnection> connection) =>
        _secret.Store(connection, CredentialOfUser(), namesUser: true);

    private Output<JsonObject> CredentialOfUser() => Output.Tuple(login.Group!, login.Credentials!)
        .Apply(parts =>
            {
                var user = login.Choose(parts.Item1)!;
                return Read(parts.Item2, user.Name);
            });

    // What is given is secret, so no message repeats it.
    private JsonObject Read(ImmutableDictionary<string, string> credentials, string user)
    {
        JsonObject? credential = null;
        try
        {
            if (credentials.TryGetValue(user, out var text))
                credential = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            // Reported below, like everything else that is no credential.
        }

        if (credential?.ContainsKey(SecretMembers.Password) == true)
            return credential;
        var problems = new Problems(scope.Parent.GetType().Name, scope.Name);
        problems.Add(
            $"login.userCredentials.{user}",
            "a JSON object with a 'password'",
            credentials.ContainsKey(user) ? Problems.SomeValue : null,
            "Give the Credentials of the CacheUsers whose group it is.");
        problems.ThrowIfAny(scope.Parent);
        return [];
    }
}
