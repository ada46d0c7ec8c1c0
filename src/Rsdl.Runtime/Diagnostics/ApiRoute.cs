using System;
using System.Linq;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>
/// Makes of a path the route that many paths share, such as <c>vms/{id}/start</c>. Paths alternate: a name (collection or action), then
/// an identifier.
/// </summary>
internal static class ApiRoute
{
    private const string Identifier = "{id}";
    private const int LongestName = 40;

    /// <summary>The route of a path.</summary>
    /// <param name="relativePath">The path relative to the base address; parameters do not matter.</param>
    /// <param name="endsInAction">
    /// Whether the last segment is an action's name, which may stand right after a collection, as in <c>hosts/1/nics/setupnetworks</c>.
    /// </param>
    /// <returns>The route, without slash at either end; <c>/</c> for the entry point.</returns>
    public static string Of(string relativePath, bool endsInAction = false)
    {
        string[] segments = Split(relativePath);
        StringBuilder route = new();
        bool isName = true;
        for (int i = 0; i < segments.Length; i++)
        {
            // What is no name where a name is due is the identifier of an action of a collection: the name came one segment before.
            bool isNameOfAction = !isName
                && ((endsInAction && i == segments.Length - 1) || (i + 1 < segments.Length && !IsName(segments[i + 1])));
            route.Append(i == 0 ? "" : "/").Append((isName || isNameOfAction) && IsName(segments[i]) ? segments[i] : Identifier);
            isName = !isName;
        }

        return route.Length == 0 ? "/" : route.ToString();
    }

    private static string[] Split(string path)
    {
        int end = path.AsSpan().IndexOfAny('?', '#');
        return [.. (end < 0 ? path : path[..end])
            .Split('/')
            .Select(segment => segment.Split(';')[0])
            .Where(segment => segment.Length > 0)];
    }

    // All names of collections and actions are such; identifiers have digits, hyphens or dots, or stand where no name is due.
    private static bool IsName(string segment) =>
        segment.Length <= LongestName && segment.All(c => char.IsAsciiLetter(c) || c == '_');
}
