using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>The entry point and the documents that it serves.</summary>
internal static class EntryPoint
{
    public static ApiReply Get(ManagerState state, AccessControl access, ApiRequest request, RepresentationWriter writer)
    {
        if (request.Query.ContainsKey("rsdl"))
        {
            return new ApiReply(200, null) { Text = state.Documents.RsdlAt(writer.BasePath) };
        }

        if (request.Query.ContainsKey("schema"))
        {
            return new ApiReply(200, null) { Text = state.Documents.SchemaText };
        }

        XElement api = new(
            "api", state.Documents.Model.Collections.SelectMany(place => RepresentationWriter.Links(place, writer.Address(place))));
        api.Add(
            SpecialObjects(state, writer),
            ProductInfo(state.Documents.Version),
            Summary(state, access),
            new XElement("time", Timestamp.Of(state.Clock)));
        return new ApiReply(200, state.Documents.Model.EntryPointType is { } type ? writer.Shape(api, type) : api);
    }

    private static XElement SpecialObjects(ManagerState state, RepresentationWriter writer)
    {
        (string Segment, string Relation)[] special = [("templates", "templates/blank"), ("tags", "tags/root")];
        return new XElement("special_objects", special
            .Where(one => state.Store.FindRoot(one.Segment, Resource.SpecialId) is not null)
            .Select(one => RepresentationWriter.Link(
                one.Relation, $"{writer.Address(state.Store.RootPlace(one.Segment)!)}/{Resource.SpecialId}")));
    }

    private static XElement ProductInfo(RsdlVersion version) => new(
        "product_info",
        new XElement("name", "Red Hat Enterprise Virtualization"),
        new XElement("vendor", "Red Hat"),
        new XElement(
            "version",
            new XAttribute("major", version.Major),
            new XAttribute("minor", version.Minor),
            new XAttribute("build", version.Build),
            new XAttribute("revision", version.Revision)),
        new XElement(
            "full_version",
            string.Create(
                CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}-{version.Revision}")));

    private static XElement Summary(ManagerState state, AccessControl access) => new(
        "summary",
        Count(state, access, "vms", "vms", "status/state", "up"),
        Count(state, access, "hosts", "hosts", "status/state", "up"),
        Count(state, access, "users", "users", "logged_in", "true"),
        Count(
            "storage_domains",
            [.. access.Visible(state.Store.Root("storagedomains"))],
            domains => domains.Count(domain => domain.Attachments.Any(attachment => attachment.State == "active"))));

    private static XElement Count(
        ManagerState state, AccessControl access, string segment, string element, string activePath, string activeValue) => access.SeesAll
        ? Count(element, state.Store.Root(segment).Count(), state.Store.CountRoot(segment, activePath, activeValue))
        : Count(
            element,
            [.. access.Visible(state.Store.Root(segment))],
            resources => resources.Count(resource => resource.Get(activePath) == activeValue));

    private static XElement Count(string element, Resource[] resources, Func<Resource[], int> active) =>
        Count(element, resources.Length, active(resources));

    private static XElement Count(string element, int total, int active) => new(
        element,
        new XElement("total", total.ToString(CultureInfo.InvariantCulture)),
        new XElement("active", active.ToString(CultureInfo.InvariantCulture)));
}
