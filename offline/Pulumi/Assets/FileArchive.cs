using Pulumi.Serialization;

namespace Pulumi;

public sealed class FileArchive(string path) : Archive(WireNames.Path, path);
