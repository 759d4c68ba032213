using Offline.Generator.Emit;
using Offline.Generator.Schema;

namespace OfflineTests.Generator;

public sealed class GoldenFileTests
{
    private static readonly IReadOnlyDictionary<string, string> Files =
        PackageEmitter.Emit(PackageSchema.Parse(File.ReadAllText("Golden/demo.json")));

    [Theory]
    [InlineData("Config.cs")]
    [InlineData("Provider.cs")]
    [InlineData("Lab/Widget.cs")]
    [InlineData("Lab/GetPart.cs")]
    [InlineData("Lab/Color.cs")]
    [InlineData("Lab/Inputs/PartGetArgs.cs")]
    [InlineData("Lab/Outputs/Part.cs")]
    public void A_schema_becomes_this_code(string path) =>
        Assert.Equal(File.ReadAllText($"Golden/{path}.txt"), Files[path], ignoreLineEndingDifferences: true);

    [Fact]
    public void Each_element_of_a_schema_has_its_files() => Assert.Equal(
        [
            "Config.cs", "Lab/Color.cs", "Lab/GetPart.cs",
            "Lab/Inputs/GetPartFilterArgs.cs", "Lab/Inputs/GetPartFilterInputArgs.cs",
            "Lab/Inputs/PartArgs.cs", "Lab/Inputs/PartGetArgs.cs", "Lab/Outputs/Part.cs",
            "Lab/Widget.cs", "Provider.cs", "Utilities.cs",
        ],
        Files.Keys);
}
