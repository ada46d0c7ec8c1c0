using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Facts;

/// <summary>What makes connections, and what lives on one.</summary>
internal sealed class ConnectionFacts
{
    private readonly INamedTypeSymbol _connection;
    private readonly INamedTypeSymbol _entryPoint;
    private readonly INamedTypeSymbol _entity;
    private readonly IAssemblySymbol _runtime;

    private ConnectionFacts(INamedTypeSymbol connection, INamedTypeSymbol entryPoint, INamedTypeSymbol entity)
    {
        _connection = connection;
        _entryPoint = entryPoint;
        _entity = entity;
        _runtime = connection.ContainingAssembly;
    }

    /// <summary>The facts of a compilation; <c>null</c> where the runtime is not referenced.</summary>
    public static ConnectionFacts? Of(Compilation compilation) =>
        RuntimeTypes.Find(compilation, "ApiConnection") is { } connection
        && RuntimeTypes.Find(compilation, "ApiEntryPoint`1") is { } entryPoint
        && RuntimeTypes.Find(compilation, "Entity") is { } entity
            ? new ConnectionFacts(connection, entryPoint, entity)
            : null;

    /// <summary>Whether a value is a connection, or an entry point that owns one, made here.</summary>
    public bool IsMade(IOperation? value) => value switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Create" } method } => Is(method.ContainingType, _connection),
        IAwaitOperation { Operation: var awaited } => IsConnect(awaited),
        IObjectCreationOperation made => Owned(made) is not null,
        _ => false,
    };

    /// <summary>The connection that a new entry point owns; <c>null</c> for anything else.</summary>
    public IOperation? Owned(IOperation? made) =>
        made is IObjectCreationOperation { Arguments: { Length: 1 } arguments } && IsEntryPoint(made.Type)
        && Is(arguments[0].Parameter?.Type, _connection)
            ? TextParts.Unwrap(arguments[0].Value)
            : null;

    /// <summary>Whether a type is that of connections, or an entry point that owns one.</summary>
    public bool IsOwner(ITypeSymbol? type) => IsConnection(type) || IsEntryPoint(type);

    /// <summary>Whether a type is that of connections.</summary>
    public bool IsConnection(ITypeSymbol? type) => Is(type, _connection);

    /// <summary>Whether a method is the runtime's.</summary>
    public bool IsOfRuntime(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _runtime);

    /// <summary>Whether a value of a type may send requests, or holds what may.</summary>
    public bool MaySend(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => MaySend(array.ElementType),
        ITypeParameterSymbol or IDynamicTypeSymbol => true,
        INamedTypeSymbol named => IsClient(named) || HasClients(named),
        _ => false,
    };

    private bool HasClients(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (MaySend(argument))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a class of the runtime's, or one that derives from it, is no plain data.</summary>
    private bool IsClient(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, _entity))
            {
                return false;
            }

            if (current.TypeKind == TypeKind.Class && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, _runtime)
                && current.Name is "ApiConnection" or "ApiEntryPoint" or "ApiClient" or "ResourceList" or "ResourcePage"
                    or "ActionOperation" or "CreateOperation")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConnect(IOperation awaited)
    {
        if (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task })
        {
            awaited = task;
        }

        return awaited is IInvocationOperation { TargetMethod: { IsStatic: true, Name: "ConnectAsync" } method }
            && IsEntryPoint(method.ContainingType);
    }

    private bool IsEntryPoint(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, _entryPoint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, other);
}
