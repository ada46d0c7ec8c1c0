using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Http;
using Rhev.Emulator.State;
using Rhev.Emulator.Storage;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>The API of a Manager whose state is in a folder, without a server.</summary>
internal sealed partial class StoredApi : IDisposable
{
    private readonly DataFolder _folder;
    private readonly ManagerState _state;
    private readonly ApiService _service;

    public StoredApi(EmulatorOptions options, FileOperations? operations = null)
    {
        _folder = DataFolder.Open(options.DataFolder!, operations);
        try
        {
            _state = StateLoader.Load(ApiDocuments.Load(null, default), options, _folder);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }

        _service = new ApiService(_state);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status of the answer, and the id of what is in it.</returns>
    public async Task<(int Status, string? Id)> SendAsync(string method, string path, string body = "")
    {
        ApiRequest request = new(method, "/api/" + path, new RequestBody("application/xml", Encoding.UTF8.GetBytes(body)));
        ApiReply reply = await _service.HandleAsync(
            request, ["api"], new Caller("admin@internal", IsFiltering: false, CorrelationId: null), CancellationToken.None);
        return (reply.Status, (string?)reply.Body?.Attribute("id"));
    }

    /// <summary>
    /// Everything that is saved, in its order, but what a start adds: the event that tells of it, and the number of that.
    /// </summary>
    /// <param name="withRoles">Whether roles and capabilities are included: the most by far, and the same in most tests.</param>
    public string Describe(bool withRoles = false) => _state.Perform(null, () => string.Join('\n', _state.Store.RootPlaces
        .Where(place => withRoles || place.Segment is not ("roles" or "capabilities"))
        .SelectMany(place => _state.Store.Root(place.Segment))
        .Where(root => root.Get("code") != $"{(int)EventCode.ManagerStarted}")
        .SelectMany(Describe)
        .Concat(_state.Counters.Latest.Where(counter => counter.Key != Counters.Event && counter.Value > 0)
            .Select(counter => $"{counter.Key}: {counter.Value}"))
        .Select(line => Gap().Replace(line, "><"))));

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Describe(Resource resource) => resource.OwnedCollections
        .SelectMany(collection => collection.Items).SelectMany(Describe)
        .Prepend($"{resource.Owner?.Id}/{resource.Place.Segment}/{resource.Id} of {resource.Target?.Id}: "
            + resource.View.ToString(SaveOptions.DisableFormatting));

    // White space between elements is not kept.
    [GeneratedRegex(@">\s+<", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
