namespace SmokeTesting;

/// <summary>The layers between a client and its data, in the order in which they are proven.</summary>
internal static class CheckLayer
{
    public const string NameResolution = "name resolution";
    public const string Tcp = "tcp";
    public const string Tls = "tls";
    public const string PlaintextRefused = "plaintext refused";
    public const string PlaintextAccepted = "plaintext accepted";
    public const string Auth = "auth";
    public const string AuthRefused = "auth refused";
    public const string NoLoginAccepted = "no login accepted";
    public const string Ping = "ping";
    public const string Topology = "topology";
    public const string Discovery = "discovery";
    public const string Node = "node";
    public const string ReadAndWrite = "read and write";
    public const string Read = "read";
    public const string WriteRefused = "write refused";
    public const string Reader = "reader";
}
