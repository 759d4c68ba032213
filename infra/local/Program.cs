using CachingTier.Local.Commands;

return await CommandLine.RunAsync(args);
