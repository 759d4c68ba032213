namespace SmokeTesting;

internal sealed class TrustStoreException(string message) : Exception(message);
