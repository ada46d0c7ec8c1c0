using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Representations;

/// <summary>
/// Checks the values of a body against the schema and the lists of enumerated values, and writes them as lists and schema spell
/// them: values are compared ignoring case. What the link does not accept is not looked at, since it has no effect.
/// </summary>
internal sealed class BodyCheck(SchemaIndex schema, OperationModel operation)
{
    /// <summary>Checks a whole body.</summary>
    /// <exception cref="FaultException">A value is not of its type or not in its list; the fault names its path.</exception>
    public static void Check(SchemaIndex schema, OperationModel operation, XElement body)
    {
        if (operation.BodyType is { } type)
        {
            new BodyCheck(schema, operation).CheckEntity(body, type, "");
        }
    }

    private void CheckEntity(XElement element, string type, string path)
    {
        foreach (MemberModel member in schema.Members(type))
        {
            switch (member.Node)
            {
                case MemberNode.Attribute when element.Attribute(member.WireName) is { } attribute:
                    Check(member, attribute.Value, element, path + member.WireName, value => attribute.Value = value);
                    break;
                case MemberNode.Text when !element.HasElements:
                    Check(member, element.Value, element, path.TrimEnd('.'), value => element.Value = value);
                    break;
                case MemberNode.Element:
                    foreach (XElement child in element.Elements(member.WireName))
                    {
                        CheckChild(member, child, path + member.WireName);
                    }

                    break;
            }
        }
    }

    private void CheckChild(MemberModel member, XElement child, string path)
    {
        // The status of an action is the Manager's own; a link that takes one means that of its resource.
        if (operation.Kind == OperationKind.Action && path == "status")
        {
            return;
        }

        if (member.EntityType is { } entity)
        {
            CheckEntity(child, entity, path + ".");
        }
        else if (!child.HasElements)
        {
            Check(member, child.Value, child, path, value => child.Value = value);
        }
        else if (SignatureRules.Accepts(operation, path))
        {
            throw FaultException.InvalidValue($"{Place(child, path)} has elements, but it takes a value");
        }
    }

    /// <summary>Checks one value and sets it as it is spelled. An empty one says that there is none, whatever the type.</summary>
    private void Check(MemberModel member, string value, XElement element, string path, Action<string> set)
    {
        EnumModel? list = member.Enum is { } name ? schema.Enum(name) : null;
        bool isFree = list is null && member.Kind is ValueKind.Text or ValueKind.Entity;
        if (value.Length == 0 || isFree || !SignatureRules.Accepts(operation, path))
        {
            return;
        }

        (string wanted, string? canonical) = list is null
            ? Canonical(member.Kind, value.Trim())
            : Canonical(list, value.Trim());
        set(canonical ?? throw FaultException.InvalidValue($"{Place(element, path)}: '{value}' is not {wanted}"));
    }

    private static (string Wanted, string? Canonical) Canonical(EnumModel list, string value)
    {
        string[] values = [.. list.Members.Select(member => member.WireName)];
        return (
            $"a member of {list.Name}. Possible values for {list.Name} are: {string.Join(", ", values)}",
            values.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase)));
    }

    private static (string Wanted, string? Canonical) Canonical(ValueKind kind, string value)
    {
        return kind switch
        {
            ValueKind.Boolean => ("a boolean (true or false)", value switch
            {
                "true" or "1" => "true",
                "false" or "0" => "false",
                _ => null,
            }),
            ValueKind.Int32 or ValueKind.EventCode => (
                "a number of 32 bits", If(int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))),
            ValueKind.Int64 => (
                "a number of 64 bits", If(long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))),
            ValueKind.Decimal => ("a decimal number", If(decimal.TryParse(
                value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))),
            ValueKind.Double => ("a number", If(IsDouble(value))),
            ValueKind.DateTime => ("a date with time (such as 2014-01-22T10:30:00.000Z)", If(IsDateTime(value))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        string? If(bool isRight) => isRight ? value : null;
    }

    private static bool IsDouble(string value) =>
        value is "INF" or "-INF" or "NaN" || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsDateTime(string value)
    {
        try
        {
            _ = XmlConvert.ToDateTime(value, XmlDateTimeSerializationMode.RoundtripKind);
            return value.Contains('T', StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Place(XElement element, string path)
    {
        string root = element.AncestorsAndSelf().Last().Name.LocalName;
        return path.Length == 0 ? root : $"{root}.{path}";
    }
}
