using Rsdl.Model.Access;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Diff;

/// <summary>Compares one element that both versions of a type have.</summary>
/// <param name="before">The types of the earlier version.</param>
/// <param name="after">The types of the later version.</param>
/// <param name="changes">Receives the changes.</param>
/// <param name="name">The element on the wire.</param>
/// <param name="code">The property, as the earlier version has it.</param>
internal sealed class ElementDiff(TypeIndex before, TypeIndex after, ChangeList changes, string name, string code)
{
    public void Compare(MemberModel old, MemberModel now)
    {
        if (old.Name != now.Name && !old.IsItem)
        {
            Add(ChangeKind.Renamed, ChangeEffect.Breaking, $"The property {code} is called {now.Name}", now.Name);
        }

        if (old.IsItem != now.IsItem)
        {
            Add(
                ChangeKind.Changed,
                ChangeEffect.Breaking,
                now.IsItem ? $"The property {code} is the item of the list" : "It is the item of the list no more");
        }

        (string was, string @is) = (before.TypeOf(old), after.TypeOf(now));
        if (was != @is && before.IdentityOf(old) != after.IdentityOf(now))
        {
            Add(ChangeKind.Changed, ChangeEffect.Breaking, $"The type of {code} was {was} and is {@is}");
        }

        CompareAccess(old.Access, now.Access);
        if (old.Required != now.Required)
        {
            Add(
                ChangeKind.Changed,
                now.Required ? ChangeEffect.Compatible : ChangeEffect.NeedsAttention,
                now.Required ? "The schema requires it in an answer now" : "The schema does not require it in an answer any more");
        }
    }

    private void CompareAccess(ElementAccess old, ElementAccess now)
    {
        Compare(ElementAccess.Creatable, "additions");
        Compare(ElementAccess.Updatable, "updates");
        Compare(ElementAccess.Argument, "actions");

        void Compare(ElementAccess one, string what)
        {
            bool accepted = (old & one) != 0;
            if (accepted == ((now & one) != 0))
            {
                return;
            }

            string start = char.ToUpperInvariant(what[0]) + what.Substring(1);
            Add(
                ChangeKind.Changed,
                accepted ? ChangeEffect.NeedsAttention : ChangeEffect.Compatible,
                !accepted ? $"{start} accept it now"
                    : now == ElementAccess.Unknown ? $"Nothing tells any more whether {what} accept it"
                    : $"{start} do not accept it any more");
        }
    }

    private void Add(ChangeKind kind, ChangeEffect effect, string message, string? newName = null) =>
        changes.Add(ChangeSubject.Element, kind, effect, name, code, message, newName);
}
