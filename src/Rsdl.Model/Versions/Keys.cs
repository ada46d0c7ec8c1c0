using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Versions;

/// <summary>What things are called on the wire, across versions and whatever their C# names are.</summary>
internal static class Keys
{
    public static string Of(EntityModel entity) => "type " + entity.SchemaType;

    public static string Of(string schemaType, MemberModel member) =>
        $"type {schemaType}/{member.Node switch { MemberNode.Attribute => "@", MemberNode.Text => "#", _ => "" }}{member.WireName}";

    public static string Of(EnumModel list) => "list " + list.ListName;

    public static string Of(EnumModel list, EnumMemberModel value) => $"list {list.ListName}/{value.WireName}";

    public static string OfPlace(string path) => "path " + path;

    public static string OfOperation(string path, OperationModel operation) => $"link {path} {operation.Relation}";

    public static string OfParameter(string operation, UrlParameterModel parameter) =>
        operation + (parameter.IsQuery ? " ?" : " ;") + parameter.Name;

    public static string OfHeader(string operation, HeaderModel header) => $"{operation} :{header.Name}";
}
