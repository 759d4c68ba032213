using System.Collections.Immutable;

namespace Pulumi.Serialization;

// A set of arguments in wire form, and the resources they came from.
internal sealed record WireProperties(
    ImmutableDictionary<string, object?> Values, ImmutableHashSet<Resource> Resources)
{
    public bool HasUnknown => Values.Values.Any(WireReader.HasUnknown);

    public static bool All(string name) => true;

    public static bool OfResource(string name) => name is not (WireNames.Id or WireNames.Urn);

    public static async Task<WireProperties> OfAsync(
        string label, InputArgs args, Predicate<string> accepts, bool referencesAreDependencies = true)
        => await OfAsync(
            label, await args.ToDictionaryAsync().ConfigureAwait(false), accepts, referencesAreDependencies)
            .ConfigureAwait(false);

    public static async Task<WireProperties> OfAsync(
        string label, IDictionary<string, object?> members, Predicate<string> accepts,
        bool referencesAreDependencies = true)
    {
        var writer = new WireWriter(referencesAreDependencies: referencesAreDependencies);
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in members.Where(member => accepts(member.Key)))
        {
            try
            {
                var written = await writer.WriteAsync($"{label}.{name}", value).ConfigureAwait(false);
                if (written is not null)
                {
                    values[name] = written;
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"error serializing property \"{name}\": {exception.Message}", exception);
            }
        }

        return new WireProperties(values.ToImmutable(), [.. writer.Resources]);
    }
}
