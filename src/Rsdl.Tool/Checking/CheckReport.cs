using System.Collections.Generic;
using Rsdl.Tool.Generation;

namespace Rsdl.Tool.Checking;

/// <summary>What <c>rsdl check</c> answers.</summary>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Findings">What the rules say, in the order of files and places.</param>
/// <param name="Coverage">What is in the documents.</param>
internal sealed record CheckReport(int Errors, IReadOnlyList<Finding> Findings, Coverage Coverage);
