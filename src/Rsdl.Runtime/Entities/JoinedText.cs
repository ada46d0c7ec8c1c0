namespace Rsdl.Runtime;

/// <summary>
/// Text that is kept in parts because a document repeats them: the address of a resource, and what leads on from there to an
/// action or a sub-collection. It is put together when it is asked for; a slot then keeps the string.
/// </summary>
/// <param name="head">What comes first.</param>
/// <param name="tail">What comes last.</param>
internal sealed class JoinedText(string head, string tail)
{
    public override string ToString() => head + tail;
}
