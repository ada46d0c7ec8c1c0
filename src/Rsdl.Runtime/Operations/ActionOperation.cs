using System;
using System.Net;

namespace Rsdl.Runtime;

/// <summary>Makes operations of actions.</summary>
public static class ActionOperation
{
    /// <summary>
    /// An operation of an action that was started elsewhere, in another process for instance. Nothing is sent, and nothing but its
    /// address is known before <see cref="ActionOperation{TAction}.UpdateStatusAsync"/>.
    /// </summary>
    /// <typeparam name="TAction">The class of an action's representation.</typeparam>
    /// <param name="connection">The connection.</param>
    /// <param name="href">The address of the action, from <see cref="ActionOperation{TAction}.Href"/>.</param>
    /// <returns>An operation that counts as running.</returns>
    public static ActionOperation<TAction> FromHref<TAction>(ApiConnection connection, string href)
        where TAction : Entity, new()
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentException.ThrowIfNullOrEmpty(href);
        ActionLinks known = new(href, null, null, null);
        return new ActionOperation<TAction>(connection, new TAction().EntityType, null, HttpStatusCode.Accepted, known);
    }

    internal static ActionOperation<TAction> FromResponse<TAction>(ApiConnection connection, EntityType type, ApiResponse response)
        where TAction : Entity
    {
        TAction? data = response.Body.IsEmpty ? null : (TAction)response.ReadEntity(type);
        return new ActionOperation<TAction>(connection, type, data, response.StatusCode);
    }
}
