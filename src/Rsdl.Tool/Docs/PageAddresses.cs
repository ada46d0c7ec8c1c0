using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Rsdl.Tool.Docs.Code;

namespace Rsdl.Tool.Docs;

/// <summary>
/// Where everything is. All pages are in one folder, so that addresses are the same from each of them; names have their kind in front,
/// which keeps them apart and no name of a device. Anchors of C# names never clash with those of pages, which have small letters.
/// </summary>
internal sealed class PageAddresses
{
    private readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names;

    public PageAddresses(ApiModel model, GeneratedCode code, string apiName)
    {
        _names = model.Entities.ToDictionary(entity => entity.WireName, entity => entity.Name, StringComparer.Ordinal);
        foreach (EntityModel entity in model.Entities)
        {
            _models[entity.Name] = Escape(TypeFile(entity.Name));
        }

        foreach (string list in model.Enums.Select(list => list.Name))
        {
            _models[list] = Escape(ValuesFile(list));
        }

        if (code.Clients.ContainsKey(SharedOptions))
        {
            _clients[SharedOptions] = $"{EntryPointFile}#{SharedOptions}";
        }

        foreach (ClientModel client in model.Clients)
        {
            AddClient(client, code);
        }

        _clients[apiName] = EntryPointFile;
    }

    public const string OverviewFile = "index.html";
    public const string CollectionsFile = "collections.html";
    public const string OperationsFile = "operations.html";
    public const string ActionsFile = "actions.html";
    public const string TypesFile = "types.html";
    public const string ValueListsFile = "values.html";
    public const string ParametersFile = "parameters.html";
    public const string EntryPointFile = "api.html";

    /// <summary>The class with what all actions accept.</summary>
    public const string SharedOptions = "ActionParameters";

    public static string ClientFile(string name) => $"client-{name}.html";

    public static string TypeFile(string name) => $"type-{name}.html";

    public static string ValuesFile(string name) => $"values-{name}.html";

    /// <summary>The page of a client.</summary>
    public static string OfClientPage(string name) => Escape(ClientFile(name));

    /// <summary>The page of an entity, by its C# name, or of a list of values; <c>null</c> for what has no page.</summary>
    public string? OfModel(string name) => _models.GetValueOrDefault(name);

    /// <summary>The place of a client, an options class or the entry point; <c>null</c> for what has no page.</summary>
    public string? OfClient(string name) => _clients.GetValueOrDefault(name);

    /// <summary>The page of an entity, by its name in the schema.</summary>
    public string OfType(string wireName) => _models[_names[wireName]];

    /// <summary>The C# name of an entity, by its name in the schema.</summary>
    public string NameOf(string wireName) => _names[wireName];

    /// <summary>The options classes that belong to the methods of a client.</summary>
    public static IEnumerable<string> OptionsOf(ClientModel client, GeneratedCode code) =>
        code.Clients[client.Name + "Collection"].Members.Concat(code.Clients[client.Name + "Resource"].Members)
            .Where(member => member.Link is not null)
            .SelectMany(member => member.Parameters!.Split('(', ',').Select(parameter => parameter.Trim().Split('?')[0]))
            .Where(type => type != SharedOptions && code.Clients.ContainsKey(type))
            .Distinct(StringComparer.Ordinal);

    private static string Escape(string file) => Uri.EscapeDataString(file);

    private void AddClient(ClientModel client, GeneratedCode code)
    {
        string page = OfClientPage(client.Name);
        _clients[client.Name + "Collection"] = page + "#collection";
        _clients[client.Name + "Resource"] = page + "#resource";
        foreach (string options in OptionsOf(client, code))
        {
            _clients[options] = $"{page}#{options}";
        }
    }
}
