using System.Reflection;
using CachingTier.Local.Engines;
using Xunit.Sdk;

namespace Live.Testing;

/// <summary>
/// Runs a theory on redis-server, which every machine of the tests has, and on valkey-server where it is
/// installed.
/// </summary>
internal sealed class EachEngineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [EngineExecutable.Redis.Name];
        if (EngineExecutable.Valkey.TryFind(EngineExecutable.SearchPath) is not null)
            yield return [EngineExecutable.Valkey.Name];
    }
}
