using System;
using System.Globalization;

namespace Rsdl.Runtime;

/// <summary>What a Manager says of itself at its entry point.</summary>
/// <param name="Name">The product, such as <c>Red Hat Enterprise Virtualization</c> or <c>oVirt Engine</c>; null if not told.</param>
/// <param name="Vendor">Who makes it; null if not told.</param>
/// <param name="Version">Major, minor, build and revision; null if not told.</param>
/// <param name="FullVersion">The version as the vendor writes it, such as <c>3.5.0-0.33.el6ev</c>; null if not told, as by older Managers.</param>
public sealed record ProductInfo(string? Name, string? Vendor, Version? Version, string? FullVersion)
{
    /// <summary>Name and version.</summary>
    /// <returns>For instance <c>oVirt Engine 3.5.0.0</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {FullVersion ?? Version?.ToString()}").Trim();

    /// <summary>Whether the Manager is known to be of another version than the one given as <c>major.minor</c>.</summary>
    internal bool DiffersFrom(string? version) =>
        Version is not null && System.Version.TryParse(version, out Version? other)
        && (Version.Major, Version.Minor) != (other.Major, other.Minor);
}
