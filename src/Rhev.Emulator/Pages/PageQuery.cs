using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Rhev.Emulator.Pages;

/// <summary>What the address of the page asks for. What cannot be understood is taken as not asked for.</summary>
/// <param name="VmName">What the names of the machines shown contain; empty for all.</param>
/// <param name="VmPage">Which page of the machines, from 1.</param>
/// <param name="Refresh">After how many seconds the page loads itself again where scripts do not run; <c>null</c> for never.</param>
internal sealed record PageQuery(string VmName, int VmPage, int? Refresh)
{
    public const string VmNameParameter = "vm";
    public const string VmPageParameter = "page";
    public const string RefreshParameter = "refresh";

    public static PageQuery Of(IQueryCollection query) => new(
        query[VmNameParameter].ToString().Trim(),
        Number(query, VmPageParameter, 1, int.MaxValue / 1000) ?? 1,
        Number(query, RefreshParameter, 1, 3600));

    /// <summary>The address that asks for this.</summary>
    /// <param name="section">The section to go to; <c>null</c> for the top.</param>
    public string Address(string? section = null)
    {
        List<string> parameters = [];
        if (VmName.Length > 0)
        {
            parameters.Add($"{VmNameParameter}={Uri.EscapeDataString(VmName)}");
        }

        if (VmPage > 1)
        {
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{VmPageParameter}={VmPage}"));
        }

        if (Refresh is { } seconds)
        {
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{RefreshParameter}={seconds}"));
        }

        return $"/{(parameters.Count == 0 ? "" : "?")}{string.Join('&', parameters)}{(section is null ? "" : "#" + section)}";
    }

    private static int? Number(IQueryCollection query, string name, int least, int most) =>
        int.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least && number <= most
            ? number
            : null;
}
