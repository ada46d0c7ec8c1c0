using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Writes resources with what a request wants of them: sub-collections inside, and all content where there is more.</summary>
internal sealed class ResponseContent
{
    private readonly RepresentationWriter _writer;
    private readonly InlineCollections _inline;
    private readonly bool _hasMore;
    private readonly bool _wantsAll;

    public ResponseContent(
        ManagerState state, AccessControl access, RepresentationWriter writer, ApiRequest request, OperationModel operation)
    {
        _writer = writer;
        Detail = RequestDetail.Of(request, operation, state.Documents.Version);
        _inline = new InlineCollections(state, access, writer, Detail);
        _hasMore = operation.Headers.Any(header => header.Name == "All-Content");
        _wantsAll = request.WantsAllContent;
    }

    public Detail Detail { get; }

    public XElement One(Resource resource, PlaceModel place, string collectionPath)
    {
        XElement[] additions = _inline.Of(resource, place, collectionPath);
        XElement one = _writer.One(
            resource, place, collectionPath, _hasMore && _wantsAll ? [.. additions, .. ExtraContent.Of(resource)] : additions);
        if (_hasMore && !_wantsAll)
        {
            ExtraContent.Remove(one);
        }

        return one;
    }
}
