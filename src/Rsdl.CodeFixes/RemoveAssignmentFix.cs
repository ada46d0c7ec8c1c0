using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.CodeFixes;

/// <summary>
/// Removes an assignment: a member of an initializer, or a statement. What is evaluated for the value and may have effects stays as a
/// statement of its own. Offered only where the result is known to compile.
/// </summary>
public abstract class RemoveAssignmentFix : UsageFix
{
    private protected RemoveAssignmentFix(string rule)
        : base(rule, "Remove the assignment")
    {
    }

    private protected sealed override SyntaxNode? Fix(SyntaxNode root, SemanticModel model, FixedPlaces places)
    {
        Removal[] removals =
        [
            .. places.Diagnostics
                .Select(diagnostic => Removal.Find(root, diagnostic.Location.SourceSpan, model, places.CancellationToken))
                .OfType<Removal>(),
        ];
        return removals.Length == 0 ? null : new RemovalRewriter(removals).Visit(root);
    }
}
