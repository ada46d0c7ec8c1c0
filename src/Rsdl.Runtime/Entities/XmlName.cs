using System;
using System.Xml;

namespace Rsdl.Runtime;

/// <summary>Checks names that users pass.</summary>
internal static class XmlName
{
    public static void ThrowIfInvalid(string name, string parameter)
    {
        try
        {
            XmlConvert.VerifyName(name);
        }
        catch (XmlException problem)
        {
            throw new ArgumentException($"'{name}' is not an XML name.", parameter, problem);
        }
    }
}
