using System;

namespace Rsdl.Tool;

/// <summary>Something is in the way that the user can do something about; the message says what and where.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do, in whole sentences.</param>
    /// <param name="cause">What it comes from, if anything; not shown.</param>
    public ToolException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
