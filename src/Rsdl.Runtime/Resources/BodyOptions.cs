namespace Rsdl.Runtime;

/// <summary>Options of a request whose body holds the arguments of an action or a deletion.</summary>
/// <typeparam name="TBody">The body's class.</typeparam>
public class BodyOptions<TBody> : OperationOptions
    where TBody : Entity, new()
{
    private TBody? _body;

    /// <summary>The body, for elements that the API accepts without documenting them. It is sent once it was asked for.</summary>
    public TBody Body => _body ??= new TBody();

    internal override Entity? BodyOrNull => _body;
}
