using System.Text;

namespace SmokeTesting;

/// <summary>Which of the 16384 hash slots a key falls into.</summary>
internal static class HashSlot
{
    public const int Count = 16384;

    /// <summary>A key that the shard owns: the tag in braces alone decides.</summary>
    public static string CreateKey(Shard shard, string runId)
    {
        for (var tag = 0; ; tag++)
        {
            if (shard.Owns(Compute($"{tag}")))
                return $"caching-tier:smoke:{runId}:{{{tag}}}";
        }
    }

    public static int Compute(string tag) => Crc16(Encoding.ASCII.GetBytes(tag)) % Count;

    // CRC-16/XMODEM, as the cluster specification prescribes.
    private static int Crc16(byte[] bytes)
    {
        var crc = 0;
        foreach (var value in bytes)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            crc &= 0xFFFF;
        }

        return crc;
    }
}
