using System;
using Rsdl.Generator.Tests;

namespace Rsdl.Tool.Tests.Docs;

/// <summary>The small documents, with what would be markup or script if it were not escaped wherever they can hold text.</summary>
internal static class HostileDocuments
{
    /// <summary>Ends an attribute, an element and a script, and marks the page if it runs.</summary>
    public const string Text =
        "\"'></code></script><script>window.hacked = true</script><img src=x onerror=\"window.hacked = true\">\u2028${x}";

    private static readonly string Escaped = System.Security.SecurityElement.Escape(Text);

    /// <summary>Addresses of links cannot have everything.</summary>
    private static readonly string InPath = System.Security.SecurityElement.Escape("\"'><img>");

    public static string WriteHostile(this TemporaryFolder folder) => folder.WriteSmall(
        rsdl: rsdl => rsdl
            .With("a small API", Escaped)
            .With("lists virtual machines", Escaped)
            .With("starts a virtual machine", Escaped)
            .With("<name>search</name>", $"<name>{Escaped}</name>")
            .With("search query", Escaped)
            .With("<name>Filter</name>", $"<name>{Escaped}</name>")
            .With("true|false", Escaped)
            .With("201-created", Escaped)
            .With("<deprecated>true</deprecated>", $"<description>{Escaped}</description>")
            .With("rel=\"discover\"", $"rel=\"{Escaped}\"")
            .Replace("/api/vms", $"/api/v{InPath}", StringComparison.Ordinal),
        schema: schema => schema
            .With("A virtual machine.", Escaped)
            .With("name=\"memory\"", $"name=\"{Escaped}\"")
            .With("value=\"vmware\"", $"value=\"{Escaped}\""),
        capabilities: capabilities => capabilities.With("non_responsive", Escaped).With("ilo4", Escaped));
}
