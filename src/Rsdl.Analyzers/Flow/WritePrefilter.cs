using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Tells without a control-flow graph that nothing in a body can be rejected, as is so in nearly all: no write there names an element
/// that one of the calls does not accept. What it cannot tell, it leaves to the graph.
/// </summary>
internal static class WritePrefilter
{
    /// <summary>Whether some write may be one that some call does not accept.</summary>
    /// <param name="scan">What the body does.</param>
    /// <param name="calls">Those of its calls that are checked.</param>
    public static bool MayBeRejected(BodyScan scan, IReadOnlyList<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        HashSet<OperationFacts> operations = [.. calls.Select(call => call.Operation)];
        SentVariables? sent = null;
        foreach (ElementWrite write in scan.Writes)
        {
            // What all of them accept needs no closer look.
            if (write.Path.IsDefault
                || (!AllAccept(operations, write)
                    && !AllAccept(Concerned(write, scan, operations, sent ??= new SentVariables(calls)), write)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<OperationFacts> Concerned(
        ElementWrite write, BodyScan scan, HashSet<OperationFacts> operations, SentVariables sent)
    {
        if (write.Receiver is { } receiver && scan.IsCall(receiver))
        {
            return sent.By(receiver);
        }

        // A part of what is sent may lie in a variable of its own.
        return !scan.HasAliases && write.Variable is { } variable
            ? operations.Where(operation => !IsOf(operation, write)).Concat(sent.Of(variable))
            : operations;
    }

    private static bool AllAccept(IEnumerable<OperationFacts> operations, ElementWrite write)
    {
        foreach (OperationFacts operation in operations)
        {
            AcceptedElement? accepted = IsOf(operation, write) ? operation.Accepted : null;
            foreach (string name in write.Path)
            {
                accepted = accepted?.Child(name);
            }

            if (accepted is null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOf(OperationFacts operation, ElementWrite write) =>
        SymbolEqualityComparer.Default.Equals(operation.Entity, write.Origin?.Type);
}
