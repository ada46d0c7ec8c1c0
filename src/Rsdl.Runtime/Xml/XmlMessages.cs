namespace Rsdl.Runtime.Xml;

/// <summary>Messages that more than one place gives.</summary>
internal static class XmlMessages
{
    public const string Reference =
        "'&' begins neither one of the entities lt, gt, amp, apos and quot nor a reference to a legal character.";

    public const string Declaration =
        "The XML declaration is malformed; it has version, encoding (optional) and standalone=\"yes|no\" (optional), in this order.";
}
