namespace Rsdl.Model.Schema;

/// <summary>What the value of a member is in C#.</summary>
public enum ValueKind
{
    /// <summary>Text: <c>string</c>.</summary>
    Text,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary>A number that fits an <c>int</c>.</summary>
    Int32,

    /// <summary>A number that fits a <c>long</c>.</summary>
    Int64,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary>A point in time: <c>System.DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary>The number of an event: the runtime's <c>EventCode</c>, which keeps numbers that it has no name for.</summary>
    EventCode,

    /// <summary>An entity of a complex type.</summary>
    Entity,
}
