using Rsdl.Runtime;

namespace Rsdl.Tests.Values;

/// <summary>An enum in the shape of a generated one.</summary>
public enum VmStatus
{
    Unrecognized = 0,

    [WireName("up"), CompatibilityLevels("3.0", "3.1")]
    Up = 1,

    [WireName("down")]
    Down = 2,

    [WireName("powering_up")]
    PoweringUp = 3,

    [WireName("migrating")]
    Migrating = 4,

    [WireName("image_locked")]
    ImageLocked = 5,

    WithoutText = 6,
}
