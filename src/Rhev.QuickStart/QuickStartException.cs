using System;

namespace Rhev.QuickStart;

/// <summary>A step found something else than the quick start needs.</summary>
/// <param name="message">What is missing, and what to do about it.</param>
public sealed class QuickStartException(string message) : Exception(message);
