using System;
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
    public static bool MayBeRejected(BodyScan scan, List<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)>? open = null;
        SentInPlace inPlace = new(scan.Facts);
        foreach ((IInvocationOperation Call, OperationFacts Operation) call in calls)
        {
            if (!inPlace.Is(call.Call))
            {
                (open ??= []).Add(call);
            }
            else if (IsAnyRejected(scan.WritesIn(call.Call.Syntax.Span), call.Operation))
            {
                return true;
            }
        }

        return open is not null && MayAnyBeRejected(scan, open);
    }

    private static bool IsAnyRejected(ArraySegment<ElementWrite> writes, OperationFacts operation)
    {
        foreach (ElementWrite write in writes)
        {
            if (write.Path.IsDefault || !Accepts(operation, write))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayAnyBeRejected(BodyScan scan, List<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        OperationFacts[] operations = Distinct(calls);
        SentVariables? sent = null;
        foreach (ElementWrite write in scan.Writes)
        {
            // What all of them accept needs no closer look.
            if (write.Path.IsDefault
                || (!AllAccept(operations, write) && MayBeRejected(write, scan, operations, sent ??= new SentVariables(calls))))
            {
                return true;
            }
        }

        return false;
    }

    private static OperationFacts[] Distinct(List<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        if (calls.Count == 1)
        {
            return [calls[0].Operation];
        }

        HashSet<OperationFacts> operations = [];
        foreach ((IInvocationOperation Call, OperationFacts Operation) call in calls)
        {
            operations.Add(call.Operation);
        }

        return [.. operations];
    }

    private static bool MayBeRejected(ElementWrite write, BodyScan scan, OperationFacts[] operations, SentVariables sent)
    {
        if (write.Receiver is { } receiver && scan.Operation(receiver) is { } received)
        {
            return operations.Contains(received) && !Accepts(received, write);
        }

        // A part of what is sent may lie in a variable of its own.
        if (scan.HasAliases || write.Variable is not { } variable)
        {
            return true;
        }

        foreach (OperationFacts operation in operations)
        {
            if ((sent.MayNameAny(operation) || sent.Names(variable, operation) || !IsOf(operation, write)) && !Accepts(operation, write))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllAccept(OperationFacts[] operations, ElementWrite write)
    {
        foreach (OperationFacts operation in operations)
        {
            if (!Accepts(operation, write))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Accepts(OperationFacts operation, ElementWrite write)
    {
        AcceptedElement? accepted = IsOf(operation, write) ? operation.Accepted : null;
        foreach (string name in write.Path)
        {
            accepted = accepted?.Child(name);
        }

        return accepted is not null;
    }

    private static bool IsOf(OperationFacts operation, ElementWrite write) =>
        SymbolEqualityComparer.Default.Equals(operation.Entity, write.Type);
}
