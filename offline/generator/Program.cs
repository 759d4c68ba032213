using Offline.Generator;
using Offline.Generator.Emit;
using Offline.Generator.Schema;

if (args is not [var schema, var folder])
{
    Console.Error.WriteLine("Usage: Generator <package schema> <folder to write to>");
    return 2;
}

var package = PackageSchema.Parse(File.ReadAllText(schema));
GeneratedFolder.Write(folder, PackageEmitter.Emit(package));
return 0;
