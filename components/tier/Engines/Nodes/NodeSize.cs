namespace CachingTier;

/// <summary>
/// What a node of some type has: bytes the engine may use at all, processors, and bytes of solid-state disks.
/// </summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
internal sealed record NodeSize(long MaxMemory, int Vcpus, double Disk = 0)
{
    private const double Gb = 1L << 30;

    private static readonly string[] Sizes =
        ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"];

    private static readonly Dictionary<string, long> Burstable = new()
    {
        ["micro"] = 536_870_912,
        ["small"] = 1_471_026_299,
        ["medium"] = 3_317_862_236,
    };

    private static readonly long[] General =
    [
        6_854_542_746, 13_891_921_715, 27_966_669_210, 56_116_178_125, 111_325_552_312, 168_715_971_994,
        225_000_375_228, 337_500_562_842,
    ];

    private static readonly long[] General8 =
    [
        7_294_178_820, 15_222_495_510, 31_866_224_640, 65_856_864_256, 133_838_143_488, 201_819_422_720,
        269_800_701_952,
    ];

    private static readonly long[] Memory =
    [
        14_037_181_030, 28_261_849_702, 56_711_183_565, 113_609_865_216, 225_000_375_228, 341_206_346_547,
        450_000_750_456, 682_485_973_811,
    ];

    private static readonly long[] Memory8 =
    [
        15_222_495_510, 31_866_224_640, 65_856_864_256, 133_838_143_488, 269_800_701_952, 405_763_260_416,
        541_725_818_880,
    ];

    private static readonly long[] Network7 =
    [
        3_317_862_236, 6_854_542_746, 13_891_921_715, 27_966_669_210, 56_116_178_125, 84_357_985_997,
        113_609_865_216,
    ];

    private static readonly long[] Network8 =
    [
        3_330_020_474, 7_294_178_820, 15_222_495_510, 31_866_224_640, 65_856_864_256, 99_847_503_872,
        133_838_143_488,
    ];

    /// <summary>GiB on disks beside the memory, where data is tiered.</summary>
    private static readonly double[] Tiered = [0, 99.33, 199.07, 398.14, 796.28, 1194.42, 1592.56];

    private static readonly int[] Processors = [2, 4, 8, 16, 32, 48, 64, 96];

    /// <summary>What a node of that type has; nothing for a type whose figures are not known here.</summary>
    public static NodeSize? Find(NodeType node)
    {
        if (NodeFamily.Find(node.Family)?.Has(node.Size) != true)
            return null;
        if (node.Family is "t3" or "t4g")
            return new NodeSize(Burstable[node.Size], 2);
        var row = Row(node.Family);
        var index = Array.IndexOf(Sizes, node.Size);
        if (row is null || index < 0)
            return null;
        return new NodeSize(row[index], Processors[index], node.HasDataTiering ? Tiered[index] * Gb : 0);
    }

    private static long[]? Row(string family) => family switch
    {
        "m5" or "m6g" or "m7g" => General,
        "m8g" => General8,
        "r5" or "r6g" or "r6gd" or "r7g" => Memory,
        "r8g" => Memory8,
        "c7gn" => Network7,
        "c8gn" => Network8,
        _ => null,
    };
}
