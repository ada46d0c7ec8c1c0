using System;
using Rsdl.Generator.Tests;

namespace Rsdl.Tool.Tests;

/// <summary>A folder with the small documents.</summary>
internal static class SmallFolder
{
    /// <summary>Writes the documents; the changes are made to their texts first.</summary>
    public static string WriteSmall(
        this TemporaryFolder folder,
        string name = "api",
        Func<string, string>? rsdl = null,
        Func<string, string>? schema = null,
        Func<string, string>? capabilities = null)
    {
        folder.Write(name + "/rsdl.xml", (rsdl ?? Same)(SmallDocuments.Rsdl));
        folder.Write(name + "/api.xsd", (schema ?? Same)(SmallDocuments.Schema));
        folder.Write(name + "/capabilities.xml", (capabilities ?? Same)(SmallCapabilities.Text));
        return folder[name];
    }

    private static string Same(string text) => text;
}
