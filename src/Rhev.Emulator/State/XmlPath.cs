using System;
using System.Xml.Linq;

namespace Rhev.Emulator.State;

/// <summary>Reads and writes values in a representation by paths such as <c>status/state</c> or <c>cluster/@id</c>.</summary>
internal static class XmlPath
{
    public static string? Get(XElement element, string path)
    {
        XElement? current = element;
        foreach (string step in path.Split('/'))
        {
            if (step[0] == '@')
            {
                return (string?)current.Attribute(step[1..]);
            }

            current = current.Element(step);
            if (current is null)
            {
                return null;
            }
        }

        return current.Value;
    }

    /// <summary>Sets a value, with the elements that lead to it; <c>null</c> removes the element or attribute.</summary>
    public static void Set(XElement element, string path, string? value)
    {
        string[] steps = path.Split('/');
        XElement current = element;
        foreach (string step in steps.AsSpan(0, steps.Length - 1))
        {
            XElement? next = current.Element(step);
            if (next is null)
            {
                if (value is null)
                {
                    return;
                }

                current.Add(next = new XElement(step));
            }

            current = next;
        }

        string last = steps[^1];
        if (last[0] == '@')
        {
            current.SetAttributeValue(last[1..], value);
        }
        else
        {
            current.SetElementValue(last, value);
        }
    }
}
