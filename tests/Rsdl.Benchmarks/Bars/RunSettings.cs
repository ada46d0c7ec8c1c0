namespace Rsdl.Benchmarks.Bars;

/// <summary>What a run was asked for.</summary>
/// <param name="Quick">Whether few repetitions must do.</param>
/// <param name="Documents">The folder with the RSDL and the schema that generator and compiler are measured with.</param>
internal sealed record RunSettings(bool Quick, string Documents)
{
    /// <summary>How often a measured pair is repeated.</summary>
    /// <param name="quick">The repetitions of a quick run.</param>
    /// <param name="full">Those of a full run.</param>
    public int Repetitions(int quick, int full) => Quick ? quick : full;
}
