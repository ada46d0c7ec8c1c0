using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Performs requests, one at a time.</summary>
internal sealed class ApiService(ManagerState state)
{
    private readonly CreationService _creations = new(state);
    private readonly CollectionService _collections = new(state);
    private readonly ResourceService _resources = new(state);
    private readonly ActionService _actions = new(state);

    /// <summary>Performs a request and waits for the work that its answer depends on.</summary>
    public async Task<ApiReply> HandleAsync(ApiRequest request, string[] basePath, CancellationToken ct)
    {
        RequestContext context = new(request.CorrelationId);
        RepresentationWriter writer = new(state.Schema, "/" + string.Join('/', basePath));
        ApiReply reply = Perform(context, () => Dispatch(request, [.. request.Segments.Skip(basePath.Length)], writer));
        while (reply is { Wait: { } wait, Then: { } then })
        {
            await wait.WaitAsync(ct).ConfigureAwait(false);
            reply = Perform(context, then);
        }

        return reply;
    }

    private ApiReply Perform(RequestContext context, Func<ApiReply> answer) => state.Perform(context, () =>
    {
        try
        {
            return answer();
        }
        catch (FaultException fault)
        {
            return ApiReply.Fault(fault);
        }
    });

    private ApiReply Dispatch(ApiRequest request, string[] segments, RepresentationWriter writer)
    {
        if (segments.Length == 0)
        {
            return request.Method == "GET" ? EntryPoint.Get(state, request, writer) : NotAllowed(["GET"]);
        }

        OperationModel? rootAction = segments.Length > 1
            ? null
            : state.Documents.Model.RootActions.FirstOrDefault(action => action.Relation == segments[0]);
        if (rootAction is not null)
        {
            return request.Method == "POST" ? _actions.PerformOnRoot(rootAction, request, writer) : NotAllowed(["POST"]);
        }

        Route route = Router.Find(state.Store, segments);
        if (route.CreationId is not null)
        {
            return request.Method == "GET" ? _creations.Get(route, writer) : NotAllowed(["GET"]);
        }

        if (route.ActionId is not null)
        {
            return request.Method == "GET" ? _actions.Get(route, writer) : NotAllowed(["GET"]);
        }

        if (route.Action is not null)
        {
            return request.Method == "POST" ? _actions.Perform(route, request, writer) : NotAllowed(["POST"]);
        }

        OperationModel[] operations =
            [.. (route.Resource is null ? route.Place.CollectionOperations : route.Place.ResourceOperations)
                .Where(operation => operation.Kind != OperationKind.Action)];
        return operations.FirstOrDefault(operation => operation.Method == request.Method) is { } found
            ? Perform(route, found, request, writer)
            : NotAllowed(operations.Select(operation => operation.Method));
    }

    private ApiReply Perform(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer) =>
        (operation.Kind, route.Resource) switch
        {
            (OperationKind.Add, _) => _collections.Add(route, operation, request, writer, _creations),
            (OperationKind.Delete, null) => _collections.Delete(route, operation, request),
            (OperationKind.Delete, _) => _resources.Delete(route, operation, request),
            (OperationKind.Update, _) => _resources.Update(route, operation, request, writer),
            (_, null) => _collections.List(route, operation, request, writer),
            _ => ResourceService.Get(route, writer),
        };

    private static ApiReply NotAllowed(IEnumerable<string> methods)
    {
        string allowed = string.Join(", ", methods.Distinct());
        return ApiReply.Fault(405, "Method not allowed", "The address has the methods " + allowed) with { Allow = allowed };
    }
}
