using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

// Stands where a state should have had an archive, but had something else.
internal sealed class InvalidArchive()
    : Archive(WireNames.Assets, ImmutableDictionary<string, AssetOrArchive>.Empty);
