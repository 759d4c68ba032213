using Pulumi.Testing;

namespace Pulumi;

internal sealed record ResourceRequest(string ParentUrn, MockResourceArgs Mock);
