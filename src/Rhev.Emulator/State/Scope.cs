using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Emulator.State;

/// <summary>Where a resource refers to the parent of a sub-collection: in an element, or in the items of a list element.</summary>
/// <param name="List">The list element; <c>null</c> when the reference stands alone.</param>
/// <param name="Element">The element of the reference.</param>
internal sealed record Scope(string? List, string Element)
{
    public bool Refers(XElement data, string parentId) =>
        References(data).Any(reference => (string?)reference.Attribute("id") == parentId);

    /// <summary>The ids of the parents that data refers to.</summary>
    public IEnumerable<string> ParentIds(XElement data) =>
        References(data).Select(reference => (string?)reference.Attribute("id")).OfType<string>();

    public bool RefersToAny(XElement data) => References(data).Any();

    public void Refer(XElement data, string parentId)
    {
        XElement reference = new(Element, new XAttribute("id", parentId));
        if (List is null)
        {
            data.Elements(Element).Remove();
            data.Add(reference);
            return;
        }

        if (data.Element(List) is not { } list)
        {
            data.Add(list = new XElement(List));
        }

        list.Add(reference);
    }

    /// <summary>Refers to one more parent.</summary>
    public void ReferAlso(XElement data, string parentId)
    {
        if (List is null)
        {
            data.Add(new XElement(Element, new XAttribute("id", parentId)));
        }
        else
        {
            Refer(data, parentId);
        }
    }

    public void Release(XElement data, string parentId) =>
        References(data).Where(reference => (string?)reference.Attribute("id") == parentId).ToArray().Remove();

    private IEnumerable<XElement> References(XElement data) =>
        (List is null ? data : data.Element(List))?.Elements(Element) ?? [];
}
