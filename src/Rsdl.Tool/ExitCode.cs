namespace Rsdl.Tool;

/// <summary>What the process tells whoever started it.</summary>
public static class ExitCode
{
    /// <summary>Done, and nothing to object to.</summary>
    public const int Success = 0;

    /// <summary>Done, and the answer is no: the documents have errors, or a change breaks.</summary>
    public const int Findings = 1;

    /// <summary>The arguments make no sense; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: a file, the Manager or what it answered was in the way. Nothing was changed.</summary>
    public const int Failure = 3;

    /// <summary>Interrupted. Nothing was changed.</summary>
    public const int Interrupted = 130;
}
