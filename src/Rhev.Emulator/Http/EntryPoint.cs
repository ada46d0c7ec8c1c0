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

        XElement api = new("api", state.Documents.Model.Collections.SelectMany(place => Links(place, writer.Address(place))));
        api.Add(
            SpecialObjects(state, writer),
            ProductInfo(state.Documents.Version),
            Summary(state, access),
            new XElement("time", Timestamp.Of(state.Clock)));
        return new ApiReply(200, state.Documents.Model.EntryPointType is { } type ? writer.Shape(api, type) : api);
    }

    private static XElement[] Links(PlaceModel place, string address)
    {
        bool isSearchable = place.CollectionOperations.Any(operation =>
            operation.Kind == OperationKind.List && operation.UrlParameters.Any(parameter => parameter.Name == "search"));
        XElement list = RepresentationWriter.Link(place.Segment, address);
        return isSearchable ? [list, RepresentationWriter.Link($"{place.Segment}/search", address + "?search={query}")] : [list];
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
        Count(state, access, "vms", "vms", vm => vm.State == "up"),
        Count(state, access, "hosts", "hosts", host => host.State == "up"),
        Count(state, access, "users", "users", user => user.IsTrue("logged_in")),
        Count(
            state,
            access,
            "storagedomains",
            "storage_domains",
            domain => domain.Attachments.Any(attachment => attachment.State == "active")));

    private static XElement Count(ManagerState state, AccessControl access, string segment, string element, Func<Resource, bool> isActive)
    {
        Resource[] all = [.. access.Visible(state.Store.Root(segment))];
        return new XElement(
            element,
            new XElement("total", all.Length.ToString(CultureInfo.InvariantCulture)),
            new XElement("active", all.Count(isActive).ToString(CultureInfo.InvariantCulture)));
    }
}
