using System.Collections;
using System.Text;

// A function's process that does what the variable BEHAVIOUR says.
var api = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime";
var behaviour = Environment.GetEnvironmentVariable("BEHAVIOUR");
using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
Console.WriteLine($"handler: {behaviour}");

if (behaviour == "init error")
    await PostAsync("init/error", """{"errorMessage":"no roots","errorType":"NoRoots"}""");

if (behaviour is "init error" or "init crash")
    return 7;

using var next = await http.GetAsync(new Uri($"{api}/invocation/next"));
var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
var payload = await next.Content.ReadAsStringAsync();
switch (behaviour)
{
    case "answer":
        await PostAsync($"invocation/{id}/response", $$"""{"got":{{payload}}}""");
        break;
    case "environment":
        var names = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key);
        await PostAsync(
            $"invocation/{id}/response",
            $"\"{string.Join(' ', names.Order(StringComparer.Ordinal))}\"");
        break;
    case "error":
        await PostAsync($"invocation/{id}/error", """{"errorMessage":"broken","errorType":"Broken"}""");
        break;
    case "wrong id":
        await PostAsync("invocation/other/response", "{}");
        return 9;
    case "crash":
        Console.Error.WriteLine("going down");
        return 8;
    default:
        await Task.Delay(Timeout.Infinite);
        break;
}

// Like a real runtime: ask for the next event, which never comes, and stay until somebody ends the process.
await http.GetAsync(new Uri($"{api}/invocation/next"));
return 0;

async Task PostAsync(string path, string body)
{
    using var content = new StringContent(body, Encoding.UTF8, "application/json");
    using var response = await http.PostAsync(new Uri($"{api}/{path}"), content);
    Console.WriteLine((int)response.StatusCode);
}
