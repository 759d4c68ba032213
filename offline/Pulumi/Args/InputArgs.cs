using System.Collections.Immutable;

namespace Pulumi;

public abstract class InputArgs
{
    // Only the SDK's own kinds of arguments derive from this class directly.
    private protected abstract void Seal();

    internal virtual async Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var members = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in InputMember.Read(GetType()))
        {
            var value = member.Read(this);
            members.Add(
                member.WireName, member.IsJson ? InputJsonText.Create(member.FullName, value) : value);
        }

        return members.ToImmutable();
    }
}
