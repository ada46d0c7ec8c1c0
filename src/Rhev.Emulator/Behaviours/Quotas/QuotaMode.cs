using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>
/// What the limits of quotas mean in a data center: nothing, events, or refusals. Without documents that know the mode, nothing.
/// </summary>
internal static class QuotaMode
{
    public const string Disabled = "disabled";
    public const string Audit = "audit";
    public const string Enabled = "enabled";

    private const string Element = "quota_mode";

    public static string Of(Resource center) => center.Get(Element) ?? Disabled;

    /// <summary>Refuses a mode that there is not.</summary>
    /// <exception cref="FaultException">The body has such a mode.</exception>
    public static void Check(XElement body)
    {
        if ((string?)body.Element(Element) is { } mode && mode is not (Disabled or Audit or Enabled))
        {
            throw FaultException.InvalidValue($"The {Element} '{mode}' is none of {Disabled}, {Audit}, {Enabled}");
        }
    }

    /// <summary>Has a representation tell the mode that was never set.</summary>
    public static void Complete(XElement data)
    {
        if (!data.Elements(Element).Any())
        {
            data.Add(new XElement(Element, Disabled));
        }
    }
}
