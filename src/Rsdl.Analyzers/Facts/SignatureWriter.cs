using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Analyzers.Facts;

/// <summary>Writes parameters as <see cref="SignatureParser"/> reads them.</summary>
internal static class SignatureWriter
{
    public static string Write(IEnumerable<SignatureParameter> parameters) => string.Join(" ", parameters.Select(Write));

    private static string Write(SignatureParameter parameter) =>
        string.Join(".", parameter.Path.Add(string.Join("|", parameter.Alternatives)))
        + (parameter.Required ? "!" : "")
        + (parameter.Deprecated ? "~" : "")
        + (parameter.IsCollection ? "[" + Write(parameter.Nested) + "]" : "");
}
