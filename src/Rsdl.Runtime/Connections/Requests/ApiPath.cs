using System;

namespace Rsdl.Runtime;

/// <summary>Builds paths for <see cref="ApiRequest.Path"/>.</summary>
public static class ApiPath
{
    /// <summary>Appends one segment to a path. Whatever the segment holds (slashes, blanks, semicolons) is percent-encoded.</summary>
    /// <param name="path">The path so far, already encoded, such as <c>vms</c> or <c>/api/vms/123</c>; may be empty.</param>
    /// <param name="segment">The segment as it is, such as an identifier or a sub-collection's name.</param>
    /// <returns>The longer path.</returns>
    /// <exception cref="ArgumentException">
    /// The segment is empty or a dot segment (<c>.</c>, <c>..</c>), or the path has a query or fragment.
    /// </exception>
    public static string Combine(string path, string segment)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(segment);
        if (segment is "." or "..")
        {
            throw new ArgumentException("A dot segment cannot be part of a path.", nameof(segment));
        }

        if (path.AsSpan().ContainsAny('?', '#'))
        {
            throw new ArgumentException("A path with a query or a fragment cannot be made longer.", nameof(path));
        }

        string encoded = Uri.EscapeDataString(segment);
        return path.Length == 0 ? encoded : path.EndsWith('/') ? path + encoded : path + "/" + encoded;
    }

    /// <summary>
    /// The path alone, for people to read: without user and password, query, fragment and matrix parameters, since any of them may
    /// hold something secret.
    /// </summary>
    internal static string WithoutParameters(string path)
    {
        if (!path.AsSpan().ContainsAny(";?#@"))
        {
            return path;
        }

        int end = path.AsSpan().IndexOfAny('?', '#');
        string[] segments = (end < 0 ? path : path[..end]).Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            int matrix = segments[i].IndexOf(';', StringComparison.Ordinal);
            segments[i] = matrix < 0 ? segments[i] : segments[i][..matrix];
        }

        string result = string.Join('/', segments);
        int at = result.LastIndexOf('@');
        return at > 0 && result.AsSpan(0, at).Contains(':') ? result[(at + 1)..] : result;
    }
}
