namespace Specs.Migrations;

/// <summary>What the AWS provider does with the properties of a resource around caches.</summary>
/// <param name="Type">Type of the resource.</param>
/// <param name="Replaced">Properties that replace it.</param>
/// <param name="InPlace">Properties that change in place.</param>
internal sealed record SupportingChange(string Type, string[] Replaced, string[] InPlace);
