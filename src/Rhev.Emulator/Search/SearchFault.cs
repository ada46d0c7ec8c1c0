using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>A search that cannot be answered: the fault tells where and what would be right.</summary>
internal static class SearchFault
{
    /// <param name="text">The search.</param>
    /// <param name="position">Where it goes wrong, from 0.</param>
    /// <param name="problem">What is wrong, and what would be right.</param>
    public static FaultException At(string text, int position, string problem) =>
        FaultException.BadRequest($"The search '{text}' is wrong at character {position + 1}: {problem}");
}
