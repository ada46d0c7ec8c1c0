using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Representations;

/// <summary>Merges the body of an update into what is stored.</summary>
internal static class Update
{
    /// <summary>
    /// Refuses changes of what can be given at creation only. What repeats the present representation is no change, and what is
    /// read-only or unknown has no effect.
    /// </summary>
    /// <exception cref="FaultException">The body changes something immutable.</exception>
    public static void RefuseImmutable(PlaceModel place, OperationModel operation, XElement body, XElement present)
    {
        OperationModel[] additions =
            [.. place.CollectionOperations.Where(other => other is { Kind: OperationKind.Add, Signatures.Count: > 0 })];
        HashSet<(string, string)> unchanged = [.. BodyPath.Leaves(present)];
        foreach ((string path, string value) in BodyPath.Leaves(body))
        {
            bool isAddress = path is "href" || path.EndsWith(".href", StringComparison.Ordinal);
            bool isGivenOnce = path is "id" || additions.Any(addition => SignatureRules.Accepts(addition, path));
            if (isGivenOnce && !isAddress && !unchanged.Contains((path, value)) && !SignatureRules.Accepts(operation, path))
            {
                throw FaultException.Immutable(path);
            }
        }
    }

    /// <summary>
    /// Merges element by element: a value, a list and a reference replace what is stored, anything else is merged with it.
    /// </summary>
    public static void Merge(SchemaIndex schema, string type, XElement stored, XElement changes)
    {
        foreach (XAttribute attribute in changes.Attributes())
        {
            stored.SetAttributeValue(attribute.Name, attribute.Value);
        }

        foreach (IGrouping<XName, XElement> group in changes.Elements().GroupBy(element => element.Name))
        {
            MemberModel? member = schema.Element(type, group.Key.LocalName);
            XElement[] present = [.. stored.Elements(group.Key)];
            bool replaces = member is not { EntityType: { } entity, Repeated: false }
                || schema.IsList(entity) || group.First().Attribute("id") is not null;
            if (replaces || present.Length == 0)
            {
                present.Remove();
                stored.Add(group);
            }
            else
            {
                Merge(schema, member!.EntityType!, present[0], group.First());
            }
        }
    }
}
