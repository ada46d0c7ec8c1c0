using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>The entry point and the documents that it serves.</summary>
internal static class EntryPoint
{
    private const string EmptyId = "00000000-0000-0000-0000-000000000000";

    public static ApiReply Get(ManagerState state, ApiRequest request, RepresentationWriter writer)
    {
        if (request.Query.ContainsKey("rsdl"))
        {
            return new ApiReply(200, null) { Text = state.Documents.RsdlText };
        }

        if (request.Query.ContainsKey("schema"))
        {
            return new ApiReply(200, null) { Text = state.Documents.SchemaText };
        }

        XElement api = new("api", state.Documents.Model.Collections.SelectMany(place => Links(place, writer.Address(place))));
        api.Add(
            SpecialObjects(state, writer),
            ProductInfo(state.Documents.Version),
            Summary(state),
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
            .Where(one => state.Store.FindRoot(one.Segment, EmptyId) is not null)
            .Select(one => RepresentationWriter.Link(one.Relation, $"{writer.Address(state.Store.RootPlace(one.Segment)!)}/{EmptyId}")));
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
            new XAttribute("revision", version.Revision)));

    private static XElement Summary(ManagerState state) => new(
        "summary",
        Count(state, "vms", "vms", CountUp(state, "vms")),
        Count(state, "hosts", "hosts", CountUp(state, "hosts")),
        Count(state, "users", "users", state.Store.Root("users").Count()),
        Count(
            state,
            "storagedomains",
            "storage_domains",
            state.Store.Root("storagedomains").Count(domain => domain.Attachments.Any(attachment => attachment.State == "active"))));

    private static int CountUp(ManagerState state, string segment) => state.Store.CountRoot(segment, "status/state", "up");

    private static XElement Count(ManagerState state, string segment, string element, int active) => new(
        element,
        new XElement("total", state.Store.Root(segment).Count().ToString(CultureInfo.InvariantCulture)),
        new XElement("active", active.ToString(CultureInfo.InvariantCulture)));
}
