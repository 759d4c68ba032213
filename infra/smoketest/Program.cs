using SmokeTesting;

return await RuntimeLoop.RunAsync();
