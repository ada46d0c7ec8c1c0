using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>Turns paths and hrefs into addresses below the base address, and refuses those that lead elsewhere.</summary>
internal sealed class RequestAddress
{
    /// <summary>Without any of these, no path can lead elsewhere: dot segments, escapes, what a server may take for a slash.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        ".%\\#" + string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)));

    private readonly Uri _base;
    private readonly string _origin;
    private readonly string _basePath;

    public RequestAddress(Uri baseAddress)
    {
        _base = baseAddress;
        _origin = baseAddress.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        _basePath = baseAddress.AbsolutePath.TrimEnd('/');
    }

    /// <summary>Host and port, for messages about the network.</summary>
    public string Authority => $"{_base.Host}:{_base.Port}";

    /// <summary>The part of a request's path that follows the base path: no slash at the front, parameters still there.</summary>
    /// <exception cref="ApiLinkException">It does not lead below the base address, or not plainly so.</exception>
    public string GetRelativePath(ApiRequest request)
    {
        string path = request.Path;
        ThrowIfUnsafe(request);
        if (IsAbsolute(path))
        {
            path = GetPathOfSameOrigin(request);
        }
        else if (path is "" || path[0] != '/')
        {
            return path;
        }

        if (!path.StartsWith(_basePath, StringComparison.Ordinal)
            || path.StartsWith("//", StringComparison.Ordinal)
            || (path.Length > _basePath.Length && path[_basePath.Length] is not ('/' or ';' or '?')))
        {
            throw Leaves(request);
        }

        return path[_basePath.Length..].TrimStart('/');
    }

    /// <summary>The address of a relative path from <see cref="GetRelativePath"/> with parameters added.</summary>
    public Uri Create(string relativePath, IReadOnlyList<ApiParameter> parameters)
    {
        ReadOnlySpan<char> plain = relativePath.AsSpan().TrimEnd('/');
        if (parameters.Count == 0 && !plain.IsEmpty && !plain.ContainsAny("?;"))
        {
            return new($"{_origin}{_basePath}/{plain}");
        }

        int question = relativePath.IndexOf('?', StringComparison.Ordinal);
        StringBuilder address = new(_origin);
        address.Append(_basePath);
        string path = (question < 0 ? relativePath : relativePath[..question]).TrimEnd('/');
        if (path.Length > 0 && path[0] != ';')
        {
            address.Append('/');
        }

        address.Append(path);
        foreach (ApiParameter parameter in parameters.Where(p => p.Context == ParameterContext.Matrix))
        {
            Append(address, ';', parameter);
        }

        if (question >= 0)
        {
            address.Append(relativePath, question, relativePath.Length - question);
        }

        char separator = question < 0 ? '?' : '&';
        foreach (ApiParameter parameter in parameters.Where(p => p.Context == ParameterContext.Query))
        {
            Append(address, separator, parameter);
            separator = '&';
        }

        return new(address.ToString());
    }

    private static void Append(StringBuilder address, char separator, ApiParameter parameter)
    {
        address.Append(separator).Append(Uri.EscapeDataString(parameter.Name));
        if (parameter.Value is not null)
        {
            address.Append('=').Append(Uri.EscapeDataString(parameter.Value));
        }
    }

    private static bool IsAbsolute(string path)
    {
        int colon = path.IndexOf("://", StringComparison.Ordinal);
        return colon > 0 && path.AsSpan(0, colon).IndexOfAny("/?#;") < 0;
    }

    private string GetPathOfSameOrigin(ApiRequest request)
    {
        if (!Uri.TryCreate(request.Path, UriKind.Absolute, out Uri? link)
            || link.Scheme != _base.Scheme
            || link.UserInfo.Length > 0
            || !string.Equals(link.IdnHost, _base.IdnHost, StringComparison.OrdinalIgnoreCase)
            || link.Port != _base.Port)
        {
            throw Leaves(request);
        }

        // The text as it stands, since Uri resolves and unescapes parts of it.
        int authority = request.Path.IndexOf("://", StringComparison.Ordinal) + 3;
        int end = request.Path.AsSpan(authority).IndexOfAny('/', '?');
        return end < 0 ? "" : request.Path[(authority + end)..];
    }

    private static void ThrowIfUnsafe(ApiRequest request)
    {
        string path = request.Path;
        if (!path.AsSpan().ContainsAny(Suspicious))
        {
            return;
        }

        if (path.Any(c => char.IsControl(c) || c is '\\' or '#'))
        {
            throw new ApiLinkException(Describe(request), "it has a backslash, a fragment or a control character");
        }

        int question = path.IndexOf('?', StringComparison.Ordinal);
        string pathOnly = question < 0 ? path : path[..question];
        if (pathOnly.Split('/').Any(IsDotSegment))
        {
            throw new ApiLinkException(Describe(request), "it has a dot segment");
        }
    }

    // Servers decode a segment and cut its matrix parameters off before they resolve it: "%2e%2e", "..;x=1" and "a%2f.." climb too.
    private static bool IsDotSegment(string segment) => Uri.UnescapeDataString(segment)
        .Split('/', '\\')
        .Any(part => part.Split(';')[0] is "." or "..");

    private ApiLinkException Leaves(ApiRequest request) => new(Describe(request), $"it leads outside {_origin}{_basePath}");

    private static ApiCall Describe(ApiRequest request) =>
        new(request.Method, ApiPath.WithoutParameters(request.Path), request.CorrelationId);
}
