namespace Rsdl.Analyzers;

/// <summary>What all rules about the use of a generated SDK share; rules about documents have lower numbers.</summary>
internal static class RuleIds
{
    public const string Category = "Rsdl.Usage";
    public const string DocumentCategory = "Rsdl.Documents";
    public const string NonUpdatableElement = "RSDL1001";
    public const string ReadOnlyElement = "RSDL1002";
    public const string MissingElement = "RSDL1003";
    public const string UnacceptedElement = "RSDL1004";
    public const string ValueOutsideLevel = "RSDL1005";
    public const string DeprecatedElement = "RSDL1006";
    public const string IgnoredOperation = "RSDL1007";
    public const string SearchText = "RSDL1008";
    public const string OpenConnection = "RSDL1009";
    public const string LiteralPassword = "RSDL1010";
    public const string UnknownBody = "RSDL1020";
    public const string UnboundList = "RSDL1021";
    public const string UnusedType = "RSDL1022";

    public static string HelpPage(string id) => "docs/" + id + ".md";
}
