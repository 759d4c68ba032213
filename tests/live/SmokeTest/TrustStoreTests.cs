using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SmokeTesting;

namespace Live.SmokeTest;

public sealed class TrustStoreTests
{
    /// <summary>
    /// As Amazon Trust Services publishes them: Amazon Root CA 1 to 4, Starfield Services Root CA - G2.
    /// </summary>
    [Fact]
    public void The_built_in_roots_are_the_five_of_Amazon_Trust_Services()
    {
        using var stream = typeof(TrustStore).Assembly
            .GetManifestResourceStream("amazon-trust-services.pem")!;
        using var reader = new StreamReader(stream);
        var roots = new X509Certificate2Collection();
        roots.ImportFromPem(reader.ReadToEnd());

        Assert.Equal(
            [
                "8ECDE6884F3D87B1125BA31AC3FCB13D7016DE7F57CC904FE1CB97C6AE98196E",
                "1BA5B2AA8C65401A82960118F80BEC4F62304D83CEC4713A19C39C011EA46DB4",
                "18CE6CFE7BF14E60B2E347B8DFE868CB31D02EBB3ADA271569F50343B46DB3A4",
                "E35D28419ED02025CFA69038CD623962458DA5C695FBDEA3C22B0BFB25897092",
                "568D6905A2C88708A4B3025190EDCFEDB1974A606A13C6E5290FCB2AE63EDAB5",
            ],
            roots.Select(root => root.GetCertHashString(HashAlgorithmName.SHA256)));
    }
}
