using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator.Access;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Performs requests, one at a time, each wholly or not at all.</summary>
internal sealed class ApiService
{
    private readonly AccessControl _access;
    private readonly CreationService _creations;
    private readonly CollectionService _collections;
    private readonly ResourceService _resources;
    private readonly ActionService _actions;
    private readonly ManagerState _state;

    public ApiService(ManagerState state)
    {
        _state = state;
        _access = new AccessControl(state);
        _creations = new CreationService(state);
        _collections = new CollectionService(state, _access);
        _resources = new ResourceService(state, _access);
        _actions = new ActionService(state);
    }

    /// <summary>Performs a request and waits for the work that its answer depends on.</summary>
    public async Task<ApiReply> HandleAsync(ApiRequest request, string[] basePath, Caller caller, CancellationToken ct)
    {
        RepresentationWriter writer = new(_state.Schema, "/" + string.Join('/', basePath))
        {
            Complete = (resource, ownerId, data) =>
            {
                ResourceBehaviour behaviour = BehaviourCatalog.For(resource.Place);
                behaviour.Adjust(resource, new Viewpoint(ownerId, request.IsAboutSession(resource.Place)), data);
                behaviour.Complete(_state, resource, data);
            },
        };
        ApiReply reply = Perform(caller, () => Dispatch(request, [.. request.Segments.Skip(basePath.Length)], writer));
        while (reply is { Wait: { } wait, Then: { } then })
        {
            await wait.WaitAsync(ct).ConfigureAwait(false);
            reply = Perform(caller, then);
        }

        return reply;
    }

    /// <summary>Tells that a user has logged in or out, or could not log in.</summary>
    /// <param name="code">Which of these.</param>
    /// <param name="account">Whose account; <c>null</c> for none that is known.</param>
    public void TellOfLogin(EventCode code, string? account) => _state.Perform(null, () =>
    {
        string what = code switch
        {
            EventCode.UserLoggedIn => "logged in",
            EventCode.UserLoggedOut => "logged out",
            _ => "failed to log in",
        };
        _state.Events.Add(
            code,
            account is null ? $"A user who is not known {what}." : $"User {account} {what}.",
            account is null ? null : _state.UserOf(account));
    });

    /// <summary>Makes hosts fall silent, on purpose.</summary>
    /// <param name="pattern">Their names, with <c>*</c> for any characters.</param>
    public void Silence(string pattern) => _state.Perform(null, () => HostSilence.Begin(_state, pattern));

    private ApiReply Perform(Caller caller, Func<ApiReply> answer)
    {
        try
        {
            return _state.Perform(caller, answer);
        }
        catch (FaultException fault)
        {
            return ApiReply.Fault(fault);
        }
    }

    private ApiReply Dispatch(ApiRequest request, string[] segments, RepresentationWriter writer)
    {
        if (segments.Length == 0)
        {
            return request.Method == "GET"
                ? EntryPoint.Get(_state, _access, request, writer)
                : ApiReply.NotAllowed(request.Method, ["GET"]);
        }

        OperationModel? rootAction = segments.Length > 1
            ? null
            : _state.Documents.Model.RootActions.FirstOrDefault(action => action.Relation == segments[0]);
        if (rootAction is not null)
        {
            if (request.Method == "POST")
            {
                _access.DemandAdministration(rootAction);
            }

            return request.Method == "POST"
                ? _actions.PerformOnRoot(rootAction, request, writer)
                : ApiReply.NotAllowed(request.Method, ["POST"]);
        }

        if (request.Method == "GET" && _creations.IsOfRemoved(segments))
        {
            return _creations.Get(string.Join('/', segments[..^2]), segments[^1], writer);
        }

        Route route = Router.Find(_state, segments);
        if (route.CreationId is { } creation)
        {
            DemandVisible(route);
            return request.Method == "GET" ? _creations.Get(route.Parent, creation, writer) : ApiReply.NotAllowed(request.Method, ["GET"]);
        }

        if (route.ActionId is not null)
        {
            DemandVisible(route);
            return request.Method == "GET" ? _actions.Get(route, writer) : ApiReply.NotAllowed(request.Method, ["GET"]);
        }

        if (route.Action is not null)
        {
            if (request.Method == "POST")
            {
                _access.Demand(route.Place, route.Action, route.Owner, route.Resource);
            }

            return request.Method == "POST" ? _actions.Perform(route, request, writer) : ApiReply.NotAllowed(request.Method, ["POST"]);
        }

        OperationModel[] operations =
            [.. (route.Resource is null ? route.Place.CollectionOperations : route.Place.ResourceOperations)
                .Where(operation => operation.Kind != OperationKind.Action)];
        return operations.FirstOrDefault(operation => operation.Method == request.Method) is { } found
            ? Perform(route, found, request, writer)
            : ApiReply.NotAllowed(request.Method, operations.Select(operation => operation.Method));
    }

    private ApiReply Perform(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer)
    {
        if (operation.Kind is OperationKind.List or OperationKind.Get)
        {
            DemandVisible(route);
        }
        else if (operation.Kind != OperationKind.Add || route.Owner is not null)
        {
            // Where a resource in a root collection will be, its representation tells: additions to these are checked there.
            _access.Demand(route.Place, operation, route.Owner, route.Resource);
        }

        return (operation.Kind, route.Resource) switch
        {
            (OperationKind.Add, _) => _collections.Add(route, operation, request, writer, _creations),
            (OperationKind.Delete, null) => _collections.Delete(route, operation, request),
            (OperationKind.Delete, _) => _resources.Delete(route, operation, request, writer),
            (OperationKind.Update, _) => _resources.Update(route, operation, request, writer),
            (_, null) => _collections.List(route, operation, request, writer),
            _ => _resources.Get(route, operation, request, writer),
        };
    }

    /// <summary>What a user may not see is, for that user, not there.</summary>
    private void DemandVisible(Route route)
    {
        _access.DemandFilter(route.Place);
        if ((route.Resource ?? route.Owner) is { } resource && !_access.IsVisible(resource))
        {
            throw FaultException.NotFound($"There is no {resource.Place.ItemElement} with id '{resource.Id}' here");
        }
    }
}
