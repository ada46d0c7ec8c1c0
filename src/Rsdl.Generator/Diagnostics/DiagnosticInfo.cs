using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Model;

namespace Rsdl.Generator.Diagnostics;

/// <summary>A diagnostic as data: equatable, and without anything that keeps a compilation alive.</summary>
/// <param name="Descriptor">Its rule; one static instance each.</param>
/// <param name="Place">Where it is; <c>null</c> for the project as a whole.</param>
/// <param name="Arguments">What the message is about.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourcePlace? Place, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location(), [.. Arguments.Cast<object>()]);

    private Location Location()
    {
        if (Place is not { } place)
        {
            return Microsoft.CodeAnalysis.Location.None;
        }

        LinePosition position = new(Math.Max(place.Line - 1, 0), Math.Max(place.Column - 1, 0));
        return Microsoft.CodeAnalysis.Location.Create(place.Path, default, new LinePositionSpan(position, position));
    }
}
