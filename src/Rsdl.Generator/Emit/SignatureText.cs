using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Emit;

/// <summary>
/// A signature as the text of an attribute: paths with blanks between, <c>!</c> after what is required, <c>~</c> after what is
/// deprecated, and for a collection <c>[…]</c> with the parameters of an item.
/// </summary>
internal static class SignatureText
{
    public static string Of(SignatureModel signature) => string.Join(" ", signature.Parameters.Select(Of));

    private static string Of(SignatureParameter parameter) => parameter.Path
        + (parameter.Required ? "!" : "")
        + (parameter.Deprecated ? "~" : "")
        + (parameter.IsCollection ? "[" + string.Join(" ", parameter.Nested.Select(Of)) + "]" : "");
}
