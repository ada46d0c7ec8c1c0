using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests;

public class DocumentationTests
{
    private static readonly string[] Page = File.ReadAllLines(RepositoryFiles.FilePath("docs", "dependency-injection.md"));

    [Fact]
    public void Every_line_of_code_on_the_page_compiles()
    {
        string snippets = RepositoryFiles.FilePath("tests", "Rsdl.Runtime.DependencyInjection.Tests", "DocumentationSnippets.cs");
        string[] compiled = [.. File.ReadLines(snippets).Select(line => line.Trim())];
        string[] code = [.. CodeOf("csharp").Select(line => line.Trim()).Where(line => line.Length > 0)];

        Assert.Empty(code.Except(compiled));
        Assert.True(code.Length >= 18, $"there are {code.Length} lines of code");
    }

    [Fact]
    public void The_configuration_on_the_page_is_that_of_a_client()
    {
        using MemoryStream json = new(Encoding.UTF8.GetBytes(string.Join('\n', CodeOf("json"))));
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(json);
        DocumentationSnippets.AddByConfiguration(builder);
        builder.Services.AddSingleton<IPostConfigureOptions<ApiClientOptions>>(
            new PostConfigureOptions<ApiClientOptions>("RhevApi", options => (options.PasswordFile, options.Password) = (null, "secret")));
        using ServiceProvider provider = builder.Services.BuildServiceProvider();

        ApiClientOptions options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get("RhevApi");

        Assert.Equal(
            ("https://manager.example/api (Basic admin@internal)", TimeSpan.FromMinutes(1), 5),
            (options.ToString(), options.Timeout, options.Retry.MaxAttempts));
    }

    [Fact]
    public async Task The_code_on_the_page_does_what_it_says()
    {
        using TemporaryFile password = new("secret");
        using StubManager manager = new();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (string section in (string[])["Manager", "Dc1", "Dc2"])
        {
            builder.Configuration[$"{section}:BaseAddress"] = $"https://{section}.example/api";
            builder.Configuration[$"{section}:User"] = "admin@internal";
            builder.Configuration[$"{section}:PasswordFile"] = password.Path;
        }

        DocumentationSnippets.AddSeveral(builder);
        DocumentationSnippets.AddWithResilience(builder);
        DocumentationSnippets.AddWithCheck(builder);
        DocumentationSnippets.Replace(builder.Services.AddApiClient(connection => new RhevApi(connection)), manager);
        builder.Services.AddSingleton<DocumentationSnippets.Inventory>();
        using IHost host = builder.Build();

        await host.StartAsync();
        DocumentationSnippets.Inventory inventory = host.Services.GetRequiredService<DocumentationSnippets.Inventory>();

        Assert.Equal(["GET /api"], manager.Requests);
        Assert.Equal("https://dc1.example/api (from a callback)", inventory.First.Connection.ToString());
        Assert.Equal("https://dc2.example/api (from a callback)", inventory.Second.Connection.ToString());
        await host.StopAsync();
    }

    private static IEnumerable<string> CodeOf(string language)
    {
        bool inside = false;
        foreach (string line in Page)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```" + language;
            }
            else if (inside)
            {
                yield return line;
            }
        }
    }
}
