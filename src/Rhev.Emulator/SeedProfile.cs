namespace Rhev.Emulator;

/// <summary>What a new Manager starts with. The same profile always makes the same resources with the same ids.</summary>
public enum SeedProfile
{
    /// <summary>Nothing at all.</summary>
    None,

    /// <summary>A fresh installation with one host that waits for approval.</summary>
    Minimal,

    /// <summary>3 hosts and 50 virtual machines.</summary>
    Small,

    /// <summary>10 hosts and 1,000 virtual machines.</summary>
    Large,

    /// <summary>30 hosts and 100,000 virtual machines.</summary>
    Huge,
}
