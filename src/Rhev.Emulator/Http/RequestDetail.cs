using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.Representations;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Finds what a request wants its answer to hold: in the header <c>Accept</c>, and from 3.6 on in the address as well.</summary>
internal static class RequestDetail
{
    private const string Parameter = "detail";

    public static Detail Of(ApiRequest request, OperationModel operation, RsdlVersion version)
    {
        bool isLater = version.Major > 3 || version is { Major: 3, Minor: >= 6 };
        IEnumerable<string> values = Detail.InAccept(request.Accept);
        if ((isLater || operation.UrlParameters.Any(known => known.Name == Parameter)) && request.Parameter(Parameter) is { } parameter)
        {
            values = values.Append(parameter);
        }

        return Detail.Of(values, allowsExclusion: isLater);
    }
}
