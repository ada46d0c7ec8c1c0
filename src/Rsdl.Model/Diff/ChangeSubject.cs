namespace Rsdl.Model.Diff;

/// <summary>What a change is about.</summary>
public enum ChangeSubject
{
    /// <summary>The API as a whole.</summary>
    Api,

    /// <summary>A compatibility level.</summary>
    Level,

    /// <summary>A collection at one place or several.</summary>
    Collection,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A matrix or query parameter of a link.</summary>
    UrlParameter,

    /// <summary>A header of a link.</summary>
    Header,

    /// <summary>An element that the body of a link accepts.</summary>
    BodyParameter,

    /// <summary>A type of the schema.</summary>
    Type,

    /// <summary>An element or attribute of a type.</summary>
    Element,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A value of a list.</summary>
    Value,

    /// <summary>A generated class or member that none of the others accounts for.</summary>
    Code,
}
