namespace Specs.Stacks;

/// <summary>Tests that set the configuration of the process, which all tests share.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SettingsCollection
{
    public const string Name = "settings";
}
