using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rsdl.Model.Access;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Links;

/// <summary>The models of real documents against figures and lists that were found independently.</summary>
public class RealModelTests
{
    [SharedTheory]
    [InlineData("3.3", "/api", 408, 97, 19, 63, 229, 109)]
    [InlineData("3.5", "/ovirt-engine/api", 615, 142, 26, 94, 306, 144)]
    public void The_figures_of_a_real_api_are_right(
        string version, string basePath, int operations, int places, int roots, int actions, int entities, int lists)
    {
        ApiModel model = Build(version);

        Assert.Equal((version, basePath, "API"), (model.Version, model.BasePath, model.EntryPointType));
        Assert.Equal(operations, ModelText.Operations(model).Count());
        Assert.Equal(places, ModelText.Places(model).Count());
        Assert.Equal(roots, model.Collections.Count);
        Assert.Equal(actions, ModelText.Operations(model).Count(operation => operation.Kind == OperationKind.Action));
        Assert.Equal(entities, model.Entities.Count);
        Assert.Equal(lists, model.Entities.Count(entity => entity.IsList));
        Assert.All(ModelText.Places(model), place => Assert.Contains(place.CollectionOperations, link => link.Kind == OperationKind.List));
    }

    [SharedTheory]
    [InlineData("3.3", 0)]
    [InlineData("3.5", 3)]
    public void The_problems_of_a_real_api_are_known_ones(string version, int duplicates)
    {
        ApiModel model = Build(version);

        Assert.Equal(duplicates, model.Problems.Count(problem => problem.Kind == ProblemKind.DuplicateLink));
        Assert.Equal(
            version == "3.5" ? ["description"] : [],
            model.Problems.Where(problem => problem.Kind == ProblemKind.UnknownType).Select(problem => problem.Message.Split('\'')[1]));
        Assert.DoesNotContain(model.Problems, problem => problem.Kind is ProblemKind.InvalidLink or ProblemKind.DuplicateDefinition);
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void The_parameters_that_lead_nowhere_are_those_that_the_schema_lacks(string version)
    {
        string[] both =
        [
            "add hosts: host.power_management.pm_proxy, propietary",
            "update hosts/{id}: host.power_management.pm_proxy, propietary",
            "add storageconnections: storage_connection.iqn",
            "update storageconnections/{id}: storage_connection.iqn",
            "start vms/{id}/start: action.vm.initialization.cloud_init.payload_files.payload_file, nic.network.address.gateway, "
                + "nic.network.address.ip, nic.network.address.netmask, payload_file.content, payload_file.name, payload_file.type",
        ];
        const string Custom = "custom_property.name, custom_property.value, template.custom_properties.custom_property, ";
        string custom = version == "3.3" ? Custom : "";
        string[] expected =
        [
            .. both,
            $"add templates: {custom}template.placement_policy.affinity",
            $"update templates/{{id}}: {custom}template.placement_policy.affinity",
            .. version == "3.3"
                ? (string[])["update hosts/{id}/nics/{id}: hostnic.ip.mtu"]
                :
                [
                    "add groups: group.principal",
                    "add instancetypes: instance_typeay.single_qxl_pci",
                    "unregisteredstoragedomainsdiscover hosts/{id}/unregisteredstoragedomainsdiscover: action.target",
                ],
        ];

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Build(version).Problems.Where(problem => problem.Kind == ProblemKind.UnresolvedParameter)
                .Select(problem => problem.Message.Split('\''))
                .GroupBy(parts => $"{parts[3]} {Short(parts[5])}", parts => parts[1])
                .Select(link => $"{link.Key}: {string.Join(", ", link.Distinct().Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_link_accepts_what_an_independent_reading_found(string version)
    {
        Dictionary<string, string> expected = [];
        foreach (JsonProperty link in Writability(version).GetProperty("links").EnumerateObject())
        {
            string[] name = link.Name.Split(' ');
            expected.Add($"{name[0]} {Short(name[1])}", string.Join(
                "; ",
                $"{link.Value.GetProperty("type").GetString()} {link.Value.GetProperty("alternatives").GetInt32()}",
                Names(link.Value, "required"),
                Names(link.Value, "required_in_some_alternative"),
                Names(link.Value, "optional")));
        }

        // A name that stops at the wrapper is taken for the items here, and was taken as it stands there.
        const string Volumes = "add clusters/{id}/glustervolumes";
        expected[Volumes] = expected[Volumes].Replace("transport_types", "transport_types.transport_type", StringComparison.Ordinal);
        if (version == "3.5")
        {
            // An empty set tells nothing about an update here, and counted as an alternative there.
            expected["update datacenters/{id}/iscsibonds/{id}"] = "IscsiBond 0; ; ; ";
        }

        Dictionary<string, string> actual = ModelText.Operations(Build(version))
            .Where(operation => operation.Kind is OperationKind.Add or OperationKind.Update && operation.BodyType is not null)
            .ToDictionary(operation => $"{operation.Relation} {operation.Path}", Describe);

        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), actual.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [SharedTheory]
    [InlineData("3.3", 212, 139, 136, 104)]
    [InlineData("3.5", 301, 197, 192, 71)]
    public void Every_type_is_writable_where_an_independent_reading_found(
        string version, int creatable, int updatable, int both, int readOnlyOfWritten)
    {
        ApiModel model = Build(version);
        string[] created = Written(model, OperationKind.Add);
        string[] updated = Written(model, OperationKind.Update);
        string[] readOnly =
        [
            .. from type in model.Entities
               from member in type.Members
               where member.Access == ElementAccess.ReadOnly
               select $"{type.WireName}.{member.WireName}",
        ];

        Assert.Equal((creatable, updatable, both), (created.Length, updated.Length, created.Intersect(updated).Count()));
        Assert.Equal(Members(version, "creatable"), created);
        Assert.Equal(Members(version, "updatable"), updated);

        // What we call read-only of a type that links write, the other reading calls so too, but for what it left out everywhere.
        HashSet<string> written = [.. created.Concat(updated).Select(TypeOf)];
        string[] ours = [.. readOnly.Where(member => written.Contains(TypeOf(member)))];
        string[] leftOut = ["actions", "link", "href", "creation_status"];
        Assert.Subset(
            Members(version, "read_only").ToHashSet(),
            ours.Where(member => !leftOut.Contains(member.Split('.')[1])).ToHashSet());
        Assert.Equal(readOnlyOfWritten, ours.Length);
    }

    private static string TypeOf(string member) => member.Split('.')[0];

    /// <summary>The direct members that some link writes, as <c>Type.member</c>.</summary>
    private static string[] Written(ApiModel model, OperationKind kind) =>
    [
        .. (from operation in ModelText.Operations(model)
            where operation.Kind == kind
            from signature in operation.Signatures
            from parameter in signature.Parameters
            from path in Split(parameter.Path)
            select $"{operation.BodyType}.{path.Split('.')[0]}").Distinct().Order(StringComparer.Ordinal),
    ];

    private static string[] Members(string version, string property) =>
    [
        .. (from type in Writability(version).GetProperty("types").EnumerateObject()
            where type.Value.TryGetProperty(property, out _)
            from member in type.Value.GetProperty(property).EnumerateArray()
            select $"{type.Name}.{member.GetString()}").Order(StringComparer.Ordinal),
    ];

    private static string Describe(OperationModel operation)
    {
        (string Path, bool Required)[][] signatures =
        [
            .. operation.Signatures.Select(signature =>
                signature.Parameters.SelectMany(parameter => Split(parameter.Path).Select(path => (path, parameter.Required))).ToArray()),
        ];
        string[] all =
        [
            .. signatures.SelectMany(signature => signature).Select(parameter => parameter.Path).Distinct().Order(StringComparer.Ordinal),
        ];
        string[] always = [.. all.Where(path => signatures.All(signature => signature.Contains((path, true))))];
        string[] sometimes = [.. all.Except(always).Where(path => signatures.Any(signature => signature.Contains((path, true))))];
        return string.Join(
            "; ",
            $"{operation.BodyType} {operation.Signatures.Count}",
            string.Join(",", always),
            string.Join(",", sometimes),
            string.Join(",", all.Except(always).Except(sometimes)));
    }

    /// <summary><c>cluster.id|name</c> is two paths.</summary>
    private static IEnumerable<string> Split(string path)
    {
        int last = path.LastIndexOf('.') + 1;
        return path[last..].Split('|').Select(name => path[..last] + name);
    }

    private static string Names(JsonElement element, string property) => string.Join(
        ",", element.GetProperty(property).EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal));

    private static string Short(string href) =>
        Regex.Replace(Regex.Replace(href, "^/(ovirt-engine/)?api/", ""), @"\{[^}]*\}", "{id}");

    private static JsonElement Writability(string version)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("rsdl", "writability.json")));
        return document.RootElement.GetProperty(version).Clone();
    }

    private static ApiModel Build(string version) => ApiModelBuilder.Build(
        [
            DocumentReader.Read("rsdl.xml", File.ReadAllText(RepositoryFiles.SharedPath("documents", version, "rsdl.xml")), default),
            DocumentReader.Read("api.xsd", File.ReadAllText(RepositoryFiles.SharedPath("documents", version, "api.xsd")), default),
        ],
        []);
}
