using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>What the checks ask of a contract.</summary>
internal static class ContractExtensions
{
    extension(CacheContract contract)
    {
        public bool IsMemcached => contract.Engine == CacheEngine.Memcached;

        public bool IsServerless => contract.Kind == CacheKind.Serverless;

        /// <summary>
        /// Whether clients are moving to TLS, so that those without it must still be served.
        /// </summary>
        public bool AcceptsPlaintext => contract.TransitEncryption == TransitEncryption.Preferred;

        /// <summary>
        /// Whether clients are moving to the token, so that those without a login must still be served.
        /// </summary>
        public bool AcceptsAnonymous => contract.AcceptsNoLogin == true;

        /// <summary>Whether it is a copy in another region, which takes no writes.</summary>
        public bool IsCopy => contract.ReadOnly == true;

        public bool HasLogin => contract.AuthMode != AuthMode.None;

        /// <summary>Name of the cache that an IAM token is signed for.</summary>
        public string CacheName => contract.CacheArn![(contract.CacheArn!.LastIndexOf(':') + 1)..];

        public ServerEndpoint Endpoint => new(contract.Host, contract.Port);

        public ServerEndpoint? Reader => contract.ReaderHost is null
            ? null
            : new ServerEndpoint(contract.ReaderHost, contract.ReaderPort ?? contract.Port);
    }
}
