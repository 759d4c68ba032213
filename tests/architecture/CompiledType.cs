namespace Architecture;

/// <summary>A type as it was compiled, with everything nested in it.</summary>
/// <param name="Name">Its name, without the namespace.</param>
/// <param name="File">Its file, relative to the repository; the first one where it has parts.</param>
internal sealed record CompiledType(string Name, string File);
