using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>The layers between a client and its data, in the order in which they are proven.</summary>
internal enum CheckLayer
{
    [JsonStringEnumMemberName("name resolution")]
    NameResolution,

    [JsonStringEnumMemberName("tcp")]
    Tcp,

    [JsonStringEnumMemberName("tls")]
    Tls,

    [JsonStringEnumMemberName("plaintext refused")]
    PlaintextRefused,

    [JsonStringEnumMemberName("plaintext accepted")]
    PlaintextAccepted,

    [JsonStringEnumMemberName("auth")]
    Auth,

    [JsonStringEnumMemberName("auth refused")]
    AuthRefused,

    [JsonStringEnumMemberName("no login accepted")]
    NoLoginAccepted,

    [JsonStringEnumMemberName("ping")]
    Ping,

    [JsonStringEnumMemberName("topology")]
    Topology,

    [JsonStringEnumMemberName("discovery")]
    Discovery,

    [JsonStringEnumMemberName("node")]
    Node,

    [JsonStringEnumMemberName("read and write")]
    ReadAndWrite,

    [JsonStringEnumMemberName("read")]
    Read,

    [JsonStringEnumMemberName("write refused")]
    WriteRefused,

    [JsonStringEnumMemberName("reader")]
    Reader,
}
