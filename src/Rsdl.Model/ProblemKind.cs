namespace Rsdl.Model;

/// <summary>The sorts of problem that documents can have. The generator has one diagnostic for each.</summary>
public enum ProblemKind
{
    /// <summary>The text is no well-formed XML: malformed, truncated, empty, with a DTD, or nested too deep.</summary>
    MalformedXml,

    /// <summary>The root element is neither that of an RSDL nor that of an XML schema.</summary>
    UnknownDocument,

    /// <summary>The text could not be read, or holds characters that were lost when it was decoded as UTF-8.</summary>
    UnreadableText,

    /// <summary>A document that is needed is missing (an RSDL without schema, a schema without RSDL).</summary>
    MissingDocument,

    /// <summary>There are two documents of one kind; the first by path is used.</summary>
    DuplicateDocument,

    /// <summary>A name refers to a type, element or group that no schema defines.</summary>
    UnknownType,

    /// <summary>The same thing is defined twice.</summary>
    DuplicateDefinition,

    /// <summary>One relation of one address occurs more than once; the links were merged.</summary>
    DuplicateLink,

    /// <summary>A link lacks something it needs, or contradicts itself.</summary>
    InvalidLink,

    /// <summary>A parameter's name leads to no element of the body; the parameter is dropped.</summary>
    UnresolvedParameter,

    /// <summary>A part of a document that is not understood, and therefore not used.</summary>
    UnsupportedContent,

    /// <summary>An option names a root collection that the RSDL does not have.</summary>
    UnknownCollection,

    /// <summary>An override names something that the documents do not have.</summary>
    UnknownBinding,

    /// <summary>There are no capabilities, so enumerated values are text.</summary>
    MissingCapabilities,

    /// <summary>Two names became the same C# name; one was changed.</summary>
    NameClash,
}
