using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Architecture;

/// <summary>Reads compiled method bodies.</summary>
internal static class Instructions
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>The tokens that the instructions of a body name.</summary>
    public static IEnumerable<EntityHandle> Tokens(MethodBodyBlock body)
    {
        var reader = body.GetILReader();
        var tokens = new List<EntityHandle>();
        while (reader.RemainingBytes > 0)
        {
            int code = reader.ReadByte();
            if (code == TwoBytes)
                code = (TwoBytes << 8) | reader.ReadByte();
            var operand = Operands[code];
            if (NamesSomething(operand))
                tokens.Add(MetadataTokens.EntityHandle(reader.ReadInt32()));
            else
                reader.Offset += SizeOf(operand, reader);
        }
        return tokens;
    }

    private static bool NamesSomething(OperandType operand) => operand
        is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
        or OperandType.InlineTok or OperandType.InlineSig;

    private static int SizeOf(OperandType operand, BlobReader reader) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * reader.ReadInt32()),
        _ => 4,
    };
}
