using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Facts;

/// <summary>Where the runtime takes a search as text.</summary>
internal sealed class SearchFacts
{
    private const string Property = "Search";
    private const string Parameter = "search";

    private readonly INamedTypeSymbol _searchOptions;
    private readonly INamedTypeSymbol _followOptions;
    private readonly INamedTypeSymbol _operationOptions;
    private readonly INamedTypeSymbol _searchQuery;

    private SearchFacts(
        INamedTypeSymbol searchOptions,
        INamedTypeSymbol followOptions,
        INamedTypeSymbol operationOptions,
        INamedTypeSymbol searchQuery)
    {
        _searchOptions = searchOptions;
        _followOptions = followOptions;
        _operationOptions = operationOptions;
        _searchQuery = searchQuery;
    }

    /// <summary>The facts of a compilation; <c>null</c> where the runtime is not referenced.</summary>
    public static SearchFacts? Of(Compilation compilation) =>
        RuntimeTypes.Find(compilation, "SearchOptions") is { } searchOptions
        && RuntimeTypes.Find(compilation, "FollowOptions") is { } followOptions
        && RuntimeTypes.Find(compilation, "OperationOptions") is { } operationOptions
        && RuntimeTypes.Find(compilation, "SearchQuery") is { } searchQuery
            ? new SearchFacts(searchOptions, followOptions, operationOptions, searchQuery)
            : null;

    /// <summary>What an assignment makes a search of; <c>null</c> if it sets none.</summary>
    public IOperation? Search(IAssignmentOperation assignment) => !IsSearch(assignment.Target) ? null : assignment switch
    {
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } => assignment,
        ISimpleAssignmentOperation or ICoalesceAssignmentOperation => assignment.Value,
        _ => null,
    };

    /// <summary>What a call makes a search of; <c>null</c> if it sets none.</summary>
    public IOperation? Search(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } && IsQuery(call.Instance) && arguments.Any(IsSearch)
            ? arguments.First(argument => argument.Parameter?.Ordinal == 1).Value
            : null;

    /// <summary>Whether text of a type can neither end a criterion nor begin one, or is a search that was made with care.</summary>
    public bool IsHarmless(ITypeSymbol? type) =>
        type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_Boolean }
        || type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || SymbolEqualityComparer.Default.Equals(type, _searchQuery);

    private bool IsSearch(IOperation target) => target is IPropertyReferenceOperation property
        && (property.Arguments.IsEmpty
            ? property.Property.Name == Property && (Is(property, _searchOptions) || Is(property, _followOptions))
            : property.Arguments.Length == 1 && IsQuery(property.Instance) && IsSearch(property.Arguments[0]));

    private static bool IsSearch(IArgumentOperation key) =>
        key is { Parameter.Ordinal: 0, Value.ConstantValue: { HasValue: true, Value: Parameter } };

    /// <summary>Whether a dictionary is that of the parameters, also where an initializer leaves it unsaid.</summary>
    private bool IsQuery(IOperation? dictionary)
    {
        if (dictionary is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            IOperation? parent = dictionary.Parent;
            while (parent is not null and not IObjectOrCollectionInitializerOperation)
            {
                parent = parent.Parent;
            }

            dictionary = (parent?.Parent as IMemberInitializerOperation)?.InitializedMember;
        }

        return dictionary is IPropertyReferenceOperation { Property.Name: "Query" } query && Is(query, _operationOptions);
    }

    private static bool Is(IPropertyReferenceOperation property, INamedTypeSymbol owner) =>
        SymbolEqualityComparer.Default.Equals(property.Property.ContainingType, owner);
}
