namespace Rsdl.Runtime;

/// <summary>Where in an element a member stands.</summary>
internal enum MemberForm
{
    Element,
    RepeatedElement,
    Item,
    Attribute,
    Text,
}
